"""A municipality is found by any official name, in any language, whatever the accents; doubt gives a choice."""

import pytest

from src.catalogue import load_catalogue
from src.finder import Finding, find
from src.model import Catalogue
from src.texts import LANGUAGES
from src.texts.alphabet import plain


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def finnish(catalogue: Catalogue, finding: Finding) -> str | None:
    return None if finding.code is None else catalogue.municipalities[finding.code].names["fi"]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("Åbo", "Turku"),
        ("åbo", "Turku"),
        ("abo", "Turku"),
        ("  Turku  ", "Turku"),
        ("TURKU", "Turku"),
        ("jyvaskyla", "Jyväskylä"),
        ("Äänekoski", "Äänekoski"),
        ("aanekoski", "Äänekoski"),
        ("Helsingfors", "Helsinki"),
        ("Närpes", "Närpiö"),
        ("Villmanstrand", "Lappeenranta"),
    ],
)
def test_a_name_finds_its_municipality_without_regard_to_language_case_and_accents(
    catalogue: Catalogue, query: str, name: str
) -> None:
    assert finnish(catalogue, find(query, catalogue)) == name


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("turkku", "Turku"),
        ("Jyväkylä", "Jyväskylä"),
        ("Lapeenranta", "Lappeenranta"),
        ("Rovanieni", "Rovaniemi"),
        ("Helsigfors", "Helsinki"),
    ],
)
def test_a_small_slip_still_finds_the_one_that_is_meant(catalogue: Catalogue, query: str, name: str) -> None:
    assert finnish(catalogue, find(query, catalogue)) == name


def test_every_name_of_every_municipality_finds_a_municipality_of_that_name(catalogue: Catalogue) -> None:
    lost = [
        (row.code, language)
        for row in catalogue.municipalities.values()
        for language in LANGUAGES
        if (found := find(row.names.of(language), catalogue).code) is None
        or plain(row.names.of(language))
        not in {plain(catalogue.municipalities[found].names.of(other)) for other in LANGUAGES}
    ]
    assert lost == []


def test_every_finnish_name_finds_its_own_municipality(catalogue: Catalogue) -> None:
    wrong = [
        row.code
        for row in catalogue.municipalities.values()
        if find(row.names["fi"], catalogue).code != row.code
    ]
    assert wrong == []


@pytest.mark.parametrize(("query", "code"), [("853", "853"), ("91", "091"), ("5", "005")])
def test_a_code_is_found_with_and_without_its_leading_zeros(
    catalogue: Catalogue, query: str, code: str
) -> None:
    assert find(query, catalogue).code == code


def test_a_single_beginning_is_enough(catalogue: Catalogue) -> None:
    assert finnish(catalogue, find("Jyväs", catalogue)) == "Jyväskylä"


def test_several_beginnings_give_a_choice_and_no_guess(catalogue: Catalogue) -> None:
    finding = find("Kau", catalogue)
    assert finding.code is None
    assert 1 < len(finding.candidates) <= 5
    assert len(set(finding.candidates)) == len(finding.candidates)
    for code in finding.candidates:
        names = catalogue.municipalities[code].names
        assert any(plain(names.of(language)).startswith("kau") for language in LANGUAGES)


def test_the_choice_is_no_longer_than_asked_for(catalogue: Catalogue) -> None:
    assert len(find("K", catalogue, limit=3).candidates) == 3


@pytest.mark.parametrize("query", ["", "   ", "xyzzyq", "<script>", "%00", "9999", "💥", "x" * 5000])
def test_what_is_no_name_finds_nothing(catalogue: Catalogue, query: str) -> None:
    assert find(query, catalogue) == Finding(None)
