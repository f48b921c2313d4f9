"""The growth of the partnerships on the overview and on their page, with a base year that the address keeps."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from src.catalogue import load_catalogue
from src.facts.growth import growth
from src.facts.growth_words import growth_sentence
from src.palette import PALETTES, THEME_NAMES, ThemeName
from src.texts import texts_for
from tests.browser.pixels import css_of

PageFactory = Callable[..., Page]


def sentence(base_year: int, *tier_keys: str) -> str:
    catalogue = load_catalogue()
    facts = growth(catalogue, base_year, tier_keys or tuple(catalogue.tiers))
    return growth_sentence(catalogue, facts, texts_for("fi"))


def test_the_overview_tells_of_the_shown_partnerships_and_is_silent_within_a_region(page: Page) -> None:
    page.goto("/?lang=fi&tier=alliance&tier=regional_cities")
    expect(page.locator("section.panel #growth-says")).to_have_text(
        sentence(2000, "alliance", "regional_cities")
    )
    expect(page.locator("section.panel .chart path.curve")).to_have_count(3)
    page.goto("/?lang=fi&region=kainuu")
    expect(page.locator("section.panel h2")).to_be_visible()
    expect(page.locator("section.panel .chart")).to_have_count(0)


def test_the_base_year_is_chosen_and_stays_in_the_address(page: Page) -> None:
    texts = texts_for("fi")
    page.goto("/kumppanuudet?lang=fi")
    chart = page.get_by_role("img", name=sentence(2000))
    expect(chart).to_be_visible()
    page.get_by_label(texts("growth.base_year")).fill("1990")
    page.get_by_role("option", name="1990").click()
    expect(page.get_by_role("img", name=sentence(1990))).to_be_visible()
    expect(page).to_have_url(re.compile("base=1990"))
    page.reload()
    expect(page.get_by_role("img", name=sentence(1990))).to_be_visible()
    page.go_back()
    expect(page.get_by_role("img", name=sentence(2000))).to_be_visible()


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_each_line_has_the_colour_of_its_partnership(page_factory: PageFactory, theme: ThemeName) -> None:
    page = page_factory(color_scheme=theme)
    page.goto("/kumppanuudet?lang=fi")
    curves = page.locator(".chart.wide path.curve")
    for place, swatch in enumerate(PALETTES[theme].tiers.values()):
        expect(curves.nth(place)).to_have_css("stroke", css_of(swatch.fill))
    expect(curves.nth(5)).to_have_css("stroke", css_of(PALETTES[theme].ink))


@pytest.mark.parametrize(("width", "wide"), [(1440, True), (390, False)])
def test_a_phone_has_the_narrow_chart_and_nothing_is_cut(
    page_factory: PageFactory, width: int, wide: bool
) -> None:
    page = page_factory(viewport={"width": width, "height": 900})
    page.goto("/kumppanuudet?lang=sv")
    shown = page.locator(".chart:visible")
    expect(shown).to_have_count(1)
    expect(page.locator(".chart.wide")).to_be_visible(visible=wide)
    cut = shown.locator("text").evaluate_all(
        "all => all.filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth).length"
    )
    assert cut == 0
    for table in page.locator(".numbers table").all():
        box = table.bounding_box()
        assert box is None or box["x"] + box["width"] <= width


def test_the_overview_leads_to_the_numbers(page: Page) -> None:
    page.goto("/?lang=fi")
    page.locator("section.panel a[href$='#growth']").click()
    expect(page.locator("h2#growth")).to_be_focused()
    expect(page.locator("#growth-says")).to_have_text(sentence(2000))
    expect(page.locator(".growth .numbers table").first).to_contain_text("1\u00a0963\u00a0503")
