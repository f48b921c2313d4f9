"""The age structure of a city is what was published, that of several is weighed by their people."""

import pytest

from src.model import Catalogue
from src.series.ages import AgeStructure, age_structure
from src.series.group import Group, country, partnership


def test_a_city_alone_has_its_published_shares(catalogue: Catalogue) -> None:
    found = age_structure(catalogue, Group(("091",)), 2025)
    shares = [catalogue.series[key].of("091", 2025) for key in ("share_0_14", "share_15_64", "share_65_over")]
    assert [found.aged_0_14, found.aged_15_64, found.aged_65_over] == pytest.approx(shares)


def test_the_country_comes_within_a_tenth_of_what_was_published(catalogue: Catalogue) -> None:
    found = age_structure(catalogue, country(catalogue), 2025)
    assert (round(found.aged_0_14, 1), round(found.aged_15_64, 1), round(found.aged_65_over, 1)) == (
        14.3,
        61.9,
        23.8,
    )


def test_the_shares_of_a_partnership_make_a_hundred_within_their_rounding(catalogue: Catalogue) -> None:
    for key in catalogue.tiers:
        found = age_structure(catalogue, partnership(catalogue, key), 2019)
        assert isinstance(found, AgeStructure)
        assert found.aged_0_14 + found.aged_15_64 + found.aged_65_over == pytest.approx(100, abs=0.2)


@pytest.mark.parametrize("year", [2005, 2020, 2022, 2023, 2026])
def test_a_year_that_was_not_found_is_a_gap(catalogue: Catalogue, year: int) -> None:
    assert age_structure(catalogue, country(catalogue), year) is None
