"""An index has 100 in its base year, and no value where there is nothing to compare with."""

from src.series.index import index
from src.series.line import Line
from src.unit import Unit

LINE = Line(Unit.PEOPLE, (2000, 2001, 2002), (200, None, 250))


def test_the_base_year_is_a_hundred_and_the_others_follow_it() -> None:
    assert index(LINE, 2000) == Line(Unit.INDEX, LINE.years, (100, None, 125))
    assert index(LINE, 2002).values == (80, None, 100)


def test_without_a_value_in_the_base_year_there_is_no_index() -> None:
    assert index(LINE, 2001).values == (None, None, None)
    assert index(LINE, 1999).values == (None, None, None)
    assert index(Line(Unit.PEOPLE, (2000, 2001), (0, 5)), 2000).values == (None, None)
