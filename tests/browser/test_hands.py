"""Hands on the map: a drag is no click, names fly with the land, and the page scrolls where it can."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from src.catalogue import GEODATA, load_catalogue
from tests.browser.conftest import MAP_FRAME
from tests.browser.hands import (
    ALONE,
    APP,
    DISTANCE,
    LAND,
    Hands,
    at_rest,
    fingers_on,
    hands_on,
    kept_open,
    opened,
    spread,
)
from tests.tabs import Tabs

PageFactory = Callable[..., Page]
INARI = "148"
OULU = "564"
ROVANIEMI = "698"
PHONE: ViewportSize = {"width": 390, "height": 844}
TABLET: ViewportSize = {"width": 1024, "height": 768}
DESK: ViewportSize = {"width": 1440, "height": 900}
# Windows that are too small for the map page, so that it scrolls.
SMALL: list[ViewportSize] = [{"width": 640, "height": 360}, {"width": 320, "height": 256}, PHONE]


@pytest.fixture(scope="module", params=[APP, ALONE], ids=["app", "alone"])
def address(request: pytest.FixtureRequest) -> str:
    """The app at its bare address, and the stand-alone page."""
    return request.param


@pytest.fixture(scope="module")
def with_mouse(tabs: Tabs, address: str) -> Iterator[Hands]:
    with kept_open(tabs, address) as hands:
        yield hands


@pytest.fixture(scope="module")
def with_screen(tabs: Tabs, address: str) -> Iterator[Hands]:
    with kept_open(tabs, address, has_touch=True) as hands:
        yield hands


@pytest.fixture
def hands(with_mouse: Hands) -> Hands:
    """A mouse on the map, on a desk."""
    return at_rest(with_mouse, DESK)


@pytest.fixture
def on_tablet(with_screen: Hands) -> Hands:
    """A tablet with a screen to touch."""
    return at_rest(with_screen, TABLET)


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
    # While the button is held: a map that is let go glides on, the faster the hand the farther.
    held = hands.land()
    assert (held["left"] - before["left"], held["top"] - before["top"]) == pytest.approx((60, 40), abs=2)
    hands.page.mouse.up()
    assert hands.selected() == []
    at_rest(hands, DESK)
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
        f"width => ({LAND}).width > 2 * width && !document.querySelector('.leaflet-zoom-anim')",
        arg=before["width"],
    )


def test_after_a_drag_the_keyboard_and_assistive_technology_still_select(hands: Hands) -> None:
    hands.drag(INARI, (60, 40))
    hands.frame.locator(f'path.municipality[data-code="{OULU}"]').dispatch_event("click")
    assert hands.selected() == [OULU]


def test_one_finger_moves_the_map_where_the_page_stands_still_and_a_tap_selects(on_tablet: Hands) -> None:
    hands = on_tablet
    before, (x, y) = hands.land(), hands.middle_of(ROVANIEMI)
    fingers = fingers_on(hands.page)
    fingers.slide(((x, y), (x + 60, y + 40)))
    fingers.lift()
    assert hands.land()["left"] > before["left"] + 30
    assert hands.selected() == []
    at_rest(hands, TABLET)
    hands.page.touchscreen.tap(*hands.middle_of(ROVANIEMI))
    expect(hands.frame.locator("path.municipality.is-selected")).to_have_attribute("data-code", ROVANIEMI)


def test_names_fly_with_the_land_while_the_map_zooms(hands: Hands) -> None:
    begin, flying = hands.frame.evaluate(
        f"""place => new Promise(done => {{
          {DISTANCE}
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


def test_names_stay_on_the_land_while_two_fingers_pinch(on_tablet: Hands) -> None:
    hands = on_tablet
    distance = f"place => {{ {DISTANCE} return distance(place); }}"
    begin = hands.frame.evaluate(distance, place_of(OULU))
    fingers = fingers_on(hands.page)
    fingers.slide(*spread(*hands.middle_of(OULU)))
    hands.frame.wait_for_function(f"width => ({LAND}).width > 2 * width", arg=begin[2])
    assert hands.frame.evaluate(distance, place_of(OULU))[:2] == pytest.approx(begin[:2], abs=1.5)
    fingers.lift()


@pytest.mark.parametrize("viewport", SMALL, ids=lambda size: "{width}x{height}".format(**size))
def test_one_finger_scrolls_a_page_that_can_scroll_and_two_move_the_map(
    with_screen: Hands, viewport: ViewportSize
) -> None:
    hands = at_rest(with_screen, viewport)
    before, fingers = hands.land(), fingers_on(hands.page)
    fingers.slide(*spread(*hands.middle_of_map()))
    hands.frame.wait_for_function(f"width => ({LAND}).width > 2 * width", arg=before["width"])
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
    # Who has understood needs no hint any more.
    fingers.slide(*spread(*hands.middle_of_map()), steps=1)
    expect(hands.frame.locator(".map-hint")).not_to_be_visible()
    fingers.lift()


@pytest.mark.parametrize("viewport", SMALL, ids=lambda size: "{width}x{height}".format(**size))
def test_the_wheel_scrolls_a_page_that_can_scroll_and_zooms_the_map_with_ctrl(
    with_mouse: Hands, viewport: ViewportSize
) -> None:
    hands = at_rest(with_mouse, viewport)
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
    hands.frame.wait_for_function(f"width => ({LAND}).width > 1.3 * width", arg=before["width"])
    assert hands.scrolled() == scrolled


def test_the_wheel_alone_zooms_where_the_page_stands_still(hands: Hands) -> None:
    before = hands.land()
    hands.page.mouse.move(*hands.middle_of_map())
    hands.page.mouse.wheel(0, -120)
    hands.frame.wait_for_function(f"width => ({LAND}).width > 1.3 * width", arg=before["width"])
    expect(hands.frame.locator(".map-hint")).not_to_be_visible()


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


def test_who_wants_no_motion_sees_the_map_jump(page_factory: PageFactory, address: str) -> None:
    hands = opened(page_factory(reduced_motion="reduce"), address)
    before = hands.land()
    zoomed = hands.frame.evaluate(f"(document.querySelector('.tool-zoom_in').click(), {LAND})")
    assert zoomed["width"] == pytest.approx(2 * before["width"], rel=0.01)
    panned = hands.frame.evaluate(f"(document.querySelector('.tool-pan_right').click(), {LAND})")
    assert panned["left"] < zoomed["left"] - 50
    assert hands.land() == panned
    closer = hands.frame.evaluate(f"(document.querySelector('.tool-capital_view').click(), {LAND})")
    assert closer["width"] > 2 * panned["width"]
    expect(hands.frame.locator(".leaflet-zoom-anim, .leaflet-pan-anim")).to_have_count(0)
    assert hands.land() == closer
