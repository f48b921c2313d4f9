"""The hands of a reader: the parts of the app as one finds them, and the page seen as data."""

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Frame, FrameLocator, Locator, Page, expect

from tests.walks.reader import Reader
from tests.walks.served import Served

_LOOK = (Path(__file__).parent / "look.js").read_text(encoding="utf-8").split("\n", 1)[1]
_SPOTS = (Path(__file__).parent / "spots.js").read_text(encoding="utf-8").split("\n", 1)[1]
_SHOWN_PICTURE = (Path(__file__).parent / "shown_picture.js").read_text(encoding="utf-8").split("\n", 1)[1]
_MAP_FRAME = ".st-key-map_frame iframe"
_SIDEBAR = "[data-testid=stSidebar]"
Spot = tuple[float, float]


class FaultError(Exception):
    """Something that a reader would call wrong."""


class Hands:
    """Acts on a page as a reader does: by what is seen, named or focused."""

    def __init__(self, context: BrowserContext, page: Page, server: Served) -> None:
        self.context = context
        self.page = page
        self.server = server

    def look(self) -> dict[str, Any]:
        """What is seen now."""
        return self.page.evaluate(_LOOK)

    def is_picture_of_now(self) -> bool:
        """Whether the picture in the window is the one that the server gives for its address now."""
        return self.page.evaluate(_SHOWN_PICTURE)

    @property
    def frame(self) -> FrameLocator:
        return self.page.frame_locator(_MAP_FRAME)

    def window(self) -> Frame:
        """The map's frame as a place where scripts can be run, scrolled into sight."""
        element = self.page.locator(_MAP_FRAME).element_handle()
        element.evaluate("frame => frame.scrollIntoView({ block: 'center', behavior: 'instant' })")
        frame = element.content_frame()
        if frame is None:
            raise FaultError("the map's frame is empty")
        return frame

    def spots(self) -> dict[str, Spot]:
        """For every municipality that can be clicked now a spot in the window where it is seen, below nothing else."""
        self.to_the_page()
        window = self.window()
        window.wait_for_function("() => !document.querySelector('.leaflet-zoom-anim')")
        return window.evaluate(_SPOTS)

    def spot(self, code: str) -> Spot:
        spots = self.spots()
        if code not in spots:
            raise FaultError(f"{code} is nowhere to be seen on the map")
        return spots[code]

    def focused(self) -> str | None:
        """The code of the municipality that has the focus on the map."""
        return self.window().evaluate("() => document.activeElement.dataset.code ?? null")

    def to_the_sidebar(self) -> None:
        """Open the sidebar where it is closed."""
        if self._has_sidebar("true"):
            self.page.locator("[data-testid=stExpandSidebarButton]").click()
            expect(self.page.locator(_SIDEBAR)).to_have_attribute("data-collapsed", "false")
            # While it slides in, nobody aims at what is on it, and lists do not stay open.
            expect(self.page.locator(_SIDEBAR)).to_be_in_viewport(ratio=0.99)

    def to_the_page(self) -> None:
        """Close the sidebar where it lies over the page."""
        if self.page.viewport_size is None or self.page.viewport_size["width"] >= 768:
            return
        if self._has_sidebar("false"):
            self.page.locator("[data-testid=stSidebarCollapseButton] button").click()
            expect(self.page.locator(_SIDEBAR)).to_have_attribute("data-collapsed", "true")

    def _has_sidebar(self, collapsed: str) -> bool:
        return self.page.locator(f'{_SIDEBAR}[data-collapsed="{collapsed}"]').count() > 0

    def box(self, key: str) -> Locator:
        """The checkbox or switch of a widget."""
        return self.page.locator(f".st-key-{key} input")

    def side_link(self, reader: Reader, text_key: str) -> Locator:
        name = re.compile(rf"^\s*{re.escape(reader.texts(text_key))}\s*$")
        return self.page.locator(f"{_SIDEBAR} .stHtml a").filter(has_text=name)

    def page_link(self, reader: Reader, page: str) -> Locator:
        """The link to a page in the navigation, at the top or, in a narrow window, in the sidebar."""
        self.to_the_sidebar()
        name = re.compile(rf"^\s*{re.escape(reader.texts(f'nav.{page}'))}\s*$")
        return self.page.locator('a[data-testid$="NavLink"]').filter(has_text=name)

    def regions(self, reader: Reader) -> Locator:
        return self.page.get_by_role("combobox", name=reader.texts("filters.regions"))

    def search(self, reader: Reader, query: str) -> None:
        self.to_the_sidebar()
        finder = self.page.get_by_label(reader.texts("sidebar.finder"), exact=True)
        finder.fill(query)
        finder.press("Enter")

    def clipboard(self) -> str:
        return self.page.evaluate("navigator.clipboard.readText()")
