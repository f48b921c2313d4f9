"""The address of a view gives that view on a page just opened, and follows every choice of the reader."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Page, expect

from src.model import Catalogue, Language
from src.pages import MAP_PATH, PAGE_PATHS
from src.texts import LANGUAGES, Texts, texts_for

TURKU, KUOPIO = "853", "297"
PAGES = tuple(PAGE_PATHS)
PageFactory = Callable[..., Page]


def heading_of(page: Page, name: str, texts: Texts) -> Any:
    if name == "map":
        return page.locator("section.panel").get_by_role("heading", level=2)
    return page.get_by_role("heading", level=1, name=texts(f"nav.{name}"))


@pytest.fixture
def page_of(page: Page) -> Callable[[str], Page]:
    """The page of a browser whose reader prefers these languages, best first."""
    agent = page.evaluate("() => navigator.userAgent")
    session = page.context.new_cdp_session(page)

    def preferring(languages: str) -> Page:
        session.send("Emulation.setUserAgentOverride", {"userAgent": agent, "acceptLanguage": languages})
        return page

    return preferring


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_opens_by_its_address_in_every_language(
    page_of: Callable[[str], Page], language: Language
) -> None:
    page, texts = page_of("de-DE"), texts_for(language)
    for name in PAGES:
        page.goto(f"/{PAGE_PATHS[name]}?lang={language}")
        expect(heading_of(page, name, texts)).to_be_visible()
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page).to_have_title(re.compile(re.escape(texts("app.name"))))
        expect(page.get_by_text(texts("app.tagline"), exact=True)).to_be_visible()


def test_without_a_language_in_the_address_page_and_app_take_the_best_of_the_browser_s(
    page_of: Callable[[str], Page],
) -> None:
    wanted: tuple[tuple[str, Language], ...] = (
        ("sv-FI", "sv"),
        ("en-GB", "en"),
        ("de-DE", "fi"),
        ("de-DE,sv,en", "sv"),
    )
    for languages, language in wanted:
        page = page_of(languages)
        answer = page.goto(f"/{PAGE_PATHS['comparison']}")
        assert answer is not None
        assert answer.headers["content-language"] == language
        expect(heading_of(page, "comparison", texts_for(language))).to_be_visible()
        expect(page.locator("html")).to_have_attribute("lang", language)


def test_the_map_is_at_a_path_of_its_own_too_and_the_back_button_goes_back_there(
    page_factory: PageFactory,
) -> None:
    page, texts, heard = page_factory(), texts_for("fi"), list[str]()
    page.on("console", lambda message: heard.append(message.text) if message.type == "error" else None)
    page.goto(f"/{MAP_PATH}?city=turku")
    details = page.locator("section.panel").get_by_role("heading", level=2)
    selected = page.frame_locator(".st-key-map_frame iframe").locator("path.is-selected")
    expect(details).to_have_text("Turku")
    expect(page).to_have_title(f"Turku – {texts('nav.map')} – {texts('app.name')}")
    links = page.get_by_test_id("stTopNavLink")
    expect(links).to_have_text([texts(f"nav.{name}") for name in PAGES])
    links.nth(1).click()
    expect(heading_of(page, "municipalities", texts)).to_be_visible()
    page.go_back()
    expect(selected).to_have_count(1)
    page.locator("section.panel").get_by_role("link", name=texts("panel.more")).first.click()
    expect(heading_of(page, "partnerships", texts)).to_be_visible()
    # A city there is a link to its details on the map.
    page.get_by_role("link", name="Helsinki", exact=True).first.click()
    expect(details).to_have_text(["Helsinki"])
    expect(page).to_have_url(re.compile(r"city=helsinki"))
    page.go_back()
    expect(heading_of(page, "partnerships", texts)).to_be_visible()
    page.go_back()
    expect(details).to_have_text(["Turku"])
    expect(selected).to_have_attribute("data-code", TURKU)
    assert heard == []


def test_choices_are_written_into_the_address_and_the_copied_link_is_that_address(
    open_map: Callable[..., Any],
) -> None:
    shown = open_map(permissions=["clipboard-read", "clipboard-write"])
    expect(shown.page).to_have_url(re.compile(r"/$"))
    shown.click(TURKU)
    expect(shown.page).to_have_url(re.compile(r"/\?city=turku$"))
    shown.page.get_by_role("radio", name="English").click()
    expect(shown.page).to_have_url(re.compile(r"/\?lang=en&city=turku$"))
    shown.tier_filter("Alliance").set_checked(False, force=True)
    expect(shown.page).to_have_url(re.compile(r"lang=en&tier=vitality&.*city=turku$"))
    texts = texts_for("en")
    shown.page.get_by_role("button", name=texts("sidebar.copy_link")).click()
    expect(shown.page.get_by_role("button", name=texts("sidebar.copied"))).to_be_visible()
    assert shown.page.evaluate("navigator.clipboard.readText()") == shown.page.url


def test_every_word_of_an_address_is_taken_and_survives_the_switch_to_every_page_and_back(
    open_map: Callable[..., Any], catalogue: Catalogue
) -> None:
    keys = ("vitality", "regional_cities")
    query = f"?lang=sv&tier={keys[0]}&tier={keys[1]}&region=pohjois-savo&city=kuopio&labels=none"
    shown, texts = open_map(query, language="sv"), texts_for("sv")
    left = {
        code
        for key in keys
        for code in catalogue.members[key]
        if catalogue.municipalities[code].region_code == "11"
    }
    for number, name in enumerate((*PAGES, PAGES[0])):
        if number:  # the first is as it was opened
            shown.page.get_by_role("link", name=texts(f"nav.{name}"), exact=True).first.click()
        expect(shown.page).to_have_url(re.compile(rf"/{PAGE_PATHS[name] or '(kartta)?'}{re.escape(query)}$"))
        expect(heading_of(shown.page, name, texts).first).to_be_visible()
        for key, tier in catalogue.tiers.items():
            expect(shown.tier_filter(tier.name["sv"])).to_be_checked(checked=key in keys)
        expect(shown.page.locator(".stSidebar").get_by_text("Norra Savolax").first).to_be_visible()
        if name == "map":
            expect(shown.panel_headings).to_have_text(["Kuopio"])
            expect(shown.selected).to_have_attribute("data-code", KUOPIO)
            expect(shown.frame.locator("path.municipality[class*=tier-]")).to_have_count(len(left))
            # The selected city keeps its name on the map, the others have none.
            expect(shown.labels).to_have_text(["Kuopio"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_value_is_named_in_one_sentence_and_the_rest_works(
    open_map: Callable[..., Any], language: Language
) -> None:
    shown = open_map(f"?lang={language}&tier=vitality&tier=aliance&city=tampere", language=language)
    sentence = shown.texts("problem.address_value", field="tier", value="aliance")
    message = shown.page.get_by_role("alert")
    expect(message).to_have_count(1)
    expect(message).to_contain_text(sentence)
    expect(message).to_contain_text("alliance")
    expect(shown.panel_headings).to_have_text(
        [{"fi": "Tampere", "sv": "Tammerfors", "en": "Tampere"}[language]]
    )
    expect(shown.frame.locator("path.municipality.tier-vitality")).not_to_have_count(0)
    expect(shown.frame.locator("path.municipality.tier-alliance")).to_have_count(0)


def test_the_link_to_why_a_count_is_incomplete_carries_the_view_of_the_moment(
    open_map: Any, catalogue: Catalogue
) -> None:
    shown = open_map("?lang=fi")
    link = shown.panel.get_by_role("link", name=shown.texts("overview.why"))
    for key in ("vitality", "alliance"):
        shown.tier_filter(catalogue.tiers[key].name["fi"]).set_checked(False, force=True)
        expect(shown.legend).not_to_contain_text(catalogue.tiers[key].name["fi"])
        with shown.page.context.expect_page() as opened:
            link.click(modifiers=["ControlOrMeta"])
        opened.value.wait_for_url("**/kumppanuudet?*")
        address = urlsplit(opened.value.url)
        opened.value.close()
        assert (address.path, address.fragment) == ("/kumppanuudet", "regional_cities")
        assert parse_qsl(address.query) == parse_qsl(urlsplit(shown.page.url).query)
        assert ("tier", key) not in parse_qsl(address.query)
    link.click()
    expect(shown.page).to_have_url(re.compile(r"/kumppanuudet\?lang=fi&tier=growth_cities"))
    expect(shown.page.locator("section#regional_cities")).to_be_in_viewport()
