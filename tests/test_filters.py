"""A filter is one row: a view has a field for it, an address a word, the texts its name."""

from dataclasses import fields

import pytest

from src.catalogue import load_catalogue
from src.filters import FILTERS, Filter
from src.model import Catalogue
from src.texts import all_texts
from src.view import WORDS, View, parse, words

EACH = pytest.mark.parametrize("one", FILTERS, ids=lambda one: one.key)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


@EACH
def test_a_filter_has_a_field_of_a_view_that_is_empty_at_first(one: Filter) -> None:
    assert {field.name: field.default for field in fields(View)}[one.key] == ()


@EACH
def test_every_option_comes_back_from_its_word_and_narrows(one: Filter, catalogue: Catalogue) -> None:
    for code, option in one.options(catalogue).items():
        view, ignored = parse({one.word: list(option.names.values())}, catalogue)
        assert (view.chosen(one), ignored) == ((code,), ())
        assert view.narrowing == (f"{one.word}={code}",)
        assert [word for word, _ in words(view, catalogue)] == [one.word]


@EACH
def test_a_municipality_is_only_in_what_can_be_chosen(one: Filter, catalogue: Catalogue) -> None:
    options = one.options(catalogue)
    used = {code for row in catalogue.municipalities.values() for code in one.codes_of(catalogue, row)}
    assert used == set(options)


@EACH
def test_a_filter_has_its_name_and_that_of_no_choice_in_every_language(one: Filter) -> None:
    for texts in all_texts().values():
        assert texts(f"filters.{one.key}")
        assert "7" in texts(f"filters.all_{one.key}", n=7)


def test_no_two_filters_share_a_field_or_a_word() -> None:
    assert len({one.key for one in FILTERS}) == len(FILTERS)
    assert len({word.name for word in WORDS}) == len(WORDS)
