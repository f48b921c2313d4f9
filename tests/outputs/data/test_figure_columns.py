"""Files have a column for each added figure, with unit and years in its heading, before where everything is from."""

from src.columns.chosen import chosen_columns
from src.columns.wording import column_heading
from src.outputs.data.columns import FILE_COLUMNS
from src.outputs.data.data_rows import data_table
from src.outputs.data.figure_columns import file_columns
from src.texts import texts_for

WORDS = ("unemployment", "population-change", "births")


def test_without_a_column_files_are_as_they_were(scene_of, catalogue):
    assert file_columns(scene_of(), catalogue) == FILE_COLUMNS


def test_added_figures_stand_before_the_attribution_in_their_order(scene_of, catalogue):
    keys = [column.key for column in file_columns(scene_of(column=WORDS), catalogue)]
    assert keys[:-5] == [column.key for column in FILE_COLUMNS[:-1]]
    assert keys[-5:] == [
        "unemployment_2024",
        "population_change_2000_2025",
        "births_2025",
        "column_sources",
        "attribution",
    ]


def test_headings_are_in_the_language_that_is_asked_for(scene_of, catalogue):
    scene = scene_of(column=WORDS)
    column = file_columns(scene, catalogue)[-5]
    (figure, *_) = chosen_columns(catalogue, scene.view)
    for language in ("fi", "sv", "en"):
        assert column.heading(texts_for(language)) == column_heading(figure, texts_for(language))


def test_values_are_numbers_as_they_are_rounded_and_a_gap_is_empty(scene_of, catalogue):
    scene = scene_of(column=WORDS, tier="alliance")
    table = data_table(scene, catalogue)
    unemployment, change, births = chosen_columns(catalogue, scene.view)
    for row in table.rows:
        assert row[-5:-2] == tuple(one.figure.values[str(row[0])] for one in (unemployment, change, births))
    assert [column.kind for column in table.columns[-5:-2]] == ["tenth", "tenth", "whole"]
    assert all("StatFin 12r5" in str(row[-2]) and "StatFin 11re" in str(row[-2]) for row in table.rows)
