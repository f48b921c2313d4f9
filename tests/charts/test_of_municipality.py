"""The chart of a municipality names what it tells: first, highest and last year, and what is projected."""

from functools import cache
from itertools import combinations

import pytest

from src.charts.axes import axes_of
from src.charts.chart import Chart, Sheet
from src.charts.of_municipality import municipality_chart
from src.charts.plot import laid_out
from src.charts.shapes import Plot, Words
from src.facts.development import development_facts
from src.fonts import text_width
from src.model import Catalogue, Language
from src.texts import LANGUAGES, texts_for

SHEET = Sheet(340, 165)


@cache
def drawn(catalogue: Catalogue, code: str, language: Language) -> tuple[Chart, Plot]:
    """The chart of a municipality and how it is laid out, once for all tests."""
    texts = texts_for(language)
    chart = municipality_chart(development_facts(catalogue, code), texts)
    return chart, laid_out(chart, SHEET, texts)


def test_the_first_the_highest_the_last_and_the_projected_year_are_named(catalogue: Catalogue) -> None:
    facts = development_facts(catalogue, "734")
    chart = municipality_chart(facts, texts_for("en"))
    assert [label.year for label in chart.labels] == [1972, facts.extremes.highest.year, 2025, 2040]
    assert all(label.words.startswith(f"{label.year}: ") for label in chart.labels)


def test_only_what_was_not_counted_is_dashed_and_ringed(catalogue: Catalogue) -> None:
    chart = municipality_chart(development_facts(catalogue, "734"), texts_for("fi"))
    assert [(bool(curve.dash), curve.is_projection) for curve in chart.curves] == [
        (False, False),
        (True, True),
    ]


@pytest.mark.parametrize("language", ["fi", "en"])
def test_no_label_of_any_municipality_is_cut_or_lies_on_another(
    catalogue: Catalogue, language: Language
) -> None:
    for code in catalogue.municipalities:
        _, plot = drawn(catalogue, code, language)
        boxes = []
        for words in (one for one in plot.words if one.role == "label"):
            half = text_width(words.text, SHEET.letters, 600) / 2
            boxes.append((words.x - half, words.x + half, words.y))
        for number, (left, right, y) in enumerate(boxes):
            assert left >= 0, code
            assert right <= SHEET.width + 0.01, code
            assert SHEET.letters / 2 <= y <= SHEET.height, code
            for other_left, other_right, other_y in boxes[number + 1 :]:
                is_beside = right <= other_left + 1 or other_right <= left + 1
                assert is_beside or abs(y - other_y) >= SHEET.letters, code


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_labels_of_every_municipality_stand_in_the_order_of_their_years_and_their_numbers(
    catalogue: Catalogue, language: Language
) -> None:
    texts = texts_for(language)
    for code in catalogue.municipalities:
        chart, plot = drawn(catalogue, code, language)
        height = axes_of(chart, SHEET, texts).y
        written = {words.text: words for words in plot.words if words.role == "label"}
        for earlier, later in combinations(chart.labels, 2):
            one, other = written[earlier.words], written[later.words]
            assert one.x <= other.x + 0.1, code
            apart = (width_of(one) + width_of(other)) / 2
            down = height(later.value) - height(earlier.value)
            if other.x - one.x < apart and abs(down) > 2:
                assert (other.y - one.y) * down > 0, code


def width_of(words: Words) -> float:
    return text_width(words.text, SHEET.letters, 600)
