"""The map by keyboard and by ear: one tab stop, keys that lead over it, and buttons for what else takes a drag."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from src.model import Catalogue, Language
from src.texts import LANGUAGES
from tests.browser.hands import ALONE, APP
from tests.browser.test_accessibility import AXE
from tests.browser.typist import Typist, at_rest, opened
from tests.tabs import Tabs

PageFactory = Callable[..., Page]
HELSINKI, ESPOO, VANTAA, TAMPERE, TURKU = "091", "049", "092", "837", "853"
KAUNIAINEN, PAIMIO, RAISIO, UTSJOKI = "235", "577", "680", "890"
# The arrows that lead from a municipality to each that can be reached from it; points in metres by code.
_WAYS = """([begin, points]) => {
  const steps = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
  const ways = new Map([[begin, []]]);
  ways.forEach((way, code) => Object.entries(steps).forEach(([key, step]) => {
    const next = Kumppanuuskartta.nearestTowards(points[code], step, Object.entries(points));
    if (next !== null && !ways.has(next)) ways.set(next, [...way, key]);
  }));
  return Object.fromEntries(ways);
}"""

Opener = Callable[..., Typist]


@pytest.fixture
def open_keys(page_factory: PageFactory) -> Opener:
    """Opens a page of the test's own."""

    def open_at(address: str, language: Language = "fi", **options: Any) -> Typist:
        return opened(page_factory(**options), address, language)

    return open_at


@pytest.fixture(scope="module")
def shared(tabs: Tabs) -> Iterator[Opener]:
    """The app and the stand-alone page, each opened once; the map jumps, so that nobody has to wait for it."""
    typists: dict[str, Typist] = {}

    def at(address: str) -> Typist:
        if address not in typists:
            typists[address] = opened(tabs.open(reduced_motion="reduce"), address)
        return at_rest(typists[address])

    yield at
    for typist in typists.values():
        tabs.give_back(typist.page)


@pytest.fixture(params=[APP, ALONE], ids=["app", "alone"])
def typist(request: pytest.FixtureRequest, shared: Opener) -> Typist:
    """The map of the app, and of the stand-alone page."""
    return shared(request.param)


@pytest.fixture
def at_helsinki(shared: Opener) -> Typist:
    """The map of the bare address, with the Tab key at the municipality that it comes to first."""
    typist = shared(APP)
    typist.area(HELSINKI).focus()
    typist.press("Shift+Tab", "Tab")
    assert typist.focused() == HELSINKI
    return typist


def test_the_map_has_one_tab_stop_for_municipalities_and_one_for_its_buttons(typist: Typist) -> None:
    stops = typist.frame.evaluate(
        "[...document.querySelectorAll('.kumppanuuskartta, .kumppanuuskartta *')]"
        ".filter(one => one.tabIndex >= 0 && !one.disabled).map(one => one.getAttribute('class').split(' ')[0])"
    )
    assert stops == ["municipality", "tool"]
    typist.tool("zoom_in").click()
    expect(typist.tool("pan_up")).to_be_visible()
    assert typist.frame.locator(".map-tools [tabindex='0']").count() == 1


def test_arrows_lead_to_the_neighbouring_member_and_with_shift_to_any_neighbour(typist: Typist) -> None:
    typist.area(TURKU).focus()
    typist.press("ArrowRight")
    assert typist.focused() == PAIMIO
    typist.area(TURKU).focus()
    typist.press("Shift+ArrowLeft")
    assert typist.focused() == RAISIO
    typist.area(HELSINKI).focus()
    typist.press("ArrowLeft")
    assert typist.focused() == ESPOO
    typist.press("Home", "ArrowUp")
    assert typist.focused() == VANTAA


@pytest.mark.parametrize("shift", ["", "Shift+"], ids=["members", "all"])
def test_every_municipality_is_reached_by_arrows_alone(
    at_helsinki: Typist, catalogue: Catalogue, shift: str
) -> None:
    codes = list(catalogue.municipalities if shift else catalogue.memberships_by_code)
    rows = [catalogue.municipalities[code] for code in codes]
    points = {row.code: (row.label_x_m, row.label_y_m) for row in rows}
    # The map's own rule tells all ways in a moment; that the keys go by it is seen on the longest of them.
    ways = at_helsinki.frame.evaluate(_WAYS, [HELSINKI, points])
    assert set(ways) == set(codes)
    last = max(ways, key=lambda code: len(ways[code]))
    at_helsinki.press(*(f"{shift}{key}" for key in ways[last]))
    assert at_helsinki.presses > 10
    assert at_helsinki.focused() == last


def test_the_tab_key_comes_to_the_first_member_and_letters_lead_on_in_the_language_of_the_page(
    open_keys: Opener, shared: Opener, catalogue: Catalogue
) -> None:
    swedish = open_keys("/?lang=sv", "sv")
    swedish.tab_to(swedish.is_on_map)
    assert swedish.focused() == HELSINKI
    for typist, language, key in ((swedish, "sv", "å"), (shared(APP), "fi", "t")):
        names = {
            code: catalogue.municipalities[code].names.of(language) for code in catalogue.memberships_by_code
        }
        wanted = {code for code, name in names.items() if name.lower().startswith(key)}
        typist.area(HELSINKI).focus()
        reached = []
        for _ in wanted:
            typist.area(reached[-1] if reached else HELSINKI).dispatch_event("keydown", {"key": key})
            reached.append(typist.focused())
        assert set(reached) == wanted
        assert TURKU in reached


def test_shift_and_a_letter_lead_among_all_municipalities(at_helsinki: Typist) -> None:
    at_helsinki.press("u")
    first = at_helsinki.focused()
    assert first != UTSJOKI
    for _ in range(20):
        at_helsinki.press("Shift+U")
        if at_helsinki.focused() == UTSJOKI:
            break
    assert at_helsinki.focused() == UTSJOKI
    at_helsinki.press("Enter")
    expect(at_helsinki.page.locator("section.panel h2")).to_have_text(["Utsjoki"])


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_key_chooses_and_the_same_key_takes_the_choice_back(typist: Typist, key: str) -> None:
    typist.area(TURKU).focus()
    heading = typist.page.locator("#past-the-map h2")
    typist.press(key)
    expect(heading).to_have_text(["Turku"])
    expect(typist.area(TURKU)).to_have_attribute("aria-selected", "true")
    typist.press(key)
    expect(heading).not_to_have_text(["Turku"])
    expect(typist.area(TURKU)).to_have_attribute("aria-selected", "false")
    expect(typist.area(TURKU)).to_be_focused()
    expect(typist.selected).to_have_count(0)


def test_escape_closes_the_tip_and_then_takes_the_selection_away(typist: Typist) -> None:
    typist.area(TAMPERE).focus()
    typist.press("ArrowDown", "Enter")
    expect(typist.tip).to_be_visible()
    expect(typist.selected).to_have_count(1)
    typist.press("Escape")
    expect(typist.tip).to_be_hidden()
    expect(typist.selected).to_have_count(1)
    typist.press("Escape")
    expect(typist.selected).to_have_count(0)


def test_escape_closes_the_tip_of_the_pointer_from_anywhere_and_the_tab_stop_is_the_selected_municipality(
    open_keys: Opener,
) -> None:
    typist = open_keys("/?city=utsjoki")
    typist.area(TAMPERE).dispatch_event("pointermove", {"clientX": 100, "clientY": 100})
    expect(typist.tip).to_be_visible()
    typist.press("Tab", "Escape")
    expect(typist.tip).to_be_hidden()
    expect(typist.selected).to_have_attribute("data-code", UTSJOKI)
    typist.tab_to(typist.is_on_map)
    assert typist.focused() == UTSJOKI
    expect(typist.area(UTSJOKI)).to_have_attribute("aria-selected", "true")


def test_the_keyboard_leaves_the_map_where_it_was_and_comes_back_to_it(at_helsinki: Typist) -> None:
    at_helsinki.press("ArrowUp", "Tab")
    assert not at_helsinki.is_on_map()
    at_helsinki.press("Shift+Tab")
    assert at_helsinki.focused() == VANTAA


def test_the_inset_shows_where_the_keyboard_is_and_what_is_selected(at_helsinki: Typist) -> None:
    inset = at_helsinki.frame.locator(".inset-area.is-focus")
    expect(inset).to_have_attribute("data-inset-code", HELSINKI)
    at_helsinki.press("Shift+ArrowLeft")
    expect(inset).to_have_attribute("data-inset-code", KAUNIAINEN)
    at_helsinki.press("Enter", "t")
    expect(inset).to_have_count(0)
    chosen = at_helsinki.frame.locator(".inset-area.is-selected")
    expect(chosen).to_have_attribute("data-inset-code", KAUNIAINEN)


def test_what_has_the_focus_is_brought_into_sight(typist: Typist) -> None:
    typist.tool("capital_view").click()
    expect(typist.frame.locator(".leaflet-zoom-anim")).to_have_count(0)
    typist.area(HELSINKI).focus()
    typist.press("t")
    assert typist.focused() == TAMPERE
    seen = typist.area(TAMPERE).evaluate(
        """area => {
          const [box, map] = [area, area.closest(".kumppanuuskartta")].map(one => one.getBoundingClientRect());
          const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
          return x > map.left && x < map.right && y > map.top && y < map.bottom;
        }"""
    )
    assert seen


def test_the_map_moves_by_buttons_once_there_is_more_land_than_it_shows(typist: Typist) -> None:
    pads = ["pan_up", "pan_left", "pan_right", "pan_down"]
    for pad in pads:
        expect(typist.tool(pad)).to_have_count(0)
    typist.tool("zoom_in").click()
    for pad, side, sign in zip(pads, ("top", "left", "left", "top"), (1, 1, -1, -1), strict=True):
        before = typist.land
        typist.tool(pad).click()
        assert sign * (typist.land[side] - before[side]) > 50, pad
    for button in typist.frame.locator(".map-tools button:visible").all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 24
    typist.tool("country").click()
    expect(typist.tool("pan_up")).to_have_count(0)


def test_arrows_lead_along_the_buttons_over_those_that_cannot_be_used(at_helsinki: Typist) -> None:
    at_helsinki.press("Tab")
    expect(at_helsinki.tool("zoom_in")).to_be_focused()
    at_helsinki.press("ArrowLeft")
    expect(at_helsinki.tool("capital_view")).to_be_focused()
    at_helsinki.press("Home", "ArrowDown")
    expect(at_helsinki.tool("zoom_out")).to_be_focused()
    at_helsinki.press("Enter")
    expect(at_helsinki.tool("pan_down")).to_be_visible()
    at_helsinki.press("End")
    expect(at_helsinki.tool("pan_down")).to_be_focused()
    at_helsinki.press("Shift+Tab", "Tab")
    expect(at_helsinki.tool("pan_down")).to_be_focused()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_by_ear_the_map_has_a_name_once_tells_its_keys_and_axe_finds_nothing_at_all_in_it(
    open_keys: Opener, language: Language, theme: str
) -> None:
    typist = open_keys(f"/?lang={language}&city=salo", language, color_scheme=theme)
    words, keys = typist.texts, typist.frame.locator(".map-keys")
    listbox = typist.frame.get_by_role("listbox", name=words("frame.municipalities"))
    expect(listbox).to_have_accessible_description(words("frame.keys"))
    expect(keys).to_be_hidden()
    typist.tab_to(typist.is_on_map)
    expect(keys).to_be_visible()
    typist.press("Tab")
    expect(typist.tool("zoom_in")).to_be_focused()
    name = words("frame.map")
    expect(typist.page.locator("iframe")).to_have_attribute("title", name)
    inside = typist.frame.evaluate(
        "[document.title, document.body.innerText,"
        " ...[...document.querySelectorAll('*')].map(one => one.getAttribute('aria-label') ?? '')]"
    )
    assert name not in " ".join(inside)
    expect(typist.frame.get_by_role("heading", level=1)).to_have_text(words("frame.heading"))
    assert typist.frame.title() == words("frame.heading")
    expect(typist.selected).to_have_count(1)
    typist.press("Enter")
    expect(typist.tool("pan_up")).to_be_visible()
    expect(typist.frame.locator(".leaflet-zoom-anim")).to_have_count(0)
    typist.frame.evaluate(AXE)
    result = typist.frame.evaluate("() => axe.run(document, { resultTypes: ['violations'] })")
    assert result["passes"]
    found = {one["id"]: [node["html"][:160] for node in one["nodes"]] for one in result["violations"]}
    assert found == {}
