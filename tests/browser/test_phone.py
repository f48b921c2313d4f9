"""On a phone, held upright or across, with a finger alone: every task, and what was asked for is in sight."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from src.model import Catalogue, Language
from src.pages import PAGE_PATHS
from src.texts import LANGUAGES, texts_for
from tests.browser.conftest import SEEN_SPOT, MapOpener, MapPage

PageFactory = Callable[..., Page]
UPRIGHT, ACROSS = {"width": 390, "height": 844}, {"width": 844, "height": 390}
BOTH = pytest.mark.parametrize("window", [UPRIGHT, ACROSS], ids=["upright", "across"])
ROVANIEMI, SALO = "698", "734"
LEAST_TARGET_PX = 24

# Everything to press that is smaller than a finger needs and does not stand within a sentence.
SMALL = """least => [...document.querySelectorAll("a[href], button, input, select, summary, [role=button]")]
  .filter(one => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  .filter(one => !one.closest("p:not(.side-links, .downloads), li, dd, td, [data-collapsed=true], .unseen"))
  .map(one => [one.outerHTML.slice(0, 90), (one.closest("label, .stMultiSelect") || one).getBoundingClientRect()])
  .filter(([, box]) => box.width > 1 && box.height > 1 && (box.width < least || box.height < least))
  .map(([words, box]) => `${words} ${box.width}x${box.height}`)"""


@pytest.fixture
def open_phone(open_map: MapOpener) -> Callable[..., MapPage]:
    def open_at(window: dict[str, int], query: str = "", language: Language = "fi") -> MapPage:
        return open_map(query, language, viewport=window, has_touch=True, is_mobile=True)

    return open_at


def open_sidebar(page: Page) -> Locator:
    """The sidebar, opened with a tap where it is closed."""
    sidebar = page.get_by_test_id("stSidebar")
    if page.viewport_size == UPRIGHT:
        page.get_by_test_id("stExpandSidebarButton").tap()
    expect(sidebar).to_have_attribute("data-collapsed", "false")
    return sidebar


def tap(shown: MapPage, code: str) -> None:
    """A tap on a spot where a municipality is really seen."""
    frame = shown.window()
    spot = frame.evaluate(SEEN_SPOT, code)
    assert spot is not None
    box = frame.frame_element().bounding_box()
    assert box is not None
    shown.page.touchscreen.tap(box["x"] + spot[0], box["y"] + spot[1])


@BOTH
@pytest.mark.parametrize("language", LANGUAGES)
def test_name_and_pages_are_on_the_first_screen(
    open_phone: Callable[..., MapPage], window: dict[str, int], language: Language
) -> None:
    shown = open_phone(window, f"?lang={language}", language)
    texts = shown.texts
    place = shown.page.locator(".narrow-bar" if window == UPRIGHT else ".stSidebar")
    expect(place.get_by_text(texts("app.name"), exact=True)).to_be_in_viewport(ratio=1)
    for page in PAGE_PATHS:
        link = shown.page.get_by_role("link", name=texts(f"nav.{page}"), exact=True)
        expect(link).to_be_in_viewport(ratio=1)
    assert not shown.page.evaluate("() => document.documentElement.scrollWidth > innerWidth")


def test_the_first_picture_stands_where_the_map_will(page_factory: PageFactory) -> None:
    page = page_factory(viewport=UPRIGHT, has_touch=True, is_mobile=True)
    page.route(re.compile(r"/static/js/"), lambda route: route.abort())
    page.goto("/?lang=fi")
    before = page.locator(".first-frame").bounding_box()
    page.unroute_all()
    page.goto("/?lang=fi")
    expect(page.locator(".st-key-map_frame iframe")).to_be_visible()
    expect(page.locator("#first-picture")).to_have_count(0)
    after = page.locator(".st-key-map_frame iframe").bounding_box()
    assert before is not None
    assert after is not None
    assert {side: after[side] for side in ("x", "y", "width")} == pytest.approx(
        {side: before[side] for side in ("x", "y", "width")}, abs=1
    )


@BOTH
def test_a_tap_on_the_map_brings_the_details_into_sight(
    open_phone: Callable[..., MapPage], window: dict[str, int]
) -> None:
    shown = open_phone(window)
    tap(shown, ROVANIEMI)
    expect(shown.panel_headings).to_have_text("Rovaniemi")
    expect(shown.panel_headings).to_be_in_viewport(ratio=1)
    shown.page.get_by_role("button", name=shown.texts("panel.close"), exact=True).tap()
    expect(shown.selected).to_have_count(0)


@BOTH
def test_a_city_that_was_found_is_in_sight_and_not_below_the_sidebar(
    open_phone: Callable[..., MapPage], window: dict[str, int]
) -> None:
    shown = open_phone(window)
    sidebar = open_sidebar(shown.page)
    field = sidebar.get_by_label(shown.texts("sidebar.finder"))
    field.tap()
    field.fill("Åbo")
    field.press("Enter")
    expect(shown.panel_headings).to_have_text("Turku")
    if window == UPRIGHT:
        expect(sidebar).to_have_attribute("data-collapsed", "true")
        expect(shown.panel_headings).to_be_in_viewport(ratio=1)


def test_the_legend_is_readable_over_a_map_that_was_zoomed(open_phone: Callable[..., MapPage]) -> None:
    shown = open_phone(UPRIGHT, "?city=salo")
    shown.tool("city").tap()
    for row in shown.legend.get_by_role("listitem").all():
        ground = row.evaluate("row => getComputedStyle(row).backgroundColor")
        opacity = re.search(r"/ ([\d.]+)\)$", ground)
        assert opacity is not None, ground
        assert float(opacity[1]) >= 0.8


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_needs_no_scrolling_sideways_and_tells_the_partnership(
    page_factory: PageFactory, language: Language
) -> None:
    page = page_factory(viewport=UPRIGHT, has_touch=True, is_mobile=True)
    page.goto(f"/kunnat?lang={language}")
    rows = page.locator("tbody tr[data-code]")
    expect(rows.first).to_be_visible()
    assert page.locator(".table-frame").evaluate("frame => frame.scrollWidth <= frame.clientWidth")
    head = page.get_by_role("columnheader", name=texts_for(language)("table.population")).get_by_role(
        "button"
    )
    expect(head).to_be_in_viewport(ratio=1)
    head.tap()
    expect(rows.first).not_to_have_attribute("data-code", "020")
    expect(page.locator(f'tr[data-code="{SALO}"] td').first).to_contain_text("3")
    page.locator(f'tr[data-code="{SALO}"] th a').tap()
    expect(page.locator("section.panel h2")).to_have_text("Salo")
    expect(page.locator("section.panel h2")).to_be_in_viewport(ratio=1)


def test_the_pages_are_a_tap_away_with_the_view(
    open_phone: Callable[..., MapPage], catalogue: Catalogue
) -> None:
    shown = open_phone(UPRIGHT, "?tier=alliance")
    bar = shown.page.get_by_role("navigation", name=shown.texts("streamlit.pages"))
    for page, path in PAGE_PATHS.items():
        if page == "map":
            continue
        bar.get_by_role("link", name=shown.texts(f"nav.{page}")).tap()
        expect(shown.page).to_have_url(re.compile(rf"/{path}\?tier=alliance$"))
        expect(bar.locator("[aria-current=page]")).to_have_text(shown.texts(f"nav.{page}"))
        expect(shown.page.get_by_role("heading", level=1)).to_be_in_viewport(ratio=1)
    bar.get_by_role("link", name=shown.texts("nav.map")).tap()
    expect(shown.frame.locator("path.municipality.tier-alliance")).to_have_count(
        len(catalogue.members["alliance"])
    )


def test_the_first_file_is_within_two_screens(page_factory: PageFactory) -> None:
    page = page_factory(viewport=UPRIGHT, has_touch=True, is_mobile=True)
    page.goto("/vienti?lang=fi")
    file = page.locator(".downloads a").first
    expect(file).to_be_visible()
    box = file.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 2 * UPRIGHT["height"]


@pytest.mark.parametrize("path", PAGE_PATHS.values())
def test_what_stands_alone_is_large_enough_for_a_finger(page_factory: PageFactory, path: str) -> None:
    page = page_factory(viewport=UPRIGHT, has_touch=True, is_mobile=True)
    page.goto(f"/{path}?lang=fi&city=salo")
    expect(page.locator("section.panel h2, h1.page-heading").first).to_be_visible()
    assert page.evaluate(SMALL, LEAST_TARGET_PX) == []
    expect(open_sidebar(page).get_by_label(texts_for("fi")("sidebar.finder"))).to_be_in_viewport(ratio=1)
    assert page.evaluate(SMALL, LEAST_TARGET_PX) == []


def test_with_reduced_motion_the_sidebar_is_there_at_once(page_factory: PageFactory) -> None:
    page: Any = page_factory(viewport=UPRIGHT, has_touch=True, is_mobile=True, reduced_motion="reduce")
    page.goto("/?lang=fi")
    expect(page.get_by_test_id("stExpandSidebarButton")).to_be_visible()
    slides = "sidebar => getComputedStyle(sidebar).transitionProperty"
    assert page.get_by_test_id("stSidebar").evaluate(slides) == "none"
