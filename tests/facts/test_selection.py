"""The figures of a selection are those of what its filters leave: each city once, and no more said than is known."""

import pytest

from src.facts.partnership import partnership_facts
from src.facts.selection import SelectionFacts, selection_facts
from src.model import Catalogue
from src.scene import build_scene
from src.texts import texts_for
from src.view import View


def selected(catalogue: Catalogue, *tiers: str, regions: tuple[str, ...] = ()) -> SelectionFacts:
    view = View(tiers=tiers, regions=regions)
    return selection_facts(build_scene(catalogue, view, texts_for("fi"), "light"), catalogue)


def test_a_city_in_two_partnerships_is_counted_once_in_all_and_in_both(catalogue: Catalogue) -> None:
    facts = selected(catalogue, *catalogue.tiers)
    each = sum(figures.cities.value for figures in facts.by_tier.values())
    twice = [code for code in catalogue.memberships_by_code if len(catalogue.tiers_of(code)) == 2]
    assert twice
    assert facts.together.cities.value == len(catalogue.memberships_by_code) == each - len(twice)


def test_a_whole_partnership_has_the_same_figures_as_alone(catalogue: Catalogue) -> None:
    facts = selected(catalogue, *catalogue.tiers)
    assert list(facts.by_tier) == list(catalogue.tiers)
    for key, figures in facts.by_tier.items():
        assert figures == partnership_facts(catalogue, key).figures


def test_a_region_leaves_its_own_cities(catalogue: Catalogue) -> None:
    facts = selected(catalogue, "alliance", regions=("01",))
    codes = [c for c in catalogue.members["alliance"] if catalogue.municipalities[c].region_code == "01"]
    assert codes
    assert facts.together.cities.value == len(codes)
    people = sum(catalogue.municipalities[code].population for code in codes)
    assert facts.together.people.value == people
    assert facts.together.share.value == pytest.approx(people / catalogue.population)


def test_totals_know_when_members_may_be_missing(catalogue: Catalogue) -> None:
    short = selected(catalogue, "alliance", "regional_cities").together
    whole = selected(catalogue, "alliance").together
    assert [fact.is_at_least for fact in (short.cities, short.people, short.share)] == [True] * 3
    assert [fact.is_at_least for fact in (whole.cities, whole.people, whole.share)] == [False] * 3
    assert (short.cities.label_key, whole.cities.label_key) == ("overview.at_least", "overview.cities")


def test_nothing_shown_has_figures_of_nought(catalogue: Catalogue) -> None:
    facts = selected(catalogue)
    assert facts.by_tier == {}
    assert (facts.together.cities.value, facts.together.people.value, facts.together.share.value) == (0, 0, 0)
