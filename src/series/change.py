"""How much a line changed, between two years and from each year to the next."""

from dataclasses import dataclass
from itertools import pairwise

from src.series.line import Line
from src.unit import Unit


@dataclass(frozen=True)
class Change:
    """From one year to another: in the unit of the line, and in per cent of the first (None where that is zero).

    `per_cent` is exact; who writes it rounds.
    """

    first_year: int
    last_year: int
    amount: float
    per_cent: float | None


def change_between(line: Line, first_year: int, last_year: int) -> Change | None:
    """The change between two years, None where either has no value."""
    first, last = line.at(first_year), line.at(last_year)
    if first is None or last is None:
        return None
    amount = last - first
    return Change(first_year, last_year, amount, amount / first * 100 if first else None)


def yearly_changes(line: Line) -> Line:
    """The change of each year from the one before; a gap where either is one, or the year before is not there."""
    pairs = pairwise(zip(line.years, line.values, strict=True))
    changes = tuple(
        last - first if first is not None and last is not None and year == before + 1 else None
        for (before, first), (year, last) in pairs
    )
    unit = Unit.PEOPLE_CHANGED if line.unit is Unit.PEOPLE else line.unit
    return Line(unit, line.years[1:], changes)
