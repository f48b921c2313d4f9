"""On a phone, held upright or across, with a finger alone: every task, and what was asked for is in sight."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from src.model import Catalogue, Language
from src.pages import PAGE_PATHS
from src.palette import THEME_NAMES, ThemeName
from src.texts import LANGUAGES, texts_for
from tests.browser.conftest import SEEN_SPOT, MapOpener, MapPage

PageFactory = Callable[..., Page]
UPRIGHT, ACROSS = {"width": 390, "height": 844}, {"width": 844, "height": 390}
BOTH = pytest.mark.parametrize("window", [UPRIGHT, ACROSS], ids=["upright", "across"])
ROVANIEMI, SALO, TURKU = "698", "734", "853"
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
    def open_at(
        window: dict[str, int], query: str = "", language: Language = "fi", theme: ThemeName = "light"
    ) -> MapPage:
        return open_map(query, language, viewport=window, color_scheme=theme, has_touch=True, is_mobile=True)

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
@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_name_pages_and_all_that_is_tapped_or_found_are_in_sight(
    open_phone: Callable[..., MapPage],
    catalogue: Catalogue,
    window: dict[str, int],
    language: Language,
    theme: ThemeName,
) -> None:
    shown = open_phone(window, f"?lang={language}", language, theme)
    texts = shown.texts
    place = shown.page.locator(".narrow-bar" if window == UPRIGHT else ".stSidebar")
    expect(place.get_by_text(texts("app.name"), exact=True)).to_be_in_viewport(ratio=1)
    for page in PAGE_PATHS:
        link = shown.page.get_by_role("link", name=texts(f"nav.{page}"), exact=True)
        expect(link).to_be_in_viewport(ratio=1)
    assert not shown.page.evaluate("() => document.documentElement.scrollWidth > innerWidth")
    tap(shown, ROVANIEMI)
    expect(shown.panel_headings).to_have_text(catalogue.municipalities[ROVANIEMI].names.of(language))
    expect(shown.panel_headings).to_be_in_viewport(ratio=1)
    shown.tool("city").tap()
    expect_readable_legend(shown)
    shown.page.get_by_role("button", name=texts("panel.close"), exact=True).tap()
    expect(shown.selected).to_have_count(0)
    sidebar = open_sidebar(shown.page)
    field = sidebar.get_by_label(texts("sidebar.finder"))
    field.tap()
    field.fill("Åbo")
    field.press("Enter")
    expect(shown.panel_headings).to_have_text(catalogue.municipalities[TURKU].names.of(language))
    if window == UPRIGHT:
        expect(sidebar).to_have_attribute("data-collapsed", "true")
        expect(shown.panel_headings).to_be_in_viewport(ratio=1)


def expect_readable_legend(shown: MapPage) -> None:
    """What stands over a map that was zoomed has a ground of its own."""
    rows = shown.legend.get_by_role("listitem").all()
    assert rows
    for row in rows:
        ground = row.evaluate("row => getComputedStyle(row).backgroundColor")
        opacity = re.search(r"/ ([\d.]+)\)$", ground)
        assert opacity is not None, ground
        assert float(opacity[1]) >= 0.8


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


def test_the_pages_are_a_tap_away_with_the_view_and_large_enough_for_a_finger(
    open_phone: Callable[..., MapPage], catalogue: Catalogue
) -> None:
    shown = open_phone(UPRIGHT, "?tier=alliance&city=salo")
    expect(shown.panel_headings).to_have_text("Salo")
    expect_large_enough_for_a_finger(shown)
    bar = shown.page.get_by_role("navigation", name=shown.texts("streamlit.pages"))
    for page, path in PAGE_PATHS.items():
        if page == "map":
            continue
        bar.get_by_role("link", name=shown.texts(f"nav.{page}")).tap()
        expect(shown.page).to_have_url(re.compile(rf"/{path}\?tier=alliance&city=salo$"))
        expect(bar.locator("[aria-current=page]")).to_have_text(shown.texts(f"nav.{page}"))
        expect(shown.page.get_by_role("heading", level=1)).to_be_in_viewport(ratio=1)
        if page == "export":
            expect_within_two_screens(shown.page.locator(".downloads a").first)
        expect_large_enough_for_a_finger(shown)
    bar.get_by_role("link", name=shown.texts("nav.map")).tap()
    expect(shown.frame.locator("path.municipality.tier-alliance")).to_have_count(
        len(catalogue.members["alliance"])
    )


def expect_within_two_screens(file: Locator) -> None:
    expect(file).to_be_visible()
    box = file.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 2 * UPRIGHT["height"]


def expect_large_enough_for_a_finger(shown: MapPage) -> None:
    """What stands alone on the page, and in the sidebar, which is closed again."""
    assert shown.page.evaluate(SMALL, LEAST_TARGET_PX) == []
    sidebar = open_sidebar(shown.page)
    expect(sidebar.get_by_label(shown.texts("sidebar.finder"))).to_be_in_viewport(ratio=1)
    assert shown.page.evaluate(SMALL, LEAST_TARGET_PX) == []
    sidebar.get_by_role("button", name=shown.texts("streamlit.collapse")).tap()
    expect(sidebar).to_have_attribute("data-collapsed", "true")


def test_with_reduced_motion_the_sidebar_is_there_at_once(page_factory: PageFactory) -> None:
    page = page_factory(viewport=UPRIGHT, has_touch=True, is_mobile=True)
    page.goto("/lahteet?lang=fi")
    expect(page.get_by_test_id("stExpandSidebarButton")).to_be_visible()
    slides = "sidebar => getComputedStyle(sidebar).transitionProperty"
    assert page.get_by_test_id("stSidebar").evaluate(slides) != "none"
    page.emulate_media(reduced_motion="reduce")
    assert page.get_by_test_id("stSidebar").evaluate(slides) == "none"


def test_the_pages_stand_once_in_a_window_as_wide_as_narrow_ones_are_at_most(
    page_factory: PageFactory,
) -> None:
    page = page_factory(viewport={"width": 768, "height": 900})
    page.goto("/?lang=fi")
    expect(page.locator(".narrow-bar")).to_be_visible()
    expect(page.get_by_role("link", name=texts_for("fi")("nav.municipalities"), exact=True)).to_have_count(1)
