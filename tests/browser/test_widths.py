"""Nothing is cut at any width of the window, with the sidebar open or closed, on any page, in any language.

A test has every third of the widths and sidebars, so that each is seen in one language at least; `--whole` sees all.
"""

from collections.abc import Callable, Iterator
from itertools import islice, product
from typing import Any

import pytest
from playwright.sync_api import Page, TimeoutError, expect

from src.model import Language
from src.pages import PAGE_PATHS
from src.texts import LANGUAGES, texts_for
from tests.browser.conftest import MAP_FRAME

PageFactory = Callable[..., Page]
LOCALES: dict[Language, str] = {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}
WIDTHS = (320, 390, 640, 768, 820, 912, 1024, 1180, 1440, 1920)
HEIGHT = 900
# In two partnerships, with the longest words.
SALO = "734"

# Every text that ends outside of the window or of a box that clips it, and every box too narrow for what it holds; what
# can be scrolled downwards is not cut, nor what a table's own frame scrolls sideways.
CUT = """() => {
  const HIDDEN = { contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true };
  const nameOf = one => one.tagName.toLowerCase() + (one.dataset.testid ? `[${one.dataset.testid}]` : "")
    + [...one.classList].filter(name => !/emotion|^e[0-9a-z]{6,}/.test(name)).map(name => `.${name}`).join("");
  const isSeen = one => one.checkVisibility(HIDDEN) && !one.closest("[data-testid=stSidebar][data-collapsed=true]")
    && !one.closest(".unseen, [inert], svg, script, style, noscript, template");
  const found = [];

  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let word = words.nextNode(); word; word = words.nextNode()) {
    const own = word.parentElement;
    if (!word.nodeValue.trim() || !isSeen(own)) continue;
    const range = document.createRange();
    range.selectNodeContents(word);
    const lines = [...range.getClientRects()].filter(line => line.width);
    const sides = { left: Math.min(...lines.map(line => line.left)), right: Math.max(...lines.map(line => line.right)),
      top: Math.min(...lines.map(line => line.top)), bottom: Math.max(...lines.map(line => line.bottom)) };
    let canScroll = false, around = own;
    for (; around && lines.length; around = around.parentElement) {
      const style = getComputedStyle(around), box = around.getBoundingClientRect();
      if (around.matches(".table-frame") || (style.position === "absolute" && box.width <= 1)) break;
      canScroll ||= /auto|scroll/.test(style.overflowY);
      const sideways = style.overflowX === "visible" ? 0 : Math.max(box.left - sides.left, sides.right - box.right);
      const down = canScroll || style.overflowY === "visible" ? 0
        : Math.max(box.top - sides.top, sides.bottom - box.bottom);
      if (Math.max(sideways, down - 2) > 1) {
        found.push(`"${word.nodeValue}" is ${Math.round(Math.max(sideways, down))} px outside ${nameOf(around)}`);
        break;
      }
    }
    const beyond = around ? 0 : Math.max(-sides.left, sides.right - innerWidth);
    if (beyond > 1) found.push(`"${word.nodeValue}" is ${Math.round(beyond)} px outside of the window`);
  }

  for (const box of document.querySelectorAll("body *")) {
    const style = getComputedStyle(box);
    if (style.overflowX === "visible" || style.display === "inline" || box.matches(".table-frame, input")) continue;
    const over = box.scrollWidth - box.clientWidth;
    if (box.clientWidth > 1 && over > 1 && isSeen(box)) found.push(`${nameOf(box)} is ${over} px too narrow`);
  }
  const over = document.scrollingElement.scrollWidth - innerWidth;
  if (over > 0) found.push(`the page scrolls ${over} px sideways`);
  return found;
}"""


def cut(page: Page) -> list[str]:
    """What is cut on the page and in the map's frame once both have come to rest."""
    for where in (page, *(frame for frame in page.frames if "streamlit_folium" in frame.url)):
        try:
            where.wait_for_function(f"() => ({CUT})().length === 0", timeout=2000, polling=50)
        except TimeoutError:
            return where.evaluate(CUT)
    return []


def views(page: Page, language: Language) -> Iterator[str]:
    """Every page, entered by its link, with nothing selected and with a city; the page is there when a name comes."""
    texts = texts_for(language)
    link = page.get_by_test_id("stTopNavLink")
    for name in PAGE_PATHS:
        link.filter(has_text=texts(f"nav.{name}")).first.click()
        heading = page.locator("section.panel h2") if name == "map" else page.get_by_role("heading", level=1)
        expect(heading).to_contain_text(texts(f"nav.{name}") if name != "map" else "5")
        yield name
        if name not in ("map", "municipalities"):
            continue
        finder = page.get_by_role("textbox", name=texts("sidebar.finder"))
        finder.fill(SALO)
        finder.press("Enter")
        expect(page.locator("section.panel h2")).to_have_text("Salo")
        yield f"{name} with Salo"
        page.get_by_role("button", name=texts("panel.close"), exact=True).click()
        expect(page.locator(f'section.panel[data-city="{SALO}"]')).to_have_count(0)


def set_sidebar(page: Page, *, is_open: bool) -> None:
    """Open or close the sidebar, which closes by itself some time after the window has become narrow."""
    page.wait_for_function(
        """isOpen => {
          const bar = document.querySelector("[data-testid=stSidebar]");
          window.steady = bar.dataset.collapsed === String(!isOpen) ? (window.steady || 0) + 1 : 0;
          const name = isOpen ? "stExpandSidebarButton" : "stSidebarCollapseButton";
          const button = `[data-testid=${name}]:is(button), [data-testid=${name}] button`;
          if (!window.steady) document.querySelector(button)?.click();
          return window.steady > 5;
        }""",
        arg=is_open,
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("third", range(3))
def test_nothing_is_cut_at_any_width(page_factory: PageFactory, language: Language, third: int) -> None:
    page = page_factory(locale=LOCALES[language])
    page.goto("/")
    expect(page.frame_locator(MAP_FRAME).locator("path.municipality").first).to_be_attached()
    found: dict[str, Any] = {}
    for place, name in enumerate(views(page, language)):
        for is_open, width in islice(product((True, False), WIDTHS), (third + place) % 3, None, 3):
            page.set_viewport_size({"width": width, "height": HEIGHT})
            set_sidebar(page, is_open=is_open)
            if faults := cut(page):
                found[f"{name}, {width} px, sidebar {'open' if is_open else 'closed'}"] = faults
        page.set_viewport_size({"width": 1440, "height": HEIGHT})
        set_sidebar(page, is_open=True)
    assert found == {}
    page.locator("h1").last.evaluate("heading => { heading.style.width = '3000px'; }")
    assert cut(page), "the check itself sees what is cut"
