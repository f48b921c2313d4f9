"""What narrows a view is known in one place, and everything else asks it."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from src.catalogue import load_catalogue
from src.model import Catalogue, Language
from src.narrowing import is_left, place_words
from src.texts import LANGUAGES, texts_for
from src.view import View, default_view

SRC = Path(__file__).parents[1] / "src"
# Where regions are asked as a filter, and not for their own names or codes.
ASKED = re.compile(r"(\bif |\bnot |\band |\bor |bool\()(\w+\.)*view\.regions\b(?!\[)")
UUSIMAA, LAPLAND = "01", "19"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture
def view(catalogue: Catalogue) -> View:
    return replace(default_view(catalogue), regions=(UUSIMAA, LAPLAND))


def test_a_view_is_narrowed_by_regions_and_by_no_choice_of_tiers(catalogue: Catalogue, view: View) -> None:
    assert view.is_narrowed
    assert not default_view(catalogue).is_narrowed
    assert not replace(default_view(catalogue), tiers=(), city="091", labels=()).is_narrowed
    assert view.narrowing != replace(view, regions=(UUSIMAA,)).narrowing


def test_only_municipalities_of_its_regions_are_left(catalogue: Catalogue, view: View) -> None:
    left = {row.region_code for row in catalogue.municipalities.values() if is_left(catalogue, view, row)}
    assert left == {UUSIMAA, LAPLAND}
    assert all(is_left(catalogue, default_view(catalogue), row) for row in catalogue.municipalities.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_title_names_its_regions(catalogue: Catalogue, view: View, language: Language) -> None:
    texts = texts_for(language)
    names = [catalogue.regions[code].names.of(language) for code in (UUSIMAA, LAPLAND)]
    assert place_words(catalogue, view, texts) == texts.listing(names)


@pytest.mark.parametrize("path", sorted(SRC.rglob("*.py")), ids=lambda path: str(path.relative_to(SRC)))
def test_no_other_module_asks_by_itself_whether_regions_narrow(path: Path) -> None:
    asked = [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if ASKED.search(line)]
    assert asked == [] or path.name == "narrowing.py"


def test_the_pattern_finds_what_it_is_for() -> None:
    for line in (
        "if view.regions:",
        "not reading.view.regions",
        "bool(view.regions)",
        "if a and view.regions",
    ):
        assert ASKED.search(line)
    assert not ASKED.search("code in view.regions[0]")
