"""How old the people of some municipalities are: the shares of the young, of the working age, and of the old."""

from dataclasses import dataclass

from src.model import Catalogue
from src.series.group import Group
from src.series.keys import AGE_SHARES, POPULATION
from src.series.weighing import weighed


@dataclass(frozen=True)
class AgeStructure:
    """Per cent of the people of a year who are 0-14, 15-64, and 65 or over; together 100 within the rounding.

    Of several municipalities the published shares are weighed by their people (src/series/weighing.py), since for most
    years nothing finer than shares of one decimal is known.
    """

    year: int
    aged_0_14: float
    aged_15_64: float
    aged_65_over: float


def age_structure(catalogue: Catalogue, group: Group, year: int) -> AgeStructure | None:
    """The ages of a group in a year, None where they are not known of every one of its municipalities."""
    population = catalogue.series[POPULATION]
    lines = (weighed(catalogue.series[key], population, group.codes) for key in AGE_SHARES)
    young, middle, old = (line.at(year) for line in lines)
    if young is None or middle is None or old is None:
        return None
    return AgeStructure(year, young, middle, old)
