"""An address is looked up word by word: what a table knows is found, the rest is named."""

from src.address_reader import AddressReader
from src.errors import Problem

TABLE = {"red": 1, "crimson": 1, "blue": 2}


def test_meanings_come_in_the_order_of_the_address_each_once() -> None:
    reader = AddressReader({"colour": ["blue", "RED"], "amp;Colour": ["crimson", "blue"]})
    assert reader.values("colour", TABLE, str.casefold, is_repeated=True) == (2, 1)
    assert reader.problems == []


def test_of_a_word_that_is_said_once_the_first_meaning_counts_and_another_is_named() -> None:
    reader = AddressReader({"colour": ["red", "crimson"], "shade": ["blue", "red"]})
    assert reader.values("colour", TABLE, str.casefold, is_repeated=False) == (1,)
    assert reader.problems == []
    assert reader.values("shade", TABLE, str.casefold, is_repeated=False) == (2,)
    assert [(problem.kind, problem.field) for problem in reader.problems] == [("address_repeated", "shade")]


def test_a_word_that_is_not_there_means_nothing() -> None:
    reader = AddressReader({})
    assert reader.values("colour", TABLE, str.casefold, is_repeated=True) == ()
    assert reader.problems == []


def test_unknown_values_and_words_are_named_with_the_nearest() -> None:
    reader = AddressReader({"colour": ["bleu"], "colours": ["red"]})
    assert reader.values("colour", TABLE, str.casefold, is_repeated=True) == ()
    reader.name_unknown_words()
    assert reader.problems == [
        Problem("address_value", "address", field="colour", value="bleu", nearest="blue"),
        Problem("address_word", "address", field="colours", value="red", nearest="colour"),
    ]
