"""The columns in words: choices, headings, sums that say what they are of, sources."""

from dataclasses import replace
from statistics import median

import pytest

from src.columns.choices import choosable
from src.columns.wording import (
    cell_words,
    choice_name,
    chosen_sentence,
    column_heading,
    column_notes,
    line_note,
    source_sentence,
    summary_rows,
)
from src.figure.scene import shown_scene
from src.model import Catalogue, Language
from src.scene import Scene
from src.texts import LANGUAGES, texts_for
from src.view import default_view
from tests.columns.conftest import ColumnsOf, SceneOf

TURKU = "853"


def codes_of(scene: Scene) -> list[str]:
    return [code for code, keys in scene.classes_of.items() if keys]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_choices_are_called_alike(catalogue: Catalogue, language: Language) -> None:
    view, texts = default_view(catalogue), texts_for(language)
    names = [choice_name(catalogue, view, word, texts) for word in choosable(catalogue)]
    assert len(set(names)) == len(names)


def test_headings_tell_unit_and_years_and_cells_numbers_alone(columns_of: ColumnsOf) -> None:
    texts = texts_for("fi")
    level, change = columns_of("unemployment", "population-change")
    assert column_heading(level, texts) == "Työttömien työnhakijoiden osuus työvoimasta (%) 2024"
    assert column_heading(change, texts) == "Väestönmuutos (%) 2000–2025"
    assert cell_words(level, TURKU, texts) == "13,1"
    assert cell_words(change, TURKU, texts) == "+21,5"


def test_a_gap_has_no_words(columns_of: ColumnsOf) -> None:
    (column,) = columns_of("unemployment")
    gap = next(code for code, value in column.figure.values.items() if value is None)
    assert cell_words(column, gap, texts_for("fi")) == ""


def test_without_a_column_the_sentence_says_so(columns_of: ColumnsOf) -> None:
    texts = texts_for("en")
    assert chosen_sentence((), texts) == "No figures have been added to the table."
    assert chosen_sentence(columns_of("births", "deaths"), texts) == (
        "Figures added to the table: Births 2025 and Deaths 2025."
    )


def test_sums_and_medians_are_of_the_rows(
    catalogue: Catalogue, scene_of: SceneOf, columns_of: ColumnsOf
) -> None:
    scene, texts = scene_of(tier=["growth_cities"], lang=["en"]), texts_for("en")
    columns = columns_of("births", "unemployment", "population-change")
    total, middle = summary_rows(catalogue, scene, columns, texts)
    codes = codes_of(scene)
    assert (total.label, middle.label) == ("Sum of the selection", "Median of the selection")
    assert total.population == texts.number(sum(catalogue.municipalities[code].population for code in codes))
    births = [catalogue.series["births"].of(code, 2025) or 0 for code in codes]
    assert total.figures == (texts.number(sum(births)), "", "")
    assert middle.figures[0] == texts.number(median(births))
    assert middle.figures[1].replace(".", "").isdigit()
    assert middle.figures[2][0] in "+\u2212"


def test_while_a_list_is_short_sums_are_of_the_cities_known_by_name(
    catalogue: Catalogue, scene_of: SceneOf, columns_of: ColumnsOf
) -> None:
    rows = summary_rows(catalogue, scene_of(lang=["en"]), columns_of("births"), texts_for("en"))
    assert [row.label for row in rows] == [
        "Sum of the cities known by name",
        "Median of the cities known by name",
    ]


def test_of_all_municipalities_of_a_map_by_a_figure_none_is_missing(
    catalogue: Catalogue, scene_of: SceneOf, columns_of: ColumnsOf
) -> None:
    view = scene_of(figure=["births"]).view
    scene = shown_scene(catalogue, view, texts_for("en"), "light")
    rows = summary_rows(catalogue, scene, columns_of("births"), texts_for("en"))
    assert rows[0].label == "Sum of the selection"
    assert rows[0].population == texts_for("en").number(catalogue.population)


def test_where_there_are_gaps_a_sum_says_of_how_many_it_is(
    catalogue: Catalogue, scene_of: SceneOf, columns_of: ColumnsOf
) -> None:
    scene = scene_of(tier=["alliance"], lang=["en"])
    (column,) = columns_of("births")
    values = {**column.figure.values, TURKU: None}
    gapped = replace(column, figure=replace(column.figure, values=values))
    total, middle = summary_rows(catalogue, scene, [gapped], texts_for("en"))
    assert total.figures[0].endswith(" (5 of 6 cities)")
    assert middle.figures[0].endswith(" (5 of 6 cities)")
    known = sum(value or 0 for code, value in values.items() if code in codes_of(scene))
    assert total.figures[0].startswith(texts_for("en").number(known))


def test_without_a_row_or_a_column_there_is_nothing_below(
    catalogue: Catalogue, scene_of: SceneOf, columns_of: ColumnsOf
) -> None:
    texts = texts_for("fi")
    assert summary_rows(catalogue, scene_of(tier=["none"]), columns_of("births"), texts) == ()
    assert summary_rows(catalogue, scene_of(), (), texts) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_source_names_publisher_tables_and_date(
    catalogue: Catalogue, columns_of: ColumnsOf, language: Language
) -> None:
    texts = texts_for(language)
    (column,) = columns_of("unemployment")
    file = next(file for file in catalogue.provenance.files if file.path == "unemployment.csv")
    said = source_sentence(catalogue, column, texts)
    assert all(part in said for part in (file.publisher.of(language), "StatFin 12r5", texts.date(file.date)))


def test_notes_tell_years_gaps_and_what_the_figure_is(catalogue: Catalogue, columns_of: ColumnsOf) -> None:
    texts, every = texts_for("en"), list(catalogue.municipalities)
    unemployment, projection = columns_of("unemployment", "projected_0_99", year=["2025"])
    notes = " ".join(column_notes(unemployment, every, texts))
    assert "no figure for 2025, so the table shows 2024" in notes
    assert "4 municipalities have no figure" in notes
    assert texts("series.remark.registered_jobseekers") in notes
    notes = " ".join(column_notes(projection, every, texts))
    assert "no figure for 2025, so the table shows 2024" in notes
    assert texts("series.remark.trends_to_99") in notes
    assert "2024–2040" in line_note(projection, texts)
