"""Large letters, wide spacing and a narrow window: text grows as the reader has set it, and nothing is cut."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.conftest import CHROMIUM, CHROMIUM_FLAGS, PATIENCE_MS

PageFactory = Callable[..., Page]
PATHS = ("/?lang=fi&city=salo", "/kunnat?lang=sv&tier=alliance", "/kumppanuudet?lang=fi", "/vienti?lang=sv")
PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1440, "height": 900}
FOUR_TIMES: ViewportSize = {"width": 320, "height": 256}
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


@pytest.fixture(scope="module")
def large_letters(chromium: Browser) -> Iterator[Browser]:
    """A browser whose reader has set the letters to 32 px."""
    flags = [*CHROMIUM_FLAGS, "--blink-settings=defaultFontSize=32"]
    browser = chromium.browser_type.launch(executable_path=CHROMIUM, args=flags)
    yield browser
    browser.close()


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_letters_twice_as_large_are_twice_as_large_and_nothing_is_cut(
    large_letters: Browser, page_factory: PageFactory, app_server: str, viewport: ViewportSize
) -> None:
    large = large_letters.new_page(base_url=app_server, viewport=viewport, locale="fi-FI")
    large.set_default_timeout(PATIENCE_MS)
    usual = page_factory(viewport=viewport)
    cut: dict[str, list[str]] = {}
    size = "(one) => parseFloat(getComputedStyle(one).fontSize)"
    for path in PATHS:
        cut[path] = shown(large, path).evaluate(CUT)
        shown(usual, path)
        for part in (".masthead-tagline", "main .stHtml :is(h1, h2)", '[data-testid="stWidgetLabel"] p'):
            before, after = (page.locator(part).first.evaluate(size) for page in (usual, large))
            assert after == pytest.approx(2 * before), (path, part)
    large.close()
    assert {path: words for path, words in cut.items() if words} == {}


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_cut_at_four_times_the_size_or_with_wide_spacing(
    page_factory: PageFactory, path: str
) -> None:
    page = shown(page_factory(viewport=FOUR_TIMES), path)
    assert page.evaluate(CUT) == []
    assert page.evaluate("document.scrollingElement.scrollWidth - innerWidth") <= 0
    page.set_viewport_size(DESK)
    page.add_style_tag(content=SPACED)
    expect(page.locator(".masthead-tagline")).to_have_css("word-spacing", "2.24px")
    assert page.evaluate(CUT) == []
    page.add_style_tag(
        content="main .stHtml { overflow: hidden; width: 40px } main .stHtml * { white-space: nowrap }"
    )
    assert page.evaluate(CUT) != [], "the check itself sees what is cut"
