"""The live map by a figure: chosen in the sidebar, coloured without anything sent again, told to eye and ear."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import expect

from src.figure.scene import shown_scene
from src.model import Catalogue
from src.palette import THEME_NAMES, ThemeName
from src.scene import Scene
from src.texts import texts_for
from src.view import parse
from tests.browser.pixels import css_of

MapOpener = Callable[..., Any]
TURKU, AKAA, ROVANIEMI = "853", "020", "698"


def scene_of(catalogue: Catalogue, theme: ThemeName = "light", **words: str) -> Scene:
    view, _ = parse({word: [value] for word, value in words.items()}, catalogue)
    return shown_scene(catalogue, replace(view, language="fi"), texts_for("fi"), theme)


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_an_address_with_a_figure_paints_the_map_in_the_colours_of_the_theme(
    open_map: MapOpener, catalogue: Catalogue, theme: ThemeName
) -> None:
    shown = open_map("?lang=fi&figure=unemployment&year=2007", color_scheme=theme)
    scene = scene_of(catalogue, theme, figure="unemployment", year="2007")
    expect(shown.municipality(TURKU)).to_have_css("fill", css_of(scene.fill_of(TURKU)))
    missing = scene.class_by_key["figure_none"].codes[0]
    expect(shown.municipality(missing)).to_have_css("fill", 'url("#hatch")')
    expect(shown.municipality(TURKU)).to_have_attribute("aria-label", scene.accessible_name(TURKU))
    rows = shown.legend.get_by_role("listitem")
    assert scene.figure is not None
    expect(rows.first).to_have_text(scene.figure.heading)
    for row in scene.classes:
        expect(rows.filter(has_text=f"{row.name} {row.count_text}")).to_have_count(1)
    expect(shown.frame.locator(".edge-line")).to_have_count(len(catalogue.tiers))
    expect(shown.panel_headings).to_have_text([scene.title])


def test_a_figure_is_chosen_looked_at_and_left_without_geometry_or_a_new_map(
    open_map: MapOpener, catalogue: Catalogue
) -> None:
    shown = open_map("?lang=fi")
    plain = shown.municipality(AKAA).evaluate("area => getComputedStyle(area).fill")
    shown.window().evaluate("document.querySelector('path.municipality').isMarked = true")
    asked: list[str] = []
    shown.page.on("request", lambda request: asked.append(request.url))
    topic = shown.page.get_by_role("radiogroup", name=shown.texts("figure.topic"))
    topic.get_by_role("radio", name=shown.texts("figure.topic_figure")).click()
    scene = scene_of(catalogue, figure="population")
    expect(shown.panel_headings).to_have_text([scene.title])
    expect(shown.municipality(AKAA)).to_have_css("fill", css_of(scene.fill_of(AKAA)))
    expect(shown.page).to_have_url(re.compile("figure=population"))
    # The tip names the value and the partnership; a click opens the details and leaves the colours.
    shown.municipality(ROVANIEMI).hover()
    tip = shown.frame.locator(".map-tip")
    assert scene.figure is not None
    expect(tip).to_contain_text(scene.figure.words[ROVANIEMI])
    expect(tip).to_contain_text(catalogue.tiers["growth_cities"].name["fi"])
    fill = shown.municipality(ROVANIEMI).evaluate("area => getComputedStyle(area).fill")
    shown.click(ROVANIEMI)
    expect(shown.panel_headings).to_have_text(["Rovaniemi"])
    expect(shown.municipality(ROVANIEMI)).to_have_css("fill", fill)
    expect(shown.page).to_have_url(re.compile("city=rovaniemi.*figure=population"))
    shown.page.get_by_role("button", name=shown.texts("panel.close"), exact=True).click()
    expect(shown.panel_headings).to_have_text([scene.title])
    # A partnership that is cleared loses its edge, and has it again.
    edges = shown.frame.locator(".edges path.edge-line")
    for count in (len(catalogue.tiers) - 1, len(catalogue.tiers)):
        shown.page.locator(".st-key-tier_alliance label").click()
        expect(edges).to_have_count(count)
        expect(shown.legend).to_contain_text(shown.texts("figure.edges"))
    topic.get_by_role("radio", name=shown.texts("figure.topic_partnerships")).click()
    expect(shown.municipality(AKAA)).to_have_css("fill", plain)
    expect(edges).to_have_count(0)
    expect(shown.page).to_have_url(re.compile("^[^?]*(\\?lang=fi)?$"))
    assert shown.window().evaluate("document.querySelector('path.municipality').isMarked"), (
        "the map is the same"
    )
    assert [address for address in asked if "boundaries" in address or "capital" in address] == []
