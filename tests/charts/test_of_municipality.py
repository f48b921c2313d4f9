"""The chart of a municipality names what it tells: first, highest and last year, and what is projected."""

import pytest

from src.charts.chart import Sheet
from src.charts.of_municipality import municipality_chart
from src.charts.plot import laid_out
from src.facts.development import development_facts
from src.fonts import text_width
from src.model import Catalogue
from src.texts import texts_for

SHEET = Sheet(340, 165)


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
def test_no_label_of_any_municipality_is_cut_or_lies_on_another(catalogue: Catalogue, language: str) -> None:
    texts = texts_for(language)
    for code in catalogue.municipalities:
        plot = laid_out(municipality_chart(development_facts(catalogue, code), texts), SHEET, texts)
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
