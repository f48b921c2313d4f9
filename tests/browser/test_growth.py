"""The growth of the partnerships on the overview and on their page, with a base year that the address keeps."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from src.facts.growth import growth
from src.facts.growth_words import growth_sentence
from src.model import Catalogue
from src.palette import PALETTES, THEME_NAMES
from src.texts import texts_for
from tests.browser.pixels import css_of

TEXTS = texts_for("fi")


@pytest.fixture
def sentence(catalogue: Catalogue) -> Callable[..., str]:
    """What is said of the growth since a year, of some partnerships or of all."""

    def told(base_year: int, *tier_keys: str) -> str:
        facts = growth(catalogue, base_year, tier_keys or tuple(catalogue.tiers))
        return growth_sentence(catalogue, facts, TEXTS)

    return told


def test_the_overview_tells_of_what_is_shown_and_leads_to_all_numbers_since_a_year_of_ones_own(
    page: Page, sentence: Callable[..., str]
) -> None:
    page.goto("/?lang=fi&tier=alliance&tier=regional_cities")
    says = page.locator("section.panel #growth-says")
    expect(says).to_have_text(sentence(2000, "alliance", "regional_cities"))
    expect(page.locator("section.panel .chart path.curve")).to_have_count(3)
    regions = page.get_by_role("combobox", name=TEXTS("filters.regions"))
    regions.fill("Kainuu")
    regions.press("ArrowDown")
    regions.press("Enter")
    expect(page).to_have_url(re.compile("region=kainuu"))
    expect(page.locator("section.panel .chart")).to_have_count(0)
    expect(page.locator("section.panel h2")).to_be_visible()
    page.go_back()
    page.locator("section.panel a[href$='#growth']").click()
    expect(page.locator("h2#growth")).to_be_focused()
    expect(page.locator("#growth-says")).to_have_text(sentence(2000))
    expect(page.locator(".growth .numbers table").first).to_contain_text("1\u00a0963\u00a0503")
    expect(page.get_by_role("img", name=sentence(2000))).to_be_visible()
    # The year that is chosen stays in the address.
    page.get_by_label(TEXTS("growth.base_year")).fill("1990")
    page.get_by_role("option", name="1990").click()
    expect(page.get_by_role("img", name=sentence(1990))).to_be_visible()
    expect(page).to_have_url(re.compile("base=1990"))
    page.reload()
    expect(page.get_by_role("img", name=sentence(1990))).to_be_visible()
    page.go_back()
    expect(page.get_by_role("img", name=sentence(2000))).to_be_visible()


def test_the_lines_have_the_colours_of_their_partnerships_and_a_phone_the_narrow_chart(page: Page) -> None:
    page.goto("/kumppanuudet?lang=sv")
    curves = page.locator(".chart.wide path.curve")
    for theme in THEME_NAMES:
        page.emulate_media(color_scheme=theme)
        for place, swatch in enumerate(PALETTES[theme].tiers.values()):
            expect(curves.nth(place)).to_have_css("stroke", css_of(swatch.fill))
        expect(curves.nth(5)).to_have_css("stroke", css_of(PALETTES[theme].ink))
    for width, is_wide in ((1440, True), (390, False)):
        page.set_viewport_size({"width": width, "height": 900})
        shown = page.locator(".chart:visible")
        expect(shown).to_have_count(1)
        expect(page.locator(".chart.wide")).to_be_visible(visible=is_wide)
        # Nothing is cut.
        ends = "all => all.map((one) => one.getBoundingClientRect().right)"
        for words in (shown.locator("text"), page.locator(".numbers table:visible")):
            expect(words).not_to_have_count(0)
            assert max(words.evaluate_all(ends)) <= width
