"""The development of a city on the page: a chart in the page's colours, its numbers for ears, its sources."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from src.catalogue import load_catalogue
from src.facts.development import development_facts
from src.facts.development_words import people_rows, people_sentence
from src.outputs.registry import DEVELOPMENT_OUTPUTS
from src.palette import PALETTES, THEME_NAMES, ThemeName
from src.texts import texts_for
from tests.browser.pixels import css_of

PageFactory = Callable[..., Page]
SALO = "734"
# Of every word of a chart: whether all of it lies within the window, and which other words it lies on.
_CLASHES = """svg => {
  const boxes = [...svg.querySelectorAll("text")].map((text) => [text.textContent, text.getBoundingClientRect()]);
  const room = document.documentElement.clientWidth;
  const cut = boxes.filter(([, box]) => box.left < 0 || box.right > room).map(([words]) => words);
  const on = boxes.flatMap(([words, a], place) => boxes.slice(place + 1).filter(([, b]) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5).map(([other]) => `${words} on ${other}`));
  return [...cut, ...on];
}"""


def chart_of(page: Page) -> Locator:
    return page.locator("section.panel .chart")


def test_a_chart_is_a_picture_whose_name_says_what_it_shows(page: Page) -> None:
    texts = texts_for("fi")
    page.goto("/kunnat?lang=fi&city=salo")
    facts = development_facts(load_catalogue(), SALO)
    expect(chart_of(page)).to_have_accessible_name(
        page.locator("#people").evaluate("one => one.textContent.trim()")
    )
    expect(page.locator("#people")).to_contain_text(people_sentence(facts, texts))
    expect(chart_of(page).locator("svg path.curve")).to_have_count(2)
    expect(chart_of(page).locator("svg path.curve[stroke-dasharray]")).to_have_count(1)
    expect(page.locator("[data-chart], [data-table]")).to_have_count(0)


def test_the_numbers_are_a_table_that_opens_by_keyboard(page: Page) -> None:
    texts = texts_for("en")
    page.goto("/kunnat?lang=en&city=salo")
    folded = page.locator("section.panel details.numbers")
    expect(folded.get_by_role("table")).to_be_hidden()
    folded.locator("summary").press("Enter")
    rows = people_rows(development_facts(load_catalogue(), SALO), texts)
    expect(folded.get_by_role("rowheader")).to_have_text([year for year, _ in rows])
    expect(folded.get_by_role("cell")).to_have_text([people for _, people in rows])


def test_another_city_gets_its_own_chart_and_keeps_nothing_of_the_one_before(page: Page) -> None:
    page.goto("/kunnat?lang=fi&city=salo")
    expect(chart_of(page).locator("svg")).to_have_count(1)
    page.locator("section.panel .fellows").get_by_role("link", name="Pori", exact=True).click()
    expect(page.locator("section.panel h2")).to_have_text("Pori")
    expect(chart_of(page).locator("svg")).to_have_count(1)
    expect(chart_of(page).locator("text", has_text="1972: ")).to_have_count(1)


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_the_line_has_the_colour_of_the_letters_of_the_theme(
    page_factory: PageFactory, theme: ThemeName
) -> None:
    page = page_factory(color_scheme=theme)
    page.goto("/kunnat?lang=fi&city=salo")
    curve = chart_of(page).locator("svg path.curve").first
    expect(curve).to_have_css("stroke", css_of(PALETTES[theme].ink))
    expect(chart_of(page).locator("svg path.hole")).to_have_css("stroke", css_of(PALETTES[theme].page))


@pytest.mark.look("width")
@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("city", ["salo", "hanko", "raasepori", "helsinki"])
def test_no_word_of_a_chart_is_cut_or_lies_on_another(
    page_factory: PageFactory, width: int, city: str
) -> None:
    page = page_factory(viewport={"width": width, "height": 900})
    page.goto(f"/kunnat?lang=fi&city={city}")
    svg = chart_of(page).locator("svg")
    expect(svg).to_be_visible()
    assert svg.evaluate(_CLASHES) == []


def test_a_source_leads_to_what_the_app_tells_of_its_file(page: Page) -> None:
    texts = texts_for("fi")
    page.goto("/kunnat?lang=fi&city=salo")
    page.locator("section.panel a[href$='#unemployment']").click()
    expect(page.locator("#unemployment")).to_be_focused()
    expect(page.get_by_text(texts("series.remark.registered_jobseekers"))).to_be_visible()


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_the_files_are_links_in_the_language_and_theme_of_the_page(
    page_factory: PageFactory, theme: ThemeName
) -> None:
    page, texts = page_factory(color_scheme=theme), texts_for("sv")
    page.goto("/?lang=sv&city=salo&tier=growth_cities")
    links = page.locator("section.panel .files").get_by_role("link")
    names = [texts(f"export.file_{output.ending}") for output in DEVELOPMENT_OUTPUTS.values()]
    expect(links).to_have_text(names)
    words = "city=salo&tier=growth_cities&lang=sv" + ("&theme=dark" if theme == "dark" else "")
    for link, path in zip(links.all(), DEVELOPMENT_OUTPUTS, strict=True):
        expect(link).to_have_attribute("href", re.compile(re.escape(f"{path}?{words}") + "$"))
    with page.expect_download() as caught:
        links.filter(has_text="CSV").click()
    assert caught.value.suggested_filename == "kumppanuuskartta-sv-development-734.csv"
    assert caught.value.path().read_bytes().count(b"\r\n734;Salo;") > 50
    expect(page).to_have_url(re.compile("city=salo"))


def test_the_files_of_the_partnerships_leave_out_the_city_and_the_filters(page: Page) -> None:
    page.goto("/kumppanuudet?lang=fi&city=salo&tier=growth_cities&base=1990")
    link = page.locator(".growth .files").get_by_role("link").first
    expect(link).to_have_attribute("href", re.compile(r"/development\.svg\?base=1990&lang=fi$"))
