"""The comparison as a reader meets it: from the map to the page, with mouse, keyboard and finger."""

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from src.texts import texts_for
from tests.browser.conftest import MapPage

PageFactory = Callable[..., Page]
FI = texts_for("fi")
CHART = ".comparison-chart .chart:visible"


def words(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def expect_words(page: Page, **wanted: list[str]) -> None:
    """Waits until the address has these values of these words, in their order."""
    parts = [re.escape(f"{word}={value}") for word, values in wanted.items() for value in values]
    expect(page).to_have_url(re.compile(".*".join(parts)))
    assert {word: words(page).get(word) for word in wanted} == wanted


def test_from_a_city_on_the_map_to_a_comparison_and_back(open_map: Callable[..., MapPage]) -> None:
    shown = open_map("?city=turku")
    page = shown.page
    page.get_by_role("link", name=FI("compare.link_named", name="Turku"), exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(FI("nav.comparison"))
    expect_words(page, compare=["turku"])
    expect(page.locator(CHART)).to_have_count(1)
    field = page.get_by_label(FI("compare.finder"))
    field.fill("Tammerfors")
    field.press("Enter")
    expect_words(page, compare=["turku", "tampere"])
    expect(field).to_have_value("")
    page.get_by_role("list", name=FI("compare.add")).get_by_role("link", name=FI("compare.country")).click()
    expect_words(page, compare=["turku", "tampere", "country"])
    chosen = page.get_by_role("list", name=FI("compare.chosen"))
    expect(chosen.get_by_role("listitem")).to_have_count(3)
    page.get_by_role("radio", name=FI("compare.as_index"), exact=True).click()
    expect(
        page.get_by_role(
            "heading",
            name=FI("compare.title_index", series=FI("series.name.population"), years="1972–2025", base=1972),
        )
    ).to_be_visible()
    expect_words(page, **{"as": ["index"]})
    names = page.locator(f"{CHART} .name text")
    expect(names).to_have_text(["Turku", "Tampere", FI("compare.country")])
    chosen.get_by_role("link", name=FI("compare.remove", name="Tampere")).click()
    expect_words(page, compare=["turku", "country"])
    expect(names).to_have_count(2)
    page.go_back()
    expect(names).to_have_count(3)
    expect_words(page, compare=["turku", "tampere", "country"])


def test_the_chart_is_a_named_picture_with_its_numbers_in_the_colours_of_theme_and_paper(page: Page) -> None:
    page.goto("/vertailu?lang=fi&compare=turku&compare=alliance&from=2000&as=index")
    chart = page.get_by_role("img", name=re.compile(r"Muutos 2000–2025: Turku \+\d"))
    expect(chart).to_have_count(1)
    numbers = page.locator("details.numbers summary")
    numbers.focus()
    numbers.press("Enter")
    rows = page.locator("details.numbers tbody tr")
    expect(rows).to_have_count(26)
    expect(rows.first.locator("td")).to_have_text(["100,0", "100,0"])
    dashes = page.locator(f"{CHART} .curve").evaluate_all(
        "paths => paths.map((path) => path.getAttribute('stroke-dasharray') || '')"
    )
    assert len(set(dashes)) == 2
    curve = page.locator(f"{CHART} .curve").first
    page.emulate_media(color_scheme="dark")
    expect(curve).to_have_css("stroke", "rgb(241, 243, 248)")
    # Paper is light whatever the theme.
    page.emulate_media(media="print")
    expect(curve).to_have_css("stroke", "rgb(26, 31, 43)")
    expect(page.locator(CHART)).to_have_count(1)


def test_on_a_phone_signs_and_a_legend_take_the_place_of_names(page_factory: PageFactory) -> None:
    page = page_factory(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.goto("/vertailu?lang=sv&compare=turku&compare=joensuu_lappeenranta_imatra&compare=regional_cities")
    expect(page.locator(f"{CHART} .sign")).to_have_text(["A", "4", "5"])
    legend = page.locator(".chart-legend li:visible")
    expect(legend).to_have_text(
        [re.compile("A *Åbo"), re.compile("4 *Joensuu, Villmanstrand"), re.compile("5 *Region")]
    )
    expect(page.locator("table.bars")).to_have_count(2)
    assert not page.evaluate("() => document.documentElement.scrollWidth > innerWidth")


def test_a_row_of_the_table_leads_to_the_comparison(page: Page) -> None:
    page.goto("/kunnat?lang=en&tier=vitality&compare=country")
    texts = texts_for("en")
    page.get_by_role("link", name=texts("compare.link_named", name="Kuopio"), exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(texts("nav.comparison"))
    expect_words(page, tier=["vitality"], compare=["country", "kuopio"])
