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

TURKU = "853"
PAGES = tuple(PAGE_PATHS)
PageFactory = Callable[..., Page]


def heading_of(page: Page, name: str, texts: Texts) -> Any:
    if name == "map":
        return page.locator("section.panel").get_by_role("heading", level=2)
    return page.get_by_role("heading", level=1, name=texts(f"nav.{name}"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_opens_by_its_address_in_every_language(
    page_factory: PageFactory, language: Language
) -> None:
    page, texts = page_factory(locale="de-DE"), texts_for(language)
    for name in PAGES:
        page.goto(f"/{PAGE_PATHS[name]}?lang={language}")
        expect(heading_of(page, name, texts)).to_be_visible()
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page).to_have_title(re.compile(re.escape(texts("app.name"))))
        expect(page.get_by_text(texts("app.tagline"), exact=True)).to_be_visible()


@pytest.mark.parametrize(
    ("locale", "language"), [("sv-FI", "sv"), ("en-GB", "en"), ("fi-FI", "fi"), ("de-DE", "fi")]
)
def test_without_a_language_in_the_address_the_browser_decides(
    page_factory: PageFactory, locale: str, language: Language
) -> None:
    page = page_factory(locale=locale)
    page.goto("/kumppanuudet")
    expect(heading_of(page, "partnerships", texts_for(language))).to_be_visible()


def test_a_browser_that_likes_several_languages_gets_the_best_of_ours_in_page_and_app(
    page_factory: PageFactory,
) -> None:
    page, texts = page_factory(locale="de-DE"), texts_for("sv")
    agent = page.evaluate("() => navigator.userAgent")
    page.context.new_cdp_session(page).send(
        "Emulation.setUserAgentOverride", {"userAgent": agent, "acceptLanguage": "de-DE,sv,en"}
    )
    answer = page.goto("/kumppanuudet")
    assert answer is not None
    assert answer.headers["content-language"] == "sv"
    expect(heading_of(page, "partnerships", texts)).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "sv")


def test_every_filter_of_the_address_is_set_on_a_page_just_opened(
    open_map: Callable[..., Any], catalogue: Catalogue
) -> None:
    keys = ("vitality", "regional_cities")
    shown = open_map(
        f"?lang=sv&tier={keys[0]}&tier={keys[1]}&region=pohjois-savo&city=kuopio&labels=none", language="sv"
    )
    expect(shown.panel_headings).to_have_text(["Kuopio"])
    left = [
        code
        for key in keys
        for code in catalogue.members[key]
        if catalogue.municipalities[code].region_code == "11"
    ]
    expect(shown.frame.locator("path.municipality[class*=tier-]")).to_have_count(len(left))
    for key, tier in catalogue.tiers.items():
        expect(shown.tier_filter(tier.name["sv"])).to_be_checked(checked=key in keys)
    expect(shown.page.get_by_text("Norra Savolax").first).to_be_visible()
    # The selected city keeps its name on the map, the others have none.
    expect(shown.labels).to_have_text(["Kuopio"])


def test_the_map_is_at_a_path_of_its_own_too(page_factory: PageFactory) -> None:
    page, heard = page_factory(), list[str]()
    page.on("console", lambda message: heard.append(message.text) if message.type == "error" else None)
    page.goto(f"/{MAP_PATH}?city=turku")
    expect(page.locator("section.panel").get_by_role("heading", level=2)).to_have_text("Turku")
    expect(page).to_have_title(f"Turku – {texts_for('fi')('nav.map')} – {texts_for('fi')('app.name')}")
    links = page.get_by_test_id("stTopNavLink")
    expect(links).to_have_text([texts_for("fi")(f"nav.{name}") for name in PAGES])
    links.nth(1).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(texts_for("fi")("nav.municipalities"))
    page.go_back()
    expect(page.frame_locator(".st-key-map_frame iframe").locator("path.is-selected")).to_have_count(1)
    assert heard == []


def test_choices_are_written_into_the_address(open_map: Callable[..., Any]) -> None:
    shown = open_map()
    expect(shown.page).to_have_url(re.compile(r"/$"))
    shown.click(TURKU)
    expect(shown.page).to_have_url(re.compile(r"/\?city=turku$"))
    shown.page.get_by_role("radio", name="English").click()
    expect(shown.page).to_have_url(re.compile(r"/\?lang=en&city=turku$"))
    shown.tier_filter("Alliance").set_checked(False, force=True)
    expect(shown.page).to_have_url(re.compile(r"lang=en&tier=vitality&.*city=turku$"))


def test_a_view_survives_the_switch_to_every_page_and_back(
    open_map: Callable[..., Any], catalogue: Catalogue
) -> None:
    query = "?lang=sv&tier=alliance&city=turku"
    shown, texts = open_map(query, language="sv"), texts_for("sv")
    for name in (*PAGES[1:], "map"):
        shown.page.get_by_role("link", name=texts(f"nav.{name}"), exact=True).first.click()
        expect(shown.page).to_have_url(re.compile(rf"/{PAGE_PATHS[name] or '(kartta)?'}{re.escape(query)}$"))
        expect(heading_of(shown.page, name, texts).first).to_be_visible()
        expect(shown.tier_filter(catalogue.tiers["vitality"].name["sv"])).not_to_be_checked()
    expect(shown.panel_headings).to_have_text(["Åbo"])
    expect(shown.selected).to_have_attribute("data-code", TURKU)


def test_the_back_button_goes_back_to_the_page_and_view_before(open_map: Callable[..., Any]) -> None:
    shown = open_map("?lang=fi&city=turku")
    expect(shown.panel_headings).to_have_text(["Turku"])
    shown.panel.get_by_role("link", name=shown.texts("panel.more")).first.click()
    expect(heading_of(shown.page, "partnerships", shown.texts)).to_be_visible()
    shown.page.go_back()
    expect(shown.panel_headings).to_have_text(["Turku"])
    expect(shown.selected).to_have_attribute("data-code", TURKU)


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


def test_the_copied_link_is_the_address_of_the_view(page_factory: PageFactory) -> None:
    page = page_factory(permissions=["clipboard-read", "clipboard-write"])
    page.goto("/?lang=fi&tier=alliance&city=turku")
    button = page.get_by_role("button", name=texts_for("fi")("sidebar.copy_link"))
    button.click()
    expect(page.get_by_role("button", name=texts_for("fi")("sidebar.copied"))).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert page.url.endswith("/?lang=fi&tier=alliance&city=turku")


def test_a_city_on_the_partnerships_page_is_a_link_to_its_details(page: Page, catalogue: Catalogue) -> None:
    page.goto("/kumppanuudet?lang=sv")
    page.get_by_role("link", name="Åbo", exact=True).first.click()
    expect(page.locator("section.panel").get_by_role("heading", level=2)).to_have_text(["Åbo"])
    expect(page).to_have_url(re.compile(r"city=turku"))


def test_the_explanation_of_the_incomplete_count_is_one_click_away(open_map: Callable[..., Any]) -> None:
    shown = open_map("?lang=fi")
    shown.panel.get_by_role("link", name=shown.texts("overview.why")).click()
    expect(shown.page.locator("section#regional_cities")).to_be_in_viewport()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_theme_in_the_address_holds_for_the_page_and_the_map(
    open_map: Callable[..., Any], theme: str
) -> None:
    other = "light" if theme == "dark" else "dark"
    shown = open_map(f"?theme={theme}", color_scheme=other)
    expect(shown.frame.locator("html")).to_have_attribute("data-theme", theme)
    expect(shown.page.locator(".stApp")).to_have_css("color-scheme", theme)


def test_a_link_to_another_page_carries_the_view_of_the_moment(open_map: Any, catalogue: Catalogue) -> None:
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
