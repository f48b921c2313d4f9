"""How the partnerships have grown: counted by hand from the file, today's members in every year, each city once."""

import csv

import pytest

from src.catalogue import GEODATA
from src.facts.growth import growth
from src.model import Catalogue


def people(catalogue: Catalogue, codes: set[str], year: int) -> int:
    """Straight from the file, without any code of ours."""
    with (GEODATA / "population_by_year.csv").open(encoding="utf-8", newline="") as file:
        (row,) = [row for row in csv.DictReader(file) if row["year"] == str(year)]
    return sum(int(row[code]) for code in codes)


def test_a_partnership_is_its_present_members_in_both_years(catalogue: Catalogue) -> None:
    facts = growth(catalogue, 2000, tuple(catalogue.tiers))
    assert [group.tier_key for group in facts.groups] == [*catalogue.tiers, None]
    for group in facts.partnerships:
        assert group.tier_key is not None
        members = set(catalogue.members[group.tier_key])
        before, now = people(catalogue, members, 2000), people(catalogue, members, 2025)
        assert (group.people.at(2000), group.people.at(2025)) == (before, now)
        assert group.change.per_cent == pytest.approx((now / before - 1) * 100)
        assert group.index.at(2025) == pytest.approx(now / before * 100)


def test_the_rest_are_those_without_any_partnership_whatever_is_shown(catalogue: Catalogue) -> None:
    outside = set(catalogue.municipalities) - set(catalogue.memberships_by_code)
    for shown in (tuple(catalogue.tiers), ("alliance",), ()):
        rest = growth(catalogue, 2000, shown).groups[-1]
        assert rest.tier_key is None
        assert rest.people.at(2025) == people(catalogue, outside, 2025)


def test_the_base_year_has_the_index_100_in_every_group(catalogue: Catalogue) -> None:
    facts = growth(catalogue, 1990, tuple(catalogue.tiers))
    assert [group.index.at(1990) for group in facts.groups] == [100] * 6
    assert (facts.base_year, facts.last_year) == (1990, 2025)


def test_a_short_list_makes_its_partnership_and_the_rest_uncertain_and_no_other(catalogue: Catalogue) -> None:
    facts = growth(catalogue, 2000, tuple(catalogue.tiers))
    assert [group.tier_key for group in facts.groups if group.is_short] == ["regional_cities", None]


def test_a_year_that_is_not_carried_is_an_error(catalogue: Catalogue) -> None:
    with pytest.raises(ValueError, match="1971"):
        growth(catalogue, 1971, tuple(catalogue.tiers))
