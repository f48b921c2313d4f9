"""Below the table of a workbook: sums where they mean something, medians, and of how many values."""

from statistics import median

from src.columns.chosen import chosen_columns
from src.outputs.data.data_rows import data_table
from src.outputs.data.totals import totals_of


def totals(scene, catalogue):
    return totals_of(scene, chosen_columns(catalogue, scene.view), data_table(scene, catalogue))


def test_without_a_column_or_a_row_there_is_nothing_below(scene_of, catalogue):
    assert totals(scene_of(), catalogue) == ()
    assert totals(scene_of(column="births", tier="none"), catalogue) == ()


def test_values_are_those_of_the_rows(scene_of, catalogue):
    scene = scene_of(column=("births", "unemployment"), tier="alliance", lang="en")
    sums, medians, counts = totals(scene, catalogue)
    codes = catalogue.members["alliance"]
    people = [catalogue.municipalities[code].population for code in codes]
    births = [catalogue.series["births"].of(code, 2025) for code in codes]
    assert sums.values == {"population": sum(people), "births_2025": sum(births)}
    assert medians.values["population"] == median(people)
    assert set(medians.values) == set(counts.values) == {"population", "births_2025", "unemployment_2024"}
    assert set(counts.values.values()) == {len(codes)}
    assert [row.label for row in (sums, medians, counts)] == [
        "Sum of the selection",
        "Median of the selection",
        "Municipalities with a figure",
    ]
    assert (
        totals(scene_of(column="births", lang="en"), catalogue)[0].label == "Sum of the cities known by name"
    )
