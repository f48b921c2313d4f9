"""Names in every language as one frozen thing."""

import pytest

from src.names import Names

TURKU = Names({"fi": "Turku", "sv": "Åbo", "en": "Turku"})


def test_names_are_a_mapping_by_language() -> None:
    assert dict(TURKU) == {"fi": "Turku", "sv": "Åbo", "en": "Turku"}
    assert TURKU.of("sv") == TURKU["sv"] == "Åbo"
    assert len(TURKU) == 3


def test_names_of_the_same_words_are_equal_and_one_key() -> None:
    same = Names({"en": "Turku", "fi": "Turku", "sv": "Åbo"})
    assert same == TURKU
    assert len({same, TURKU}) == 1
    assert Names({**TURKU, "sv": "Turku"}) != TURKU


def test_names_are_not_changed_by_who_holds_what_they_were_made_of() -> None:
    words = {"fi": "Turku"}
    names = Names(words)
    words["fi"] = "Turkku"
    assert names.of("fi") == "Turku"


def test_a_language_without_a_name_raises() -> None:
    with pytest.raises(KeyError):
        TURKU.of("se")
