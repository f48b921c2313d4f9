"""What an act selects is said aloud, and the keyboard's focus never falls out of the page."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from src.model import Catalogue, Language
from src.texts import LANGUAGES, texts_for

TURKU, HELSINKI, UTSJOKI = "853", "091", "890"
LOCALES: dict[Language, str] = {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}
PageFactory = Callable[..., Page]


def region(shown: Any, code: str) -> Locator:
    return shown.page.locator(f'section.panel[data-city="{code}"]')


def close(shown: Any) -> None:
    button = shown.page.get_by_role("button", name=shown.texts("panel.close"), exact=True)
    button.focus()
    button.press("Enter")


def said(shown: Any) -> Locator:
    return shown.page.locator("#status")


@pytest.mark.parametrize("language", LANGUAGES)
def test_opening_and_closing_are_said_in_the_reader_s_language_but_not_the_first_view(
    open_map: Callable[..., Any], catalogue: Catalogue, language: Language
) -> None:
    shown = open_map("", language=language, locale=LOCALES[language])
    expect(shown.panel).to_be_visible()
    expect(said(shown)).to_have_text("")
    shown.click(TURKU)
    name = catalogue.municipalities[TURKU].names.of(language)
    expect(said(shown)).to_have_text(shown.texts("panel.opened", name=name))
    close(shown)
    overview = shown.texts.count("overview.heading", len(catalogue.tiers))
    expect(said(shown)).to_have_text(shown.texts("panel.closed", shown=overview))


def test_a_click_on_the_map_leaves_the_focus_there(open_map: Callable[..., Any]) -> None:
    shown = open_map("")
    shown.click(HELSINKI)
    expect(said(shown)).not_to_have_text("")
    shown.click(TURKU)
    expect(region(shown, TURKU)).to_be_visible()
    expect(said(shown)).to_contain_text("Turku")
    assert shown.page.evaluate("document.activeElement.tagName") == "IFRAME"


def test_closing_leads_back_to_the_city_on_the_map(open_map: Callable[..., Any]) -> None:
    shown = open_map("")
    shown.municipality(TURKU).focus()
    shown.page.keyboard.press("Enter")
    expect(region(shown, TURKU)).to_be_visible()
    close(shown)
    expect(shown.municipality(TURKU)).to_be_focused()
    assert shown.page.evaluate("document.activeElement.tagName") == "IFRAME"


def test_closing_leads_back_to_a_municipality_outside_of_the_partnerships_too(
    open_map: Callable[..., Any],
) -> None:
    shown = open_map("")
    shown.click(UTSJOKI)
    expect(region(shown, UTSJOKI)).to_be_visible()
    close(shown)
    expect(shown.municipality(UTSJOKI)).to_be_focused()


def test_details_that_were_there_from_the_beginning_close_to_the_overview(
    open_map: Callable[..., Any],
) -> None:
    shown = open_map("?city=turku")
    expect(region(shown, TURKU)).to_be_visible()
    close(shown)
    expect(region(shown, "")).to_be_focused()


def test_a_fellow_city_takes_the_focus_to_its_details_which_begin_at_their_top(
    open_map: Callable[..., Any],
) -> None:
    shown = open_map("?city=turku", viewport={"width": 1440, "height": 500})
    fellow = shown.page.locator(".st-key-panel").get_by_role("link", name="Helsinki", exact=True)
    fellow.scroll_into_view_if_needed()
    fellow.focus()
    shown.page.keyboard.press("Enter")
    expect(region(shown, HELSINKI)).to_be_focused()
    expect(shown.panel_headings).to_be_in_viewport()
    expect(said(shown)).to_contain_text("Helsinki")


def test_a_fellow_city_that_is_pressed_twice_is_opened(open_map: Callable[..., Any]) -> None:
    shown = open_map("?city=turku")
    shown.page.locator(".st-key-panel").get_by_role("link", name="Helsinki", exact=True).dblclick()
    expect(region(shown, HELSINKI)).to_be_visible()
    shown.page.go_back()
    expect(region(shown, TURKU)).to_be_visible()
    shown.page.go_forward()
    expect(region(shown, HELSINKI)).to_be_visible()
    expect(shown.panel_headings).to_have_text(["Helsinki"])


def test_a_candidate_of_the_finder_takes_the_focus_to_its_details(
    open_map: Callable[..., Any], catalogue: Catalogue
) -> None:
    shown = open_map("")
    finder = shown.page.get_by_role("textbox", name=shown.texts("sidebar.finder"))
    finder.fill("kar")
    finder.press("Enter")
    candidate = shown.page.locator("[class*=st-key-candidate_] button").first
    name = candidate.inner_text()
    candidate.focus()
    candidate.press("Enter")
    code = next(code for code, row in catalogue.municipalities.items() if row.names["fi"] == name)
    expect(region(shown, code)).to_be_focused()
    expect(said(shown)).to_have_text(shown.texts("panel.opened", name=name))


def test_a_city_found_at_once_takes_the_focus_to_its_details_and_closing_back_to_the_finder(
    open_map: Callable[..., Any],
) -> None:
    shown = open_map("")
    finder = shown.page.get_by_role("textbox", name=shown.texts("sidebar.finder"))
    finder.fill("Turku")
    finder.press("Enter")
    expect(region(shown, TURKU)).to_be_focused()
    expect(said(shown)).to_contain_text("Turku")
    close(shown)
    expect(finder).to_be_focused()


def test_another_language_is_no_act_of_selecting(open_map: Callable[..., Any]) -> None:
    shown = open_map("?city=turku")
    expect(region(shown, TURKU)).to_be_visible()
    shown.page.get_by_role("radio", name="Svenska").click()
    expect(shown.panel_headings).to_have_text(["Åbo"])
    expect(said(shown)).to_have_text(texts_for("sv")("page.language_is"))


@pytest.mark.parametrize("width", [1440, 390])
def test_a_row_leads_to_its_details_in_sight_and_closing_back_to_the_row(
    page_factory: PageFactory, width: int
) -> None:
    page, texts = page_factory(viewport={"width": width, "height": 844}), texts_for("fi")
    page.goto("/kunnat")
    row = page.get_by_role("rowheader").get_by_role("link", name="Äänekoski", exact=True)
    row.focus()
    page.keyboard.press("Enter")
    details = page.locator("section.panel")
    expect(details).to_be_focused()
    expect(details.get_by_role("heading", level=2)).to_have_text("Äänekoski")
    expect(details.get_by_role("heading", level=2)).to_be_in_viewport(ratio=1)
    expect(row).to_have_attribute("aria-current", "true")
    expect(page.locator("#status")).to_have_text(texts("panel.opened", name="Äänekoski"))
    page.get_by_role("button", name=texts("panel.close"), exact=True).press("Enter")
    expect(row).to_be_focused()
    expect(row).to_be_in_viewport(ratio=1)
    expect(row).not_to_have_attribute("aria-current", "true")


def test_without_its_row_closing_leads_to_the_heading_of_the_page(page: Page) -> None:
    page.goto("/kunnat?city=utsjoki")
    page.get_by_role("button", name=texts_for("fi")("panel.close"), exact=True).press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
