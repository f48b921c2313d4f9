"""The stand-alone page: one small file that asks for nothing, with the app's own map inside."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from src.facts.development import development_facts
from src.facts.development_words import people_rows, people_sentence
from src.facts.growth import growth
from src.facts.growth_words import growth_sentence
from src.facts.wording import value_of
from src.model import Catalogue, Language
from src.outputs import web_page
from src.texts import LANGUAGES, texts_for
from tests.outputs.conftest import FileOf, SceneOf


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_small_and_in_its_language(scene_of: SceneOf, file_of: FileOf, language: str) -> None:
    scene = scene_of(lang=language)
    page = file_of("/map.html", lang=language)
    assert len(page) < 1_200_000
    # What is sent: most of it are the lines of 308 municipalities over fifty years, and their boundaries.
    assert len(gzip.compress(page)) < 320_000
    text = page.decode()
    assert f'<html lang="{language}"' in text
    assert scene.source_line in text


def test_it_names_no_file_and_no_other_place_to_load_from(file_of: FileOf) -> None:
    text = file_of("/map.html").decode()
    for word in (' src="', "<link", "@import", "sourceMappingURL", "url(http"):
        assert word not in text


def test_the_same_scene_gives_the_same_bytes(scene_of: SceneOf, catalogue: Catalogue) -> None:
    assert web_page.render(scene_of(lang="sv"), catalogue) == web_page.render(scene_of(lang="sv"), catalogue)


def test_it_works_from_a_disk_by_mouse_and_keyboard(
    scene_of: SceneOf, catalogue: Catalogue, tmp_path: Path, chromium: Browser
) -> None:
    (tmp_path / "map.html").write_bytes(web_page.render(scene_of(lang="en"), catalogue))
    context = chromium.new_context(offline=True, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    requests, errors = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((tmp_path / "map.html").as_uri())
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
    assert [url for url in requests if not url.startswith("file:")] == []
    assert errors == []
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_development_and_growth_are_drawn_without_a_network(
    scene_of: SceneOf, catalogue: Catalogue, tmp_path: Path, chromium: Browser, language: Language
) -> None:
    texts, scene = texts_for(language), scene_of(lang=language)
    (tmp_path / "map.html").write_bytes(web_page.render(scene, catalogue))
    context = chromium.new_context(offline=True, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((tmp_path / "map.html").as_uri())
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
    assert errors == []
    context.close()
