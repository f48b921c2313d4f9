"""What stands out of a line: its first, last, highest and lowest year with a value."""

from src.series.extremes import Extremes, Point, extremes
from src.series.line import Line
from src.unit import Unit


def test_gaps_at_the_ends_are_passed_over_and_the_earliest_of_equals_is_told() -> None:
    line = Line(Unit.PEOPLE, (2000, 2001, 2002, 2003, 2004), (None, 7, 9, 9, 7))
    assert extremes(line) == Extremes(Point(2001, 7), Point(2004, 7), Point(2002, 9), Point(2001, 7))


def test_a_line_of_gaps_has_nothing_that_stands_out() -> None:
    assert extremes(Line(Unit.PEOPLE, (2000,), (None,))) is None
