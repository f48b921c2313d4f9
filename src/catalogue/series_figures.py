"""Which figures over the years each file carries, in the order of its rows, and what a value of them can be."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from src.series.keys import (
    AGE_SHARES,
    BIRTHS,
    CHANGE,
    CORRECTION,
    DEATHS,
    NET_BETWEEN_MUNICIPALITIES,
    NET_IMMIGRATION,
    POPULATION,
    PROJECTED_0_99,
    PROJECTED_AGES,
    UNEMPLOYMENT,
)
from src.unit import Unit


@dataclass(frozen=True)
class Figure:
    """A figure of a file. Values are within the limits; only with `has_gaps` may one be missing.

    `remark` is the key of what has to be said of every value (src/series/words.py).
    """

    key: str
    unit: Unit = Unit.PEOPLE
    at_least: float | None = 0
    at_most: float | None = None
    has_gaps: bool = False
    remark: str | None = None


def _signed(key: str, remark: str | None = None) -> Figure:
    return Figure(key, Unit.PEOPLE_CHANGED, at_least=None, remark=remark)


FIGURES: Mapping[str, tuple[Figure, ...]] = MappingProxyType(
    {
        "population_by_year.csv": (Figure(POPULATION),),
        "age_structure.csv": tuple(Figure(key, Unit.PERCENT, at_most=100) for key in AGE_SHARES),
        "unemployment.csv": (
            Figure(UNEMPLOYMENT, Unit.PERCENT, at_most=100, has_gaps=True, remark="registered_jobseekers"),
        ),
        "projection.csv": tuple(
            Figure(key, remark="trends_to_99") for key in (PROJECTED_0_99, *PROJECTED_AGES)
        ),
        "population_change.csv": (
            Figure(BIRTHS),
            Figure(DEATHS),
            _signed(NET_IMMIGRATION),
            _signed(CORRECTION, "land_in_correction"),
            _signed(CHANGE),
        ),
        "migration_between_municipalities.csv": (_signed(NET_BETWEEN_MUNICIPALITIES),),
    }
)
# From which table a year is, and what its values rest on: the keys that the files may use.
SOURCES = (
    "statfin_11re",
    "statfin_11ra",
    "statfin_11ae",
    "statfin_121w",
    "statfin_12w7",
    "statfin_12r5",
    "statfin_14wx",
    "municipal_key_figures",
    "map_service_2024",
)
BASES = ("counts", "published_shares", "rest")
