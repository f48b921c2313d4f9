"""A comparison has a line for each subject, of the years and in the form that the address asks for."""

import pytest

from src.comparison.choices import MEASURES
from src.model import Catalogue
from tests.comparison.conftest import Compare, People


def test_without_a_subject_nothing_is_compared(compare: Compare) -> None:
    empty = compare()
    assert (empty.subjects, empty.lines, empty.figures, empty.words, empty.bars) == ((), (), (), (), ())
    assert not empty.has_lines


def test_subjects_stand_in_the_order_of_the_address_with_their_lines(
    compare: Compare, catalogue: Catalogue, people: People
) -> None:
    found = compare("country", "turku", "alliance")
    assert [one.name for one in found.subjects] == ["Koko maa", "Turku", "Allianssikumppanuus"]
    codes = (tuple(catalogue.municipalities), ("853",), catalogue.members["alliance"])
    for line, group in zip(found.lines, codes, strict=True):
        assert line.at(1972) == people(1972, group)
        assert line.at(2025) == people(2025, group)


@pytest.mark.parametrize(("first", "last"), [("1990", "2010"), ("2010", "1990")])
def test_of_two_years_the_earlier_is_the_first(compare: Compare, first: str, last: str) -> None:
    assert compare("turku", first=first, last=last).shown.years == tuple(range(1990, 2011))


def test_years_that_a_series_has_not_leave_it_whole(compare: Compare) -> None:
    whole = compare("turku", series="unemployment").shown.years
    assert compare("turku", series="unemployment", first="1972", last="1980").shown.years == whole
    assert compare("turku", series="unemployment", first="1972").shown.years == whole


def test_an_index_begins_at_a_hundred_and_a_change_knows_the_year_before(
    compare: Compare, people: People
) -> None:
    index = compare("turku", "salo", first="2000", shown_as="index")
    assert [line.at(2000) for line in index.lines] == [100, 100]
    assert index.lines[1].at(2025) == pytest.approx(people(2025, ("734",)) / people(2000, ("734",)) * 100)
    change = compare("turku", first="2000", shown_as="change")
    assert change.lines[0].at(2000) == people(2000, ("853",)) - people(1999, ("853",))


def test_numbers_that_can_be_negative_have_no_index(compare: Compare) -> None:
    refused = compare("turku", series="net_immigration", shown_as="index")
    assert refused.is_index_refused
    assert refused.lines == refused.levels
    assert not compare("turku", series="net_immigration", shown_as="change").is_index_refused


def test_a_share_of_the_labour_force_is_told_of_single_municipalities_only(compare: Compare) -> None:
    found = compare("turku", "alliance", "country", series="unemployment")
    assert [one.key for one in found.without_value] == ["alliance", "country"]
    assert [any(value is not None for value in line.values) for line in found.lines] == [True, False, False]
    assert found.has_lines
    assert not compare("alliance", series="unemployment").has_lines


@pytest.mark.parametrize("measure", MEASURES)
def test_every_series_can_be_compared_in_every_form(
    compare: Compare, catalogue: Catalogue, measure: str
) -> None:
    for key in catalogue.series:
        found = compare("turku", "regional_cities", "country", series=key, shown_as=measure)
        assert [set(line.years) <= set(found.shown.years) for line in found.lines] == [True] * 3
