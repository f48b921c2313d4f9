"""Readers who use the page with their hands: one by keyboard alone, whose presses count, and one with a finger."""

from dataclasses import dataclass, field
from typing import Protocol

from playwright.sync_api import Frame, Locator, Page, ViewportSize, expect

from src.texts import Texts
from tests.browser.conftest import MAP_FRAME, SEEN_SPOT

MOST_STOPS = 90
_HAS_FOCUS = "one => one.ownerDocument.hasFocus() && one.ownerDocument.activeElement === one"
_HAS_FOCUS_WITHIN = "one => one.contains(document.activeElement)"
# Whether a place, or the frame in which it is, comes before what has the focus.
_IS_BEHIND = """one => {
  const place = one.ownerDocument === document ? one : one.ownerDocument.defaultView.frameElement;
  const active = place.ownerDocument.activeElement;
  return active !== place.ownerDocument.body &&
    (active.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}"""


class Reader(Protocol):
    """What the tasks ask of a reader, whatever the hands."""

    page: Page
    texts: Texts

    def use(self, place: Locator, key: str = "Enter") -> None:
        """Press a link, a button, a box."""
        ...

    def choose_beside(self, place: Locator) -> None:
        """Take one of the choices beside each other."""
        ...

    def choose_of_list(self, field: Locator, option: str) -> None:
        """Take an option of a list that opens."""
        ...

    def write(self, field: Locator, words: str) -> None:
        """Put words in the place of those of a field, and say that they are done."""
        ...

    def take_on_map(self, code: str, name: str) -> None:
        """Choose a municipality on the map."""
        ...

    def leave_picture(self) -> None:
        """Go out of the picture view."""
        ...


def map_window(page: Page) -> Frame:
    """The document of the map."""
    frame = page.locator(MAP_FRAME).element_handle().content_frame()
    assert frame is not None
    return frame


@dataclass
class Keys:
    """The keys of a page; every press is counted."""

    page: Page
    texts: Texts
    presses: int = field(default=0, kw_only=True)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.presses += 1


@dataclass
class Keyboard(Keys):
    """A reader with a keyboard: Tab and Shift with Tab, arrows, letters, Enter, Space and Esc."""

    def letters(self, words: str) -> None:
        self.page.keyboard.type(words)
        self.presses += len(words)

    def reach(self, place: Locator, has_focus: str = _HAS_FOCUS) -> None:
        """Go to a place the way that it is on the page: onwards, or back."""
        self._press_until(place, "Shift+Tab" if place.evaluate(_IS_BEHIND) else "Tab", has_focus)

    def _press_until(self, place: Locator, key: str, has_focus: str = _HAS_FOCUS) -> None:
        for _ in range(MOST_STOPS):
            if place.evaluate(has_focus):
                return
            self.press(key)
        raise AssertionError(f"no way with {key} to {place}")

    def use(self, place: Locator, key: str = "Enter") -> None:
        self.reach(place)
        self.press(key)

    def choose_beside(self, place: Locator) -> None:
        self.reach(place.locator("xpath=ancestor::*[@role='radiogroup']"), _HAS_FOCUS_WITHIN)
        self._press_until(place, "ArrowLeft" if place.evaluate(_IS_BEHIND) else "ArrowRight")
        self.press("Enter")

    def choose_of_list(self, field: Locator, option: str) -> None:
        self.reach(field)
        self.letters(option[:4])
        expect(self.page.get_by_role("option", name=option)).to_be_visible()
        pointed_at = self.page.locator("[role=option][data-focused=true]")
        for _ in range(5):
            if "true" in self.page.get_by_role("option", name=option).evaluate(
                "one => `${one.dataset.focused} ${one.getAttribute('aria-selected')}`"
            ):
                break
            before = pointed_at.all_inner_texts()
            self.press("ArrowDown")
            expect(pointed_at).not_to_have_text(before)
        # The list stays open for more.
        self.press("Enter", "Escape")

    def write(self, field: Locator, words: str) -> None:
        # What a field says is selected when the Tab key comes to it.
        self.reach(field)
        self.letters(words)
        self.press("Enter")

    def take_on_map(self, code: str, name: str) -> None:
        area = map_window(self.page).locator(f'path.municipality[data-code="{code}"]')
        self.reach(map_window(self.page).locator("path.municipality[tabindex='0']"))
        self._press_until(area, name[0].lower())
        self.press("Enter")

    def leave_picture(self) -> None:
        self.press("Escape")


@dataclass
class Finger:
    """A reader with a phone, held upright or across."""

    page: Page
    texts: Texts

    def use(self, place: Locator, key: str = "") -> None:
        self._make_way(place)
        # A box is as large as its label.
        around = place.locator("xpath=ancestor-or-self::*[self::label or self::a or self::button][1]")
        spot = around if around.count() else place
        spot.scroll_into_view_if_needed()
        spot.tap()

    def choose_beside(self, place: Locator) -> None:
        self.use(place)

    def choose_of_list(self, field: Locator, option: str) -> None:
        self.use(field)
        self.page.keyboard.type(option[:4])
        choice = self.page.get_by_role("option", name=option)
        choice.scroll_into_view_if_needed()
        choice.tap()
        # The list stays open for more until something else is touched.
        self.page.locator(".side-heading").first.tap()
        expect(choice).to_have_count(0)

    def write(self, field: Locator, words: str) -> None:
        self.use(field)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(words)
        self.page.keyboard.press("Enter")

    def take_on_map(self, code: str, name: str) -> None:
        self._make_way(self.page.locator(MAP_FRAME))
        frame = map_window(self.page)
        frame.locator(f'path.municipality[data-code="{code}"]').scroll_into_view_if_needed()
        spot = frame.evaluate(SEEN_SPOT, code)
        box = frame.frame_element().bounding_box()
        assert spot is not None, f"{name} is nowhere to be seen"
        assert box is not None
        self.page.touchscreen.tap(box["x"] + spot[0], box["y"] + spot[1])

    def leave_picture(self) -> None:
        self.page.locator(".picture-leave").tap()

    def _make_way(self, place: Locator) -> None:
        """Open the sidebar for what is in it, and close it where it lies over what is not."""
        sidebar = self.page.locator(".stSidebar")
        is_wanted = place.evaluate("one => one.closest('.stSidebar') !== null")
        is_open = sidebar.get_attribute("data-collapsed") == "false"
        size: ViewportSize | None = self.page.viewport_size
        assert size is not None
        if is_wanted and not is_open:
            self.page.get_by_test_id("stExpandSidebarButton").tap()
            expect(sidebar).to_have_attribute("data-collapsed", "false")
        if not is_wanted and is_open and size["width"] <= 768:
            self.page.get_by_role("button", name=self.texts("streamlit.collapse")).tap()
            expect(sidebar).to_have_attribute("data-collapsed", "true")
