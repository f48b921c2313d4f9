"""The stand-alone page: one small file that asks for nothing, with the app's own map inside."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from src.model import Catalogue
from src.outputs import web_page
from src.texts import LANGUAGES
from tests.outputs.conftest import SceneOf


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_small_and_in_its_language(scene_of: SceneOf, catalogue: Catalogue, language: str) -> None:
    scene = scene_of(lang=language)
    page = web_page.render(scene, catalogue)
    assert len(page) < 800_000
    text = page.decode()
    assert f'<html lang="{language}"' in text
    assert scene.source_line in text


def test_it_names_no_file_and_no_other_place_to_load_from(scene_of: SceneOf, catalogue: Catalogue) -> None:
    text = web_page.render(scene_of(), catalogue).decode()
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
