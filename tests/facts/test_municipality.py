"""The facts of a municipality are the catalogue's own, typed, each with its unit, its day and where it is from."""

import dataclasses

import pytest

from src.facts.municipality import municipality_facts
from src.model import Catalogue
from src.source import Moment, SourceDate
from src.unit import Unit

SALO, UTSJOKI, HELSINKI = "734", "890", "091"


def test_every_municipality_has_the_figures_of_the_catalogue(catalogue: Catalogue) -> None:
    for code, row in catalogue.municipalities.items():
        facts = municipality_facts(catalogue, code)
        assert (facts.code, facts.names) == (code, row.names)
        assert facts.population.value == row.population
        assert facts.population_change.value == row.population_change
        assert (facts.land.value, facts.inland_water.value, facts.sea.value) == (
            row.land_km2,
            row.inland_water_km2,
            row.sea_km2,
        )
        assert facts.density.value == pytest.approx(row.population / row.land_km2)
        assert facts.region is catalogue.regions[row.region_code]
        assert facts.sub_region is catalogue.sub_regions[row.sub_region_code]
        assert facts.language_status is catalogue.language_statuses[row.language_status_code]


def test_values_are_numbers_of_their_kind_with_unit_day_and_origin(catalogue: Catalogue) -> None:
    facts = municipality_facts(catalogue, SALO)
    whole = (facts.population, facts.population_change, facts.rank)
    assert [type(fact.value) for fact in whole] == [int, int, int]
    assert [fact.unit for fact in whole] == [Unit.PEOPLE, Unit.PEOPLE_CHANGED, Unit.RANK]
    assert [type(fact.value) for fact in (facts.share, facts.land, facts.sea, facts.density)] == [float] * 4
    assert facts.population.date == facts.share.date == facts.density.date == catalogue.population_date
    assert facts.population_change.date == SourceDate(Moment(catalogue.population_date.start.year))
    for fact in (*whole, facts.share, facts.land, facts.inland_water, facts.sea, facts.density):
        assert fact.source in catalogue.provenance.files
        assert fact.source.path == "municipalities.csv"


def test_shares_add_up_to_one_and_the_largest_is_the_first(catalogue: Catalogue) -> None:
    every = [municipality_facts(catalogue, code) for code in catalogue.municipalities]
    assert sum(facts.share.value for facts in every) == pytest.approx(1)
    in_order = sorted(every, key=lambda facts: facts.rank.value)
    assert in_order[0].rank.value == 1
    people = [facts.population.value for facts in in_order]
    assert people == sorted(people, reverse=True)


def test_equal_populations_have_the_same_rank_and_the_next_is_two_lower(catalogue: Catalogue) -> None:
    first, second, third = sorted(catalogue.municipalities.values(), key=lambda row: -row.population)[:3]
    equal = dataclasses.replace(second, population=first.population)
    changed = dataclasses.replace(catalogue, municipalities={**catalogue.municipalities, second.code: equal})
    codes = (first.code, second.code, third.code)
    assert [municipality_facts(changed, code).rank.value for code in codes] == [1, 1, 3]


def test_the_sea_is_told_only_where_there_is_some(catalogue: Catalogue) -> None:
    def remarks(code: str) -> list[str]:
        return [fact.label_key for fact in municipality_facts(catalogue, code).figures[2].remark]

    assert catalogue.municipalities[UTSJOKI].sea_km2 == 0
    assert remarks(UTSJOKI) == ["panel.inland_water"]
    assert remarks(HELSINKI) == ["panel.inland_water", "panel.sea"]


def test_every_membership_is_there_lowest_order_first_with_what_it_rests_on(catalogue: Catalogue) -> None:
    for code in catalogue.municipalities:
        memberships = municipality_facts(catalogue, code).memberships
        assert tuple(row.tier.key for row in memberships) == catalogue.tiers_of(code)
        for told, row in zip(memberships, catalogue.memberships_by_code.get(code, ()), strict=True):
            assert (told.evidence, told.sources, told.note) == (row.evidence, row.sources, row.note)
    assert [row.tier.key for row in municipality_facts(catalogue, SALO).memberships] == [
        "growth_cities",
        "regional_cities",
    ]


def test_a_code_that_nobody_has_is_an_error(catalogue: Catalogue) -> None:
    with pytest.raises(KeyError, match="999"):
        municipality_facts(catalogue, "999")
