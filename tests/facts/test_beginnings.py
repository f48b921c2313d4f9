"""When the partnerships began: in the order of time, with sources, and what has no date says so."""

import pytest

from src.facts.beginnings import beginnings, beginnings_of, without_date
from src.model import Catalogue
from src.texts import LANGUAGES


def test_what_is_dated_comes_in_the_order_of_time(catalogue: Catalogue) -> None:
    starts = [event.date.start for event in beginnings(catalogue)]
    days = [(start.year, start.month or 1, start.day or 1) for start in starts]
    assert days == sorted(days)
    assert (days[0], days[-1]) == ((2018, 6, 19), (2026, 1, 15))


def test_a_date_is_as_fine_as_its_source(catalogue: Catalogue) -> None:
    told, set_up = (event.date.start for event in beginnings_of(catalogue, "alliance"))
    assert (told.year, told.month, told.day, told.approximate) == (2023, 9, None, True)
    assert (set_up.year, set_up.month) == (2024, None)


def test_what_has_no_date_belongs_to_a_partnership_without_one_and_says_so(catalogue: Catalogue) -> None:
    events = without_date(catalogue)
    assert {event.tier_key for event in events} == {
        key for key, tier in catalogue.tiers.items() if tier.set_up is None
    }
    assert all("not been found" in event.what.of("en") for event in events)
    assert catalogue.partnership_dates == (*beginnings(catalogue), *events)


def test_a_partnership_was_set_up_on_the_day_that_its_description_has(catalogue: Catalogue) -> None:
    for key, tier in catalogue.tiers.items():
        if tier.set_up is not None:
            assert tier.set_up in [event.date for event in beginnings_of(catalogue, key)]


def test_every_event_has_its_source_and_its_words(catalogue: Catalogue) -> None:
    for event in catalogue.partnership_dates:
        assert event.source.url.startswith("https://")
        assert all(event.what.of(language) for language in LANGUAGES)


def test_an_unknown_partnership_is_an_error(catalogue: Catalogue) -> None:
    with pytest.raises(KeyError):
        beginnings_of(catalogue, "nobody")
