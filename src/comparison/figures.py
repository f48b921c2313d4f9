"""Figures of a subject: those of a municipality as they are, those of several municipalities together."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from src.comparison.choices import FIGURES, FIRST_FIGURE
from src.comparison.subject import Kind, Subject
from src.facts.fact import Fact
from src.facts.municipality import MunicipalityFacts, municipality_facts
from src.facts.partnership import figures_of as counted
from src.model import Catalogue
from src.series.line import Line
from src.source import Moment, SourceDate
from src.unit import Unit

# Of these the figures of several municipalities are the sum.
_ADDED = ("population", "population_change", "share", "land", "inland_water", "sea")
# In the order in which they are told.
KEYS = (
    "cities",
    "population",
    "population_change",
    "share",
    "rank",
    "land",
    "inland_water",
    "sea",
    "density",
)
# What the cities of a partnership can be sorted by besides a series.
SORTABLE = tuple(key for key in FIGURES if key != FIRST_FIGURE)


def figures_of(catalogue: Catalogue, subject: Subject) -> Mapping[str, Fact]:
    """The figures that a subject has, by the keys of `KEYS`. Of a short list sums are "at least"."""
    rows = [municipality_figures(municipality_facts(catalogue, code)) for code in subject.group.codes]
    if subject.kind is Kind.MUNICIPALITY:
        return rows[0]
    is_short = subject.group.is_short
    found = {key: _sum([row[key] for row in rows], is_short) for key in _ADDED}
    people, land = found["population"], found["land"]
    cities = counted(catalogue, len(rows), int(people.value), is_at_least=is_short).cities
    # With more members known it could be higher or lower.
    density = replace(rows[0]["density"], value=people.value / land.value)
    return MappingProxyType({"cities": cities, **found, "density": density})


def municipality_figures(facts: MunicipalityFacts) -> Mapping[str, Fact]:
    """The figures of one municipality by their keys."""
    return MappingProxyType(
        {
            "population": facts.population,
            "population_change": facts.population_change,
            "share": facts.share,
            "rank": facts.rank,
            "land": facts.land,
            "inland_water": facts.inland_water,
            "sea": facts.sea,
            "density": facts.density,
        }
    )


def fact_at(line: Line, year: int, *, is_short: bool = False) -> Fact | None:
    """The value of a year, None in a gap; where names of members are missing, at least that many people."""
    value = line.at(year)
    if value is None:
        return None
    date = SourceDate(Moment(year))
    return Fact("", value, line.unit, date, is_at_least=is_short and line.unit is Unit.PEOPLE)


def _sum(facts: list[Fact], is_short: bool) -> Fact:
    # A further member may have lost people.
    is_at_least = is_short and facts[0].unit is not Unit.PEOPLE_CHANGED
    return replace(facts[0], value=sum(fact.value for fact in facts), is_at_least=is_at_least)
