"""Fonts of the reader's own: Streamlit's icons are words in a font of icons, and are never read as words."""

from collections.abc import Callable
from typing import Any, Literal

from playwright.sync_api import Page, expect

from tests.browser.pixels import painted

OWN_FONT = "* { font-family: Georgia, 'Liberation Serif', serif !important; }"
# Words that are painted and look like the name of an icon.
NAMES_OF_ICONS = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.querySelector('.stApp'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const { width, height } = range.getBoundingClientRect();
    const words = walker.currentNode.nodeValue.trim();
    if (width > 1 && height > 1 && /^([a-z]+(_[a-z]+)+|close|fullscreen)$/.test(words)) found.push(words);
  }
  return found;
}"""
CLOSE = ".st-key-close button"
COLLAPSE = '[data-testid="stSidebarCollapseButton"] button'
EXPAND = '[data-testid="stExpandSidebarButton"]'


# The same with the colours of the system.
COLOURS: tuple[Literal["none", "active"], ...] = ("none", "active")


def test_no_icon_is_a_word_in_the_reader_s_own_font(open_map: Callable[..., Any]) -> None:
    page: Page = open_map("?city=salo&lang=fi").page
    page.add_style_tag(content=OWN_FONT)
    expect(page.locator(CLOSE)).to_have_css("font-family", 'Georgia, "Liberation Serif", serif')
    for button in (COLLAPSE, CLOSE, EXPAND):
        if button == EXPAND:
            page.locator(COLLAPSE).focus()
            page.locator(COLLAPSE).press("Enter")
        place = page.locator(button)
        expect(place).to_be_visible()
        place.focus()
        for colours in COLOURS:
            page.emulate_media(forced_colors=colours)
            assert page.evaluate(NAMES_OF_ICONS) == []
            box = place.evaluate("one => one.getBoundingClientRect().toJSON()")
            picture = painted(page, box, margin=0)
            left = [
                picture.getpixel((x, y))
                for x in range(int(box["left"]) + 3, int(box["left"]) + 25)
                for y in range(int(box["top"]) + 3, int(box["bottom"]) - 3)
            ]
            assert len(set(left)) > 3, f"there is no shape in {button} with {colours} colours forced"
    page.locator(EXPAND).evaluate("one => one.insertAdjacentHTML('afterend', '<i>open_in_full</i>')")
    assert page.evaluate(NAMES_OF_ICONS) == ["open_in_full"], "the check itself sees a word"
