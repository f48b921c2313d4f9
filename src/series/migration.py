"""How many more people moved in than out in each year."""

from src.model import Catalogue
from src.series.group import Group
from src.series.keys import NET_BETWEEN_MUNICIPALITIES, NET_IMMIGRATION
from src.series.line import Line, total


def net_migration_within_finland(catalogue: Catalogue, group: Group) -> Line:
    """From other municipalities, people a year; moves inside the group cancel."""
    return total(catalogue.series[NET_BETWEEN_MUNICIPALITIES], group.codes)


def net_immigration(catalogue: Catalogue, group: Group) -> Line:
    """From abroad, people a year."""
    return total(catalogue.series[NET_IMMIGRATION], group.codes)


def net_migration(catalogue: Catalogue, group: Group) -> Line:
    """From other municipalities and from abroad together, in the years for which both are carried."""
    within, abroad = net_migration_within_finland(catalogue, group), net_immigration(catalogue, group)
    years = tuple(year for year in within.years if year in abroad.years)
    pairs = [(within.at(year), abroad.at(year)) for year in years]
    values = tuple(None if first is None or second is None else first + second for first, second in pairs)
    return Line(within.unit, years, values)
