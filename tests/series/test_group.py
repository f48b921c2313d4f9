"""Groups are today's municipalities in every year, and know when members' names are missing."""

import csv
from pathlib import Path

import pytest

from src.catalogue import GEODATA, load_catalogue
from src.model import Catalogue
from src.series.change import change_between
from src.series.group import country, partnership, population_of, rest_of_country
from tests.complete_list import complete_copy


def people(year: int, codes: tuple[str, ...]) -> int:
    """The people of some municipalities, counted from the file."""
    rows = csv.DictReader((GEODATA / "population_by_year.csv").read_text(encoding="utf-8").splitlines())
    (row,) = (row for row in rows if row["year"] == str(year))
    return sum(int(row[code]) for code in set(codes))


@pytest.mark.parametrize("year", [1972, 2000, 2025])
def test_a_partnership_has_its_present_members_in_every_year(catalogue: Catalogue, year: int) -> None:
    group = partnership(catalogue, "alliance")
    assert sorted(group.codes) == sorted(catalogue.members["alliance"])
    assert population_of(catalogue, group).at(year) == people(year, group.codes)


def test_the_country_is_the_published_total(catalogue: Catalogue) -> None:
    line = population_of(catalogue, country(catalogue))
    assert (line.at(1972), line.at(2000), line.at(2025)) == (4_653_401, 5_181_115, 5_652_881)


def test_members_and_rest_make_the_country_with_those_of_two_partnerships_counted_once(
    catalogue: Catalogue,
) -> None:
    members = {code for key in catalogue.tiers for code in partnership(catalogue, key).codes}
    rest = rest_of_country(catalogue).codes
    assert members.isdisjoint(rest)
    assert members | set(rest) == set(country(catalogue).codes)


def test_only_what_rests_on_a_short_list_says_so(catalogue: Catalogue, tmp_path: Path) -> None:
    short = {key for key in catalogue.tiers if partnership(catalogue, key).is_short}
    assert short == {"regional_cities"}
    assert rest_of_country(catalogue).is_short
    assert not country(catalogue).is_short
    complete = load_catalogue(complete_copy(tmp_path))
    assert not any(partnership(complete, key).is_short for key in complete.tiers)
    assert not rest_of_country(complete).is_short


def test_the_alliance_grew_by_a_third_and_the_regional_cities_shrank_since_2000(catalogue: Catalogue) -> None:
    for key, expected in (("alliance", 33), ("regional_cities", -12)):
        change = change_between(population_of(catalogue, partnership(catalogue, key)), 2000, 2025)
        assert change is not None
        assert change.per_cent == pytest.approx(expected, abs=0.5)
