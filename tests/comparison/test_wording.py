"""Sentences are made from the numbers, in every language, and say what has to be said beside them."""

import pytest

from src.comparison.wording import (
    bars_summary,
    bars_title,
    chart_title,
    difference_words,
    notes,
    sources,
    summary,
    written,
)
from src.facts.fact import Fact
from src.model import Catalogue, Language
from src.texts import LANGUAGES, texts_for
from src.unit import Unit
from tests.comparison.conftest import Compare, People

FI, SV, EN = texts_for("fi"), texts_for("sv"), texts_for("en")


def plain(words: str) -> str:
    """With usual blanks, whatever a language has between digits."""
    return " ".join(words.split())


def test_the_sentence_of_an_index_says_how_much_each_changed(compare: Compare, people: People) -> None:
    found = compare("salo", "alliance", first="2000", shown_as="index")
    salo = people(2025, ("734",)) / people(2000, ("734",)) * 100
    alliance = found.subjects[1].group.codes
    grown = people(2025, alliance) / people(2000, alliance) * 100
    said = plain(summary(found, FI))
    assert said == plain(
        f"Muutos 2000–2025: Salo {FI.signed(salo - 100, FI.number(abs(salo - 100), 1))} %; "
        f"Allianssikumppanuus +{FI.number(grown - 100, 1)} %. Indeksi vuonna 2025, kun 2000 = 100: "
        f"Salo {FI.number(salo, 1)}; Allianssikumppanuus {FI.number(grown, 1)}."
    )


def test_the_sentence_of_numbers_says_at_least_where_the_list_is_short(compare: Compare) -> None:
    found = compare("regional_cities", "alliance", language="en")
    assert "Regional cities at least " in summary(found, EN)
    assert "partnership at least" not in summary(found, EN)


def test_the_sentence_of_changes_names_the_years_of_the_highest_and_the_lowest(
    compare: Compare, people: People
) -> None:
    found = compare("salo", shown_as="change", language="sv")
    changes = {year: people(year, ("734",)) - people(year - 1, ("734",)) for year in range(1973, 2026)}
    for year in (max(changes, key=changes.__getitem__), min(changes, key=changes.__getitem__)):
        assert plain(f"{SV.change(changes[year])} ({year})") in plain(summary(found, SV))


def test_what_has_no_number_is_said_to_have_none(compare: Compare) -> None:
    found = compare("turku", "country", series="unemployment", language="en")
    assert "The whole country not known" in summary(found, EN)
    assert summary(compare("country", series="unemployment"), FI) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_title_names_series_years_and_form(compare: Compare, language: Language) -> None:
    texts = texts_for(language)
    found = compare("turku", series="share_65_over", first="2010", shown_as="index", language=language)
    title = chart_title(found, texts)
    assert texts("series.name.share_65_over") in title
    assert "2010–2025" in title
    assert "2010 = 100" in title


def test_bars_say_what_they_are_sorted_by_and_their_ends_and_middle(compare: Compare, people: People) -> None:
    found = compare("vitality", first="2000", last="2020")
    (bars,) = found.bars
    values = sorted(people(2020, (bar.code,)) for bar in bars.bars)
    said = plain(bars_summary(bars, FI))
    assert bars_title(found, FI) == "Väkiluku 2020"
    assert [plain(FI.number(value)) in said for value in (values[0], values[1], values[-1])] == [True] * 3
    assert bars_title(compare("vitality", by="density", language="en"), EN) == "Population density"
    assert (
        bars_title(compare("vitality", first="2000", shown_as="change"), FI) == "Väkiluku: muutos 2000–2025"
    )


def test_notes_say_whose_numbers_they_are(compare: Compare, catalogue: Catalogue) -> None:
    def said(*subjects: str, **words: str) -> tuple[str, ...]:
        return notes(catalogue, compare(*subjects, language="en", **words), EN)

    assert EN("compare.today") in said("alliance")
    assert EN("compare.today_known") in said("alliance", "regional_cities")
    assert not {EN("compare.today"), EN("compare.today_known")} & set(said("turku", "country"))
    assert EN("compare.no_sum", names="Alliance partnership") in said("alliance", series="unemployment")
    assert EN("series.remark.registered_jobseekers") in said("turku", series="unemployment")
    assert EN("compare.gaps", years="2020, 2022 and 2023") in said("turku", series="share_0_14")
    assert not [one for one in said("turku", series="projected_0_99") if "no data" in one]
    assert EN("compare.index_hint") in said("salo", "country")
    assert EN("compare.index_hint") not in said("salo", "country", shown_as="index")


def test_the_source_is_named_with_its_tables(compare: Compare, catalogue: Catalogue) -> None:
    said = sources(catalogue, compare("turku", series="projected_0_99", language="sv"), SV)
    assert "Statistikcentralen" in said
    assert "StatFin 14wx" in said
    assert "CC BY 4.0" in plain(said)


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (Fact("", -0.0213, Unit.SHARE), "−2.1 percentage points"),
        (Fact("", 1.25, Unit.PERCENT), "+1.2 percentage points"),
        (Fact("", -42.8, Unit.PERCENT_CHANGED), "−42.8 percentage points"),
        (Fact("", -1200, Unit.PEOPLE), "−1,200"),
        (Fact("", 1200, Unit.PEOPLE_CHANGED), "+1,200"),
        (Fact("", -12.4, Unit.KM2), "−12.4 km²"),
        (Fact("", 0, Unit.RANK), "0"),
    ],
)
def test_a_difference_has_its_sign_and_of_shares_is_told_in_points(fact: Fact, words: str) -> None:
    assert plain(difference_words(fact, EN)) == words


def test_a_figure_that_is_not_known_is_a_dash() -> None:
    assert written(None, FI) == "–"
