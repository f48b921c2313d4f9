"""The live map keeps its contract: every municipality once and named, a click answered at once."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from src.counts import outside
from src.model import Catalogue, Language
from src.scene import Scene, build_scene
from src.texts import LANGUAGES, texts_for
from src.view import default_view

HELSINKI = "091"
TURKU = "853"
TAMPERE = "837"
SALO = "734"
UTSJOKI = "890"


def scene_of(catalogue: Catalogue, language: Language = "fi") -> Scene:
    return build_scene(catalogue, default_view(catalogue), texts_for(language), "light")


def test_every_municipality_is_one_path_with_its_code_and_the_classes_of_its_tiers(
    shown: Any, catalogue: Catalogue
) -> None:
    drawn = shown.municipalities.evaluate_all(
        "paths => paths.map(path => [path.dataset.code, path.getAttribute('class')])"
    )
    assert sorted([code, *sorted(set(classes.split()) - {"is-selected"})] for code, classes in drawn) == [
        [code, "municipality", *sorted(f"tier-{key}" for key in catalogue.tiers_of(code))]
        for code in catalogue.municipalities
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_municipality_is_named_with_its_tiers_and_their_numbers(
    map_in: Callable[..., Any], catalogue: Catalogue, language: Language
) -> None:
    shown = map_in(language)
    named = shown.municipalities.evaluate_all(
        "paths => paths.map(path => [path.dataset.code, path.getAttribute('aria-label')])"
    )
    scene = scene_of(catalogue, language)
    assert sorted(named) == [[code, scene.accessible_name(code)] for code in sorted(catalogue.municipalities)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_frame_has_a_title_in_the_language_of_the_page(
    map_in: Callable[..., Any], language: Language
) -> None:
    shown = map_in(language)
    expect(shown.page.locator("iframe")).to_have_attribute("title", shown.texts("frame.map"))
    expect(shown.frame.locator("html")).to_have_attribute("lang", language)
    expect(shown.page.locator("html")).to_have_attribute("lang", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_legend_is_a_list_of_every_tier_with_number_name_and_count(
    map_in: Callable[..., Any], catalogue: Catalogue, language: Language
) -> None:
    shown = map_in(language)
    scene = scene_of(catalogue, language)
    rows = [" ".join(text.split()) for text in shown.legend.get_by_role("listitem").all_inner_texts()]
    # The count as it is seen, and with its unit for ears.
    expected = [f"{row.number} {row.name} {row.count_text} {row.count_words}" for row in scene.classes]
    assert rows[: len(scene.classes)] == [" ".join(text.split()) for text in expected]
    assert rows[-1] == f"{scene.rest.name} {scene.rest.count_text}"


def test_a_click_highlights_before_any_answer_of_the_server(shown: Any) -> None:
    is_selected = shown.municipality(TURKU).evaluate(
        "path => { path.dispatchEvent(new MouseEvent('click', { bubbles: true }));"
        " return path.classList.contains('is-selected'); }"
    )
    assert is_selected


def test_a_click_selects_one_municipality_and_opens_its_details(shown: Any) -> None:
    shown.click(TURKU)
    expect(shown.panel_headings).to_have_text(["Turku"])
    shown.click(TAMPERE)
    expect(shown.panel_headings).to_have_text(["Tampere"])
    expect(shown.selected).to_have_count(1)
    expect(shown.selected).to_have_attribute("data-code", TAMPERE)
    expect(shown.municipality(TAMPERE)).to_have_attribute("aria-selected", "true")
    expect(shown.municipality(TURKU)).to_have_attribute("aria-selected", "false")


def test_the_panel_is_a_region_named_for_the_municipality(shown: Any) -> None:
    shown.click(TURKU)
    expect(shown.page.get_by_role("region", name="Turku", exact=True)).to_be_visible()


def test_many_quick_clicks_end_at_the_last_one(shown: Any) -> None:
    # More than once round, so that cities come back whose details the browser was sent a few runs ago.
    for code in (*(TURKU, TAMPERE, HELSINKI, SALO) * 6, TURKU, TAMPERE):
        shown.municipality(code).dispatch_event("click")
    expect(shown.panel_headings).to_have_text(["Tampere"])
    expect(shown.selected).to_have_count(1)
    expect(shown.selected).to_have_attribute("data-code", TAMPERE)


def test_one_press_of_the_skip_link_passes_the_map(shown: Any) -> None:
    link = shown.frame.get_by_role("link", name=shown.texts("frame.skip"))
    link.focus()
    expect(link).to_be_visible()
    shown.page.keyboard.press("Enter")
    expect(shown.page.locator("#past-the-map")).to_be_focused()


def test_the_skip_link_is_the_first_stop_inside_the_map(shown: Any) -> None:
    first = shown.window().evaluate(
        "() => [...document.querySelectorAll('a[href], button, [tabindex]')]"
        ".find(one => one.tabIndex >= 0 && !one.disabled).className"
    )
    assert first == "skip-map"


def test_a_municipality_outside_the_partnerships_opens_its_details_too(
    shown: Any, catalogue: Catalogue
) -> None:
    shown.click(UTSJOKI)
    expect(shown.panel_headings).to_have_text(["Utsjoki"])
    expect(shown.panel).to_contain_text(outside(catalogue, shown.texts))


def test_closing_the_details_brings_the_overview_back(shown: Any, catalogue: Catalogue) -> None:
    shown.click(TURKU)
    expect(shown.panel_headings).to_have_text(["Turku"])
    shown.page.get_by_role("button", name=shown.texts("panel.close"), exact=True).click()
    expect(shown.panel_headings).to_have_text([shown.texts.count("overview.heading", len(catalogue.tiers))])
    expect(shown.selected).to_have_count(0)


def test_another_member_of_the_tier_is_one_click_away(shown: Any) -> None:
    shown.click(TURKU)
    shown.page.get_by_role("link", name="Oulu", exact=True).click()
    expect(shown.panel_headings).to_have_text(["Oulu"])
    expect(shown.selected).to_have_attribute("data-code", "564")


def test_pointing_at_a_municipality_tells_name_tiers_and_region(shown: Any, catalogue: Catalogue) -> None:
    shown.municipality(SALO).dispatch_event("pointermove", {"clientX": 100, "clientY": 100})
    tip = shown.frame.locator(".map-tip")
    expect(tip).to_be_visible()
    names = [catalogue.tiers[key].name["fi"] for key in catalogue.tiers_of(SALO)]
    assert tip.locator("strong, span").all_inner_texts() == ["Salo", *names, "Varsinais-Suomi"]


def test_keyboard_focus_tells_the_same_as_pointing(shown: Any) -> None:
    shown.frame.get_by_role("link", name=shown.texts("frame.skip")).focus()
    shown.page.keyboard.press("Tab")
    tip = shown.frame.locator(".map-tip")
    expect(tip).to_be_visible()
    focused = shown.window().evaluate("document.activeElement.getAttribute('aria-label')")
    expect(tip.locator("strong")).to_have_text(focused.split(",")[0])


def test_a_member_of_two_tiers_is_striped_and_named_with_both(shown: Any, catalogue: Catalogue) -> None:
    keys = catalogue.tiers_of(SALO)
    assert len(keys) == 2
    expect(shown.municipality(SALO)).to_have_css("fill", f'url("#stripes-{"-".join(keys)}")')
    pattern = shown.frame.locator(f"#stripes-{'-'.join(keys)}")
    fills = pattern.locator("rect[class^=fill-]").evaluate_all(
        "parts => parts.map(part => getComputedStyle(part).fill)"
    )
    assert len(set(fills)) == 2
    expect(shown.municipality(SALO)).to_have_attribute(
        "aria-label", scene_of(catalogue).accessible_name(SALO)
    )
    expect(shown.legend).to_contain_text(scene_of(catalogue).two_tier_notes[0][1])


def test_a_click_in_the_inset_selects_too(shown: Any) -> None:
    shown.frame.locator(f'[data-inset-code="{HELSINKI}"]').click()
    expect(shown.panel_headings).to_have_text(["Helsinki"])
    expect(shown.selected).to_have_attribute("data-code", HELSINKI)


def test_the_map_follows_the_theme_of_the_browser(shown: Any) -> None:
    for scheme, land in (("dark", "rgb(43, 49, 61)"), ("light", "rgb(238, 241, 244)")):
        shown.page.emulate_media(color_scheme=scheme)
        expect(shown.municipality(UTSJOKI)).to_have_css("fill", land)


def test_the_first_picture_is_gone_once_the_map_lives(shown: Any) -> None:
    page: Page = shown.page
    expect(page.locator("#first-picture")).to_have_count(0)
