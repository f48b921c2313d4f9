"""The sentence that a chart of the partnerships shows is made from the data, in every case and language."""

from dataclasses import replace

import pytest

from src.facts.growth import Growth, growth
from src.facts.growth_words import (
    growth_sentence,
    index_rows,
    index_years,
    members_briefly,
    members_sentences,
    people_rows,
)
from src.model import Catalogue
from src.series.change import Change
from src.texts import LANGUAGES, texts_for


def plain(words: str) -> str:
    return words.replace("\u00a0", " ").replace("\u2212", "-")


def changed(catalogue: Catalogue, **per_cents: float) -> Growth:
    """Partnerships that changed by as much since 2000."""
    facts = growth(catalogue, 2000, tuple(per_cents))
    groups = tuple(
        replace(group, change=Change(2000, 2025, 1, per_cents[group.tier_key or ""]))
        for group in facts.partnerships
    )
    return replace(facts, groups=(*groups, facts.groups[-1]))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", "Allianssikaupungit kasvoivat 33 % vuodesta 2000, seutukaupungit supistuivat 12 %."),
        (
            "sv",
            "Alliansstäderna har vuxit med 33 % sedan 2000, regionstäderna har krympt med 12 %.",
        ),
        ("en", "The alliance cities have grown by 33% since 2000, the regional cities have shrunk by 12%."),
    ],
)
def test_who_grew_most_and_who_shrank_most_since_2000(
    catalogue: Catalogue, language: str, words: str
) -> None:
    facts = growth(catalogue, 2000, tuple(catalogue.tiers))
    assert plain(growth_sentence(catalogue, facts, texts_for(language))) == words


@pytest.mark.parametrize(
    ("per_cents", "words"),
    [
        (
            {"alliance": 20.4, "vitality": 3},
            "Allianssikaupungit kasvoivat eniten vuodesta 2000, 20 %, ja elinvoimakumppanuuden kaupungit vähiten, 3 %.",
        ),
        (
            {"growth_cities": -2, "regional_cities": -9},
            "Seutukaupungit supistuivat eniten vuodesta 2000, 9 %, ja keskisuuret kasvukaupungit vähiten, 2 %.",
        ),
        ({"growth_cities": 4}, "Keskisuuret kasvukaupungit kasvoivat 4 % vuodesta 2000."),
        ({"regional_cities": -4}, "Seutukaupungit supistuivat 4 % vuodesta 2000."),
    ],
)
def test_every_case_has_its_sentence(catalogue: Catalogue, per_cents: dict[str, float], words: str) -> None:
    facts = changed(catalogue, **per_cents)
    assert plain(growth_sentence(catalogue, facts, texts_for("fi"))) == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_whose_people_are_counted_is_always_said_and_a_short_list_only_where_it_is_shown(
    catalogue: Catalogue, language: str
) -> None:
    texts = texts_for(language)
    whole = members_sentences(catalogue, growth(catalogue, 2000, tuple(catalogue.tiers)), texts)
    alone = members_sentences(catalogue, growth(catalogue, 2000, ("alliance",)), texts)
    assert alone == texts("growth.members")
    briefly = [
        members_briefly(growth(catalogue, 2000, keys), texts)
        for keys in (("alliance",), ("regional_cities",))
    ]
    assert briefly == [texts(f"growth.{key}", year=2000) for key in ("all_members", "known_members")]
    assert whole.startswith(alone)
    stated = catalogue.tiers["regional_cities"].stated_count
    for part in (catalogue.tiers["regional_cities"].name.of(language), "50", str(stated)):
        assert part in whole.removeprefix(alone)


def test_people_that_may_be_more_or_fewer_say_so(catalogue: Catalogue) -> None:
    rows = people_rows(catalogue, growth(catalogue, 2000, tuple(catalogue.tiers)), texts_for("en"))
    assert [row[0] for row in rows[-2:]] == ["Regional cities", "Other municipalities"]
    assert all(words.startswith("at least ") for words in rows[-2][1:3])
    assert all(words.startswith("at most ") for words in rows[-1][1:3])
    assert not any("at " in words for row in rows[:-2] for words in row[1:])


def test_the_index_is_told_for_round_years_the_base_and_both_ends(catalogue: Catalogue) -> None:
    facts = growth(catalogue, 2003, tuple(catalogue.tiers))
    years = index_years(facts)
    assert years == [1972, 1980, 1990, 2000, 2003, 2010, 2020, 2025]
    rows = index_rows(catalogue, facts, years, texts_for("fi"))
    assert [row[1 + years.index(2003)] for row in rows] == ["100"] * 6
