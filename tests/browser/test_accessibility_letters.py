"""Large letters, wide spacing and a narrow window: text grows as the reader has set it, and nothing is cut."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.settling import settle

USUAL_PX, LARGE_PX = 16, 32
PATHS = ("/?lang=fi&city=salo", "/kunnat?lang=sv&tier=alliance", "/kumppanuudet?lang=fi", "/vienti?lang=sv")
PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1440, "height": 900}
FOUR_TIMES: ViewportSize = {"width": 320, "height": 256}
# The page's name, a heading of its own, and Streamlit's words.
PARTS = (".masthead-tagline", "main .stHtml :is(h1, h2)", '[data-testid="stWidgetLabel"] p')
SIZE = "one => parseFloat(getComputedStyle(one).fontSize)"
# WCAG 2.2, success criterion 1.4.12.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""
# Text that leaves the window, or a box that neither lets it out nor scrolls. What is for ears alone and what
# lies outside of the window (a closed sidebar, the way to the content) is nobody's to see.
CUT = """() => [...document.querySelectorAll('.stApp :is(p, h1, h2, h3, a, button, dd, dt, li, label, th, td)')]
  .filter((one) => {
    const box = one.getBoundingClientRect();
    if (!box.width || box.right <= 0 || one.closest('.unseen, [aria-hidden=true], [inert]')) return false;
    for (let around = one; around !== document.body; around = around.parentElement) {
      if (around.matches('.table-frame')) return false;
      if (around.matches('.stMain, .stSidebar, .st-key-panel')) break;
      const style = getComputedStyle(around);
      if (style.overflowX !== 'visible' && around.scrollWidth > around.clientWidth + 1) return true;
    }
    return box.right > innerWidth + 1;
  })
  .map((one) => `${one.tagName} ${one.textContent.trim().slice(0, 60)}`)"""


def shown(page: Page, path: str) -> Page:
    page.goto(path)
    expect(page.locator("main .stHtml :is(h1, h2)").first).to_be_visible()
    expect(page.locator(".st-key-language button")).to_have_count(3)
    expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning")
    return page


def sizes(page: Page) -> list[float]:
    """How large the letters are, in px."""
    return [page.locator(part).first.evaluate(SIZE) for part in PARTS]


def turned_to(page: Page, viewport: ViewportSize) -> Page:
    """The page in another window, once the sidebar has made way, or come back."""
    page.set_viewport_size(viewport)
    is_closed = str(viewport["width"] < DESK["width"]).lower()
    expect(page.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", is_closed)
    settle(page, ".stSidebar, .stMain, header, header *")
    return page


@pytest.fixture
def choose_letters(page: Page) -> Iterator[Callable[[int], object]]:
    """Sets the letters of the reader's browser to a size in px."""
    session = page.context.new_cdp_session(page)

    def choose(px: int) -> object:
        return session.send("Page.setFontSizes", {"fontSizes": {"standard": px, "fixed": px}})

    yield choose
    choose(USUAL_PX)


@pytest.mark.parametrize("path", PATHS)
def test_twice_as_large_letters_are_twice_as_large_and_cut_nothing_nor_does_a_small_window_or_wide_spacing(
    page: Page, choose_letters: Callable[[int], object], path: str
) -> None:
    choose_letters(LARGE_PX)
    shown(page, path)
    large: list[list[float]] = []
    for window in (DESK, PHONE):
        turned_to(page, window)
        assert page.evaluate(CUT) == [], window
        large.append(sizes(page))
    choose_letters(USUAL_PX)
    for window, of_window in zip((PHONE, DESK), reversed(large), strict=True):
        assert of_window == pytest.approx([2 * px for px in sizes(turned_to(page, window))])
    turned_to(page, FOUR_TIMES)
    assert page.evaluate(CUT) == []
    assert page.evaluate("document.scrollingElement.scrollWidth - innerWidth") <= 0
    turned_to(page, DESK)
    page.add_style_tag(content=SPACED)
    expect(page.locator(".masthead-tagline")).to_have_css("word-spacing", "2.24px")
    assert page.evaluate(CUT) == []
    page.add_style_tag(
        content="main .stHtml { overflow: hidden; width: 40px } main .stHtml * { white-space: nowrap }"
    )
    assert page.evaluate(CUT) != [], "the check itself sees what is cut"
