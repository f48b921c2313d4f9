"""One value a year, of a municipality or of several together."""

from collections.abc import Collection
from dataclasses import dataclass

from src.series.model import Series
from src.unit import Unit


@dataclass(frozen=True)
class Line:
    """Values in the order of the years; None is a gap. Years may be skipped, as the series skips them."""

    unit: Unit
    years: tuple[int, ...]
    values: tuple[float | None, ...]

    def at(self, year: int) -> float | None:
        """The value of a year, None in a gap or a year that the line does not have."""
        return dict(zip(self.years, self.values, strict=True)).get(year)


def line_of(series: Series, municipality_code: str) -> Line:
    """The line of one municipality. Raises KeyError for a code that none has."""
    return Line(series.unit, series.years, series.values[municipality_code])


def total(series: Series, municipality_codes: Collection[str]) -> Line:
    """Some municipalities together, each counted once; a gap of any one of them is a gap of the sum.

    Raises KeyError for a code that none has, and ValueError for per cents, which cannot be added up.
    """
    if series.unit is Unit.PERCENT:
        raise ValueError(f"per cents do not add up: {series.key}")
    columns = [series.values[code] for code in dict.fromkeys(municipality_codes)]
    if not columns:
        return Line(series.unit, series.years, (0,) * len(series.years))
    return Line(series.unit, series.years, tuple(_sum(values) for values in zip(*columns, strict=True)))


def _sum(values: Collection[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) if len(known) == len(values) else None
