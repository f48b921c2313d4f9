"""axe-core finds nothing by any of its rules, of any weight, in any page or in the map's frame.

Every state is looked at on a desk or on a phone; on both, in every language and theme, by
`scripts/test tests/browser/test_accessibility.py --whole`.
"""

import json
from collections.abc import Callable
from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Frame, Page, expect

from src.model import Language
from src.palette import THEME_NAMES, ThemeName
from src.texts import LANGUAGES, texts_for
from tests.browser.conftest import carried

PageFactory = Callable[..., Page]
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
# These ask of a document to be a page. The map's frame lies within the main part of one, below its heading.
OF_A_PAGE = ("landmark-one-main", "page-has-heading-one", "region")
MAP_FRAME = ".st-key-map_frame iframe"
WIDTHS = (1440, 390)
TURKU = "section.panel[data-city='853']"
# What the address of each state is, and what has to be there before it is one.
STATES = {
    "map": ("/?", "section.panel h2"),
    "city": ("/?city=salo&", "section.panel .fellows"),
    "outside": ("/?city=akaa&tier=alliance&", "section.panel h2"),
    "region": ("/?region=pohjois-karjala&", "section.panel h2"),
    "figure": ("/?figure=unemployment&year=2007&", "section.panel h2"),
    "change": ("/?figure=population&from=2000&", "section.panel h2"),
    "own limits": ("/?figure=unemployment&limits=7.5&", "section.panel h2"),
    "same limits": ("/?figure=births&per=inhabitants&year=1990&span=all&", "section.panel h2"),
    "nothing": ("/?tier=none&", "section.panel h2"),
    "picture": ("/?view=picture&", ".picture-view img"),
    "table": ("/kunnat?", "table.sortable"),
    "table with details": ("/kunnat?city=turku&", TURKU),
    "table with figures": ("/kunnat?column=unemployment&column=population-change&column=births&", "tfoot"),
    "message": ("/kunnat?tier=nonsense&", ".stAlert"),
    "partnerships": ("/kumppanuudet?", ".tier-section"),
    "comparison": ("/vertailu?compare=turku&compare=alliance&compare=country&as=index&", ".facts-table"),
    "export": ("/vienti?", ".export-preview"),
    "sources": ("/lahteet?", ".source-file"),
    "nowhere": ("/nowhere?", "main h1"),
}


def findings(place: Page | Frame, beside: tuple[str, ...] = ()) -> list[str]:
    """What axe finds in one document, frames inside it left to themselves: rule, impact and where.

    The rules `beside` do not count.
    """
    if not place.evaluate("typeof window.axe === 'object'"):
        place.evaluate(AXE)
    result = place.evaluate("() => axe.run(document, { iframes: false, resultTypes: ['violations'] })")
    assert result["passes"], "axe has looked at nothing"
    return [
        f"{violation['id']} ({violation['impact']}): {json.dumps(node['target'])} {node['html'][:160]}"
        for violation in result["violations"]
        if violation["id"] not in beside
        for node in violation["nodes"]
    ]


def whole_frame(page: Page) -> Frame | None:
    """The map's frame once every municipality is drawn in it; None where the page has no map."""
    frame = page.locator(MAP_FRAME)
    if not frame.count():
        return None
    paths = page.frame_locator(MAP_FRAME).locator("path.municipality")
    expect(paths).to_have_count(len(carried().municipalities))
    expect(page.locator("#first-picture")).to_have_count(0)
    return frame.element_handle().content_frame()


@pytest.mark.look("width")
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", STATES)
def test_nothing_is_found(
    page_factory: PageFactory, state: str, language: Language, theme: ThemeName, width: int
) -> None:
    path, sign = STATES[state]
    page = page_factory(color_scheme=theme, viewport={"width": width, "height": 900})
    page.goto(f"{path}lang={language}")
    expect(page.locator(sign).first).to_be_attached()
    if state != "nowhere":
        expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning")
        expect(page.locator(".stSkeleton")).to_have_count(0)
    frame = whole_frame(page)
    found = findings(page) + (findings(frame, OF_A_PAGE) if frame else [])
    assert not found, "\n".join(found)


@pytest.mark.look("width")
@pytest.mark.parametrize(
    ("language", "theme", "width"), [("fi", "light", 1440), ("sv", "dark", 390), ("en", "light", 390)]
)
@pytest.mark.parametrize("state", ["", "city=salo&"])
def test_nothing_is_found_on_the_stand_alone_page(
    page_factory: PageFactory, state: str, language: Language, theme: ThemeName, width: int
) -> None:
    page = page_factory(color_scheme=theme, viewport={"width": width, "height": 900})
    page.goto(f"/map.html?{state}lang={language}")
    expect(page.locator(".details .chart svg")).to_be_visible()
    page.locator(".details summary").click()
    expect(page.locator(".details .numbers table").first).to_be_visible()
    found = findings(page)
    assert not found, "\n".join(found)


def test_nothing_is_found_with_choices_of_the_finder(page: Page) -> None:
    page.goto("/kunnat?lang=fi")
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
