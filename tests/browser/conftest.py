"""The map page, opened and ready, and its parts as a reader would name them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Frame, FrameLocator, Locator, Page, expect

from src.catalogue import load_catalogue
from src.model import Catalogue, Language
from src.texts import Texts, texts_for

PageFactory = Callable[..., Page]
MapOpener = Callable[..., "MapPage"]
MAP_FRAME = ".st-key-map_frame iframe"

SEEN_SPOT = """code => {
  const path = document.querySelector(`path.municipality[data-code="${code}"]`);
  const box = path.getBoundingClientRect();
  for (let row = 1; row < 20; row += 1) {
    for (let column = 1; column < 20; column += 1) {
      const spot = [box.left + (box.width * column) / 20, box.top + (box.height * row) / 20];
      const around = [-2, 0, 2].flatMap((dx) => [-2, 0, 2].map((dy) => [spot[0] + dx, spot[1] + dy]));
      if (around.every((near) => document.elementFromPoint(...near) === path)) return spot;
    }
  }
  return null;
}"""


@dataclass(frozen=True)
class MapPage:
    """A page that shows the live map."""

    page: Page
    texts: Texts

    @property
    def frame(self) -> FrameLocator:
        """The frame of the map, whatever language its title is in."""
        return self.page.frame_locator(MAP_FRAME)

    @property
    def municipalities(self) -> Locator:
        return self.frame.locator("path.municipality")

    @property
    def selected(self) -> Locator:
        return self.frame.locator("path.municipality.is-selected")

    @property
    def panel(self) -> Locator:
        return self.page.locator("section.panel")

    @property
    def panel_headings(self) -> Locator:
        """The heading of the panel; while one panel takes the other's place there may be two for a moment."""
        return self.panel.get_by_role("heading", level=2)

    @property
    def legend(self) -> Locator:
        return self.frame.get_by_role("list", name=self.texts("frame.legend"))

    @property
    def labels(self) -> Locator:
        return self.frame.locator(".map-label")

    def window(self) -> Frame:
        """The frame as a place where scripts can be run."""
        element = self.page.locator(MAP_FRAME).element_handle()
        frame = element.content_frame()
        assert frame is not None
        return frame

    def click(self, code: str) -> None:
        """A real click on a spot where the municipality is really seen, below nothing else."""
        frame = self.window()
        spot = frame.evaluate(SEEN_SPOT, code)
        assert spot is not None, f"{code} is nowhere to be seen"
        box = frame.frame_element().bounding_box()
        assert box is not None
        self.page.mouse.click(box["x"] + spot[0], box["y"] + spot[1])

    def municipality(self, code: str) -> Locator:
        return self.frame.locator(f'path.municipality[data-code="{code}"]')

    def tier_filter(self, name: str) -> Locator:
        return self.page.get_by_role("checkbox", name=name)

    def tool(self, key: str) -> Locator:
        return self.frame.get_by_role("button", name=self.texts(f"frame.{key}"), exact=True)


@cache
def carried() -> Catalogue:
    """The data that the app carries; to read and check them takes as long as a click."""
    return load_catalogue()


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return carried()


@pytest.fixture
def open_map(page_factory: PageFactory) -> MapOpener:
    """Opens the map at an address in a page of its own and waits until every municipality is drawn in a scene."""

    def open_at(query: str = "", language: Language = "fi", **options: Any) -> MapPage:
        return _opened(page_factory(**options), query, language)

    return open_at


@pytest.fixture(scope="session")
def map_in(new_page: PageFactory) -> MapOpener:
    """The map at its bare address in a language, in a page that tests share.

    They may select and point, but leave filters, zoom and language as they were.
    """
    return cache(lambda language: _opened(new_page(), f"?lang={language}", language))


@pytest.fixture
def shown(map_in: MapOpener) -> MapPage:
    """The shared map in Finnish."""
    return map_in("fi")


def _opened(page: Page, query: str, language: Language) -> MapPage:
    page.goto(f"/{query}", wait_until="commit")
    shown = MapPage(page, texts_for(language))
    expect(shown.municipalities).to_have_count(len(carried().municipalities))
    expect(shown.legend).to_be_visible()
    return shown
