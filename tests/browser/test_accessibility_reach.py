"""What is not there to be seen cannot be reached either: a closed sidebar, the page under the picture view."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from src.catalogue import load_catalogue
from src.texts import texts_for

PageFactory = Callable[..., Page]
PHONE = {"width": 390, "height": 844}
# Where the focus is, and whether any of it is within the window.
FOCUS = """() => {
  const active = document.activeElement;
  const { left, right, top, bottom } = active.getBoundingClientRect();
  const name = active.getAttribute('aria-label') || active.textContent.trim().slice(0, 40);
  return { name, isSeen: right > 0 && bottom > 0 && left < innerWidth && top < innerHeight,
           isInSidebar: active.closest('.stSidebar') !== null };
}"""


def opened(page: Page, path: str) -> Page:
    page.goto(path)
    expect(page.get_by_role("heading", level=1)).not_to_have_count(0)
    expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning")
    return page


def closer(page: Page) -> Locator:
    return page.get_by_role("button", name=texts_for("fi")("streamlit.collapse"))


def opener(page: Page) -> Locator:
    return page.get_by_role("button", name=texts_for("fi")("streamlit.expand"))


def test_a_closed_sidebar_has_no_stop_and_both_its_buttons_are_reached_by_keyboard(page: Page) -> None:
    opened(page, "/kumppanuudet?lang=fi")
    expect(page.get_by_role("radiogroup").first).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(closer(page)).to_be_focused()
    page.keyboard.press("Enter")
    expect(opener(page)).to_be_focused()
    stops = []
    for _ in range(12):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUS))
    assert [stop for stop in stops if stop["isInSidebar"] or not stop["isSeen"]] == []
    page.get_by_role("link", name=texts_for("fi")("nav.sources"), exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(texts_for("fi")("nav.sources"))
    expect(page.get_by_test_id("stSidebarContent")).to_have_js_property("inert", True)
    opener(page).focus()
    page.keyboard.press("Enter")
    expect(closer(page)).to_be_focused()
    expect(page.get_by_test_id("stSidebarContent")).to_have_js_property("inert", False)


def test_a_phone_begins_with_a_closed_sidebar_that_nobody_stumbles_into(page_factory: PageFactory) -> None:
    page = opened(page_factory(viewport=PHONE), "/kumppanuudet?lang=fi")
    expect(opener(page)).to_be_visible()
    stops = []
    for _ in range(8):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUS))
    assert [stop for stop in stops if stop["isInSidebar"]] == []


def test_the_picture_view_is_told_in_words_and_its_way_out_is_its_only_stop(page: Page) -> None:
    opened(page, "/?lang=fi&tier=alliance&view=picture")
    expect(page.locator(".picture-view img")).to_be_visible()
    alliance = load_catalogue().tiers["alliance"].name["fi"]
    expect(page.get_by_role("heading", level=1)).to_contain_text(alliance)
    row = page.get_by_role("table").get_by_role("row").nth(1)
    expect(row.get_by_role("rowheader")).to_have_text(f"1 {alliance}")
    expect(row.get_by_role("cell").first).to_have_text("6 kaupunkia")
    leave = page.get_by_role("link", name=texts_for("fi")("picture.leave"))
    for _ in range(3):
        page.keyboard.press("Tab")
        expect(leave).to_be_focused()
        page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("main")).to_have_count(1)
    expect(page.get_by_role("navigation")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.locator("section.panel h2")).to_be_visible()
    # The bar's place for pages that find no room is Streamlit's own.
    expect(page.locator("[inert]:not(.rc-overflow-item-rest)")).to_have_count(0)
    expect(page.get_by_role("main")).to_have_attribute("tabindex", "0")


def test_the_way_out_comes_back_whenever_a_reader_stirs(page_factory: PageFactory) -> None:
    page = opened(page_factory(has_touch=True, viewport=PHONE), "/?lang=fi&view=picture")
    leave = page.locator(".picture-leave")
    for stir in (
        lambda: page.mouse.move(200, 500),
        lambda: page.touchscreen.tap(200, 500),
        lambda: page.keyboard.press("ArrowDown"),
    ):
        expect(leave).to_have_css("opacity", "1")
        leave.evaluate("link => link.getAnimations().forEach(animation => animation.finish())")
        expect(leave).to_have_css("opacity", "0")
        stir()
    expect(leave).to_have_css("opacity", "1")
