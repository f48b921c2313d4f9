"""The years of a figure are played on the map without the server, and where they stop stays in the address."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Request, Route, expect

from src.figure.scene import shown_scene
from src.model import Catalogue, Language
from src.palette import THEME_NAMES, ThemeName
from src.scene import Scene
from src.texts import LANGUAGES, texts_for
from src.view import parse, with_defaults
from tests.browser.conftest import MapPage
from tests.browser.pixels import css_of
from tests.browser.test_accessibility import OF_A_PAGE, findings

MapOpener = Callable[..., Any]
TURKU, AKAA = "853", "020"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}

# Notes every year that the legend has named, with the colour that a municipality had then, as a mark of the document.
NOTE_YEARS = """code => {
  const area = document.querySelector(`path.municipality[data-code="${code}"]`);
  const legend = document.querySelector(".map-legend");
  const seen = new Set();
  new MutationObserver(() => {
    const [year] = /\\d{4}$/.exec(legend.firstChild.textContent) || [];
    // A colour fades into the next.
    area.getAnimations().forEach(fading => fading.finish());
    seen.add(`${year} ${getComputedStyle(area).fill}`);
    document.documentElement.dataset.seen = [...seen].join("; ");
  }).observe(legend, { childList: true });
}"""


def scene_of(
    catalogue: Catalogue, language: Language = "fi", theme: ThemeName = "light", /, **words: str
) -> Scene:
    view, problems = parse({word: [value] for word, value in words.items()}, catalogue)
    assert problems == ()
    return shown_scene(catalogue, with_defaults(view, language, theme), texts_for(language), theme)


def player(shown: MapPage) -> Locator:
    return shown.page.locator("[data-play]")


def press(shown: MapPage, key: str) -> None:
    shown.page.get_by_role("button", name=shown.texts(key), exact=True).click()


def year_in_address(shown: MapPage) -> int:
    """The year that the address has kept of a play."""
    expect(shown.page).to_have_url(re.compile(r"year=\d{4}&span=all"))
    found = re.search(r"year=(\d{4})", shown.page.url)
    assert found
    return int(found[1])


def see(shown: MapPage, words: str) -> None:
    """Wait until the map has shown what is noted as these words."""
    expect(shown.frame.locator("html")).to_have_attribute("data-seen", re.compile(re.escape(words)))


def heading(shown: MapPage) -> Locator:
    return shown.legend.get_by_role("listitem").first


@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_years_are_played_from_the_bare_page_without_a_finding_of_axe_paused_kept_and_gone_back_from(
    open_map: MapOpener, catalogue: Catalogue, language: Language, theme: ThemeName
) -> None:
    def scene(**words: str) -> Scene:
        return scene_of(catalogue, language, theme, figure="population", **words)

    shown = open_map(f"?lang={language}", language, color_scheme=theme)
    topic = shown.page.get_by_role("radiogroup", name=shown.texts("figure.topic"))
    topic.get_by_role("radio", name=shown.texts("figure.topic_figure")).click()
    expect(shown.page).to_have_url(re.compile("figure=population"))
    shown.window().evaluate(NOTE_YEARS, AKAA)
    press(shown, "figure.play")
    # From the last year a play begins with the first.
    for year in catalogue.series["population"].years[:4]:
        see(shown, f"{year} {css_of(scene(year=str(year), span='all').fill_of(AKAA))}")
    expect(shown.frame.locator(".map-year")).to_be_visible()
    expect(shown.page.locator("#first-picture")).to_have_count(0)
    assert findings(shown.page) + findings(shown.window(), OF_A_PAGE) == []
    expect(player(shown)).to_have_text(shown.texts("figure.pause"))
    press(shown, "figure.pause")
    expect(player(shown)).to_have_text(shown.texts("figure.play"))
    year = str(year_in_address(shown))
    reached = scene(year=year, span="all")
    assert reached.figure is not None
    expect(shown.panel_headings).to_have_text(reached.title)
    expect(heading(shown)).to_have_text(reached.figure.heading)
    expect(shown.municipality(AKAA)).to_have_attribute("aria-label", reached.accessible_name(AKAA))
    expect(shown.legend).to_contain_text(reached.figure.common_limits)
    expect(shown.page.get_by_role("slider")).to_have_attribute("aria-valuetext", re.compile(year))
    shown.page.reload()
    expect(heading(shown)).to_have_text(reached.figure.heading)
    expect(shown.municipality(AKAA)).to_have_css("fill", css_of(reached.fill_of(AKAA)))
    shown.page.go_back()
    expect(shown.page).to_have_url(re.compile(r"figure=population$"))
    expect(shown.panel_headings).to_have_text(scene().title)
    expect(shown.municipality(AKAA)).to_have_css("fill", css_of(scene().fill_of(AKAA)))


def test_years_that_do_not_come_are_told_and_a_play_asks_once_and_hears_and_tells_nothing_until_it_ends(
    open_map: MapOpener,
) -> None:
    shown = open_map("?lang=fi&figure=unemployment&year=2007")

    def refuse(route: Route) -> None:
        route.abort()

    shown.page.route("**/play.json*", refuse)
    press(shown, "figure.play")
    sentence = shown.texts("frame.no_years")
    expect(shown.frame.get_by_text(sentence)).to_be_visible()
    expect(shown.page.locator("#status")).to_have_text(sentence)
    expect(player(shown)).to_have_text(shown.texts("figure.play"))
    shown.page.unroute("**/play.json*")
    asked: list[str] = []

    def hear(request: Request) -> None:
        asked.append(request.url)

    shown.page.on("request", hear)
    received: list[str] = []
    session = shown.page.context.new_cdp_session(shown.page)
    session.send("Network.enable")
    for event in ("Received", "Sent"):
        session.on(f"Network.webSocketFrame{event}", lambda frame: received.append(frame["requestId"]))
    shown.window().evaluate(NOTE_YEARS, AKAA)
    press(shown, "figure.play")
    for year in ("2007", "2008", "2009"):
        see(shown, f"{year} ")
    assert received == []
    assert [re.sub(r".*/", "", address) for address in asked] == [
        "play.json?lang=fi&figure=unemployment&year=2007"
    ]
    expect(shown.page.locator("#status")).to_have_text(sentence)
    shown.page.keyboard.press("Escape")
    expect(shown.page).to_have_url(re.compile(r"year=20\d\d&span=all"))
    assert received


def test_a_play_is_paused_on_the_map_by_keyboard_by_a_click_on_a_city_and_by_what_is_done_in_the_sidebar(
    open_map: MapOpener,
) -> None:
    shown = open_map("?lang=fi&figure=unemployment&year=2007")
    shown.window().evaluate(NOTE_YEARS, AKAA)
    press(shown, "figure.play")
    pause = shown.frame.get_by_role("button", name=shown.texts("frame.pause"), exact=True)
    pause.press("Enter")
    expect(player(shown)).to_be_focused()
    expect(player(shown)).to_have_text(shown.texts("figure.play"))
    expect(pause).to_have_count(0)
    reached = year_in_address(shown)
    # It goes on with the other button, which has the focus.
    shown.page.keyboard.press("Enter")
    see(shown, f"{reached + 1} ")
    shown.click(TURKU)
    expect(shown.panel_headings).to_have_text("Turku")
    expect(shown.page).to_have_url(re.compile(r"city=turku&figure=unemployment&year=20\d\d&span=all"))
    expect(player(shown)).to_have_text(shown.texts("figure.play"))
    expect(shown.selected).to_have_attribute("data-code", TURKU)
    reached = year_in_address(shown)
    press(shown, "figure.play")
    see(shown, f"{reached + 1} ")
    shown.page.locator(".st-key-tier_alliance label").click()
    expect(shown.page).to_have_url(re.compile(r"tier=vitality.*year=20\d\d&span=all"))
    expect(player(shown)).to_have_text(shown.texts("figure.play"))
    expect(shown.frame.locator(".edge-line")).to_have_count(4)
    assert year_in_address(shown) > reached


def test_who_wants_less_motion_steps_and_a_play_stops_at_the_last_year_says_it_once_and_runs_the_end_of_a_change(
    open_map: MapOpener, catalogue: Catalogue
) -> None:
    shown = open_map("?lang=fi&figure=unemployment")
    shown.page.emulate_media(reduced_motion="reduce")
    years = catalogue.series["unemployment"].years
    back = shown.page.get_by_role("button", name=shown.texts("figure.previous_year"))
    expect(back).to_be_visible()
    expect(player(shown)).to_be_hidden()
    for year in (years[-2], years[-3]):
        back.press("Enter")
        scene = scene_of(catalogue, figure="unemployment", year=str(year))
        expect(shown.panel_headings).to_have_text(scene.title)
        expect(shown.municipality(AKAA)).to_have_css("fill", css_of(scene.fill_of(AKAA)))
    expect(back).to_be_focused()
    press(shown, "figure.next_year")
    expect(shown.page).to_have_url(re.compile(f"year={years[-2]}"))
    stepped = scene_of(catalogue, figure="unemployment", year=str(years[-2])).figure
    assert stepped is not None
    # A play that begins before the map has the year of the step gives way to it.
    expect(heading(shown)).to_have_text(stepped.heading)
    # Who has nothing against it can play what is left.
    shown.page.emulate_media(reduced_motion="no-preference")
    expect(player(shown)).to_be_visible()
    player(shown).focus()
    shown.page.keyboard.press("Space")
    expect(player(shown)).to_have_text(shown.texts("figure.pause"))
    last = scene_of(catalogue, figure="unemployment", span="all")
    assert last.figure is not None
    expect(shown.page.locator("#status")).to_have_text(f"{last.title}. {last.subtitle}")
    expect(player(shown)).to_have_text(shown.texts("figure.play"))
    expect(player(shown)).to_be_focused()
    expect(shown.page).to_have_url(re.compile(r"figure=unemployment&span=all$"))
    expect(heading(shown)).to_have_text(last.figure.heading)
    expect(shown.frame.locator(".map-year")).to_be_hidden()
    # Of a change the year runs with which it ends.
    shown.page.get_by_role("radio", name=shown.texts("figure.kind_change"), exact=True).click()
    expect(shown.page).to_have_url(re.compile(rf"span=all&from={years[0]}$"))
    change = scene_of(catalogue, figure="unemployment", span="all", **{"from": str(years[0])})
    assert change.figure is not None
    expect(heading(shown)).to_have_text(change.figure.heading)
    shown.window().evaluate(NOTE_YEARS, AKAA)
    press(shown, "figure.play")
    words = {"from": str(years[0]), "to": str(years[2]), "span": "all"}
    see(shown, f"{years[2]} {css_of(scene_of(catalogue, figure='unemployment', **words).fill_of(AKAA))}")
    press(shown, "figure.pause")
    expect(shown.page).to_have_url(re.compile(rf"span=all&from={years[0]}&to=20\d\d"))


def test_on_a_phone_the_sidebar_gives_way_and_the_map_has_the_pause(open_map: MapOpener) -> None:
    shown = open_map("?lang=fi&figure=unemployment&year=2007", **PHONE)
    shown.page.get_by_test_id("stExpandSidebarButton").tap()
    for button in (player(shown), shown.page.locator(".st-key-figure_previous button")):
        button.scroll_into_view_if_needed()
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44
    player(shown).tap()
    expect(shown.page.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", "true")
    pause = shown.frame.get_by_role("button", name=shown.texts("frame.pause"), exact=True)
    expect(pause).to_be_in_viewport(ratio=1)
    expect(shown.frame.locator(".map-year-words")).to_have_text("2008")
    pause.tap()
    expect(shown.page).to_have_url(re.compile(r"year=20\d\d&span=all"))
    expect(pause).to_be_hidden()


def test_own_limits_are_typed_as_people_write_them_and_kept(
    open_map: MapOpener, catalogue: Catalogue
) -> None:
    shown = open_map("?lang=fi&figure=unemployment")
    shown.page.get_by_role("combobox", name=shown.texts("figure.classes")).click()
    shown.page.get_by_role("option", name=shown.texts("figure.own_limits")).click()
    field = shown.page.get_by_label(shown.texts("figure.limits"))
    expect(field).to_have_value(re.compile(r"^\d+,?\d*; "))
    field.fill("12 7,5")
    field.press("Enter")
    expect(shown.page).to_have_url(re.compile(r"limits=7\.5&limits=12$"))
    view, _ = parse({"figure": ["unemployment"], "limits": ["7.5", "12"]}, catalogue)
    scene = shown_scene(catalogue, with_defaults(view, "fi"), texts_for("fi"), "light")
    for row in scene.classes:
        expect(shown.legend.get_by_text(row.name, exact=True)).to_be_visible()
    expect(shown.municipality(AKAA)).to_have_css("fill", css_of(scene.fill_of(AKAA)))
    shown.page.reload()
    expect(field).to_have_value("7,5; 12")
    # The same in another language, with the signs of that.
    shown.page.get_by_role("radio", name=texts_for("en").row.own_name).click()
    field = shown.page.get_by_label(texts_for("en")("figure.limits"))
    expect(field).to_have_value("7.5; 12")
    field.fill("12; 6.5")
    field.press("Enter")
    expect(shown.page).to_have_url(re.compile(r"limits=6\.5&limits=12$"))
    field.fill("x")
    field.press("Enter")
    expect(shown.page.locator(".side-error")).to_contain_text("x")
    shown.page.go_back()
    expect(shown.page.locator(".side-error")).to_have_count(0)
    expect(field).to_have_value("7.5; 12")
