"""Figures of every municipality over the years, as they were published, and the land that moved meanwhile."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from src.names import Names
from src.source import Source
from src.unit import Unit


@dataclass(frozen=True)
class Series:
    """A figure by municipality and year; the municipalities are those of the catalogue in every year.

    `values` has for each municipality code one value a year, in the order of `years`: whole numbers are `int`, per
    cents `float`, and None is a gap, which is never a zero. `years` are those that are carried, which may skip some.
    `file` is the path of the carried file. `sources` names by year the table that it is from, `basis` for some years
    what the value rests on, and `remark` what has to be said of every year: keys of the texts (src/series/words.py).
    """

    key: str
    file: str
    unit: Unit
    years: tuple[int, ...]
    values: Mapping[str, tuple[float | None, ...]]
    sources: Mapping[int, str]
    basis: Mapping[int, str]
    remark: str | None = None

    def of(self, municipality_code: str, year: int) -> float | None:
        """The value of a municipality in a year, None in a gap or a year that is not carried.

        Raises KeyError for a code that no municipality has.
        """
        values = self.values[municipality_code]
        place = self._places.get(year)
        return None if place is None else values[place]

    def in_year(self, year: int) -> Mapping[str, float | None]:
        """The values of all municipalities in a year, None as `of` gives it."""
        place = self._places.get(year)
        return {code: None if place is None else values[place] for code, values in self.values.items()}

    @cached_property
    def missing_years(self) -> tuple[int, ...]:
        """The years between the first and the last that are not carried for anyone."""
        return tuple(year for year in range(self.years[0], self.years[-1]) if year not in self._places)

    @cached_property
    def _places(self) -> Mapping[int, int]:
        return {year: place for place, year in enumerate(self.years)}


class LandBasis(StrEnum):
    """How it is known how many people changed municipality with some land."""

    COMPARED = "compared"
    STATED = "stated"
    CORRECTION = "correction"
    NOT_COMPARED = "not_compared"


@dataclass(frozen=True)
class LandChange:
    """Land that changed municipality; the figures of `year` are the first with it. `people` is None if not known."""

    year: int
    from_code: str
    to_code: str
    people: int | None
    basis: LandBasis
    source: Source
    note: Names | None = None
