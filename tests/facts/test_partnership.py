"""The facts of a partnership are those of its tier and of the members known by name."""

import pytest

from src.completeness import open_questions
from src.facts.partnership import partnership_facts
from src.model import Catalogue


def test_words_and_members_are_those_of_the_tier(catalogue: Catalogue) -> None:
    for key, tier in catalogue.tiers.items():
        facts = partnership_facts(catalogue, key)
        assert (facts.key, facts.number, facts.name) == (key, tier.order, tier.name)
        assert (facts.about, facts.since, facts.themes) == (tier.about, tier.since, tier.themes)
        assert (facts.official_name, facts.set_up, facts.sources) == (
            tier.official_name,
            tier.set_up,
            tier.sources,
        )
        assert facts.member_codes == catalogue.members[key]
        assert facts.open_questions == open_questions(catalogue, key)


def test_figures_are_of_the_members_together(catalogue: Catalogue) -> None:
    for key in catalogue.tiers:
        figures = partnership_facts(catalogue, key).figures
        people = [catalogue.municipalities[code].population for code in catalogue.members[key]]
        assert figures.cities.value == len(people)
        assert figures.people.value == sum(people)
        assert figures.share.value == pytest.approx(sum(people) / catalogue.population)
        assert figures.people.date == catalogue.population_date
        assert figures.people.source in catalogue.provenance.files


def test_who_states_more_members_than_are_known_is_named_with_the_day(catalogue: Catalogue) -> None:
    facts = partnership_facts(catalogue, "regional_cities")
    tier = catalogue.tiers["regional_cities"]
    assert facts.stated_cities is not None
    assert facts.stated_cities.value == tier.stated_count
    assert facts.stated_cities.source == tier.stated_count_source
    assert facts.stated_cities.date == tier.stated_count_source.date
    assert facts.is_short


def test_a_list_that_nobody_counts_is_not_short(catalogue: Catalogue) -> None:
    facts = partnership_facts(catalogue, "alliance")
    assert facts.stated_cities is None
    assert not facts.is_short


def test_a_key_that_no_partnership_has_is_an_error(catalogue: Catalogue) -> None:
    with pytest.raises(KeyError, match="province"):
        partnership_facts(catalogue, "province")
