"""Colours of the system, and more contrast: states and partnerships are still told apart."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from src.palette import PALETTES, THEME_NAMES, ThemeName
from src.texts import texts_for
from tests.browser.pixels import Pixel, contrast, css_of, painted

PageFactory = Callable[..., Page]


def middle_of(page: Page, place: Locator, at: tuple[float, float] = (0.5, 0.5)) -> Pixel:
    place.scroll_into_view_if_needed()
    box = place.evaluate("one => one.getBoundingClientRect().toJSON()")
    spot = box["left"] + at[0] * box["width"], box["top"] + at[1] * box["height"]
    return painted(page, box).getpixel((int(spot[0]), int(spot[1])))  # pyright: ignore[reportReturnType]


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_in_the_colours_of_the_system_what_is_chosen_is_told_and_badges_keep_those_of_the_partnerships(
    page_factory: PageFactory, theme: ThemeName
) -> None:
    page = page_factory(forced_colors="active", color_scheme=theme)
    page.goto(f"/vienti?lang=fi&theme={theme}&tier=alliance&inset=none")
    expect(page.locator(".st-key-export_ground button")).to_have_count(3)
    pairs = {
        "boxes": (".st-key-tier_alliance label > span + div", ".st-key-tier_vitality label > span + div"),
        "switches": (".st-key-names label > span + div", ".st-key-export_has_inset label > span + div"),
        "languages": (".st-key-language [data-selected]", ".st-key-language button:not([data-selected])"),
        "pages": ("[data-testid=stTopNavLink][aria-current]", "[data-testid=stTopNavLink]"),
    }
    weak: dict[str, float] = {}
    for name, (chosen, other) in pairs.items():
        at = {"boxes": (0.25, 0.25), "switches": (0.5, 0.7)}.get(name, (0.08, 0.5))
        first, second = (middle_of(page, page.locator(one).first, at) for one in (chosen, other))
        weak[name] = contrast(first, second)
    assert {name: round(found, 2) for name, found in weak.items() if found < 3} == {}
    page.get_by_role("link", name=texts_for("fi")("nav.partnerships"), exact=True).first.click()
    for key, swatch in PALETTES[theme].tiers.items():
        badge = page.locator(f".tier-section h2 .badge.swatch-{key}")
        expect(badge).to_be_visible()
        found = middle_of(page, badge, (0.12, 0.5))
        assert "#{:02X}{:02X}{:02X}".format(*found) == swatch.fill


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_nothing_is_muted_for_who_asks_for_more_contrast(
    open_map: Callable[..., Any], theme: ThemeName
) -> None:
    shown = open_map("?lang=fi", contrast="more", color_scheme=theme)
    ink = PALETTES[theme].ink
    colour = css_of(ink)
    expect(shown.panel.locator(".panel-lead").first).to_have_css("color", colour)
    expect(shown.frame.locator(".map-credit")).to_have_css("color", colour)
    expect(shown.tool("zoom_in").locator("xpath=..")).to_have_css("border-top-color", colour)
