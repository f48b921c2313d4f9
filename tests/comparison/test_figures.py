"""Figures of several municipalities are those of each, added up; every key that can be chosen has one."""

import pytest

from src.comparison.choices import COUNTRY, FIGURES, FIRST_FIGURE
from src.comparison.figures import KEYS, figures_of
from src.comparison.subject import subject_of
from src.facts.municipality import municipality_facts
from src.model import Catalogue
from src.texts import texts_for

FI = texts_for("fi")


def test_a_municipality_has_the_figures_of_its_details(catalogue: Catalogue) -> None:
    facts, figures = (
        municipality_facts(catalogue, "853"),
        figures_of(catalogue, subject_of(catalogue, "853", FI)),
    )
    assert (figures["population"], figures["rank"], figures["density"]) == (
        facts.population,
        facts.rank,
        facts.density,
    )
    assert set(figures) == set(KEYS) - {"cities"}


@pytest.mark.parametrize("key", ["alliance", COUNTRY])
def test_several_together_are_the_sum(catalogue: Catalogue, key: str) -> None:
    subject = subject_of(catalogue, key, FI)
    rows = [catalogue.municipalities[code] for code in subject.group.codes]
    figures = figures_of(catalogue, subject)
    assert figures["cities"].value == len(rows)
    assert figures["population"].value == sum(row.population for row in rows)
    assert figures["land"].value == pytest.approx(sum(row.land_km2 for row in rows))
    assert figures["density"].value == pytest.approx(
        figures["population"].value / sum(row.land_km2 for row in rows)
    )
    assert figures["share"].value == pytest.approx(figures["population"].value / catalogue.population)
    assert set(figures) == set(KEYS) - {"rank"}


def test_sums_of_a_short_list_are_at_least_but_not_what_may_be_lower(catalogue: Catalogue) -> None:
    figures = figures_of(catalogue, subject_of(catalogue, "regional_cities", FI))
    assert [key for key, fact in figures.items() if not fact.is_at_least] == ["population_change", "density"]
    whole = figures_of(catalogue, subject_of(catalogue, "alliance", FI))
    assert not any(fact.is_at_least for fact in whole.values())


def test_every_figure_that_can_be_chosen_is_one_of_a_municipality(catalogue: Catalogue) -> None:
    figures = figures_of(catalogue, subject_of(catalogue, "853", FI))
    assert {key for key in FIGURES if key != FIRST_FIGURE} <= set(figures)
