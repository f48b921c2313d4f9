"""The line of a subject over the years, in the form in which it is compared."""

from dataclasses import replace

from src.comparison.choices import Measure
from src.model import Catalogue
from src.series.change import yearly_changes
from src.series.group import Group
from src.series.index import index
from src.series.keys import AGE_SHARES, POPULATION
from src.series.line import Line, line_of, total
from src.series.model import Series
from src.series.weighing import weighed
from src.unit import Unit


def adds_up(series: Series) -> bool:
    """Whether several municipalities together have a value: numbers do, and shares of all people.

    Shares of the labour force would have to be weighed by that, which is not carried.
    """
    return series.unit is not Unit.PERCENT or series.key in AGE_SHARES


def level_of(catalogue: Catalogue, series: Series, group: Group) -> Line:
    """The values of one municipality or of several together, in all years of the series.

    All of them are gaps where those of several cannot be told (`adds_up`).
    """
    if len(group.codes) == 1:
        return line_of(series, group.codes[0])
    if not adds_up(series):
        return Line(series.unit, series.years, (None,) * len(series.years))
    if series.unit is Unit.PERCENT:
        return weighed(series, catalogue.series[POPULATION], group.codes)
    return total(series, group.codes)


def measured(level: Line, measure: Measure, years: tuple[int, ...]) -> Line:
    """The line in some of its years: as it is, with the first of them as 100, or as the change of each year."""
    match measure:
        case "level":
            return within(level, years)
        case "index":
            return index(within(level, years), years[0])
        case "change":
            changes = yearly_changes(level)
            return within(replace(changes, unit=changed_unit(level.unit)), years)


def changed_unit(unit: Unit) -> Unit:
    """The unit of how much a value of another one has changed."""
    return {Unit.PEOPLE: Unit.PEOPLE_CHANGED, Unit.PERCENT: Unit.POINTS}.get(unit, unit)


def within(line: Line, years: tuple[int, ...]) -> Line:
    """The line in those of the years that it has."""
    kept = [pair for pair in zip(line.years, line.values, strict=True) if pair[0] in years]
    return Line(line.unit, tuple(year for year, _ in kept), tuple(value for _, value in kept))


def years_between(series: Series, first_year: int | None, last_year: int | None) -> tuple[int, ...]:
    """The years of a series between two, whichever of them is the earlier; None stands for its own first and last.

    All of its years where it has none between them.
    """
    own = series.years
    first, last = sorted((first_year or own[0], last_year or own[-1]))
    return tuple(year for year in own if first <= year <= last) or own
