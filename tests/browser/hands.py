"""Hands on the map: a mouse and fingers, in a page that several tests use one after another."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import CDPSession, Frame, Page, ViewportSize, expect

from src.texts import texts_for
from tests.browser.conftest import MAP_FRAME, carried
from tests.browser.settling import settle
from tests.tabs import Tabs

APP = "/"
ALONE = "/map.html?lang=fi"
# The sidebar lies over the page up to this width, and so begins closed.
NARROW_PX = 768

_MIDDLE = """code => {
  const path = document.querySelector(`path.municipality[data-code="${code}"]`);
  const box = path.getBoundingClientRect();
  const spot = [box.left + box.width / 2, box.top + box.height / 2];
  return document.elementFromPoint(...spot) === path ? spot : null;
}"""
# Where the land lies in the map, whatever the page around has scrolled to.
LAND = """(() => {
  const [land, map] = ["svg.country", ".kumppanuuskartta"]
    .map(one => document.querySelector(one).getBoundingClientRect());
  return { left: land.left - map.left, top: land.top - map.top, width: land.width };
})()"""
# How far the name stands from its point on the land, as both are painted at this moment, and how wide the land is.
DISTANCE = """
const distance = ([name, east, south]) => {
  const label = [...document.querySelectorAll(".map-label")].find(one => one.textContent === name);
  const [land, box] = [document.querySelector("svg.country"), label].map(one => one.getBoundingClientRect());
  return [box.left - land.left - east * land.width, box.top - land.top - south * land.height, land.width];
};"""
_SCROLLERS = """[document.scrollingElement, ...document.querySelectorAll("main, [data-testid=stMain]")]"""
_SCROLLED = f"() => {_SCROLLERS}.reduce((most, one) => Math.max(most, one.scrollTop), 0)"
_TO_TOP = f"() => {_SCROLLERS}.forEach(one => one.scrollTo({{ top: 0, behavior: 'instant' }}))"


@dataclass(frozen=True)
class Hands:
    """A page with the live map, and the document in which that lies."""

    page: Page
    frame: Frame

    @property
    def offset(self) -> tuple[float, float]:
        """Where the map's document begins in the window."""
        x = y = 0.0
        if self.frame != self.page.main_frame:
            box = self.frame.frame_element().bounding_box()
            assert box is not None
            x, y = box["x"], box["y"]
        return x, y

    def middle_of(self, code: str) -> tuple[float, float]:
        """The middle of a municipality in the window, where nothing else lies above it."""
        spot = self.frame.evaluate(_MIDDLE, code)
        assert spot is not None, f"the middle of {code} is not to be seen"
        x, y = self.offset
        return x + spot[0], y + spot[1]

    def middle_of_map(self) -> tuple[float, float]:
        """The middle of the part of the map that the window shows."""
        box = self.frame.locator(".kumppanuuskartta").bounding_box()
        size = self.page.viewport_size
        assert box is not None
        assert size is not None
        top, bottom = max(box["y"], 64), min(box["y"] + box["height"], size["height"])
        return box["x"] + box["width"] / 2, (top + bottom) / 2

    def land(self) -> dict[str, float]:
        return self.frame.evaluate(LAND)

    def scrolled(self) -> float:
        return self.page.evaluate(_SCROLLED)

    def wait_until_scrolled(self) -> None:
        self.page.wait_for_function(f"({_SCROLLED})() > 40")

    def selected(self) -> list[str]:
        chosen = self.frame.locator("path.municipality.is-selected")
        return chosen.evaluate_all("paths => paths.map(path => path.dataset.code)")

    def hint(self, key: str) -> None:
        """Expects the hint of this name to be seen."""
        words = texts_for("fi").messages[f"frame.{key}"].replace("{ctrl}", "Ctrl")
        expect(self.frame.locator(".map-hint")).to_have_text(words)
        expect(self.frame.locator(".map-hint")).to_be_visible()

    def pull(self, code: str, by: tuple[float, float]) -> None:
        """Moves the hand with the button down, and leaves it down."""
        x, y = self.middle_of(code)
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        self.page.mouse.move(x + by[0], y + by[1], steps=6)

    def drag(self, code: str, by: tuple[float, float]) -> None:
        self.pull(code, by)
        self.page.mouse.up()


@dataclass(frozen=True)
class Fingers:
    """Fingers on the screen of a page, which move as a hand's do."""

    session: CDPSession

    def put(self, kind: str, points: Sequence[tuple[float, float]]) -> None:
        touches = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
        self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})

    def slide(self, *ways: tuple[tuple[float, float], tuple[float, float]], steps: int = 8) -> None:
        """Every finger comes down at the begin of its way and goes along it; none is lifted."""
        for number in range(1, len(ways) + 1):
            self.put("touchStart", [begin for begin, _ in ways[:number]])
        for step in range(1, steps + 1):
            at = step / steps
            self.put("touchMove", [(a + (c - a) * at, b + (d - b) * at) for (a, b), (c, d) in ways])

    def lift(self) -> None:
        self.put("touchEnd", [])


def spread(x: float, y: float, begin: float = 20, end: float = 60) -> list[Any]:
    """The ways of two fingers that part around a point."""
    return [((x - begin, y), (x - end, y)), ((x + begin, y), (x + end, y))]


def fingers_on(page: Page) -> Fingers:
    return Fingers(page.context.new_cdp_session(page))


def map_document(place: Any) -> Frame:
    """The document of the map in a page or a frame, once all of it is drawn."""
    expect(place.locator("path.municipality")).to_have_count(len(carried().municipalities))
    expect(place.locator(".map-legend li").first).to_be_visible()
    document = place.locator("svg.country").element_handle().owner_frame()
    assert document is not None
    return document


def hands_on(page: Page, frames: Sequence[str]) -> Hands:
    """The map in frames within frames, once its legend is there."""
    place: Any = page
    for frame in frames:
        place = place.frame_locator(frame)
    expect(place.locator(".map-label", has_text="Oulu")).to_be_visible()
    return Hands(page, map_document(place))


def opened(page: Page, address: str) -> Hands:
    """The app or the stand-alone page, with its map."""
    page.goto(address, wait_until="commit")
    return hands_on(page, [] if address == ALONE else [MAP_FRAME])


@contextmanager
def kept_open(tabs: Tabs, address: str, **options: Any) -> Generator[Hands]:
    """A page for several tests; each of them begins with `at_rest`."""
    page = tabs.open(**options)
    yield opened(page, address)
    tabs.give_back(page)


def at_rest(hands: Hands, size: ViewportSize) -> Hands:
    """The page as it is when it has been opened in a window of this size: the whole country and no city."""
    page, frame = hands.page, hands.frame
    page.mouse.move(0, 0)
    close = page.get_by_role("button", name=texts_for("fi")("panel.close"), exact=True)
    if hands.selected():
        close.click()
    if page.viewport_size != size:
        page.set_viewport_size(size)
        if frame != page.main_frame:
            is_closed = str(size["width"] <= NARROW_PX).lower()
            expect(page.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", is_closed)
    page.evaluate(_TO_TOP)
    frame.evaluate("document.querySelector('.tool-country').click()")
    settle(page, MAP_FRAME)
    settle(frame, "svg.country, .kumppanuuskartta")
    expect(frame.locator("path.municipality.is-selected")).to_have_count(0)
    expect(close).to_have_count(0)
    expect(frame.locator(".map-hint")).to_be_hidden()
    # Its buttons are there as long as the map shows anything but the whole country.
    expect(frame.locator(".tool-pad")).to_be_hidden()
    assert hands.scrolled() == 0
    return hands
