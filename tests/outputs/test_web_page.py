"""The stand-alone page: one small file that asks for nothing, with the app's own map inside."""

import gzip
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from src.facts.development import development_facts
from src.facts.development_words import people_rows, people_sentence
from src.facts.growth import growth
from src.facts.growth_words import growth_sentence
from src.facts.wording import value_of
from src.model import Catalogue, Language
from src.outputs import web_page
from src.texts import LANGUAGES, texts_for
from tests.outputs.conftest import FileOf, SceneOf

DiskOpener = Callable[[Language], "OnDisk"]


@dataclass
class OnDisk:
    """The stand-alone page opened from a disk without a network: what it asked for and what went wrong."""

    page: Page
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


@pytest.fixture
def open_from_disk(file_of: FileOf, tmp_path: Path, chromium: Browser) -> Iterator[DiskOpener]:
    context = chromium.new_context(offline=True, viewport={"width": 1280, "height": 800})

    def opened(language: Language) -> OnDisk:
        (tmp_path / "map.html").write_bytes(file_of("/map.html", lang=language))
        on_disk = OnDisk(context.new_page())
        on_disk.page.on("request", lambda request: on_disk.requests.append(request.url))
        on_disk.page.on("pageerror", lambda error: on_disk.errors.append(str(error)))
        on_disk.page.on(
            "console", lambda said: on_disk.errors.append(said.text) if said.type == "error" else None
        )
        on_disk.page.goto((tmp_path / "map.html").as_uri())
        return on_disk

    yield opened
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_small_and_in_its_language(scene_of: SceneOf, file_of: FileOf, language: Language) -> None:
    page = file_of("/map.html", lang=language)
    assert len(page) < 1_200_000
    # What is sent: most of it are the lines of 308 municipalities over fifty years, and their boundaries.
    assert len(gzip.compress(page)) < 320_000
    text = page.decode()
    assert f'<html lang="{language}"' in text
    assert scene_of(lang=language).source_line in text


def test_it_names_no_file_and_no_other_place_to_load_from(file_of: FileOf) -> None:
    text = file_of("/map.html", lang="fi").decode()
    for word in (' src="', "<link", "@import", "sourceMappingURL", "url(http"):
        assert word not in text


def test_the_same_scene_gives_the_same_bytes(
    scene_of: SceneOf, catalogue: Catalogue, file_of: FileOf
) -> None:
    assert web_page.render(scene_of(lang="sv"), catalogue) == file_of("/map.html", lang="sv")


def test_it_works_from_a_disk_by_mouse_and_keyboard(catalogue: Catalogue, open_from_disk: DiskOpener) -> None:
    on_disk = open_from_disk("en")
    page = on_disk.page
    page.locator("path.municipality.tier-alliance").first.wait_for(state="attached")
    assert page.locator("path.municipality").count() == len(catalogue.municipalities)
    page.locator('path[data-code="698"]').click()
    page.get_by_role("heading", name="Rovaniemi").wait_for()
    page.locator('path[data-code="837"]').focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Tampere").wait_for()
    page.get_by_role("checkbox", name="Alliance partnership").uncheck()
    page.locator("path.tier-alliance").first.wait_for(state="detached")
    assert page.locator("path.tier-vitality").count() == len(catalogue.members["vitality"])
    assert [url for url in on_disk.requests if not url.startswith("file:")] == []
    assert on_disk.errors == []


def test_filter_finder_and_details_work_together(
    scene_of: SceneOf, catalogue: Catalogue, open_from_disk: DiskOpener
) -> None:
    on_disk = open_from_disk("en")
    page = on_disk.page
    page.get_by_label("Find a municipality").select_option(label="Salo")
    region = page.get_by_role("region", name="Salo")
    assert region.get_by_role("link").count() == 4
    expect(region.locator("dd").get_by_text("50,339", exact=True)).to_be_visible()
    page.get_by_role("checkbox", name="Regional cities", exact=True).uncheck()
    kept = tuple(key for key in catalogue.tiers if key != "regional_cities")
    page.get_by_role("heading", name=scene_of(lang="en", tier=kept).title, level=1).wait_for()
    assert page.locator("path.tier-regional_cities").count() == 0
    assert page.locator('path[data-code="734"]').get_attribute("class").split() == [
        "municipality",
        "tier-growth_cities",
        "is-selected",
    ]
    page.get_by_role("button", name="Close").click()
    page.get_by_role("region", name="Partnerships", exact=True).wait_for()
    assert page.locator("path.is-selected").count() == 0
    page.get_by_label("Find a municipality").select_option(label="Espoo")
    agreements = page.get_by_role("region", name="Espoo").get_by_role("listitem").filter(has_text="greement")
    expect(page.get_by_role("heading", name="Other agreements", level=3)).to_be_visible()
    expect(agreements.filter(has_text="valid until 31 December 2027")).to_have_count(1)
    mal = catalogue.mal_agreements["049"].source
    expect(agreements.last.get_by_role("link", name=mal.site)).to_have_attribute("href", mal.url)
    page.get_by_label("Find a municipality").select_option(label="Salo")
    expect(page.get_by_role("heading", name="Salo")).to_be_visible()
    expect(page.get_by_role("heading", name="Other agreements")).to_have_count(0)
    assert on_disk.errors == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_development_and_growth_are_drawn_without_a_network(
    scene_of: SceneOf, catalogue: Catalogue, open_from_disk: DiskOpener, language: Language
) -> None:
    texts, scene = texts_for(language), scene_of(lang=language)
    on_disk = open_from_disk(language)
    page = on_disk.page
    keys = tuple(catalogue.tiers)
    sentence = growth_sentence(catalogue, growth(catalogue, scene.view.base_year, keys), texts)
    chart = page.locator(".details .chart")
    expect(page.get_by_role("img", name=sentence, exact=True)).to_be_visible()
    expect(chart.locator("path.curve")).to_have_count(len(keys) + 1)
    page.get_by_role("checkbox", name=scene.class_by_key["regional_cities"].name, exact=True).uncheck()
    fewer = growth_sentence(catalogue, growth(catalogue, scene.view.base_year, keys[:-1]), texts)
    expect(page.get_by_role("img", name=fewer, exact=True)).to_be_visible()
    expect(chart.locator("path.curve")).to_have_count(len(keys))
    page.get_by_text(texts("growth.table"), exact=True).click()
    expect(page.locator("details.numbers tbody tr")).to_have_count(len(keys))
    page.locator("#finder").select_option("698")
    facts = development_facts(catalogue, "698")
    said = page.locator(".development #people")
    expect(said).to_contain_text(people_sentence(facts, texts))
    expect(page.get_by_role("img", name=said.inner_text(), exact=True)).to_be_visible()
    expect(chart.locator("path.curve")).to_have_count(2)
    page.get_by_text(texts("development.table"), exact=True).click()
    rows = page.locator("details.numbers tbody tr")
    expect(rows).to_have_count(len(people_rows(facts, texts)))
    for number, cells in enumerate(people_rows(facts, texts)):
        expect(rows.nth(number).locator("th, td")).to_have_text(list(cells))
    figures = page.locator(".development .figures dd:nth-of-type(1)")
    expect(figures).to_have_text([value_of(fact, texts) for fact in facts.figures])
    assert on_disk.errors == []
