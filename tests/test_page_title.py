"""The title of a page tells what is shown, where, and the app's name, in the reader's language."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from src.catalogue import load_catalogue
from src.model import Catalogue, Language
from src.page_title import page_title
from src.pages import PAGE_PATHS
from src.texts import LANGUAGES, texts_for
from src.view import default_view

TURKU, NORTH_SAVO = "853", "11"
ONE_TIER: dict[str, Any] = {"tiers": ("alliance",)}
ONE_REGION: dict[str, Any] = {"regions": (NORTH_SAVO,)}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def title(catalogue: Catalogue, page: str, language: Language = "fi", **view: Any) -> str:
    return page_title(catalogue, replace(default_view(catalogue), **view), texts_for(language), page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_a_title_of_its_own_that_ends_in_the_name_of_the_app(
    catalogue: Catalogue, language: Language
) -> None:
    titles = [title(catalogue, page, language) for page in PAGE_PATHS]
    assert len(set(titles)) == len(PAGE_PATHS)
    assert all(one.endswith(f" – {texts_for(language)('app.name')}") for one in titles)


@pytest.mark.parametrize(
    ("view", "shown"),
    [
        ({}, "Kartta"),
        ({"city": TURKU}, "Turku – Kartta"),
        ({"city": TURKU, **ONE_TIER}, "Turku – Kartta"),
        (ONE_TIER, "Allianssikumppanuus – Kartta"),
        (ONE_REGION, "Pohjois-Savo – Kartta"),
        (ONE_TIER | ONE_REGION, "Allianssikumppanuus, Pohjois-Savo – Kartta"),
        ({"regions": (NORTH_SAVO, "10")}, "Kartta"),
        ({"tiers": ("alliance", "vitality")}, "Kartta"),
        ({"tiers": ()}, "Kartta"),
        ({"is_picture": True, "city": TURKU}, "Turku – Kuvanäkymä"),
    ],
)
def test_what_is_chosen_alone_comes_first(catalogue: Catalogue, view: Mapping[str, Any], shown: str) -> None:
    assert title(catalogue, "map", **view) == f"{shown} – Kumppanuuskartta"


def test_a_city_has_its_name_in_the_language_of_the_title(catalogue: Catalogue) -> None:
    assert title(catalogue, "municipalities", "sv", city=TURKU).startswith("Åbo – Kommuner – ")


@pytest.mark.parametrize("page", ["partnerships", "sources"])
def test_a_page_that_speaks_of_all_whatever_the_view_names_no_part(catalogue: Catalogue, page: str) -> None:
    assert title(catalogue, page, city=TURKU, **ONE_TIER) == title(catalogue, page)
