"""A year of a table as checked numbers: people by the municipalities of today, shares, means of months."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from scripts.fetch.checks import (
    MISS_BY_ROUNDING,
    Values,
    check_mean,
    check_municipalities,
    check_range,
    check_sum,
    known,
    whole_numbers,
)
from scripts.fetch.collected import Collected
from scripts.fetch.errand import Errand
from scripts.fetch.questions import Figures, Table


def table_of(errand: Errand, name: str) -> Table:
    """A table of the addresses, which has described itself. Raises FetchError."""
    return Table(errand.client, errand.addresses.tables[name], errand.addresses.pxweb)


def counts(errand: Errand, figures: Figures, year: int, name: str) -> Mapping[str, int]:
    """A year's numbers of people, which may be below zero; the municipalities make the country. Raises FetchError."""
    what = f"{name} of {year}"
    key = (str(year), name)
    numbers = whole_numbers(figures.label, known(figures.label, figures.of[key], what), what)
    present = errand.in_present_municipalities(figures.label, numbers)
    check_sum(figures.label, numbers, figures.country[key], what)
    return present


def people(errand: Errand, figures: Figures, year: int, name: str) -> Mapping[str, int]:
    """Numbers of people of which none is below zero. Raises FetchError."""
    found = counts(errand, figures, year, name)
    check_range(figures.label, found, f"{name} of {year}", 0, None)
    return found


def shares(errand: Errand, figures: Figures, year: int, name: str, weights: Values) -> Mapping[str, float]:
    """A year's shares in per cent, which weighed make the country's. Raises FetchError.

    They have to be of the municipalities of today: shares cannot be added together.
    """
    what = f"{name} of {year}"
    key = (str(year), name)
    check_municipalities(figures.label, figures.of[key], errand.municipalities)
    found = known(figures.label, figures.of[key], what)
    check_range(figures.label, found, what, 0, 100)
    check_mean(figures.label, found, weights, figures.country[key], what, MISS_BY_ROUNDING)
    return found


def mean(values: Sequence[float | None]) -> float | None:
    """The mean of numbers with a decimal each, reckoned in decimals so that a half is a half; None with a gap."""
    given = [Decimal(str(value)) for value in values if value is not None]
    return float(sum(given) / len(given)) if len(given) == len(values) else None


def tenths(value: float | None) -> str:
    """A number with one decimal, halves away from zero; empty for a gap."""
    return "" if value is None else str(Decimal(str(value)).quantize(Decimal("0.1"), ROUND_HALF_UP))


def years_of(table: Table) -> list[int]:
    """The years that a table has, by year or by month."""
    return sorted({int(period[:4]) for period in table.periods if period[:4].isdigit()})


def years_to_ask(errand: Errand, table: Table, collected: Collected) -> tuple[int, ...]:
    """The years of a yearly table that the folder needs. Raises FetchError."""
    return collected.years_to_ask(years_of(table), table.row.since, errand.last, errand.municipalities)


def as_periods(years: Iterable[int]) -> tuple[str, ...]:
    """Years as the codes of a table's time."""
    return tuple(str(year) for year in years)
