"""The development of a city on the page: a chart in the page's colours, its numbers for ears, its sources."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from src.facts.development import development_facts
from src.facts.development_words import people_rows, people_sentence
from src.model import Catalogue
from src.outputs.registry import DEVELOPMENT_OUTPUTS
from src.palette import PALETTES, THEME_NAMES, ThemeName
from src.texts import texts_for
from tests.browser.pixels import css_of
from tests.tabs import Tabs

PageFactory = Callable[..., Page]
SALO = "734"
DESK: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 900}
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


@pytest.fixture(scope="module")
def page_of_salo(tabs: Tabs) -> Iterator[Page]:
    """The table with the details of Salo beside it, opened once."""
    page = tabs.open()
    page.goto("/kunnat?lang=fi&city=salo")
    yield page
    tabs.give_back(page)


@pytest.fixture
def salo(page_of_salo: Page) -> Page:
    """The details of Salo on a desk; who goes to another city or page comes back."""
    expect(page_of_salo.locator("section.panel h2")).to_have_text("Salo")
    expect(chart_of(page_of_salo).locator("svg")).to_have_count(1)
    assert page_of_salo.viewport_size == DESK
    return page_of_salo


def test_a_chart_is_a_picture_whose_name_says_what_it_shows(salo: Page, catalogue: Catalogue) -> None:
    facts = development_facts(catalogue, SALO)
    expect(chart_of(salo)).to_have_accessible_name(
        salo.locator("#people").evaluate("one => one.textContent.trim()")
    )
    expect(salo.locator("#people")).to_contain_text(people_sentence(facts, texts_for("fi")))
    expect(chart_of(salo).locator("svg path.curve")).to_have_count(2)
    expect(chart_of(salo).locator("svg path.curve[stroke-dasharray]")).to_have_count(1)
    expect(salo.locator("[data-chart], [data-table]")).to_have_count(0)


def test_the_numbers_are_a_table_that_opens_by_keyboard(salo: Page, catalogue: Catalogue) -> None:
    folded = salo.locator("section.panel details.numbers")
    expect(folded.get_by_role("table")).to_be_hidden()
    folded.locator("summary").press("Enter")
    rows = people_rows(development_facts(catalogue, SALO), texts_for("fi"))
    expect(folded.get_by_role("rowheader")).to_have_text([year for year, _ in rows])
    expect(folded.get_by_role("cell")).to_have_text([people for _, people in rows])
    folded.locator("summary").press("Enter")
    expect(folded.get_by_role("table")).to_be_hidden()


def test_another_city_gets_its_own_chart_and_keeps_nothing_of_the_one_before(salo: Page) -> None:
    salo.locator("section.panel .fellows").get_by_role("link", name="Pori", exact=True).click()
    expect(salo.locator("section.panel h2")).to_have_text("Pori")
    expect(chart_of(salo).locator("svg")).to_have_count(1)
    expect(chart_of(salo).locator("text", has_text="1972: ")).to_have_count(1)
    salo.go_back()


def test_the_line_has_the_colour_of_the_letters_of_the_theme(salo: Page) -> None:
    curve = chart_of(salo).locator("svg path.curve").first
    for theme in ("dark", "light"):
        salo.emulate_media(color_scheme=theme)
        expect(curve).to_have_css("stroke", css_of(PALETTES[theme].ink))
        expect(chart_of(salo).locator("svg path.hole")).to_have_css("stroke", css_of(PALETTES[theme].page))


def test_no_word_of_a_chart_is_cut_or_lies_on_another(salo: Page) -> None:
    svg, finder = chart_of(salo).locator("svg"), salo.get_by_label(texts_for("fi")("sidebar.finder"))
    for city in ("Hanko", "Raasepori", "Helsinki", "Salo"):
        finder.fill(city)
        finder.press("Enter")
        expect(salo.locator("section.panel h2")).to_have_text(city)
        for window, is_closed in ((PHONE, "true"), (DESK, "false")):
            salo.set_viewport_size(window)
            expect(salo.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", is_closed)
            expect(svg).to_be_visible()
            assert svg.evaluate(_CLASHES) == []


def test_a_source_leads_to_what_the_app_tells_of_its_file(salo: Page) -> None:
    salo.locator("section.panel a[href$='#unemployment']").click()
    expect(salo.locator("#unemployment")).to_be_focused()
    expect(salo.get_by_text(texts_for("fi")("series.remark.registered_jobseekers"))).to_be_visible()
    salo.go_back()


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_the_files_are_links_in_the_language_and_theme_of_the_page(
    page_factory: PageFactory, theme: ThemeName
) -> None:
    page, texts = page_factory(color_scheme=theme), texts_for("sv")
    page.goto("/kunnat?lang=sv&city=salo&tier=growth_cities")
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
