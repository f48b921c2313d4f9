"""How the partnerships and the rest of the country have grown since a year, with today's members in every year."""

from collections.abc import Collection
from dataclasses import dataclass

from src.facts.fact import file_of
from src.model import CarriedFile, Catalogue
from src.series.change import Change, change_between
from src.series.group import Group, partnership, population_of, rest_of_country
from src.series.index import index
from src.series.keys import POPULATION
from src.series.line import Line


@dataclass(frozen=True)
class GroupGrowth:
    """People of some municipalities by year, the same with the base year as 100, and the change from then to the last.

    `tier_key` is None for the municipalities in no partnership. `is_short` says that members are missing whose names
    are not known: what is counted of a partnership is then at least that many, of the rest at most.
    """

    tier_key: str | None
    people: Line
    index: Line
    change: Change
    is_short: bool


@dataclass(frozen=True)
class Growth:
    """The partnerships in their order, then the rest of the country."""

    base_year: int
    last_year: int
    source: CarriedFile
    groups: tuple[GroupGrowth, ...]

    @property
    def partnerships(self) -> tuple[GroupGrowth, ...]:
        """Without the rest of the country."""
        return tuple(group for group in self.groups if group.tier_key is not None)


def growth(catalogue: Catalogue, base_year: int, tier_keys: Collection[str]) -> Growth:
    """The growth of some partnerships since a year that the population is carried for, and of the rest.

    Raises ValueError for another year, and where a group had nobody in it.
    """
    keys = [key for key in catalogue.tiers if key in tier_keys and catalogue.members[key]]
    groups = [_group(base_year, key, partnership(catalogue, key), catalogue) for key in keys]
    rest = _group(base_year, None, rest_of_country(catalogue), catalogue)
    source = file_of(catalogue, catalogue.series[POPULATION].file)
    return Growth(base_year, rest.change.last_year, source, (*groups, rest))


def _group(base_year: int, tier_key: str | None, group: Group, catalogue: Catalogue) -> GroupGrowth:
    people = population_of(catalogue, group)
    change = change_between(people, base_year, people.years[-1])
    if change is None or change.per_cent is None:
        raise ValueError(f"no people to compare with in {base_year}")
    return GroupGrowth(tier_key, people, index(people, base_year), change, group.is_short)
