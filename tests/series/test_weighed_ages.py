"""The age structure of a city is what was published, that of several is weighed by their people."""

import pytest

from src.model import Catalogue
from src.series.group import Group, country, partnership
from src.series.keys import AGE_SHARES, POPULATION
from src.series.weighing import weighed


def ages(catalogue: Catalogue, group: Group, year: int) -> list[float | None]:
    population = catalogue.series[POPULATION]
    return [weighed(catalogue.series[key], population, group.codes).at(year) for key in AGE_SHARES]


def test_a_city_alone_has_its_published_shares(catalogue: Catalogue) -> None:
    shares = [catalogue.series[key].of("091", 2025) for key in ("share_0_14", "share_15_64", "share_65_over")]
    assert ages(catalogue, Group(("091",)), 2025) == pytest.approx(shares)


def test_the_country_comes_within_a_tenth_of_what_was_published(catalogue: Catalogue) -> None:
    found = ages(catalogue, country(catalogue), 2025)
    assert [round(share, 1) for share in found if share is not None] == [14.3, 61.9, 23.8]


def test_the_shares_of_a_partnership_make_a_hundred_within_their_rounding(catalogue: Catalogue) -> None:
    for key in catalogue.tiers:
        found = ages(catalogue, partnership(catalogue, key), 2019)
        assert sum(share for share in found if share is not None) == pytest.approx(100, abs=0.2)


@pytest.mark.parametrize("year", [2005, 2020, 2022, 2023, 2026])
def test_a_year_that_was_not_found_is_a_gap(catalogue: Catalogue, year: int) -> None:
    assert ages(catalogue, country(catalogue), year) == [None, None, None]
