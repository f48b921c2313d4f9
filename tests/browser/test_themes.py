"""One theme at a time: the page's own colours are those that Streamlit shows, at every moment and on every page."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Frame, Page, expect

from src.pages import PAGE_PATHS
from src.palette import THEME_NAMES, ThemeName
from src.texts import texts_for

PageFactory = Callable[..., Page]
MAP_FRAME = ".st-key-map_frame iframe"
READABLE = 4.5
# What a reader reads that is not Streamlit's own: headings, leads, notes, links, buttons, table and panel.
OURS = ".stHtml :is(h1, h2, h3, p, a, button, dt, dd, li, th, td)"
LEGEND = ".map-legend .legend-name, .map-legend .legend-count, .map-credit"
# The smallest contrast of text with what lies behind it, among the elements of a selector that are seen.
SMALLEST_CONTRAST = """selector => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const read = new Map();
  const pixel = (colours) => {
    const key = colours.join();
    if (!read.has(key)) read.set(key, painted(colours));
    return read.get(key);
  };
  const painted = (colours) => {
    canvas.clearRect(0, 0, 1, 1);
    colours.forEach((colour) => {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    });
    return canvas.getImageData(0, 0, 1, 1).data;
  };
  const luminance = ([red, green, blue]) => {
    const linear = [red, green, blue].map((one) => one / 255).map((one) =>
      one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const behind = (element) => {
    const found = [];
    for (let one = element; one; one = one.parentElement || one.ownerDocument.defaultView.frameElement) {
      found.unshift(one.ownerDocument.defaultView.getComputedStyle(one).backgroundColor);
    }
    return found;
  };
  const seen = [...document.querySelectorAll(selector)].filter((one) =>
    one.checkVisibility() && [...one.childNodes].some((part) => part.nodeType === 3 && part.data.trim()));
  if (!seen.length) return null;
  return Math.min(...seen.map((one) => {
    const grounds = behind(one);
    const text = luminance(pixel([...grounds, getComputedStyle(one).color]));
    const ground = luminance(pixel(grounds));
    return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
  }));
}"""


def smallest_contrast(place: Page | Frame, selector: str) -> float:
    contrast: float | None = place.evaluate(SMALLEST_CONTRAST, selector)
    assert contrast is not None, f"nothing of {selector} is seen"
    return contrast


def map_document(page: Page) -> Frame:
    frame = page.locator(MAP_FRAME).element_handle().content_frame()
    assert frame is not None
    return frame


def expect_theme(page: Page, theme: ThemeName, *, has_map: bool) -> None:
    """Streamlit, the page and the map have one theme, and everything can be read."""
    expect(page.locator(".stApp")).to_have_css("color-scheme", theme)
    expect(page.locator("html")).to_have_attribute("data-theme", theme)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert smallest_contrast(page, OURS) >= READABLE
    if has_map:
        expect(page.frame_locator(MAP_FRAME).locator("html")).to_have_attribute("data-theme", theme)
        assert smallest_contrast(map_document(page), LEGEND) >= READABLE


def opened(page: Page, name: str, query: str = "") -> Page:
    """A page at its address, ready."""
    page.goto(f"/{PAGE_PATHS[name]}{query}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    if name == "map":
        expect(page.frame_locator(MAP_FRAME).locator(".map-legend")).to_be_visible()
        expect(page.locator("#first-picture")).to_have_count(0)
    return page


def test_every_page_turns_with_the_system_and_not_with_the_ground_of_a_picture(
    page_factory: PageFactory,
) -> None:
    texts = texts_for("fi")
    page = opened(page_factory(), "export")
    ground = page.get_by_role("radiogroup", name=texts("export.ground"))
    expect(ground.get_by_role("radio", name=texts("export.ground_light"))).to_be_checked()
    preview = page.locator("img.export-preview")
    ground.get_by_role("radio", name=texts("export.ground_dark")).click()
    expect(preview).to_have_attribute("src", re.compile("background=dark"))
    expect(page).to_have_url(re.compile(r"\?background=dark$"))
    assert "theme" not in (preview.get_attribute("src") or "")
    expect_theme(page, "light", has_map=False)
    themes: tuple[ThemeName, ...] = ("dark", "light")
    for name in PAGE_PATHS:
        page.get_by_role("link", name=texts(f"nav.{name}"), exact=True).first.click()
        expect(page).to_have_url(re.compile(f"/{PAGE_PATHS[name]}\\?background=dark$"))
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        if name == "map":
            expect(page.frame_locator(MAP_FRAME).locator(".map-legend")).to_be_visible()
        # As it was come to, and turned while it is open; the next page is come to in the other theme.
        themes = themes[::-1]
        for theme in themes:
            page.emulate_media(color_scheme=theme)
            expect_theme(page, theme, has_map=name == "map")


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_the_theme_of_an_address_holds_against_the_system_but_not_in_the_next_tab(
    page_factory: PageFactory, theme: ThemeName
) -> None:
    other: ThemeName = "light" if theme == "dark" else "dark"
    page = opened(page_factory(color_scheme=other), "map", f"?theme={theme.upper()}")
    expect_theme(page, theme, has_map=True)
    page.get_by_role("link", name=texts_for("fi")("nav.municipalities"), exact=True).click()
    expect(page.get_by_role("table")).to_be_visible()
    expect_theme(page, theme, has_map=False)
    second = page.context.new_page()
    second.emulate_media(color_scheme=other)
    opened(second, "map")
    expect_theme(second, other, has_map=True)
    second.close()


def test_what_a_reader_chose_in_streamlit_stays(page_factory: PageFactory) -> None:
    page = opened(page_factory(), "comparison")
    # As the menu of Streamlit does where an operator shows it.
    page.evaluate("localStorage.setItem('stActiveTheme-/vertailu-v2', JSON.stringify('Dark'))")
    page.reload()
    expect_theme(page, "dark", has_map=False)
    expect_theme(opened(page, "comparison"), "dark", has_map=False)


def test_back_and_forward_between_themes_show_the_theme_of_the_address(page_factory: PageFactory) -> None:
    page = opened(page_factory(), "comparison", "?theme=dark")
    expect_theme(page, "dark", has_map=False)
    # Without a load in between, as a link inside the page does it.
    page.evaluate("history.pushState(null, '', '?theme=light'); dispatchEvent(new PopStateEvent('popstate'))")
    expect_theme(page, "light", has_map=False)
    page.go_back()
    expect_theme(page, "dark", has_map=False)
    page.go_forward()
    expect_theme(page, "light", has_map=False)


def test_a_picture_follows_the_page_until_a_ground_is_chosen(page_factory: PageFactory) -> None:
    texts = texts_for("fi")
    page = opened(page_factory(color_scheme="dark"), "export")
    preview = page.locator("img.export-preview")
    for scheme in ("dark", "light", "dark"):
        page.emulate_media(color_scheme=scheme)
        expect(preview).to_have_attribute("src", re.compile(f"theme={scheme}"))
    page.get_by_role("radio", name="2×").click()
    expect(page).to_have_url(re.compile(r"\?scale=2$"))
    page.get_by_role("radio", name=texts("export.ground_light")).click()
    expect(preview).to_have_attribute("src", re.compile("background=light"))
    expect_theme(page, "dark", has_map=False)


def test_the_picture_view_turns_with_the_system_or_has_the_ground_of_its_address(
    page_factory: PageFactory,
) -> None:
    page = page_factory()
    page.goto("/?view=picture")
    view: Any = page.locator(".picture-view")
    for scheme in ("light", "dark", "light"):
        page.emulate_media(color_scheme=scheme)
        expect(view.locator("img")).to_have_attribute("src", re.compile(f"theme={scheme}"))
    page.goto("/?view=picture&background=dark")
    expect(view).to_have_css("background-color", "rgb(14, 17, 23)")
    expect(view.locator("img")).to_have_attribute("src", re.compile("background=dark"))
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
