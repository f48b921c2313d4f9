"""A cell of a figure says its value, or that there is none, which then stands last in every order."""

import pytest

from src.columns.chosen import FigureColumn, chosen_columns
from src.model import Catalogue, Language
from src.scene import build_scene
from src.texts import LANGUAGES, texts_for
from src.ui.figure_cells import figure_cells, figure_sources
from src.ui.state import Reading
from src.view import parse

TURKU = "853"


def reading_of(catalogue: Catalogue, language: Language, *columns: str) -> Reading:
    view, _ = parse({"column": columns}, catalogue)
    scene = build_scene(catalogue, view, texts_for(language), "light")
    return Reading(catalogue, view, scene, scene, scene.texts, ())


def columns_of(reading: Reading) -> tuple[FigureColumn, ...]:
    return chosen_columns(reading.catalogue, reading.view)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_gap_is_a_dash_for_the_eye_and_words_for_the_ear(catalogue: Catalogue, language: Language) -> None:
    reading = reading_of(catalogue, language, "unemployment")
    (column,) = columns = columns_of(reading)
    gap = next(code for code, value in column.figure.values.items() if value is None)
    cell = figure_cells(reading, columns, gap)
    assert cell.startswith('<td class="numeric f1" data-gap data-line="M')
    assert f'<span class="unseen">{texts_for(language)("figure.none")}</span>' in cell
    assert '<span aria-hidden="true">–</span>' in cell
    assert "data-value" not in cell


def test_a_value_is_sorted_by_its_number_and_has_its_line(catalogue: Catalogue) -> None:
    reading = reading_of(catalogue, "fi", "births", "population-change")
    first, second = figure_cells(reading, columns_of(reading), TURKU).split("</td>")[:2]
    assert first.startswith('<td class="numeric f1" data-value="')
    assert second.startswith('<td class="numeric f2" data-value="21.5" data-line="M')
    assert second.endswith('">+21,5')


def test_sources_link_to_what_the_app_tells_of_the_file(catalogue: Catalogue) -> None:
    reading = reading_of(catalogue, "fi", "unemployment", "births")
    sources = figure_sources(reading, columns_of(reading))
    assert 'href="lahteet#unemployment"' in sources
    assert 'href="lahteet#population_change"' in sources
    assert figure_sources(reading, ()) == ""
