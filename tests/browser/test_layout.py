"""Everything fits: the whole country without scrolling on a desk, nothing too wide on a phone, a picture alone."""

import re
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from src.model import Catalogue
from src.pages import PAGE_PATHS
from src.texts import texts_for

PageFactory = Callable[..., Page]
DESK = {"width": 1440, "height": 900}
LARGE = {"width": 1920, "height": 1080}
PHONE = {"width": 390, "height": 844}
TURKU = "853"

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


@pytest.mark.parametrize("viewport", [DESK, LARGE], ids=["1440x900", "1920x1080"])
@pytest.mark.parametrize("query", ["?lang=fi", "?lang=sv"])
def test_map_legend_and_overview_fit_a_desk_without_scrolling(
    open_map: Callable[..., Any], viewport: dict[str, int], query: str
) -> None:
    shown = open_map(query, language=query[-2:], viewport=viewport)
    window = {"left": 0, "top": 0, "right": viewport["width"], "bottom": viewport["height"]}
    expect(shown.panel).to_be_visible()
    assert [overflow for overflow in shown.page.evaluate(OVERFLOW) if max(overflow) > 1] == []
    frame = box_of(shown.page.locator(".st-key-map_frame iframe"))
    assert is_within(frame, window)
    assert is_within(box_of(shown.panel), window)
    inside = {"left": 0, "top": 0, "right": frame["width"], "bottom": frame["height"]}
    country = box_of(shown.frame.locator("svg.country g.municipalities"))
    assert is_within(country, inside)
    assert country["height"] > 0.9 * frame["height"]
    assert is_within(box_of(shown.legend), inside)
    for tool in shown.frame.locator(".map-tools button").all():
        assert is_within(box_of(tool), inside)


def test_legend_inset_tools_and_credit_stand_apart_from_each_other(shown: Any) -> None:
    parts = [
        box_of(shown.frame.locator(part))
        for part in (".map-legend", ".map-inset", ".map-tools", ".map-credit")
    ]
    for number, a in enumerate(parts):
        for b in parts[number + 1 :]:
            assert (
                a["right"] <= b["left"]
                or b["right"] <= a["left"]
                or a["bottom"] <= b["top"]
                or b["bottom"] <= a["top"]
            )


def test_no_member_is_hidden_below_the_legend_or_the_tools(
    open_map: Callable[..., Any], catalogue: Catalogue
) -> None:
    shown = open_map()
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
    open_map: Callable[..., Any],
) -> None:
    shown = open_map("?city=salo")
    expect(shown.panel_headings).to_have_text(["Salo"])
    assert [overflow for overflow in shown.page.evaluate(OVERFLOW) if max(overflow) > 1] == []


def test_the_map_follows_a_window_made_smaller_and_keeps_the_country_whole(
    open_map: Callable[..., Any],
) -> None:
    shown = open_map(viewport=LARGE | {"width": 1900})
    before = box_of(shown.frame.locator("svg.country g.municipalities"))
    shown.page.set_viewport_size({"width": 1200, "height": 800})
    shown.window().wait_for_function(
        "height => document.querySelector('svg.country').getBoundingClientRect().height < height - 50",
        arg=before["height"],
    )
    frame = box_of(shown.page.locator(".st-key-map_frame iframe"))
    inside = {"left": 0, "top": 0, "right": frame["width"], "bottom": frame["height"]}
    assert is_within(box_of(shown.frame.locator("svg.country g.municipalities")), inside)


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_nothing_is_wider_than_a_phone(page_factory: PageFactory, language: Any) -> None:
    page = page_factory(viewport=PHONE, has_touch=True)
    found: dict[str, list[str]] = {}
    for name, path in PAGE_PATHS.items():
        page.goto(f"/{path}?lang={language}&city=turku")
        heading = page.locator("section.panel h2") if name == "map" else page.get_by_role("heading", level=1)
        expect(heading).to_have_text("Åbo" if (name, language) == ("map", "sv") else re.compile("."))
        found[name] = page.evaluate(TOO_WIDE)
        if max(wide for wide, _ in page.evaluate(OVERFLOW)) > 1:
            found[name].append("the page scrolls sideways")
    assert {name: wide for name, wide in found.items() if wide} == {}
    page.get_by_role("heading", level=1).evaluate("heading => { heading.style.width = '500px'; }")
    assert page.evaluate(TOO_WIDE), "the check itself sees what is too wide"


def test_a_phone_shows_the_whole_country_and_a_tap_opens_the_details(
    open_map: Callable[..., Any], catalogue: Catalogue
) -> None:
    shown = open_map(viewport=PHONE, has_touch=True)
    frame = box_of(shown.page.locator(".st-key-map_frame iframe"))
    inside = {"left": 0, "top": 0, "right": frame["width"], "bottom": frame["height"]}
    assert frame["width"] <= PHONE["width"]
    assert is_within(box_of(shown.frame.locator("svg.country g.municipalities")), inside)
    shown.click(TURKU)
    expect(shown.panel_headings).to_have_text(["Turku"])


@pytest.fixture
def picture(page_factory: PageFactory) -> Page:
    page = page_factory(viewport=LARGE)
    page.goto("/?lang=fi&tier=alliance&city=turku&view=picture")
    expect(page.locator(".picture-view img")).to_be_visible()
    page.wait_for_function("() => document.querySelector('.picture-view img').naturalWidth > 0")
    return page


def test_the_picture_view_is_the_picture_alone(picture: Page) -> None:
    assert box_of(picture.locator(".picture-view img")) == pytest.approx(
        {"x": 0, "y": 0, "left": 0, "top": 0, "right": 1920, "width": 1920, "bottom": 1080, "height": 1080},
        abs=1,
    )
    for part in ("stSidebar", "stToolbar", "stHeader", "stDecoration", "stStatusWidget"):
        found = picture.get_by_test_id(part)
        assert not found.count() or not is_seen(found), part
    assert picture.evaluate("document.activeElement === document.body")
    assert [overflow for overflow in picture.evaluate(OVERFLOW) if max(overflow) > 1] == []


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


def test_the_picture_is_that_of_the_view_in_the_language_of_the_reader(picture: Page) -> None:
    source = picture.locator(".picture-view img").get_attribute("src")
    assert source is not None
    assert "lang=fi" in source
    assert "tier=alliance" in source
    alternative = picture.locator(".picture-view img").get_attribute("alt")
    assert alternative is not None
    assert alternative.startswith("Allianssikumppanuus")


@pytest.mark.parametrize("way", ["link", "escape"])
def test_leaving_the_picture_view_restores_everything(picture: Page, catalogue: Catalogue, way: str) -> None:
    leave = picture.get_by_role("link", name=texts_for("fi")("picture.leave"))
    expect(leave).to_be_visible()
    if way == "link":
        leave.click()
    else:
        picture.keyboard.press("Escape")
    expect(picture).to_have_url(re.compile(r"\?lang=fi&tier=alliance&city=turku$"))
    expect(picture.locator("section.panel h2")).to_have_text(["Turku"])
    paths = picture.frame_locator(".st-key-map_frame iframe").locator("path.municipality[class*=tier-]")
    expect(paths).to_have_count(len(catalogue.members["alliance"]))
    expect(picture.get_by_role("checkbox", name=catalogue.tiers["vitality"].name["fi"])).not_to_be_checked()
    assert is_seen(picture.get_by_test_id("stSidebar"))


def test_the_picture_view_is_one_click_away(open_map: Callable[..., Any]) -> None:
    shown = open_map("?lang=fi")
    shown.page.get_by_role("link", name=shown.texts("sidebar.picture_view")).click()
    expect(shown.page.locator(".picture-view img")).to_be_visible()
    expect(shown.page).to_have_url(re.compile(r"view=picture"))
