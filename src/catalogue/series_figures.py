"""Which figures over the years each file carries, in the order of its rows, and what a value of them can be."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from src.series.keys import POPULATION
from src.unit import Unit


@dataclass(frozen=True)
class Figure:
    """A figure of a file. Values are within the limits; only with `has_gaps` may one be missing.

    `remark` is the key of what has to be said of every value (text `series.remark.<key>`).
    """

    key: str
    unit: Unit = Unit.PEOPLE
    at_least: float | None = 0
    at_most: float | None = None
    has_gaps: bool = False
    remark: str | None = None


FIGURES: Mapping[str, tuple[Figure, ...]] = MappingProxyType(
    {
        "population_by_year.csv": (Figure(POPULATION),),
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
