"""The sheet of years has each series once, in every year between its first and last, for the rows of the table."""

from src.columns.chosen import chosen_columns
from src.outputs.data.year_rows import year_table

TURKU, SALO = "853", "734"


def test_a_level_and_a_change_share_the_years_of_their_series(scene_of, catalogue):
    scene = scene_of(column=("population-change", "population"))
    years = year_table(scene, catalogue, chosen_columns(catalogue, scene.view), [SALO, TURKU])
    series = catalogue.series["population"]
    assert [column.key for column in years.table.columns[2:]] == [
        f"population_{year}" for year in series.years
    ]
    assert [row[:2] for row in years.table.rows] == [(SALO, "Salo"), (TURKU, "Turku")]
    assert [row[2:] for row in years.table.rows] == [series.values[SALO], series.values[TURKU]]
    assert years.places["population_2025"] == (2, 1 + len(series.years))
    first, last = years.places["population_change_2000_2025"]
    heads = [column.heading for column in years.table.columns]
    assert (heads[first], heads[last]) == ("Väkiluku 2000", "Väkiluku 2025")


def test_years_that_are_not_carried_have_an_empty_column_but_in_a_projection(scene_of, catalogue):
    scene = scene_of(column=("births", "projected_0_99"))
    years = year_table(scene, catalogue, chosen_columns(catalogue, scene.view), [TURKU])
    keys = [column.key for column in years.table.columns]
    assert keys[2:18] == [f"births_{year}" for year in range(2010, 2026)]
    assert years.table.rows[0][keys.index("births_2024")] is None
    assert keys[18:] == [f"projected_0_99_{year}" for year in catalogue.series["projected_0_99"].years]
