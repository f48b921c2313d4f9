"""Several municipalities together: numbers are added, shares of all people weighed, other shares not told."""

import pytest

from src.comparison.lines import adds_up, level_of, measured
from src.model import Catalogue
from src.series.group import Group
from src.series.line import Line
from src.unit import Unit

TWO = Group(("853", "734"))


def test_shares_of_the_people_are_weighed_by_them(catalogue: Catalogue) -> None:
    shares, population = catalogue.series["share_65_over"], catalogue.series["population"]
    people = [population.of(code, 2025) or 0 for code in TWO.codes]
    wanted = sum((shares.of(code, 2025) or 0) * each for code, each in zip(TWO.codes, people, strict=True))
    assert level_of(catalogue, shares, TWO).at(2025) == pytest.approx(wanted / sum(people))


def test_only_shares_of_something_else_than_the_people_do_not_add_up(catalogue: Catalogue) -> None:
    assert [key for key, series in catalogue.series.items() if not adds_up(series)] == ["unemployment"]


def test_a_change_of_per_cents_is_told_in_points() -> None:
    level = Line(Unit.PERCENT, (2020, 2021, 2023), (10.0, 12.5, 9.0))
    assert measured(level, "change", (2020, 2021, 2023)) == Line(Unit.POINTS, (2021, 2023), (2.5, None))


def test_an_index_of_a_line_without_its_first_year_is_a_gap() -> None:
    level = Line(Unit.PEOPLE, (2000, 2001), (None, 5))
    assert measured(level, "index", (2000, 2001)).values == (None, None)
