"""The years of a figure as a reader moves through them: views that show another one."""

from dataclasses import replace

from src.figure.measured import Measured
from src.series.keys import BASE_YEAR
from src.series.model import Series
from src.view import View


def is_change(view: View) -> bool:
    """Whether the view asks for a change between two years instead of the level of one."""
    return view.first_year is not None or view.last_year is not None


def shown_years(figure: Measured) -> tuple[int, ...]:
    """The years that a figure can be shown for, in order: of a change those that it can end with."""
    return tuple(year for year in figure.series.years if figure.since is None or year > figure.since)


def in_year(view: View, figure: Measured, year: int) -> View:
    """The view with the level of another year, or with a change from the same year to another one."""
    if figure.since is not None:
        return _between(view, figure.series, figure.since, year)
    return replace(view, year=None if year == figure.series.years[-1] else year)


def since_usual_year(view: View, series: Series) -> View:
    """A change since the year that is usual everywhere, or the first that the series has."""
    return replace(view, first_year=max(BASE_YEAR, series.years[0]), last_year=None)


def begun_in(view: View, series: Series, first: int) -> View:
    """A change from another year; the one that it ends with is later."""
    last = view.last_year or series.years[-1]
    later = next(year for year in series.years if year > first) if last <= first else last
    return _between(view, series, first, later)


def ended_in(view: View, series: Series, last: int) -> View:
    """A change to another year; the one that it begins with is earlier."""
    first = view.first_year or series.years[0]
    earlier = max(year for year in series.years if year < last) if first >= last else first
    return _between(view, series, earlier, last)


def _between(view: View, series: Series, first: int, last: int) -> View:
    return replace(view, first_year=first, last_year=None if last == series.years[-1] else last)
