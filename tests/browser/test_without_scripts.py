"""Without scripts the app is a plain page: nothing lies over anything, and links and forms reach everything."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from src.counts import outside
from src.facts.development import development_facts
from src.facts.development_words import people_rows, people_sentence
from src.model import Catalogue, Language
from src.pages import PAGE_PATHS
from src.palette import PALETTES, THEME_NAMES, ThemeName
from src.scene import build_scene
from src.series.words import name_of
from src.texts import LANGUAGES, texts_for
from src.view import View, default_view
from tests.browser.pixels import css_of
from tests.browser.test_accessibility import findings

PageFactory = Callable[..., Page]
LOCALES = {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}
WIDTHS = (320, 390, 640, 768, 860, 912, 1024, 1180, 1440, 1920)
NOWHERE = "nowhere/at/all"
LAYOUT = """() => {
  const parts = ["header", "#first-picture", "main", "footer"].flatMap((one) => [...document.querySelectorAll(one)]);
  const boxes = parts.map((one) => one.getBoundingClientRect());
  const isOver = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  const frames = [...document.querySelectorAll(".table-frame")];
  const mayBeWide = (frame) => frame.querySelector(".facts-table") || frame.closest("details.numbers");
  return {
    parts: parts.length,
    overlapping: boxes.flatMap((a, place) => boxes.slice(place + 1).filter((b) => isOver(a, b))),
    tooWide: Math.max(0, document.documentElement.scrollWidth - innerWidth),
    cutTables: frames.filter((one) => !mayBeWide(one) && one.scrollWidth > one.clientWidth).map((one) => one.innerText),
    unreachable: frames.filter((one) => mayBeWide(one) && one.tabIndex !== 0).map((one) => one.innerText),
  };
}"""
SCRIPTS = re.compile(r"<script.*?</script>|<template.*?</template>", re.DOTALL)


@pytest.fixture
def plain(page_factory: PageFactory) -> Callable[..., Page]:
    """Makes pages of a browser that speaks a language and runs no scripts."""

    def make(language: Language = "fi", **options: Any) -> Page:
        return page_factory(java_script_enabled=False, locale=LOCALES[language], **options)

    return make


def expect_nothing_cut_or_covered(page: Page, least_parts: int = 2) -> None:
    """No part of a page lies over another or reaches out of the window.

    Numbers side by side may be wider than their frame, where the keyboard can move them.
    """
    found = page.evaluate(LAYOUT)
    assert found.pop("parts") >= least_parts
    assert found == {"overlapping": [], "tooWide": 0, "cutTables": [], "unreachable": []}, page.viewport_size


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bare_address_shows_title_map_and_lists_once_and_nothing_over_anything(
    plain: Callable[..., Page], catalogue: Catalogue, language: Language
) -> None:
    page = plain(language)
    page.goto("/")
    scene = build_scene(catalogue, default_view(catalogue), texts_for(language), "light")
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.get_by_role("main")).to_have_count(1)
    expect(page.get_by_role("heading", level=1)).to_have_text([scene.title])
    expect(page.get_by_role("img", name=scene.title, exact=True)).to_be_visible()
    expect(page.locator("img, svg")).to_have_count(2)
    expect(page.locator(".chart svg")).to_be_visible()
    for row in scene.classes:
        heading = page.locator(".classes").get_by_role("heading", level=3).filter(has_text=row.name)
        expect(heading).to_contain_text(row.count_text)
        for code in row.codes:
            expect(page.get_by_role("link", name=scene.names[code], exact=True).first).to_be_visible()
    expect(page.get_by_role("contentinfo")).to_contain_text(scene.source_line)
    expect_nothing_cut_or_covered(page, least_parts=4)
    font = page.locator("main p").first.evaluate("text => getComputedStyle(text).fontFamily")
    assert font.startswith('"Kumppanuuskartta Sans"')


@pytest.mark.parametrize("name", [*PAGE_PATHS, "nowhere"])
def test_nothing_is_cut_or_covered_at_any_width(plain: Callable[..., Page], name: str) -> None:
    page = plain()
    page.goto(f"/{PAGE_PATHS.get(name, NOWHERE)}?city=salo&compare=salo&compare=alliance")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        expect_nothing_cut_or_covered(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_and_language_is_reached_by_clicking(
    plain: Callable[..., Page], language: Language
) -> None:
    page, texts = plain(language), texts_for(language)
    page.goto("/")
    for name in [*PAGE_PATHS][1:]:
        page.get_by_role("navigation", name=texts("streamlit.pages")).get_by_role(
            "link", name=texts(f"nav.{name}"), exact=True
        ).click()
        expect(page.get_by_role("heading", level=1)).to_have_text([texts(f"nav.{name}")])
        current = page.locator('nav [aria-current="page"]')
        expect(current).to_have_text([texts(f"nav.{name}")])
    other = next(one for one in LANGUAGES if one != language)
    page.get_by_role("navigation", name=texts("sidebar.language")).get_by_role(
        "link", name=texts_for(other).row.own_name, exact=True
    ).click()
    expect(page.locator("html")).to_have_attribute("lang", other)
    expect(page.get_by_role("heading", level=1)).to_have_text([texts_for(other)("nav.sources")])
    page.get_by_role("link", name=texts_for(other)("nav.map"), exact=True).click()
    expect(page.locator("html")).to_have_attribute("lang", other)
    expect(page.locator("#first-picture")).to_be_visible()


def test_a_form_filters_by_partnership_and_region_down_to_nothing(
    plain: Callable[..., Page], catalogue: Catalogue
) -> None:
    page, texts = plain(), texts_for("fi")
    page.goto("/")
    page.get_by_role("checkbox", name=catalogue.tiers["regional_cities"].name["fi"]).uncheck()
    page.get_by_role("checkbox", name="Uusimaa").check()
    page.get_by_role("button", name=texts("plain.show")).click()
    region = next(code for code, row in catalogue.regions.items() if row.names["fi"] == "Uusimaa")
    keys = tuple(key for key in catalogue.tiers if key != "regional_cities")
    scene = build_scene(catalogue, View(tiers=keys, regions=(region,)), texts, "light")
    expect(page.get_by_role("heading", level=1)).to_have_text([scene.title])
    expect(page.get_by_role("link", name="Porvoo", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="Turku", exact=True)).to_have_count(0)
    expect(page.get_by_role("checkbox", name="Uusimaa")).to_be_checked()
    expect(page.locator("#first-picture path.tier-regional_cities")).to_have_count(0)
    page.get_by_role("link", name=texts("nav.municipalities"), exact=True).click()
    expect(page.locator("tbody tr")).to_have_count(scene.totals.count)
    page.get_by_role("link", name=texts("sidebar.reset")).click()
    expect(page.locator("tbody tr")).to_have_count(len(catalogue.memberships_by_code))
    page.get_by_role("link", name=texts("nav.map"), exact=True).click()
    for tier in catalogue.tiers.values():
        page.get_by_role("checkbox", name=tier.name["fi"]).uncheck()
    page.get_by_role("button", name=texts("plain.show")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text([texts("title.none")])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_details_of_a_city_are_opened_read_and_closed(
    plain: Callable[..., Page], catalogue: Catalogue, language: Language
) -> None:
    page, texts = plain(language), texts_for(language)
    page.goto("/")
    salo = next(row for row in catalogue.municipalities.values() if row.names["fi"] == "Salo")
    page.get_by_role("link", name=salo.names.of(language), exact=True).first.click()
    details = page.get_by_role("region", name=salo.names.of(language))
    expect(details).to_contain_text(texts.number(salo.population))
    expect(details).to_contain_text(catalogue.regions[salo.region_code].names.of(language))
    for membership in catalogue.memberships_by_code[salo.code]:
        expect(details).to_contain_text(catalogue.tiers[membership.tier_key].name.of(language))
        for source in membership.sources:
            expect(details.locator(f'a[href="{source.url}"]').first).to_be_visible()
    expect(page.locator("#first-picture path.is-selected")).to_have_attribute("data-code", salo.code)
    details.get_by_role("link", name=texts("panel.close")).click()
    expect(details).to_have_count(0)


def test_a_municipality_outside_the_partnerships_is_found(
    plain: Callable[..., Page], catalogue: Catalogue
) -> None:
    page, texts = plain(), texts_for("fi")
    page.goto("/")
    page.get_by_role("link", name=texts("sidebar.finder")).click()
    finder = page.get_by_label(texts("sidebar.finder"))
    expect(finder.locator("option")).to_have_count(len(catalogue.municipalities))
    finder.select_option(label="Utsjoki")
    page.locator(".finder").get_by_role("button").click()
    expect(page.get_by_role("region", name="Utsjoki")).to_contain_text(outside(catalogue, texts))


def test_a_figure_is_chosen_with_its_years_and_left_by_forms_and_links(
    plain: Callable[..., Page], catalogue: Catalogue
) -> None:
    page, texts = plain(), texts_for("fi")
    page.goto("/?tier=alliance")
    heading = page.get_by_role("heading", level=1)
    partnerships = heading.inner_text()
    topics = page.get_by_role("navigation", name=texts("figure.topic"))
    topics.get_by_role("link", name=texts("figure.topic_figure")).click()
    choices = page.get_by_role("main").locator("form.choices")
    births = name_of(catalogue.series["births"], texts)
    page.get_by_role("combobox", name=texts("figure.series"), exact=True).select_option(label=births)
    choices.first.get_by_role("button").click()
    last = catalogue.series["births"].years[-1]
    expect(heading).to_have_text(f"{births} {last}")
    page.get_by_role("combobox", name=texts("figure.year"), exact=True).select_option(str(last - 3))
    page.get_by_label(re.compile(re.escape(texts("figure.per.inhabitants")))).check()
    choices.last.get_by_role("button").click()
    expect(heading).to_have_text(f"{births} {texts('figure.per.inhabitants')} {last - 3}")
    expect(page.locator("#first-picture title")).to_have_text(heading.inner_text())
    kinds = page.get_by_role("navigation", name=texts("figure.kind"))
    kinds.get_by_role("link", name=texts("figure.kind_change")).click()
    expect(heading).to_contain_text(str(last))
    expect(kinds.locator("[aria-current]")).to_have_text([texts("figure.kind_change")])
    legend = page.locator(".figure .legend li")
    colours = legend.locator(".badge").evaluate_all(
        "all => all.map((one) => getComputedStyle(one).backgroundColor)"
    )
    assert len(set(colours)) == len(colours) > 3
    topics.get_by_role("link", name=texts("figure.topic_partnerships")).click()
    expect(heading).to_have_text(partnerships)


def test_the_growth_is_compared_with_another_year_by_a_form(plain: Callable[..., Page]) -> None:
    page, texts = plain("sv"), texts_for("sv")
    page.goto("/kumppanuudet")
    expect(page.get_by_label(texts("growth.base_year"))).to_have_value("2000")
    sentence = page.locator("#growth-says").inner_text()
    chart = page.get_by_role("img", name=sentence, exact=True)
    expect(chart.filter(visible=True)).to_have_count(1)
    page.get_by_label(texts("growth.base_year")).select_option("1990")
    page.locator(".growth").get_by_role("button").click()
    expect(page.locator("#growth-says")).not_to_have_text(sentence)
    expect(page.get_by_label(texts("growth.base_year"))).to_have_value("1990")
    folded = page.locator("details.numbers")
    expect(folded.locator("table")).to_be_hidden()
    folded.locator("summary").click()
    expect(folded.locator("table")).to_be_visible()


def test_a_comparison_is_put_together_and_its_years_are_chosen_by_forms(
    plain: Callable[..., Page], catalogue: Catalogue
) -> None:
    page, texts = plain("en"), texts_for("en")
    page.goto("/vertailu")
    for name in ("Turku", catalogue.tiers["alliance"].name.of("en")):
        page.get_by_label(texts("compare.add")).select_option(label=name)
        page.locator("form.finder").get_by_role("button").click()
    page.get_by_role("combobox", name=texts("compare.from"), exact=True).select_option("1990")
    page.get_by_label(texts("compare.as")).select_option(label=texts("compare.as_index"))
    page.locator("form.choices").nth(1).get_by_role("button").click()
    title = page.locator(".comparison-chart h2")
    expect(title).to_contain_text("1990")
    expect(page.locator(".chart.broad path.curve")).to_have_count(2)
    bars = page.locator(".comparison-bars tbody tr")
    expect(bars).to_have_count(len(catalogue.members["alliance"]))
    by_index = bars.first.inner_text()
    page.get_by_label(texts("compare.figure")).select_option("land")
    page.locator("#order").get_by_role("button").click()
    expect(bars.first).not_to_have_text(by_index)
    expect(title).to_contain_text("1990")
    expect(bars.first.locator(".bar span")).to_have_css(
        "background-color", css_of(PALETTES["light"].tiers["alliance"].fill)
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_development_of_a_city_is_a_line_a_sentence_and_numbers(
    plain: Callable[..., Page], catalogue: Catalogue, language: Language
) -> None:
    page, texts = plain(language), texts_for(language)
    page.goto("/?city=salo")
    facts = development_facts(catalogue, "734")
    expect(page.get_by_role("img", name=people_sentence(facts, texts))).to_be_visible()
    ages = page.locator(".development div.numbers table")
    expect(ages.get_by_role("rowheader").last).to_have_text(texts("development.country"))
    page.get_by_text(texts("development.table"), exact=True).click()
    people = page.locator("details.numbers tbody tr")
    expect(people).to_have_count(len(people_rows(facts, texts)))
    page.locator(".development").get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(texts("nav.sources"))
    expect(page.locator("details:target")).to_have_count(1)


def test_a_file_is_a_plain_link_to_what_is_chosen(plain: Callable[..., Page]) -> None:
    page, texts = plain("sv"), texts_for("sv")
    page.goto("/?tier=alliance")
    page.get_by_role("link", name=texts("nav.export"), exact=True).click()
    page.get_by_label(texts("export.size")).select_option(label=texts("export.size_1x1"))
    page.get_by_role("button", name=texts("plain.show")).click()
    page.get_by_role("link", name=texts("export.file_svg"), exact=True).click()
    expect(page.locator("svg")).to_have_attribute("lang", "sv")
    expect(page.locator("svg")).to_have_attribute("viewBox", "0 0 1080 1080")
    assert "tier=alliance" in page.url


def test_the_picture_view_is_entered_and_left(plain: Callable[..., Page], catalogue: Catalogue) -> None:
    page, texts = plain("en"), texts_for("en")
    page.goto("/")
    page.get_by_role("link", name=texts("sidebar.picture_view")).click()
    expect(page.get_by_role("main").get_by_role("img")).to_have_js_property("complete", value=True)
    assert page.get_by_role("main").get_by_role("img").evaluate("image => image.naturalWidth") > 0
    page.get_by_role("link", name=texts("picture.leave")).click()
    expect(page.locator("#first-picture")).to_be_visible()


@pytest.mark.parametrize("scheme", THEME_NAMES)
def test_the_theme_is_the_address_s_else_the_browser_s(plain: Callable[..., Page], scheme: ThemeName) -> None:
    page = plain(color_scheme=scheme)
    for asked in (None, *THEME_NAMES):
        page.goto(f"/?theme={asked}" if asked else "/")
        colours = PALETTES[asked or scheme]
        expect(page.locator("body")).to_have_css("background-color", css_of(colours.page))
        expect(page.get_by_role("heading", level=1)).to_have_css("color", css_of(colours.ink))
        areas = page.locator("#first-picture g:has(> .tier-alliance)")
        expect(areas).to_have_css("fill", css_of(colours.tiers["alliance"].fill))


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_there_is_no_page_the_same_frame_leads_on(
    plain: Callable[..., Page], language: Language
) -> None:
    page, texts = plain(language), texts_for(language)
    page.goto(f"/{NOWHERE}")
    expect(page.get_by_role("heading", level=1)).to_have_text([texts("not_found.title")])
    other = next(one for one in LANGUAGES if one != language)
    page.get_by_role("link", name=texts_for(other).row.own_name, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text([texts_for(other)("not_found.title")])
    page.get_by_role("link", name=texts_for(other)("not_found.link")).click()
    expect(page.locator("#first-picture")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", other)


@pytest.mark.look("width")
@pytest.mark.parametrize(
    ("language", "theme", "width"), [("fi", "light", 1440), ("sv", "dark", 390), ("en", "light", 390)]
)
def test_nothing_grave_on_any_plain_page(
    page_factory: PageFactory, theme: ThemeName, language: Language, width: int
) -> None:
    """axe needs scripts, so the browser gets the page as it would be read without them, in plain sight."""
    page = page_factory(color_scheme=theme, viewport={"width": width, "height": 900})

    def shown_plainly(route: Route) -> None:
        answer = route.fetch()
        text = re.sub(r"</?noscript>", "", SCRIPTS.sub("", answer.text()))
        route.fulfill(response=answer, body=text)

    page.route(lambda address: "/assets/" not in address and "/map." not in address, shown_plainly)
    found: dict[str, list[str]] = {}
    states = (
        *PAGE_PATHS.values(),
        "?view=picture",
        "?figure=births&from=2012&limits=-10&limits=2.5",
        "kunnat?tier=alliance&region=uusimaa",
        "vertailu?compare=salo&compare=alliance&compare=country&as=index",
        NOWHERE,
    )
    for path in states:
        city = "&city=salo" if "view" not in path else ""
        page.goto(f"/{path}{'&' if '?' in path else '?'}lang={language}{city}")
        expect(page.get_by_role("main")).to_be_visible()
        found[path] = findings(page)
    assert {path: grave for path, grave in found.items() if grave} == {}
