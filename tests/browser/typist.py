"""A reader of the map with a keyboard, in a page that several tests use one after another."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from playwright.sync_api import Frame, Locator, Page, expect

from src.model import Language
from src.texts import texts_for
from tests.browser.conftest import MAP_FRAME
from tests.browser.hands import ALONE, map_document
from tests.browser.readers import Keys

MOST_PRESSES = 30
_FOCUSED = "document.activeElement.dataset.code ?? null"
_LAND = "document.querySelector('svg.country').getBoundingClientRect().toJSON()"


@dataclass
class Typist(Keys):
    """A page with the map, played by keyboard alone; every press is counted."""

    frame: Frame

    def tab_to(self, place: Callable[[], bool]) -> None:
        while not place():
            assert self.presses < 2 * MOST_PRESSES, "there is no way there"
            self.press("Tab")

    def area(self, code: str) -> Locator:
        return self.frame.locator(f'path.municipality[data-code="{code}"]')

    def focused(self) -> str | None:
        return self.frame.evaluate(_FOCUSED)

    def is_on_map(self) -> bool:
        return self.focused() is not None

    def tool(self, key: str) -> Locator:
        return self.frame.get_by_role("button", name=self.texts(f"frame.{key}"), exact=True)

    @property
    def selected(self) -> Locator:
        return self.frame.locator("path.municipality.is-selected")

    @property
    def tip(self) -> Locator:
        return self.frame.locator(".map-tip")

    @property
    def land(self) -> dict[str, float]:
        return self.frame.evaluate(_LAND)


def opened(page: Page, address: str, language: Language = "fi") -> Typist:
    """A page with the map; nothing has the focus yet."""
    page.goto(address)
    place: Any = page if address.startswith(ALONE[:9]) else page.frame_locator(MAP_FRAME)
    frame = map_document(place)
    expect(page.locator(".stApp[data-test-script-state=running]")).to_have_count(0)
    return Typist(page, texts_for(language), frame)


def at_rest(typist: Typist) -> Typist:
    """As it was opened: the whole country, no city, no tip, no focus, and nothing pressed."""
    typist.tool("country").dispatch_event("click")
    if typist.selected.count():
        typist.selected.focus()
        typist.press("Escape")
        if typist.selected.count():  # the first press has closed the tip
            typist.press("Escape")
    # Of the buttons the Tab key comes to the one that was used last.
    typist.tool("zoom_in").focus()
    for place in (typist.frame, typist.page):
        place.evaluate("document.activeElement.blur()")
    expect(typist.selected).to_have_count(0)
    close = typist.page.get_by_role("button", name=typist.texts("panel.close"), exact=True)
    expect(close).to_have_count(0)
    expect(typist.tip).to_be_hidden()
    expect(typist.frame.locator(".tool-pad")).to_be_hidden()
    assert not typist.is_on_map()
    return replace(typist, presses=0)
