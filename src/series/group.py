"""Municipalities that are told of together, the same ones in every year: today's members, the rest, or the country."""

from collections.abc import Collection
from dataclasses import dataclass

from src.completeness import missing, short_tiers
from src.model import Catalogue
from src.series.keys import POPULATION
from src.series.line import Line, total


@dataclass(frozen=True)
class Group:
    """Codes in the order of the catalogue. `is_short` says that the list rests on the members known by name only.

    Of a partnership some are then missing, so what is counted is "at least"; among the rest of the country some are
    then members whose names are not known, so what is counted is "at most".
    """

    codes: tuple[str, ...]
    is_short: bool = False


def partnership(catalogue: Catalogue, tier_key: str) -> Group:
    """Today's members of a partnership. Raises KeyError for a key that none has."""
    return Group(_in_order(catalogue, catalogue.members[tier_key]), missing(catalogue, tier_key) > 0)


def rest_of_country(catalogue: Catalogue) -> Group:
    """The municipalities that are in no partnership today, as far as is known."""
    codes = catalogue.municipalities.keys() - catalogue.memberships_by_code.keys()
    return Group(_in_order(catalogue, codes), bool(short_tiers(catalogue, catalogue.tiers)))


def country(catalogue: Catalogue) -> Group:
    """Every municipality."""
    return Group(tuple(catalogue.municipalities))


def population_of(catalogue: Catalogue, group: Group) -> Line:
    """The people of a group on the last day of each year."""
    return total(catalogue.series[POPULATION], group.codes)


def _in_order(catalogue: Catalogue, codes: Collection[str]) -> tuple[str, ...]:
    return tuple(code for code in catalogue.municipalities if code in codes)
