"""By keyboard: where the focus is can be seen, all of it, on every control; what can be pressed has an edge."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from src.palette import PALETTES, THEME_NAMES, Palette, ThemeName
from src.texts import texts_for
from tests.browser.pixels import across, contrast, painted, pixel_of, thickest

PageFactory = Callable[..., Page]
SIDES = ("left", "right", "top", "bottom")
# What the ring is around: a box or a field around an input, or what has the focus itself, on its first line.
RINGED = """() => {
  const active = document.activeElement;
  const owner = active.matches('input') &&
    active.closest('.stCheckbox label, [data-testid=stTextInputRootElement], [role=group]');
  const bar = document.querySelector('[data-testid=stHeader]').getBoundingClientRect();
  const { left, right, top: own, bottom } = (owner || active).getClientRects()[0];
  const top = active.matches('.stMain') ? bar.bottom : own;
  const name = active.getAttribute('aria-label') || active.textContent;
  return { left, right, top, bottom, name: `${active.tagName} ${name.trim().slice(0, 40)}` };
}"""
IS_FRAME_OR_NOTHING = "() => document.activeElement.matches('iframe, body')"
BELOW_THE_BAR = """() => {
  const active = document.activeElement;
  if (!active.closest('.stMain') || active.matches('.stMain')) return null;
  const bar = document.querySelector('[data-testid=stHeader]').getBoundingClientRect();
  const { top } = active.getBoundingClientRect();
  return top < bar.bottom - 1 ? `${active.textContent}: ${top} of ${bar.bottom}` : '';
}"""


def ready(page: Page, path: str) -> Page:
    """A page that has been drawn to its end."""
    page.goto(path)
    expect(page.get_by_role("radiogroup")).not_to_have_count(0)
    expect(page.locator("main .stHtml, main iframe").locator("visible=true").first).to_be_visible()
    expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning")
    expect(page.locator("#first-picture")).to_have_count(0)
    return page


def stops(page: Page, most: int = 60) -> Iterator[dict[str, Any]]:
    """Every place that the Tab key comes to, before the map's frame or the end."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(IS_FRAME_OR_NOTHING):
            return
        yield page.evaluate(RINGED)


def weak_sides(page: Page, ringed: dict[str, Any], palette: Palette) -> list[str]:
    """The sides on which the ring is thinner than 2 px."""
    picture, ring = painted(page, ringed), pixel_of(palette.focus_ring)
    return [
        f"{ringed['name']}: {side}"
        for side in SIDES
        if min(thickest(across(picture, ringed, side, at, 8), ring) for at in (0.3, 0.5, 0.7)) < 2
    ]


@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize("path", ["/vienti?", "/kunnat?tier=alliance&city=turku&", "/?city=salo&"])
def test_a_ring_of_two_pixels_is_around_whatever_has_the_focus(
    page: Page, path: str, theme: ThemeName
) -> None:
    ready(page, f"{path}lang=fi&theme={theme}")
    seen: list[str] = []
    weak: list[str] = []
    for ringed in stops(page):
        seen.append(ringed["name"])
        weak += weak_sides(page, ringed, PALETTES[theme])
    assert len(seen) > 15
    assert not weak, "\n".join(weak)


def test_the_check_itself_sees_a_ring_that_is_cut(page: Page) -> None:
    ready(page, "/lahteet?lang=fi&theme=light")
    page.locator("summary").first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert weak_sides(page, page.evaluate(RINGED), PALETTES["light"]) == []
    page.add_style_tag(content="details { overflow: hidden }")
    assert weak_sides(page, page.evaluate(RINGED), PALETTES["light"]) != []


def test_whatever_shift_and_tab_lead_to_is_below_the_bar_at_the_top(page: Page) -> None:
    ready(page, "/kunnat?lang=fi")
    page.locator("tbody a").last.focus()
    places: list[str | None] = []
    for _ in range(70):
        page.keyboard.press("Shift+Tab")
        places.append(page.evaluate(BELOW_THE_BAR))
    assert [place for place in places if place] == []
    assert places.count("") == 70, "all of them are on the page below the bar"


def edges(page: Page, place: Locator) -> float:
    """The least contrast, of the four sides of a control, between what is just outside and its edge."""
    box = place.evaluate("one => one.getBoundingClientRect().toJSON()")
    picture = painted(page, box)
    lines = [across(picture, box, side, 0.5, 2) for side in SIDES]
    return min(max(contrast(line[0], pixel) for pixel in line) for line in lines)


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_boxes_fields_switches_and_buttons_have_edges_of_three_to_one(page: Page, theme: ThemeName) -> None:
    texts = texts_for("fi")
    ready(page, f"/vienti?lang=fi&theme={theme}&tier=alliance&labels=none&inset=none")
    weak: dict[str, float] = {}
    for name, selector in {
        "box": ".st-key-tier_vitality label > span + div",
        "ticked box": ".st-key-tier_alliance label > span + div",
        "switch": ".st-key-export_has_inset label > span + div",
        "field": ".st-key-finder [data-testid=stTextInputRootElement]",
        "list": ".st-key-export_size [role=group]",
        "list of many": ".st-key-regions [role=group]",
        "segment": ".st-key-export_ground button",
        "pill": ".st-key-export_labels_shown button",
        "link": "a.side-button",
        "button": "button.side-button",
    }.items():
        place = page.locator(selector).first
        place.scroll_into_view_if_needed()
        weak[name] = round(edges(page, place), 2)
    expect(page.get_by_role("switch", name=texts("export.inset"))).not_to_be_checked()
    assert {name: found for name, found in weak.items() if found < 3} == {}
