"""What a map by a figure is of: one value for every municipality, made of a series as the view asks for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from src.figure.choices import Per
from src.model import Catalogue
from src.series.keys import (
    BIRTHS,
    CHANGE,
    CORRECTION,
    DEATHS,
    NET_BETWEEN_MUNICIPALITIES,
    NET_IMMIGRATION,
    POPULATION,
    PROJECTED_0_99,
    PROJECTED_AGES,
)
from src.series.model import Series
from src.unit import Unit
from src.view import View

_KM2, _INHABITANTS = "km2", "inhabitants"
# What sets a series of people in proportion, by its key; the shares of the other series are in proportion already.
_PROPORTIONS: Mapping[str, Per] = MappingProxyType(
    {
        POPULATION: _KM2,
        PROJECTED_0_99: _KM2,
        **dict.fromkeys(PROJECTED_AGES, _INHABITANTS),
        **dict.fromkeys((BIRTHS, DEATHS, CHANGE, CORRECTION), _INHABITANTS),
        **dict.fromkeys((NET_BETWEEN_MUNICIPALITIES, NET_IMMIGRATION), _INHABITANTS),
    }
)
_DECIMALS = {Unit.PEOPLE: 0, Unit.PEOPLE_CHANGED: 0}
_ONE_DECIMAL = 1
# What a value becomes when the one of an earlier year is taken from it.
_DIFFERENCES = {
    Unit.PEOPLE: Unit.PERCENT_CHANGED,
    Unit.PERCENT: Unit.POINTS,
    Unit.PER_THOUSAND: Unit.PER_THOUSAND_CHANGED,
}
_SIGNED = (Unit.PEOPLE_CHANGED, Unit.PERCENT_CHANGED, Unit.POINTS, Unit.PER_THOUSAND_CHANGED)
Values = Mapping[str, float | None]


@dataclass(frozen=True)
class Measured:
    """Values by municipality code in the order of the catalogue, rounded as they are written; None is no figure.

    Of a change `since` is the year that it is counted from, else None. `per` is what the people are set against.
    `asked` are years that were asked for and are not carried; the nearest earlier one stands for each.
    """

    series: Series
    unit: Unit
    year: int
    since: int | None
    per: Per | None
    values: Values
    asked: tuple[int, ...] = ()

    @property
    def years(self) -> tuple[int, ...]:
        """The year, or the two that a change is between."""
        return (self.year,) if self.since is None else (self.since, self.year)

    @property
    def decimals(self) -> int:
        """How many decimals are written, and so known."""
        return decimals_of(self.unit)

    @property
    def is_signed(self) -> bool:
        """Whether zero divides the values into two kinds."""
        return self.unit in _SIGNED

    @property
    def is_of_people(self) -> bool:
        """Whether large municipalities stand out by their size alone, and something is known that would help."""
        return proportion_of(self.series) is not None and self.unit in (Unit.PEOPLE, Unit.PEOPLE_CHANGED)


def decimals_of(unit: Unit) -> int:
    """How many decimals the values of a unit are rounded to on a map."""
    return _DECIMALS.get(unit, _ONE_DECIMAL)


def proportion_of(series: Series, *, is_change: bool = False) -> Per | None:
    """What sets a series in proportion, None for one that is in proportion as it is.

    So is the change of a population, which is in per cent of it.
    """
    per = _PROPORTIONS.get(series.key)
    return None if is_change and per == _KM2 else per


def measured(catalogue: Catalogue, view: View) -> Measured:
    """What the view asks for of its figure. Raises KeyError for a view without one.

    A change of people is in per cent of the first year (no figure where that is zero), any other the difference.
    """
    series = catalogue.series[view.figure or ""]
    asked = _asked_years(series, view)
    years = tuple(dict.fromkeys(carried(series, year) for year in asked))
    per = view.per if view.per == proportion_of(series, is_change=len(years) > 1) else None
    unit = _unit(series, per)
    value = _value(catalogue, series, per)
    if len(years) == 1:
        found = {code: value(code, years[0]) for code in catalogue.municipalities}
    else:
        found = {
            code: _change(unit, value(code, years[0]), value(code, years[1]))
            for code in catalogue.municipalities
        }
        unit = _unit_of_change(unit)
    return Measured(
        series=series,
        unit=unit,
        year=years[-1],
        since=years[0] if len(years) > 1 else None,
        per=per,
        values=MappingProxyType({code: _rounded(one, unit) for code, one in found.items()}),
        asked=tuple(year for year in asked if year not in series.years),
    )


def _asked_years(series: Series, view: View) -> tuple[int, ...]:
    """The year of a level, or the earlier and the later one of a change."""
    if view.first_year is None and view.last_year is None:
        return (view.year or series.years[-1],)
    first, last = view.first_year or series.years[0], view.last_year or series.years[-1]
    return tuple(sorted((first, last)))


def carried(series: Series, year: int) -> int:
    """The last carried year that is not after a year, else the first one."""
    return max((one for one in series.years if one <= year), default=series.years[0])


def _unit(series: Series, per: Per | None) -> Unit:
    if per == _KM2:
        return Unit.PEOPLE_PER_KM2
    if per == _INHABITANTS:
        return Unit.PER_THOUSAND if series.unit is Unit.PEOPLE else Unit.PER_THOUSAND_CHANGED
    return series.unit


def _value(catalogue: Catalogue, series: Series, per: Per | None) -> Callable[[str, int], float | None]:
    """The value of a municipality in a year, as it is or in proportion."""
    is_projected = series.key in PROJECTED_AGES
    people = catalogue.series[PROJECTED_0_99 if is_projected else POPULATION]

    def value(code: str, year: int) -> float | None:
        own = series.of(code, year)
        if own is None or per is None:
            return own
        if per == _KM2:
            return own / catalogue.municipalities[code].land_km2
        inhabitants = people.of(code, year)
        return own / inhabitants * 1000 if inhabitants else None

    return value


def _change(unit: Unit, first: float | None, last: float | None) -> float | None:
    if first is None or last is None:
        return None
    if unit is Unit.PEOPLE:
        return (last - first) / first * 100 if first else None
    return last - first


def _unit_of_change(unit: Unit) -> Unit:
    return _DIFFERENCES.get(unit, unit)


def _rounded(value: float | None, unit: Unit) -> float | None:
    """Rounded as it is written, so that a class holds what its limits say; never a negative zero."""
    if value is None:
        return None
    decimals = decimals_of(unit)
    return round(value, decimals) + 0.0 if decimals else round(value)
