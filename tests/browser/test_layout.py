"""Everything fits: the whole country without scrolling on a desk, nothing too wide on a phone, a picture alone."""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from src.model import Catalogue, Language
from src.pages import PAGE_PATHS
from src.texts import texts_for
from tests.browser.conftest import MapPage

PageFactory = Callable[..., Page]
DESK: ViewportSize = {"width": 1440, "height": 900}
LARGE: ViewportSize = {"width": 1920, "height": 1080}
SMALL: ViewportSize = {"width": 1200, "height": 800}
PHONE: ViewportSize = {"width": 390, "height": 844}
TURKU, SALO = "853", "734"

OVERFLOW = """() => [document.scrollingElement, ...document.querySelectorAll('[data-testid=stMain], .stApp')]
  .map(place => [place.scrollWidth - place.clientWidth, place.scrollHeight - place.clientHeight])"""
TOO_WIDE = """() => [...document.querySelectorAll('[data-testid=stMain] *')]
  .filter(one => {
    const box = one.getBoundingClientRect();
    if (!box.width || !box.height || box.right <= innerWidth + 1) return false;
    for (let around = one; around.dataset.testid !== 'stMain'; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (around !== one && style.overflowX !== 'visible') return false;
      if (style.position === 'fixed') return false;
    }
    return true;
  })
  .map(one => one.outerHTML.slice(0, 120))"""


def box_of(locator: Locator) -> dict[str, float]:
    """The place of an element in its own window, in px."""
    return locator.evaluate("element => element.getBoundingClientRect().toJSON()")


def is_within(inner: Mapping[str, float], outer: Mapping[str, float], slack: float = 1) -> bool:
    return (
        inner["left"] >= outer["left"] - slack
        and inner["top"] >= outer["top"] - slack
        and inner["right"] <= outer["right"] + slack
        and inner["bottom"] <= outer["bottom"] + slack
    )


@pytest.fixture
def on_desk(map_in: Callable[..., MapPage], catalogue: Catalogue) -> Iterator[Callable[[Language], MapPage]]:
    """The shared map in a language with the overview beside it, on a desk and left there."""
    lent: list[MapPage] = []

    def lend(language: Language) -> MapPage:
        shown = map_in(language)
        lent.append(shown)
        if shown.selected.count():
            shown.page.get_by_role("button", name=shown.texts("panel.close"), exact=True).click()
        overview = shown.texts.count("overview.heading", len(catalogue.tiers))
        expect(shown.panel_headings).to_have_text([overview])
        return shown

    yield lend
    for shown in lent:
        shown.page.set_viewport_size(DESK)


def expect_whole(shown: MapPage) -> None:
    """Waits until the country nearly fills the height of the map's frame and is nowhere cut off."""
    shown.window().wait_for_function(
        """() => {
          const box = document.querySelector("svg.country g.municipalities").getBoundingClientRect();
          return box.height > 0.85 * innerHeight && box.top >= -1 && box.bottom <= innerHeight + 1
            && box.left >= -1 && box.right <= innerWidth + 1;
        }"""
    )


def overflows(page: Page) -> list[list[int]]:
    """By how many px the page can be scrolled to the right and down, where it can."""
    return [overflow for overflow in page.evaluate(OVERFLOW) if max(overflow) > 1]


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_map_legend_and_overview_fit_a_desk_of_any_size_without_scrolling(
    on_desk: Callable[[Language], MapPage], language: Language
) -> None:
    shown = on_desk(language)
    # Larger and smaller: the map follows its window and keeps the country whole.
    for viewport in (DESK, LARGE, SMALL):
        shown.page.set_viewport_size(viewport)
        expect_whole(shown)
        frame = box_of(shown.page.locator(".st-key-map_frame iframe"))
        inside = {"left": 0, "top": 0, "right": frame["width"], "bottom": frame["height"]}
        country = box_of(shown.frame.locator("svg.country g.municipalities"))
        assert is_within(country, inside)
        if viewport == SMALL:
            continue
        assert country["height"] > 0.9 * frame["height"]
        assert overflows(shown.page) == []
        window = {"left": 0, "top": 0, "right": viewport["width"], "bottom": viewport["height"]}
        assert is_within(frame, window)
        assert is_within(box_of(shown.panel), window)
        assert is_within(box_of(shown.legend), inside)
        for tool in shown.frame.locator(".map-tools button").all():
            assert is_within(box_of(tool), inside)


def test_legend_inset_tools_and_credit_stand_apart_from_each_other_and_hide_no_member(
    on_desk: Callable[[Language], MapPage],
) -> None:
    shown = on_desk("fi")
    parts = [
        box_of(shown.frame.locator(part))
        for part in (".map-legend", ".map-inset", ".map-tools", ".map-credit")
    ]
    for a, b in combinations(parts, 2):
        assert (
            a["right"] <= b["left"]
            or b["right"] <= a["left"]
            or a["bottom"] <= b["top"]
            or b["bottom"] <= a["top"]
        )
    hidden = shown.frame.locator("path.municipality[class*=tier-]").evaluate_all(
        """paths => paths.filter(path => {
          const box = path.getBoundingClientRect();
          for (let row = 1; row < 20; row += 1) for (let column = 1; column < 20; column += 1) {
            const spot = [box.left + (box.width * column) / 20, box.top + (box.height * row) / 20];
            if (document.elementFromPoint(...spot) === path) return false;
          }
          return true;
        }).map(path => path.dataset.code)"""
    )
    assert hidden == []


def test_the_details_of_a_city_scroll_in_their_own_column_and_not_the_page(
    on_desk: Callable[[Language], MapPage],
) -> None:
    shown = on_desk("fi")
    shown.click(SALO)
    expect(shown.panel_headings).to_have_text(["Salo"])
    assert overflows(shown.page) == []


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_phone_shows_the_whole_country_a_tap_opens_the_details_and_nothing_is_too_wide(
    open_map: Callable[..., MapPage], language: Language
) -> None:
    shown = open_map(f"?lang={language}", language=language, viewport=PHONE, has_touch=True)
    page = shown.page
    frame = box_of(page.locator(".st-key-map_frame iframe"))
    inside = {"left": 0, "top": 0, "right": frame["width"], "bottom": frame["height"]}
    assert frame["width"] <= PHONE["width"]
    assert is_within(box_of(shown.frame.locator("svg.country g.municipalities")), inside)
    shown.click(TURKU)
    expect(shown.panel_headings).to_have_text([{"fi": "Turku", "sv": "Åbo"}[language]])
    found = {"map": too_wide(page)}
    for name, path in PAGE_PATHS.items():
        if name != "map":
            page.goto(f"/{path}?lang={language}&city=turku")
            expect(page.get_by_role("heading", level=1)).to_be_visible()
            found[name] = too_wide(page)
    assert {name: wide for name, wide in found.items() if wide} == {}
    page.get_by_role("heading", level=1).evaluate("heading => { heading.style.width = '500px'; }")
    assert too_wide(page), "the check itself sees what is too wide"


def too_wide(page: Page) -> list[str]:
    """The beginnings of what stands out of the window to the right."""
    is_scrolled = max(wide for wide, _ in page.evaluate(OVERFLOW)) > 1
    return [*page.evaluate(TOO_WIDE), *["the page scrolls sideways"] * is_scrolled]


def is_seen(locator: Locator) -> bool:
    """Whether any point of an element is really on top of what the window shows."""
    return locator.first.evaluate(
        """element => {
          const box = element.getBoundingClientRect();
          for (let x = box.left + 2; x < box.right; x += 8) for (let y = box.top + 2; y < box.bottom; y += 8) {
            if (element.contains(document.elementFromPoint(x, y))) return true;
          }
          return false;
        }"""
    )


def test_the_picture_view_is_the_picture_alone_and_leaving_it_restores_everything(
    page_factory: PageFactory, catalogue: Catalogue
) -> None:
    page, texts = page_factory(viewport=LARGE), texts_for("fi")
    page.goto("/?lang=fi&tier=alliance&city=turku&view=picture")
    expect_the_picture_alone(page)
    page.keyboard.press("Escape")
    expect_everything(page, catalogue)
    # One click leads there again, and one out of it.
    page.get_by_role("link", name=texts("sidebar.picture_view")).click()
    expect(page).to_have_url(re.compile(r"view=picture"))
    expect_the_picture_alone(page)
    page.get_by_role("link", name=texts("picture.leave")).click()
    expect_everything(page, catalogue)


def expect_the_picture_alone(page: Page) -> None:
    """That of Turku and its partnership, in Finnish, fills the window; nothing of the page is seen."""
    picture = page.locator(".picture-view img")
    expect(picture).to_be_visible()
    page.wait_for_function("() => document.querySelector('.picture-view img').naturalWidth > 0")
    assert box_of(picture) == pytest.approx(
        {"x": 0, "y": 0, "left": 0, "top": 0, "right": 1920, "width": 1920, "bottom": 1080, "height": 1080},
        abs=1,
    )
    for part in ("stSidebar", "stToolbar", "stHeader", "stDecoration", "stStatusWidget"):
        found = page.get_by_test_id(part)
        assert not found.count() or not is_seen(found), part
    assert page.evaluate("document.activeElement === document.body")
    assert overflows(page) == []
    source = picture.get_attribute("src")
    assert source is not None
    assert "lang=fi" in source
    assert "tier=alliance" in source
    alternative = picture.get_attribute("alt")
    assert alternative is not None
    assert alternative.startswith("Allianssikumppanuus")
    expect(page.get_by_role("link", name=texts_for("fi")("picture.leave"))).to_be_visible()


def expect_everything(page: Page, catalogue: Catalogue) -> None:
    expect(page).to_have_url(re.compile(r"\?lang=fi&tier=alliance&city=turku$"))
    expect(page.locator("section.panel h2")).to_have_text(["Turku"])
    paths = page.frame_locator(".st-key-map_frame iframe").locator("path.municipality[class*=tier-]")
    expect(paths).to_have_count(len(catalogue.members["alliance"]))
    expect(page.get_by_role("checkbox", name=catalogue.tiers["vitality"].name["fi"])).not_to_be_checked()
    assert is_seen(page.get_by_test_id("stSidebar"))
