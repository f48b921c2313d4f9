"""Where a line steps because land changed municipality."""

import pytest

from src.model import Catalogue
from src.series.change import yearly_changes
from src.series.group import Group, population_of
from src.series.land import land_steps


def steps(catalogue: Catalogue, *codes: str) -> list[tuple[int, int | None, str]]:
    return [(step.year, step.people, step.other_code) for step in land_steps(catalogue, codes)]


def test_people_come_with_the_land_on_one_side_and_leave_with_it_on_the_other(catalogue: Catalogue) -> None:
    assert steps(catalogue, "091") == [(2008, 2046, "753"), (2008, 22, "092")]
    assert steps(catalogue, "753") == [(2008, -2046, "091")]
    assert steps(catalogue, "405") == [(2009, -12, "700"), (2010, -7, "153")]


def test_a_number_that_nobody_compared_is_not_known(catalogue: Catalogue) -> None:
    assert steps(catalogue, "078") == [(1977, None, "710")]
    assert steps(catalogue, "710") == [(1977, None, "078")]


def test_land_that_stays_in_the_group_makes_no_step(catalogue: Catalogue) -> None:
    assert steps(catalogue, "091", "753") == [(2008, 22, "092")]
    assert steps(catalogue, *catalogue.municipalities) == []


def test_a_municipality_whose_land_stayed_has_no_step(catalogue: Catalogue) -> None:
    assert steps(catalogue, "853") == []


def test_a_step_is_where_the_line_steps(catalogue: Catalogue) -> None:
    """Of Orivesi the years before and after are quiet, and the land that came makes the year it came in."""
    ((year, people, _),) = steps(catalogue, "562")
    changes = yearly_changes(population_of(catalogue, Group(("562",))))
    before, then, after = (changes.at(at) or 0 for at in (year - 1, year, year + 1))
    assert then == pytest.approx(people, abs=100)
    assert max(abs(before), abs(after)) < 100
