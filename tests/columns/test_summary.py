"""Sums only where they mean something, medians always, and gaps are no zeros."""

import pytest

from src.columns.summary import Summary, rounded, summary
from src.unit import Unit


def test_people_are_added_up_and_have_a_middle() -> None:
    assert summary([4, 1, 10, 2], Unit.PEOPLE) == Summary(17, 3, 4, 4)
    assert summary([-4, 1, 0], Unit.PEOPLE_CHANGED) == Summary(-3, 0, 3, 3)


@pytest.mark.parametrize("unit", [Unit.PERCENT, Unit.PERCENT_CHANGED, Unit.POINTS])
def test_shares_and_changes_in_per_cent_have_no_sum(unit: Unit) -> None:
    assert summary([1.5, 2.5, 10.0], unit) == Summary(None, 2.5, 3, 3)


def test_a_gap_counts_neither_as_zero_nor_as_a_value() -> None:
    assert summary([4, None, 10], Unit.PEOPLE) == Summary(14, 7, 2, 3)


@pytest.mark.parametrize("values", [(), (None, None)])
def test_of_nothing_there_is_neither_sum_nor_median(values: tuple[None, ...]) -> None:
    assert summary(values, Unit.PEOPLE) == Summary(None, None, 0, len(values))


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [(10.5, 0, 11), (11.5, 0, 12), (-10.5, 0, -11), (12.65, 1, 12.7), (-0.04, 1, 0.0), (3, 0, 3)],
)
def test_a_half_is_rounded_as_a_spreadsheet_does(value: float, decimals: int, written: float) -> None:
    assert repr(rounded(value, decimals)) == repr(float(written))
