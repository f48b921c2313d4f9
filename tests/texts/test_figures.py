"""Shares, areas, densities and people as each language writes them, rounded so that they still say something."""

import pytest

from src.model import Language
from src.texts import LANGUAGES, texts_for
from src.texts.figures import area_words, density_words, people_words, recorded_density, share_words


def plain(words: str) -> str:
    return words.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.122838, ("12,3 %", "12,3 %", "12.3%")),
        (0.0089, ("0,9 %", "0,9 %", "0.9%")),
        (0.001, ("0,1 %", "0,1 %", "0.1%")),
        (0.000197, ("0,02 %", "0,02 %", "0.02%")),
        (0, ("0,0 %", "0,0 %", "0.0%")),
        (1, ("100,0 %", "100,0 %", "100.0%")),
    ],
)
def test_a_small_share_keeps_a_figure_that_is_not_nought(share: float, words: tuple[str, str, str]) -> None:
    assert tuple(plain(share_words(texts_for(language), share)) for language in LANGUAGES) == words


def test_a_share_that_may_be_larger_is_never_rounded_up() -> None:
    assert plain(share_words(texts_for("fi"), 0.66666)) == "66,7 %"
    assert plain(share_words(texts_for("fi"), 0.66666, at_least=True)) == "66,6 %"
    assert plain(share_words(texts_for("fi"), 0.000197, at_least=True)) == "0,01 %"


@pytest.mark.parametrize(
    ("area", "words"),
    [
        (17333.62, ("17 334 km²", "17 334 km²", "17,334 km²")),
        (100.0, ("100 km²", "100 km²", "100 km²")),
        (99.9, ("99,9 km²", "99,9 km²", "99.9 km²")),
        (5.89, ("5,9 km²", "5,9 km²", "5.9 km²")),
    ],
)
def test_an_area_has_decimals_only_where_it_is_small(area: float, words: tuple[str, str, str]) -> None:
    assert tuple(plain(area_words(texts_for(language), area)) for language in LANGUAGES) == words


@pytest.mark.parametrize(
    ("density", "words"),
    [
        (3236.05, ("3 236 as./km²", "3 236 inv./km²", "3,236 people/km²")),
        (10.0, ("10 as./km²", "10 inv./km²", "10 people/km²")),
        (0.151, ("0,2 as./km²", "0,2 inv./km²", "0.2 people/km²")),
    ],
)
def test_a_density_has_decimals_only_where_it_is_low(density: float, words: tuple[str, str, str]) -> None:
    assert tuple(plain(density_words(texts_for(language), density)) for language in LANGUAGES) == words


@pytest.mark.parametrize(
    ("language", "words"), [("fi", "3,77 milj."), ("sv", "3,77 mn"), ("en", "3.77 million")]
)
def test_many_people_are_told_in_millions_and_few_one_by_one(language: Language, words: str) -> None:
    texts = texts_for(language)
    assert plain(people_words(texts, 3_769_900)) == words
    assert people_words(texts, 3_769_900, at_least=True).startswith(words[:3])
    assert plain(people_words(texts, 999_999)) in ("999 999", "999,999")


def test_a_file_has_the_density_as_a_number_with_one_decimal() -> None:
    assert recorded_density(3236.0517) == 3236.1
