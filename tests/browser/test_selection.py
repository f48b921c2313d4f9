"""What an act selects is said aloud, and the keyboard's focus never falls out of the page."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from src.model import Catalogue, Language
from src.texts import LANGUAGES, texts_for
from tests.browser.conftest import MapPage

TURKU, HELSINKI, UTSJOKI = "853", "091", "890"
LOCALES: dict[Language, str] = {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}


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


@pytest.fixture
def closed(shown: MapPage, catalogue: Catalogue) -> Iterator[MapPage]:
    """The shared map with the overview beside it, and left so."""
    bring_back(shown, catalogue)
    yield shown
    bring_back(shown, catalogue)


def bring_back(shown: MapPage, catalogue: Catalogue) -> None:
    if shown.selected.count():
        close(shown)
    expect(shown.selected).to_have_count(0)
    expect(shown.panel_headings).to_have_text([shown.texts.count("overview.heading", len(catalogue.tiers))])


def test_a_click_on_the_map_leaves_the_focus_there(closed: MapPage) -> None:
    closed.click(HELSINKI)
    expect(said(closed)).to_contain_text("Helsinki")
    closed.click(TURKU)
    expect(region(closed, TURKU)).to_be_visible()
    expect(said(closed)).to_contain_text("Turku")
    assert closed.page.evaluate("document.activeElement.tagName") == "IFRAME"


def test_closing_leads_back_to_the_city_on_the_map(closed: MapPage) -> None:
    closed.municipality(TURKU).focus()
    closed.page.keyboard.press("Enter")
    expect(region(closed, TURKU)).to_be_visible()
    close(closed)
    expect(closed.municipality(TURKU)).to_be_focused()
    assert closed.page.evaluate("document.activeElement.tagName") == "IFRAME"
    # Outside of the partnerships too.
    closed.click(UTSJOKI)
    expect(region(closed, UTSJOKI)).to_be_visible()
    close(closed)
    expect(closed.municipality(UTSJOKI)).to_be_focused()


def test_details_that_were_there_from_the_beginning_are_no_act_in_another_language_and_close_to_the_overview(
    open_map: Callable[..., Any],
) -> None:
    shown = open_map("?city=turku")
    expect(region(shown, TURKU)).to_be_visible()
    shown.page.get_by_role("radio", name="Svenska").click()
    expect(shown.panel_headings).to_have_text(["Åbo"])
    expect(said(shown)).to_have_text(texts_for("sv")("page.language_is"))
    close(MapPage(shown.page, texts_for("sv")))
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
    shown.page.go_back()
    expect(region(shown, TURKU)).to_be_visible()
    # Pressed twice it is opened all the same.
    fellow.dblclick()
    expect(region(shown, HELSINKI)).to_be_visible()
    shown.page.go_back()
    expect(region(shown, TURKU)).to_be_visible()
    shown.page.go_forward()
    expect(region(shown, HELSINKI)).to_be_visible()
    expect(shown.panel_headings).to_have_text(["Helsinki"])


def test_a_candidate_of_the_finder_takes_the_focus_to_its_details(
    closed: MapPage, catalogue: Catalogue
) -> None:
    find(closed, "kar")
    candidate = closed.page.locator("[class*=st-key-candidate_] button").first
    name = candidate.inner_text()
    candidate.focus()
    candidate.press("Enter")
    code = next(code for code, row in catalogue.municipalities.items() if row.names["fi"] == name)
    expect(region(closed, code)).to_be_focused()
    expect(said(closed)).to_have_text(closed.texts("panel.opened", name=name))


def test_a_city_found_at_once_takes_the_focus_to_its_details_and_closing_back_to_the_finder(
    closed: MapPage,
) -> None:
    finder = find(closed, "Turku")
    expect(region(closed, TURKU)).to_be_focused()
    expect(said(closed)).to_contain_text("Turku")
    close(closed)
    expect(finder).to_be_focused()


def find(shown: MapPage, words: str) -> Locator:
    """Looks for a municipality in the finder, which is given back."""
    finder = shown.page.get_by_role("textbox", name=shown.texts("sidebar.finder"))
    finder.fill(words)
    finder.press("Enter")
    return finder


def test_a_row_leads_to_its_details_in_sight_and_closing_back_to_the_row(page: Page) -> None:
    texts = texts_for("fi")
    page.goto("/kunnat")
    row = page.get_by_role("rowheader").get_by_role("link", name="Äänekoski", exact=True)
    details = page.locator("section.panel")
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 844})
        row.focus()
        page.keyboard.press("Enter")
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
