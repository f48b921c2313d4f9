"""The partnerships on one chart: each line has a dash, a number and a change of its own, and no name is cut."""

from itertools import pairwise

import pytest

from src.charts.chart import Sheet
from src.charts.of_groups import groups_chart
from src.charts.plot import laid_out
from src.facts.growth import growth
from src.fonts import text_width
from src.model import Catalogue
from src.texts import LANGUAGES, texts_for


@pytest.mark.parametrize("has_names", [True, False])
def test_lines_are_told_apart_without_colour(catalogue: Catalogue, has_names: bool) -> None:
    chart = groups_chart(
        catalogue, growth(catalogue, 2000, tuple(catalogue.tiers)), texts_for("fi"), has_names=has_names
    )
    assert len({curve.dash for curve in chart.curves}) == len(chart.curves) == 6
    assert [curve.badge for curve in chart.curves] == ["1", "2", "3", "4", "5", ""]
    assert [curve.colour for curve in chart.curves] == [*catalogue.tiers, "ink"]
    assert chart.base == 100


@pytest.mark.parametrize("sheet", [Sheet(340, 190), Sheet(820, 330, 14)])
@pytest.mark.parametrize("base_year", [1972, 1990, 2000, 2024, 2025])
@pytest.mark.parametrize("language", LANGUAGES)
def test_names_stay_on_the_sheet_and_apart_whatever_the_base_is(
    catalogue: Catalogue, sheet: Sheet, base_year: int, language: str
) -> None:
    texts = texts_for(language)
    facts = growth(catalogue, base_year, tuple(catalogue.tiers))
    plot = laid_out(groups_chart(catalogue, facts, texts, has_names=sheet.width > 500), sheet, texts)
    names = sorted((one.y, one.x, one.text) for one in plot.words if one.role == "name")
    assert len(names) == 6
    for y, x, words in names:
        assert x + text_width(words, sheet.letters, 600) <= sheet.width
        assert sheet.letters / 2 <= y <= sheet.height - sheet.letters / 2
    heights = [y for y, _, _ in names]
    assert all(after - before >= sheet.letters for before, after in pairwise(heights))
