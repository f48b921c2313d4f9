"""Which language a reader gets: what the address asks for, else what the browser likes best, else the first."""

import pytest

from src.texts import FIRST_LANGUAGE, LANGUAGES
from src.texts.readers_language import readers_language


@pytest.mark.parametrize("asked", LANGUAGES)
def test_the_address_wins_over_the_browser(asked: str) -> None:
    for accepted in LANGUAGES:
        assert readers_language(asked, accepted) == asked


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("sv", "sv"),
        ("sv-FI", "sv"),
        ("EN-us,en;q=0.9", "en"),
        ("de-DE,de;q=0.9,sv;q=0.8,en;q=0.7", "sv"),
        ("en;q=0.3, sv;q=0.8", "sv"),
        ("en; q=0, sv;q=0.1", "sv"),
        # Filipino begins with the letters of Finnish.
        ("fil-PH, en;q=0.5", "en"),
        ("en;q=nonsense", "en"),
    ],
)
def test_without_an_address_the_browsers_best_of_ours_is_taken(accepted: str, language: str) -> None:
    assert readers_language(None, accepted) == language


@pytest.mark.parametrize("accepted", [None, "", "*", "de-DE", ",;q=,", "en;q=0"])
@pytest.mark.parametrize("asked", [None, "xx", ""])
def test_who_asks_for_none_of_ours_gets_the_first(asked: str | None, accepted: str | None) -> None:
    assert readers_language(asked, accepted) == FIRST_LANGUAGE
