"""Every page draws in every language without an error, in whole HTML, with the figures of the data."""

import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise, product
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from src.catalogue import load_catalogue
from src.model import Catalogue, Language, Tier
from src.pages import PAGE_PATHS
from src.scene import build_scene
from src.texts import LANGUAGES, texts_for
from src.view import default_view
from tests.pages.conftest import Drawn, run

EVERY = list(product(PAGE_PATHS, LANGUAGES))
PLACEHOLDER = re.compile(r"\{[a-z_]*\}")


def assert_source_of_the_count(drawn: Any, tier: Tier, language: Language) -> None:
    """A stated count has a link to who states it, and its date beside it."""
    source = tier.stated_count_source
    assert source is not None
    assert source.url in drawn.values("a", "href")
    words = " ".join("".join(text) for text in drawn.texts)
    assert f"({source.site}, {texts_for(language).date(source.date)})" in words


@pytest.fixture(scope="module")
def run_page() -> Callable[..., tuple[AppTest, Drawn]]:
    """Runs a page once at each address: these tests only read what it drew."""
    return cache(run)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_a_page_has_its_heading_and_no_level_is_left_out(
    run_page: Any, name: str, language: Language
) -> None:
    _, drawn = run_page(name, language)
    levels = [int(tag[1]) for tag, _ in drawn.elements if re.fullmatch(r"h[1-6]", tag)]
    if name == "map":
        assert levels[0] == 2
    else:
        assert drawn.all("h1") == [texts_for(language)(f"nav.{name}")]
        assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_no_placeholder_and_no_key_is_left_in_the_words(run_page: Any, name: str, language: Language) -> None:
    _, drawn = run_page(name, language)
    words = " ".join("".join(text) for text in drawn.texts)
    assert not PLACEHOLDER.search(words)
    assert "None" not in words
    assert not [key for key in texts_for(language).messages if f" {key} " in words]


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_ids_are_unique_and_links_inside_the_app_keep_the_language(
    run_page: Any, name: str, language: Language
) -> None:
    _, drawn = run_page(name, language)
    ids = [attrs["id"] for _, attrs in drawn.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    for attrs in (attrs for tag, attrs in drawn.elements if tag == "a"):
        is_outside = attrs["href"].startswith(("https://", "http://", "mailto:"))
        assert is_outside or "data-with-view" in attrs or f"lang={language}" in attrs["href"]
    assert not [address for address in drawn.values("img", "src") if "//" in address]


@pytest.mark.parametrize("name", PAGE_PATHS)
def test_links_to_other_sites_open_beside_the_app(run_page: Any, name: str) -> None:
    _, drawn = run_page(name, "fi", city="salo")
    outside = [attrs for tag, attrs in drawn.elements if tag == "a" and attrs["href"].startswith("http")]
    assert all(attrs.get("target") == "_blank" and "noopener" in attrs.get("rel", "") for attrs in outside)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_overview_gives_every_tier_its_count_people_and_share(
    run_page: Any, catalogue: Catalogue, language: Language
) -> None:
    _, drawn = run_page("map", language)
    texts = texts_for(language)
    scene = build_scene(catalogue, default_view(catalogue), texts, "light")
    rows = [row for key in catalogue.tiers for row in drawn.all("li", class_=f"tier-{key}")]
    assert len(rows) == len(scene.classes)
    for row, words in zip(scene.classes, rows, strict=True):
        assert row.name in words
        assert " ".join(row.count_text.split()) in words
        assert " ".join(texts.number(row.population).split()) in words
        assert " ".join(texts.percent(row.share).split()) in words
    figures = drawn.all("dd")
    assert figures[0] == texts.number(len(catalogue.memberships_by_code))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_incomplete_count_is_told_with_both_numbers_and_a_way_to_why(
    run_page: Any, catalogue: Catalogue, language: Language
) -> None:
    _, drawn = run_page("map", language)
    (tier,) = (tier for tier in catalogue.tiers.values() if tier.stated_count)
    notes = " ".join(drawn.all("p", class_="panel-note"))
    assert str(tier.stated_count) in notes
    assert str(len(catalogue.members[tier.key])) in notes
    assert_source_of_the_count(drawn, tier, language)
    assert [address for address in drawn.values("a", "href") if address.endswith(f"#{tier.key}")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_has_a_row_for_every_member_in_order(
    run_page: Any, catalogue: Catalogue, language: Language
) -> None:
    _, drawn = run_page("municipalities", language)
    names = [catalogue.municipalities[code].names.of(language) for code in catalogue.memberships_by_code]
    assert drawn.all("th", scope="row") == sorted(names, key=texts_for(language).sort_key)
    assert len(drawn.all("caption")) == 1
    assert drawn.all("th", scope="col")[4:] == [texts_for(language)("nav.comparison")]


def test_the_table_leaves_what_the_address_leaves(run_page: Any, catalogue: Catalogue) -> None:
    _, drawn = run_page("municipalities", "fi", tier="vitality")
    assert len(drawn.all("th", scope="row")) == len(catalogue.members["vitality"])
    downloads = [address for address in drawn.values("a", "href") if address.startswith("data.")]
    assert [address.split("?")[0] for address in downloads] == ["data.csv", "data.xlsx"]
    assert all("tier=vitality" in address for address in downloads)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_partnerships_page_speaks_of_every_tier_whole(
    run_page: Any, catalogue: Catalogue, language: Language
) -> None:
    _, drawn = run_page("partnerships", language, tier="vitality")
    texts = texts_for(language)
    for key, tier in catalogue.tiers.items():
        (words,) = drawn.all("section", id=key)
        for part in (tier.name, tier.about, tier.since, tier.unknown):
            assert " ".join(part.of(language).split()) in words
        for code in catalogue.members[key]:
            assert catalogue.municipalities[code].names.of(language) in words
        people = sum(catalogue.municipalities[code].population for code in catalogue.members[key])
        assert " ".join(texts.number(people).split()) in words
        if tier.stated_count:
            assert str(tier.stated_count) in words
            assert_source_of_the_count(drawn, tier, language)
    for element in catalogue.policy.programme_elements:
        assert element.of(language) in drawn.all("li")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_source_of_a_tier_is_a_link_on_the_partnerships_page(
    run_page: Any, catalogue: Catalogue, language: Language
) -> None:
    _, drawn = run_page("partnerships", language)
    addresses = set(drawn.values("a", "href"))
    assert {source.url for tier in catalogue.tiers.values() for source in tier.sources} <= addresses


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sources_page_names_every_file_licence_membership_and_gap(
    run_page: Any, catalogue: Catalogue, language: Language
) -> None:
    _, drawn = run_page("sources", language)
    assert len(drawn.all("details")) == len(catalogue.provenance.files)
    for carried, words in zip(catalogue.provenance.files, drawn.all("details"), strict=True):
        for part in (carried.path, carried.sha256, carried.publisher.of(language), carried.licence):
            assert part in words
        assert " ".join(carried.how.of(language).split()) in words
    assert len(drawn.all("th", scope="row")) == len(catalogue.memberships)
    addresses = set(drawn.values("a", "href"))
    assert {source.url for row in catalogue.memberships for source in row.sources} <= addresses
    items = drawn.all("li")
    assert {gap.of(language) for gap in catalogue.provenance.known_gaps} <= set(items)
    for person in catalogue.policy.contacts:
        assert [item for item in items if person.name in item and person.phone in item]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_preview_of_the_export_is_the_picture_of_the_view_itself(
    run_page: Any, language: Language
) -> None:
    _, drawn = run_page("export", language, tier="vitality", size="a4", inset="none")
    ((preview),) = [attrs for tag, attrs in drawn.elements if tag == "img"]
    assert preview["src"].startswith("map.png?")
    for word in (f"lang={language}", "tier=vitality", "size=a4", "inset=none"):
        assert word in preview["src"]
    assert preview["alt"]
    links = [address.split("?")[0] for address in drawn.values("a", "href")]
    assert {"map.svg", "map.png", "map.pdf", "map.pptx", "map.html", "data.csv", "data.xlsx"} <= set(links)
