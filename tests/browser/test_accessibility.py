"""axe-core finds nothing serious or critical in any page or in the map's frame, in any language or theme."""

import json
from collections.abc import Callable
from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Frame, Page, expect

from src.model import Catalogue, Language
from src.pages import PAGE_PATHS
from src.palette import THEME_NAMES, ThemeName
from src.texts import LANGUAGES, texts_for

PageFactory = Callable[..., Page]
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
GRAVE = ("serious", "critical")


def findings(place: Page | Frame) -> list[str]:
    """What axe finds in one document, frames inside it left to themselves: rule, impact and where."""
    if not place.evaluate("typeof window.axe === 'object'"):
        place.evaluate(AXE)
    result = place.evaluate("() => axe.run(document, { iframes: false, resultTypes: ['violations'] })")
    assert result["passes"], "axe has looked at nothing"
    return [
        f"{violation['id']} ({violation['impact']}): {json.dumps(node['target'])} {node['html'][:160]}"
        for violation in result["violations"]
        if violation["impact"] in GRAVE
        for node in violation["nodes"]
    ]


@pytest.fixture(scope="module")
def pages(new_page: PageFactory) -> dict[ThemeName, Page]:
    return {theme: new_page(color_scheme=theme) for theme in THEME_NAMES}


@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_grave_on_any_page(
    pages: dict[ThemeName, Page], theme: ThemeName, language: Language
) -> None:
    page, texts = pages[theme], texts_for(language)
    found: dict[str, list[str]] = {}
    page.goto(f"/kumppanuudet?lang={language}")
    for name in [one for one in PAGE_PATHS if one != "map"]:
        page.get_by_role("link", name=texts(f"nav.{name}"), exact=True).first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text(texts(f"nav.{name}"))
        expect(page.locator(".stApp")).to_have_css("color-scheme", theme)
        found[name] = findings(page)
    assert {name: grave for name, grave in found.items() if grave} == {}


@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_grave_on_the_map_page_and_inside_the_map(
    pages: dict[ThemeName, Page], catalogue: Catalogue, theme: ThemeName, language: Language
) -> None:
    page = pages[theme]
    found: dict[str, list[str]] = {}
    for state in ("", "&city=salo"):
        page.goto(f"/?lang={language}{state}")
        paths = page.frame_locator(".st-key-map_frame iframe").locator("path.municipality")
        expect(paths).to_have_count(len(catalogue.municipalities))
        expect(page.locator("section.panel h2")).to_be_visible()
        expect(page.locator("#first-picture")).to_have_count(0)
        frame = page.locator(".st-key-map_frame iframe").element_handle().content_frame()
        assert frame is not None
        found |= {f"page{state}": findings(page), f"map{state}": findings(frame)}
    assert {place: grave for place, grave in found.items() if grave} == {}


def test_nothing_grave_in_the_picture_view(page: Page) -> None:
    page.goto("/?view=picture&lang=fi")
    expect(page.locator(".picture-view img")).to_be_visible()
    assert findings(page) == []


def test_nothing_grave_beside_the_details_in_the_table(page: Page) -> None:
    page.goto("/kunnat?lang=fi&city=turku")
    expect(page.locator("section.panel h2")).to_have_text(["Turku"])
    assert findings(page) == []


def test_nothing_grave_with_a_message_and_choices_of_the_finder(page: Page) -> None:
    page.goto("/kunnat?lang=fi&tier=nonsense")
    expect(page.get_by_role("alert")).to_be_visible()
    finder = page.get_by_label(texts_for("fi")("sidebar.finder"))
    finder.fill("Kau")
    finder.press("Enter")
    expect(page.get_by_role("button", name="Kauhava")).to_be_visible()
    assert findings(page) == []


def test_a_page_can_be_zoomed(open_map: Callable[..., Any]) -> None:
    shown = open_map()
    for place in (shown.page, shown.window()):
        content = place.evaluate("document.querySelector('meta[name=viewport]').content")
        assert "user-scalable=no" not in content.replace(" ", "")
        assert "maximum-scale" not in content


def test_the_check_itself_hears_of_grave_things(page: Page) -> None:
    page.goto("/lahteet?lang=fi")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.evaluate(
        "document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"x.png\"><button></button>')"
    )
    assert {finding.split(" ")[0] for finding in findings(page)} >= {"image-alt", "button-name"}
