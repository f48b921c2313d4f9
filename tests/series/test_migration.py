"""Net migration: from other municipalities, from abroad, and both where both are known."""

from src.model import Catalogue
from src.series.group import Group, country, partnership
from src.series.migration import net_immigration, net_migration, net_migration_within_finland


def test_within_the_whole_country_moves_cancel_in_every_year(catalogue: Catalogue) -> None:
    line = net_migration_within_finland(catalogue, country(catalogue))
    assert (line.years[0], line.years[-1], set(line.values)) == (1990, 2025, {0})


def test_both_together_are_told_only_for_years_that_have_both(catalogue: Catalogue) -> None:
    group = Group(("091",))
    within, abroad, both = (
        of(catalogue, group) for of in (net_migration_within_finland, net_immigration, net_migration)
    )
    assert both.years == abroad.years
    assert set(both.years) < set(within.years)
    for year in both.years:
        parts = (within.at(year), abroad.at(year))
        assert None not in parts
        assert both.at(year) == sum(part or 0 for part in parts)


def test_a_year_that_was_not_found_is_a_gap(catalogue: Catalogue) -> None:
    group = partnership(catalogue, "alliance")
    assert net_migration_within_finland(catalogue, group).at(2024) is None
    assert net_migration(catalogue, group).at(2023) is None
