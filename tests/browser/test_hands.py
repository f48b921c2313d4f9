"""Hands on the map: a drag is no click, names fly with the land, and the page scrolls where it can."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import CDPSession, Frame, Page, expect

from src.catalogue import GEODATA, load_catalogue
from src.texts import texts_for

PageFactory = Callable[..., Page]
MAP_FRAME = ".st-key-map_frame iframe"
APP = "/"
ALONE = "/map.html?lang=fi"
INARI = "148"
OULU = "564"
ROVANIEMI = "698"
PHONE = {"width": 390, "height": 844}
TABLET = {"width": 1024, "height": 768}
# Windows that are too small for the map page, so that it scrolls.
SMALL = [{"width": 640, "height": 360}, {"width": 320, "height": 256}, PHONE]

_MIDDLE = """code => {
  const path = document.querySelector(`path.municipality[data-code="${code}"]`);
  const box = path.getBoundingClientRect();
  const spot = [box.left + box.width / 2, box.top + box.height / 2];
  return document.elementFromPoint(...spot) === path ? spot : null;
}"""
# Where the land lies in the map, whatever the page around has scrolled to.
_LAND = """(() => {
  const [land, map] = ["svg.country", ".kumppanuuskartta"]
    .map(one => document.querySelector(one).getBoundingClientRect());
  return { left: land.left - map.left, top: land.top - map.top, width: land.width };
})()"""
# How far the name stands from its point on the land, as both are painted at this moment, and how wide the land is.
_DISTANCE = """
const distance = ([name, east, south]) => {
  const label = [...document.querySelectorAll(".map-label")].find(one => one.textContent === name);
  const [land, box] = [document.querySelector("svg.country"), label].map(one => one.getBoundingClientRect());
  return [box.left - land.left - east * land.width, box.top - land.top - south * land.height, land.width];
};"""
_SCROLLED = """() => [document.scrollingElement, ...document.querySelectorAll("main, [data-testid=stMain]")]
  .reduce((most, one) => Math.max(most, one.scrollTop), 0)"""


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
        return self.frame.evaluate(_LAND)

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


@pytest.fixture
def open_hands(page_factory: PageFactory) -> Callable[..., Hands]:
    """Opens the app or the stand-alone page and waits for the map."""

    def open_at(address: str, **options: Any) -> Hands:
        page = page_factory(**options)
        page.goto(address, wait_until="commit")
        return hands_on(page, [] if address == ALONE else [MAP_FRAME])

    return open_at


def hands_on(page: Page, frames: Sequence[str]) -> Hands:
    """The map in frames within frames, once its legend is there."""
    place: Any = page
    for frame in frames:
        place = place.frame_locator(frame)
    expect(place.locator("path.municipality")).to_have_count(len(load_catalogue().municipalities))
    expect(place.locator(".map-legend li").first).to_be_visible()
    expect(place.locator(".map-label", has_text="Oulu")).to_be_visible()
    frame = place.locator("svg.country").element_handle().owner_frame()
    assert frame is not None
    return Hands(page, frame)


@pytest.fixture(params=[APP, ALONE], ids=["app", "alone"])
def hands(request: pytest.FixtureRequest, open_hands: Callable[..., Hands]) -> Hands:
    """The map in the app at its bare address, and on the stand-alone page."""
    return open_hands(request.param)


@pytest.fixture
def host_of(tmp_path: Path) -> Iterator[Callable[[str], str]]:
    """Makes a long page that carries an address in a frame, on a port and so of an origin of its own."""
    serve = partial(SimpleHTTPRequestHandler, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), serve) as server:
        Thread(target=server.serve_forever, daemon=True).start()

        def make(address: str) -> str:
            frame = f'<iframe src="{address}" width="1200" height="800"></iframe>'
            (tmp_path / "host.html").write_text(f"<!doctype html>{frame}<p style='height:3000px'>", "utf-8")
            return f"http://127.0.0.1:{server.server_port}/host.html"

        yield make
        server.shutdown()


def test_a_drag_moves_the_map_and_selects_nothing_and_a_trembling_click_selects(hands: Hands) -> None:
    before = hands.land()
    hands.pull(INARI, (60, 40))
    # While the button is held: a map that is let go glides on.
    held = hands.land()
    assert (held["left"] - before["left"], held["top"] - before["top"]) == pytest.approx((60, 40), abs=2)
    hands.page.mouse.up()
    assert hands.selected() == []
    hands.drag(INARI, (1, 1))
    assert hands.selected() == [INARI]
    expect(hands.page.get_by_role("heading", name="Inari", exact=True)).to_be_visible()


def test_a_drag_that_ends_where_it_began_selects_nothing(hands: Hands) -> None:
    x, y = hands.middle_of(INARI)
    hands.page.mouse.move(x, y)
    hands.page.mouse.down()
    hands.page.mouse.move(x + 80, y, steps=4)
    hands.page.mouse.move(x, y, steps=4)
    hands.page.mouse.up()
    assert hands.selected() == []


def test_a_box_drawn_with_shift_zooms_and_selects_nothing(hands: Hands) -> None:
    before = hands.land()
    hands.page.keyboard.down("Shift")
    hands.drag(INARI, (1, 1))
    assert hands.selected() == [INARI], "a press that trembles is a click with Shift too"
    hands.drag(OULU, (15, 20))
    hands.page.keyboard.up("Shift")
    assert hands.selected() == [INARI]
    hands.frame.wait_for_function(
        f"width => ({_LAND}).width > 2 * width && !document.querySelector('.leaflet-zoom-anim')",
        arg=before["width"],
    )


def test_after_a_drag_the_keyboard_and_assistive_technology_still_select(hands: Hands) -> None:
    hands.drag(INARI, (60, 40))
    hands.frame.locator(f'path.municipality[data-code="{OULU}"]').dispatch_event("click")
    assert hands.selected() == [OULU]


@pytest.mark.parametrize("address", [APP, ALONE], ids=["app", "alone"])
def test_one_finger_moves_the_map_where_the_page_stands_still_and_a_tap_selects(
    open_hands: Callable[..., Hands], address: str
) -> None:
    hands = open_hands(address, viewport=TABLET, has_touch=True)
    before, (x, y) = hands.land(), hands.middle_of(ROVANIEMI)
    fingers = fingers_on(hands.page)
    fingers.slide(((x, y), (x + 60, y + 40)))
    fingers.lift()
    assert hands.land()["left"] > before["left"] + 30
    assert hands.selected() == []
    hands.page.touchscreen.tap(*hands.middle_of(ROVANIEMI))
    expect(hands.frame.locator("path.municipality.is-selected")).to_have_attribute("data-code", ROVANIEMI)


def test_names_fly_with_the_land_while_the_map_zooms(hands: Hands) -> None:
    begin, flying = hands.frame.evaluate(
        f"""place => new Promise(done => {{
          {_DISTANCE}
          const begin = distance(place);
          const take = () => {{
            if (!document.querySelector(".leaflet-zoom-anim")) return requestAnimationFrame(take);
            document.getAnimations().forEach(one => {{ one.pause(); one.currentTime = 100; }});
            done([begin, distance(place)]);
          }};
          document.querySelector(".tool-zoom_in").click();
          take();
        }})""",
        place_of(OULU),
    )
    assert begin[2] * 1.05 < flying[2] < begin[2] * 1.95, "in the middle of the flight"
    assert flying[:2] == pytest.approx(begin[:2], abs=1.5)


def place_of(code: str) -> tuple[str, float, float]:
    """The name of a municipality and where its point lies on the land, as shares of width and height."""
    row = load_catalogue().municipalities[code]
    west, south, east, north = json.loads((GEODATA / "boundaries_screen.topojson").read_bytes())["bbox"]
    return row.names["fi"], (row.label_x_m - west) / (east - west), (north - row.label_y_m) / (north - south)


@pytest.mark.parametrize("address", [APP, ALONE], ids=["app", "alone"])
def test_names_stay_on_the_land_while_two_fingers_pinch(
    open_hands: Callable[..., Hands], address: str
) -> None:
    hands = open_hands(address, viewport=TABLET, has_touch=True)
    distance = f"place => {{ {_DISTANCE} return distance(place); }}"
    begin = hands.frame.evaluate(distance, place_of(OULU))
    fingers = fingers_on(hands.page)
    fingers.slide(*spread(*hands.middle_of(OULU)))
    hands.frame.wait_for_function(f"width => ({_LAND}).width > 2 * width", arg=begin[2])
    assert hands.frame.evaluate(distance, place_of(OULU))[:2] == pytest.approx(begin[:2], abs=1.5)
    fingers.lift()


@pytest.mark.parametrize("viewport", SMALL, ids=lambda size: "{width}x{height}".format(**size))
@pytest.mark.parametrize("address", [APP, ALONE], ids=["app", "alone"])
def test_one_finger_scrolls_a_page_that_can_scroll_and_two_move_the_map(
    open_hands: Callable[..., Hands], address: str, viewport: dict[str, int]
) -> None:
    hands = open_hands(address, viewport=viewport, has_touch=True)
    before, fingers = hands.land(), fingers_on(hands.page)
    fingers.slide(*spread(*hands.middle_of_map()))
    hands.frame.wait_for_function(f"width => ({_LAND}).width > 2 * width", arg=before["width"])
    fingers.lift()
    assert hands.scrolled() == 0
    expect(hands.frame.locator(".map-hint")).not_to_be_visible()
    expect(hands.frame.locator(".leaflet-zoom-anim")).to_have_count(0)
    before, (x, y) = hands.land(), hands.middle_of_map()
    fingers.slide(((x, y), (x, y - 90)))
    hands.hint("hint_fingers")
    fingers.lift()
    hands.wait_until_scrolled()
    assert hands.land() == pytest.approx(before, abs=0.1)
    assert hands.selected() == []


@pytest.mark.parametrize("viewport", SMALL, ids=lambda size: "{width}x{height}".format(**size))
@pytest.mark.parametrize("address", [APP, ALONE], ids=["app", "alone"])
def test_the_wheel_scrolls_a_page_that_can_scroll_and_zooms_the_map_with_ctrl(
    open_hands: Callable[..., Hands], address: str, viewport: dict[str, int]
) -> None:
    hands = open_hands(address, viewport=viewport)
    before = hands.land()
    hands.page.mouse.move(*hands.middle_of_map())
    hands.page.mouse.wheel(0, 60)
    hands.hint("hint_wheel")
    hands.wait_until_scrolled()
    assert hands.land()["width"] == before["width"]
    scrolled = hands.scrolled()
    hands.page.keyboard.down("Control")
    hands.page.mouse.wheel(0, -120)
    hands.page.keyboard.up("Control")
    hands.frame.wait_for_function(f"width => ({_LAND}).width > 1.3 * width", arg=before["width"])
    assert hands.scrolled() == scrolled


def test_the_wheel_alone_zooms_where_the_page_stands_still(open_hands: Callable[..., Hands]) -> None:
    hands = open_hands(APP)
    before = hands.land()
    hands.page.mouse.move(*hands.middle_of_map())
    hands.page.mouse.wheel(0, -120)
    hands.frame.wait_for_function(f"width => ({_LAND}).width > 1.3 * width", arg=before["width"])
    expect(hands.frame.locator(".map-hint")).not_to_be_visible()


@pytest.mark.parametrize("address", [APP, ALONE], ids=["app", "alone"])
def test_in_a_page_of_somebody_else_the_wheel_scrolls_that_page(
    page_factory: PageFactory, app_server: str, host_of: Callable[[str], str], address: str
) -> None:
    page = page_factory()
    page.goto(host_of(app_server + address))
    hands = hands_on(page, ["iframe"] if address == ALONE else ["iframe", MAP_FRAME])
    before = hands.land()
    page.mouse.move(*hands.middle_of_map())
    page.mouse.wheel(0, 120)
    hands.hint("hint_wheel")
    hands.wait_until_scrolled()
    assert hands.land()["width"] == before["width"]


@pytest.mark.parametrize("address", [APP, ALONE], ids=["app", "alone"])
def test_who_wants_no_motion_sees_the_map_jump(open_hands: Callable[..., Hands], address: str) -> None:
    hands = open_hands(address, reduced_motion="reduce")
    before = hands.land()
    zoomed = hands.frame.evaluate(f"(document.querySelector('.tool-zoom_in').click(), {_LAND})")
    assert zoomed["width"] == pytest.approx(2 * before["width"], rel=0.01)
    panned = hands.frame.evaluate(f"(document.querySelector('.tool-pan_right').click(), {_LAND})")
    assert panned["left"] < zoomed["left"] - 50
    assert hands.land() == panned
    closer = hands.frame.evaluate(f"(document.querySelector('.tool-capital_view').click(), {_LAND})")
    assert closer["width"] > 2 * panned["width"]
    expect(hands.frame.locator(".leaflet-zoom-anim, .leaflet-pan-anim")).to_have_count(0)
    assert hands.land() == closer
