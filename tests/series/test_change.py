"""Changes between two years, in people and per cent, and from each year to the next."""

from src.series.change import Change, change_between, yearly_changes
from src.series.line import Line
from src.unit import Unit

LINE = Line(Unit.PEOPLE, (2000, 2001, 2002, 2004), (200, None, 150, 160))


def test_a_change_is_told_in_people_and_in_per_cent_of_the_first_year() -> None:
    assert change_between(LINE, 2000, 2002) == Change(2000, 2002, -50, -25)
    assert change_between(LINE, 2002, 2000) == Change(2002, 2000, 50, 50 / 150 * 100)


def test_there_is_no_change_from_or_to_a_gap() -> None:
    assert change_between(LINE, 2000, 2001) is None
    assert change_between(LINE, 2003, 2004) is None


def test_a_change_from_nobody_has_no_per_cent() -> None:
    assert change_between(Line(Unit.PEOPLE, (1, 2), (0, 5)), 1, 2) == Change(1, 2, 5, None)


def test_yearly_changes_are_between_neighbouring_years_only() -> None:
    assert yearly_changes(LINE) == Line(Unit.PEOPLE_CHANGED, (2001, 2002, 2004), (None, None, None))
    whole = Line(Unit.PERCENT, (2000, 2001, 2002), (5.0, 6.5, 6.0))
    assert yearly_changes(whole) == Line(Unit.PERCENT, (2001, 2002), (1.5, -0.5))
