"""The map by keyboard and by ear: one tab stop, keys that lead over it, and buttons for what else takes a drag."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Frame, Locator, Page, expect

from src.model import Catalogue, Language
from src.texts import LANGUAGES, Texts, texts_for
from tests.browser.conftest import MAP_FRAME
from tests.browser.test_accessibility import AXE

PageFactory = Callable[..., Page]
HELSINKI, ESPOO, VANTAA, TAMPERE, TURKU = "091", "049", "092", "837", "853"
KAUNIAINEN, PAIMIO, RAISIO, UTSJOKI = "235", "577", "680", "890"
APP, ALONE = "/", "/map.html?lang=fi"
PLACES = pytest.mark.parametrize("address", [APP, ALONE], ids=["app", "alone"])
MOST_PRESSES = 30
_FOCUSED = "document.activeElement.dataset.code ?? null"
_LAND = "document.querySelector('svg.country').getBoundingClientRect().toJSON()"


@dataclass
class Typist:
    """A page with the map, played by keyboard alone; every press is counted."""

    page: Page
    frame: Frame
    texts: Texts
    presses: int = 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.presses += 1

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


Opener = Callable[..., Typist]


@pytest.fixture
def open_keys(page_factory: PageFactory, catalogue: Catalogue) -> Opener:
    """Opens a page with the map; nothing has the focus yet."""

    def open_at(address: str, language: Language = "fi", **options: Any) -> Typist:
        page = page_factory(**options)
        page.goto(address)
        place: Any = page if address.startswith(ALONE[:9]) else page.frame_locator(MAP_FRAME)
        expect(place.locator("path.municipality")).to_have_count(len(catalogue.municipalities))
        expect(place.locator(".map-legend li").first).to_be_visible()
        expect(page.locator(".stApp[data-test-script-state=running]")).to_have_count(0)
        frame = place.locator("svg.country").element_handle().owner_frame()
        assert frame is not None
        return Typist(page, frame, texts_for(language))

    return open_at


@pytest.fixture
def at_helsinki(open_keys: Opener) -> Typist:
    """The map of the bare address, reached with the Tab key."""
    typist = open_keys(APP)
    typist.tab_to(typist.is_on_map)
    assert typist.focused() == HELSINKI
    return typist


@PLACES
def test_the_map_has_one_tab_stop_for_municipalities_and_one_for_its_buttons(
    open_keys: Opener, address: str
) -> None:
    typist = open_keys(address)
    stops = typist.frame.evaluate(
        "[...document.querySelectorAll('.kumppanuuskartta, .kumppanuuskartta *')]"
        ".filter(one => one.tabIndex >= 0 && !one.disabled).map(one => one.getAttribute('class').split(' ')[0])"
    )
    assert stops == ["municipality", "tool"]
    typist.tool("zoom_in").click()
    expect(typist.tool("pan_up")).to_be_visible()
    assert typist.frame.locator(".map-tools [tabindex='0']").count() == 1


@PLACES
def test_arrows_lead_to_the_neighbouring_member_and_with_shift_to_any_neighbour(
    open_keys: Opener, address: str
) -> None:
    typist = open_keys(address)
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


def test_every_municipality_is_reached_by_arrows_alone(at_helsinki: Typist, catalogue: Catalogue) -> None:
    arrows = ("ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown")
    for prefix, all_of_them in (
        ("", set(catalogue.memberships_by_code)),
        ("Shift+", {*catalogue.municipalities}),
    ):
        led = at_helsinki.frame.evaluate(
            """([arrows, shiftKey, begin]) => {
              const at = (code) => document.querySelector(`path.municipality[data-code="${code}"]`);
              const reached = new Set([begin]);
              reached.forEach((code) => arrows.forEach((key) => {
                at(code).focus();
                at(code).dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, bubbles: true }));
                reached.add(document.activeElement.dataset.code);
              }));
              return [...reached];
            }""",
            [arrows, bool(prefix), HELSINKI],
        )
        assert set(led) == all_of_them


@pytest.mark.parametrize(("language", "key"), [("fi", "t"), ("sv", "å")])
def test_a_letter_leads_to_the_next_member_in_the_language_of_the_page(
    open_keys: Opener, catalogue: Catalogue, language: Language, key: str
) -> None:
    typist = open_keys(f"/?lang={language}", language)
    typist.area(HELSINKI).focus()
    names = {
        code: catalogue.municipalities[code].names.of(language) for code in catalogue.memberships_by_code
    }
    wanted = {code for code, name in names.items() if name.lower().startswith(key)}
    reached = []
    for _ in wanted:
        typist.area(HELSINKI if not reached else reached[-1]).dispatch_event("keydown", {"key": key})
        reached.append(typist.focused())
    assert len(wanted) > 0
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


@PLACES
@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_key_chooses_and_the_same_key_takes_the_choice_back(
    open_keys: Opener, address: str, key: str
) -> None:
    typist = open_keys(address)
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


@PLACES
def test_escape_closes_the_tip_and_then_takes_the_selection_away(open_keys: Opener, address: str) -> None:
    typist = open_keys(address)
    typist.area(TAMPERE).focus()
    typist.press("ArrowDown", "Enter")
    expect(typist.tip).to_be_visible()
    expect(typist.selected).to_have_count(1)
    typist.press("Escape")
    expect(typist.tip).to_be_hidden()
    expect(typist.selected).to_have_count(1)
    typist.press("Escape")
    expect(typist.selected).to_have_count(0)


def test_escape_closes_the_tip_of_the_pointer_from_anywhere_and_leaves_the_selection(
    open_keys: Opener,
) -> None:
    typist = open_keys("/?city=turku")
    typist.area(TAMPERE).dispatch_event("pointermove", {"clientX": 100, "clientY": 100})
    expect(typist.tip).to_be_visible()
    typist.press("Tab", "Escape")
    expect(typist.tip).to_be_hidden()
    expect(typist.selected).to_have_attribute("data-code", TURKU)


def test_the_tab_stop_is_the_selected_municipality(open_keys: Opener) -> None:
    typist = open_keys("/?city=utsjoki")
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


@PLACES
def test_what_has_the_focus_is_brought_into_sight(open_keys: Opener, address: str) -> None:
    typist = open_keys(address)
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


@PLACES
def test_the_map_moves_by_buttons_once_there_is_more_land_than_it_shows(
    open_keys: Opener, address: str
) -> None:
    typist = open_keys(address, reduced_motion="reduce")
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_municipalities_has_a_name_and_tells_its_keys(
    open_keys: Opener, language: Language
) -> None:
    typist = open_keys(f"/?lang={language}", language)
    words = typist.texts
    expect(
        typist.frame.get_by_role("listbox", name=words("frame.municipalities"))
    ).to_have_accessible_description(words("frame.keys"))
    expect(typist.frame.locator(".map-keys")).to_be_hidden()
    typist.tab_to(typist.is_on_map)
    expect(typist.frame.locator(".map-keys")).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_name_of_the_map_is_told_once(open_keys: Opener, language: Language) -> None:
    typist = open_keys(f"/?lang={language}", language)
    name = typist.texts("frame.map")
    expect(typist.page.locator("iframe")).to_have_attribute("title", name)
    inside = typist.frame.evaluate(
        "[document.title, document.body.innerText,"
        " ...[...document.querySelectorAll('*')].map(one => one.getAttribute('aria-label') ?? '')]"
    )
    assert name not in " ".join(inside)
    expect(typist.frame.get_by_role("heading", level=1)).to_have_text(typist.texts("frame.heading"))
    assert typist.frame.title() == typist.texts("frame.heading")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_at_all_in_the_frame(open_keys: Opener, language: Language, theme: str) -> None:
    typist = open_keys(f"/?lang={language}&city=salo", language, color_scheme=theme)
    expect(typist.selected).to_have_count(1)
    typist.tool("zoom_in").click()
    expect(typist.frame.locator(".leaflet-zoom-anim")).to_have_count(0)
    typist.frame.evaluate(AXE)
    result = typist.frame.evaluate("() => axe.run(document, { resultTypes: ['violations'] })")
    assert result["passes"]
    found = {one["id"]: [node["html"][:160] for node in one["nodes"]] for one in result["violations"]}
    assert found == {}
