"""Fonts of the reader's own: Streamlit's icons are words in a font of icons, and are never read as words."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

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


@pytest.mark.parametrize(
    "colours", ["none", "active"], ids=["own fonts", "own fonts and the system's colours"]
)
def test_no_icon_is_a_word_in_the_reader_s_own_font(open_map: Callable[..., Any], colours: str) -> None:
    page = open_map("?city=salo&lang=fi", forced_colors=colours).page
    page.add_style_tag(content=OWN_FONT)
    expect(page.locator(CLOSE)).to_have_css("font-family", 'Georgia, "Liberation Serif", serif')
    for opened, button in ((True, COLLAPSE), (True, CLOSE), (False, EXPAND)):
        if not opened:
            page.locator(COLLAPSE).focus()
            page.locator(COLLAPSE).press("Enter")
        place = page.locator(button)
        expect(place).to_be_visible()
        place.focus()
        assert page.evaluate(NAMES_OF_ICONS) == []
        box = place.bounding_box()
        assert box is not None
        picture = painted(page)
        left = [
            picture.getpixel((x, y))
            for x in range(int(box["x"]) + 3, int(box["x"]) + 25)
            for y in range(int(box["y"]) + 3, int(box["y"] + box["height"]) - 3)
        ]
        assert len(set(left)) > 3, f"there is no shape in {button}"
    page.locator(EXPAND).evaluate("one => one.insertAdjacentHTML('afterend', '<i>open_in_full</i>')")
    assert page.evaluate(NAMES_OF_ICONS) == ["open_in_full"], "the check itself sees a word"
