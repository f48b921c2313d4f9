"""The plain pages: whole HTML, nothing unescaped, links that keep the view, and few bytes for readers with scripts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise, product
from types import MappingProxyType
from urllib.parse import parse_qs, urlsplit

import brotli
import pytest

from src.catalogue import load_catalogue
from src.columns.choices import choosable
from src.columns.chosen import chosen_columns
from src.columns.wording import cell_words, column_heading, source_sentence, summary_rows
from src.comparison.comparison import build_comparison
from src.comparison.wording import chart_title, summary, value_words
from src.facts.beginnings import beginnings, without_date
from src.facts.development import development_facts
from src.facts.development_words import people_rows, people_sentence
from src.facts.growth import growth
from src.facts.growth_words import growth_sentence
from src.facts.growth_words import people_rows as people_rows_of_groups
from src.figure.scene import by_figure
from src.model import Catalogue, Language
from src.names import Names
from src.outputs.data.columns import PAGE_COLUMNS
from src.outputs.registry import DEVELOPMENT_OUTPUTS, VIEW_OUTPUTS
from src.pages import PAGE_PATHS
from src.scene import build_scene
from src.server.without_scripts import without_scripts
from src.texts import LANGUAGES, texts_for
from src.view import View, default_view, parse

EVERY = list(product(PAGE_PATHS, LANGUAGES))
# What the page without scripts may add to what every reader of the map loads.
MOST_BYTES_ON_THE_MAP = 4_000
HOSTILE = '<b class="x">&amp;</b>'


class Read(HTMLParser):
    """Every element with its attributes, and all words. Raises ValueError for tags that do not pair."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, Mapping[str, str]]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        if self._open:
            raise ValueError(f"never closed: {self._open}")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in ("img", "input"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            raise ValueError(f"</{tag}> closes nothing")

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def values(self, tag: str, attribute: str) -> list[str]:
        return [attrs[attribute] for found, attrs in self.elements if found == tag and attribute in attrs]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def page(name: str, view: View, catalogue: Catalogue, language: Language = "fi") -> str:
    scene = build_scene(catalogue, view, texts_for(language), "light")
    return without_scripts(name, view, scene, by_figure(catalogue, scene), catalogue)


@pytest.mark.parametrize("figure", [None, "births"])
@pytest.mark.parametrize(("name", "language"), EVERY)
def test_a_page_is_whole_with_one_main_and_one_first_heading(
    catalogue: Catalogue, name: str, language: Language, figure: str | None
) -> None:
    view = replace(default_view(catalogue), city="734", compared=("734", "alliance"), figure=figure)
    read = Read(page(name, view, catalogue, language))
    tags = [tag for tag, _ in read.elements]
    assert tags.count("main") == tags.count("h1") == 1
    levels = [int(tag[1]) for tag in tags if tag in ("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = [attrs["id"] for _, attrs in read.elements if "id" in attrs]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", PAGE_PATHS)
def test_every_link_inside_keeps_what_is_chosen(catalogue: Catalogue, name: str) -> None:
    view = View(
        tiers=("alliance",), language="sv", city="734", theme="dark", labels=(), compared=("734", "alliance")
    )
    read = Read(page(name, view, catalogue, "sv"))
    inside = [href for href in read.values("a", "href") if href.startswith("./")]
    paths = {urlsplit(href).path for href in inside}
    assert paths >= {f"./{path}" for path in PAGE_PATHS.values()}
    for href in inside:
        there, ignored = parse(parse_qs(urlsplit(href).query), catalogue)
        assert ignored == ()
        assert there.theme == "dark"
        is_reset = there.tiers == tuple(catalogue.tiers)
        assert is_reset or (there.tiers, there.labels) == (("alliance",), ())


def test_the_files_are_those_of_the_view(catalogue: Catalogue) -> None:
    view = View(tiers=("alliance",), language="en", scale=2, size="a4")
    addresses = Read(page("export", view, catalogue, "en")).values("a", "href")
    query = "lang=en&tier=alliance&size=a4&scale=2"
    assert [address for address in addresses if urlsplit(address).path[1:] in VIEW_OUTPUTS] == [
        f".{path}?{query}" for path in VIEW_OUTPUTS
    ]


def test_the_files_of_the_development_are_the_citys_and_the_partnerships(catalogue: Catalogue) -> None:
    view = View(tiers=("alliance",), language="en", city="853")
    addresses = Read(page("export", view, catalogue, "en")).values("a", "href")
    found = [address for address in addresses if urlsplit(address).path[1:] in DEVELOPMENT_OUTPUTS]
    queries = ("lang=en&tier=alliance&city=turku", "lang=en&tier=alliance")
    assert found == [f".{path}?{query}" for query in queries for path in DEVELOPMENT_OUTPUTS]


@pytest.mark.parametrize("name", PAGE_PATHS)
def test_names_with_signs_of_markup_are_words(catalogue: Catalogue, name: str) -> None:
    names = Names(dict.fromkeys(LANGUAGES, HOSTILE))
    hostile = replace(
        catalogue,
        municipalities=MappingProxyType(
            {code: replace(row, names=names) for code, row in catalogue.municipalities.items()}
        ),
        regions=MappingProxyType(
            {code: replace(row, names=names) for code, row in catalogue.regions.items()}
        ),
        tiers=MappingProxyType(
            {key: replace(tier, name=names, about=names) for key, tier in catalogue.tiers.items()}
        ),
    )
    compared = ("734", "alliance")
    read = Read(page(name, replace(default_view(hostile), city="734", compared=compared), hostile))
    assert [attrs for tag, attrs in read.elements if tag == "b" and "class" in attrs] == []
    if name != "export":
        assert any(HOSTILE in words for words in read.words)


@pytest.mark.parametrize(("name", "language"), list(product(("map", "municipalities"), LANGUAGES)))
def test_the_details_of_a_city_tell_its_other_agreements(
    catalogue: Catalogue, name: str, language: Language
) -> None:
    texts = texts_for(language)
    turku = page(name, replace(default_view(catalogue), city="853"), catalogue, language)
    read = Read(turku)
    assert texts("panel.agreements") in [words.strip() for words in read.words]
    assert f"{texts.date(catalogue.ecosystem_agreements['853'].signed)}" in turku
    for agreement in (catalogue.ecosystem_agreements["853"], catalogue.mal_agreements["853"]):
        assert agreement.source.url in read.values("a", "href")
    salo = page(name, replace(default_view(catalogue), city="734"), catalogue, language)
    assert texts("panel.agreements") not in salo


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_has_the_columns_of_the_apps_own(catalogue: Catalogue, language: Language) -> None:
    texts = texts_for(language)
    read = Read(page("municipalities", default_view(catalogue), catalogue, language))
    words = [part.strip() for part in read.words if part.strip()]
    first = words.index(texts("table.name"))
    assert words[first : first + len(PAGE_COLUMNS)] == [texts(column.page_heading) for column in PAGE_COLUMNS]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_details_of_a_city_tell_its_development_as_a_line_in_words_and_in_numbers(
    catalogue: Catalogue, language: Language
) -> None:
    texts, facts = texts_for(language), development_facts(catalogue, "734")
    read = Read(page("map", replace(default_view(catalogue), city="734"), catalogue, language))
    words = "".join(read.words)
    assert people_sentence(facts, texts) in words
    for cells in people_rows(facts, texts):
        assert all(cell in read.words for cell in cells)
    curves = [attrs for tag, attrs in read.elements if tag == "path" and attrs["class"].startswith("curve")]
    assert len(curves) == 2
    (chart,) = (attrs for _, attrs in read.elements if attrs.get("class") == "chart")
    assert chart["role"] == "img"
    assert chart["aria-labelledby"] in [attrs.get("id") for _, attrs in read.elements]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_growth_is_compared_with_the_year_of_the_address(
    catalogue: Catalogue, language: Language
) -> None:
    texts, view = texts_for(language), replace(default_view(catalogue), base_year=1990)
    facts = growth(catalogue, 1990, catalogue.tiers)
    sentence = growth_sentence(catalogue, facts, texts)
    read = Read(page("partnerships", view, catalogue, language))
    assert sentence in read.words
    assert [attrs["value"] for tag, attrs in read.elements if tag == "option" and "selected" in attrs] == [
        "1990"
    ]
    cells = {cell for row in people_rows_of_groups(catalogue, facts, texts) for cell in row}
    assert cells <= set(read.words)
    assert sentence in Read(page("map", view, catalogue, language)).words
    narrowed = replace(view, regions=(next(iter(catalogue.regions)),))
    assert sentence not in Read(page("map", narrowed, catalogue, language)).words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_beginnings_of_the_partnerships_are_told_in_order_with_their_sources(
    catalogue: Catalogue, language: Language
) -> None:
    text = page("partnerships", default_view(catalogue), catalogue, language)
    events = (*beginnings(catalogue), *without_date(catalogue))
    line = text.split('<ol class="timeline">')[1].split("</ol>")[0].split("<li")[1:]
    assert len(line) == len(events)
    for item, event in zip(line, events, strict=True):
        assert event.what.of(language) in unescape(item)
        assert event.publisher.of(language) in unescape(item)
        assert event.source.url in unescape(item)
        assert ('class="undated"' in item) is (event.date is None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_comparison_has_its_chart_its_numbers_its_years_and_the_cities_as_bars(
    catalogue: Catalogue, language: Language
) -> None:
    texts = texts_for(language)
    view = replace(
        default_view(catalogue),
        compared=("853", "alliance"),
        measure="index",
        first_year=2000,
        last_year=2020,
        sorted_by="land",
    )
    read = Read(page("comparison", view, catalogue, language))
    comparison = build_comparison(catalogue, view, texts)
    assert chart_title(comparison, texts) in read.words
    assert summary(comparison, texts) in read.words
    for line in comparison.lines:
        assert value_words(line, 2020, texts) in read.words
    chosen = [attrs["value"] for tag, attrs in read.elements if tag == "option" and "selected" in attrs]
    assert chosen == ["population", "index", "2000", "2020", "land"]
    (bars,) = comparison.bars
    assert all(bar.name in read.words for bar in bars.bars)
    assert len([attrs for _, attrs in read.elements if attrs.get("class") == "bar"]) == len(bars.bars)
    charts = [attrs["class"] for _, attrs in read.elements if attrs.get("role") == "img"]
    assert charts == ["chart broad", "chart small"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_map_by_a_figure_is_told_by_its_classes_and_what_has_to_be_known_of_it(
    catalogue: Catalogue, language: Language
) -> None:
    view = replace(default_view(catalogue), figure="unemployment", year=2007, city="734")
    shown = by_figure(catalogue, build_scene(catalogue, view, texts_for(language), "light"))
    assert shown.figure is not None
    read = Read(page("map", view, catalogue, language))
    told = " ".join("".join(read.words).split())
    assert [shown.title] == [words for words in read.words if words == shown.title]
    for row in shown.classes:
        assert " ".join(f"{row.name}: {row.count_words}".split()) in told
        assert f"badge swatch-{row.key}" in read.values("span", "class")
    for words in (shown.subtitle, shown.source_line, shown.figure.words["734"]):
        assert " ".join(words.split()) in told
    other = Read(page("municipalities", view, catalogue, language))
    assert shown.source_line not in other.words


@pytest.mark.parametrize("name", PAGE_PATHS)
def test_whatever_a_form_sends_as_it_stands_is_known_and_shows_the_same(
    catalogue: Catalogue, name: str
) -> None:
    view = replace(
        default_view(catalogue),
        language="sv",
        compared=("853", "alliance"),
        figure="births",
        first_year=2012,
        last_year=2020,
        limits=(-10.0, 2.5),
    )
    text = page(name, view, catalogue, "sv")
    forms = re.findall(r"<form.*?</form>", text, re.DOTALL)
    for form in forms:
        sent: dict[str, list[str]] = {}
        for word, value in fields_of(Read(form)):
            sent.setdefault(word, []).append(value)
        there, ignored = parse(sent, catalogue)
        assert ignored == (), form
        assert (there.language, there.compared, there.figure) == ("sv", view.compared, "births")


def fields_of(form: Read) -> Iterator[tuple[str, str]]:
    """What a browser would send of a form as it came."""
    word = ""
    for tag, attrs in form.elements:
        if tag == "input" and (attrs.get("type") == "hidden" or "checked" in attrs):
            yield attrs["name"], attrs["value"]
        elif tag == "select":
            word = attrs["name"]
        elif tag == "option" and "selected" in attrs:
            yield word, attrs["value"]


def test_readers_with_scripts_hardly_load_more_on_the_map(catalogue: Catalogue) -> None:
    for city in (None, "734"):
        text = page("map", replace(default_view(catalogue), city=city), catalogue)
        assert len(brotli.compress(text.encode(), quality=5)) <= MOST_BYTES_ON_THE_MAP


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_takes_figures_as_the_apps_own_does(catalogue: Catalogue, language: Language) -> None:
    texts, figures = texts_for(language), ("unemployment", "births")
    view = replace(default_view(catalogue), columns=figures, tiers=("alliance",))
    read = Read(page("municipalities", view, catalogue, language))
    words = " ".join(" ".join(read.words).split())
    columns = chosen_columns(catalogue, view)
    scene = build_scene(catalogue, view, texts, "light")
    for column in columns:
        for part in (column_heading(column, texts), source_sentence(catalogue, column, texts)):
            assert " ".join(part.split()) in words
        for code in catalogue.members["alliance"]:
            assert cell_words(column, code, texts) in read.words
    for row in summary_rows(catalogue, scene, columns, texts):
        assert all(part in read.words for part in (row.label, row.population, *filter(None, row.figures)))
    boxes = [
        attrs
        for tag, attrs in read.elements
        if tag == "input" and attrs.get("type") == "checkbox" and attrs["name"] == "column"
    ]
    assert [box["value"] for box in boxes] == list(choosable(catalogue))
    assert {box["value"] for box in boxes if "checked" in box} == set(figures)


def test_without_a_figure_the_plain_table_has_no_sums(catalogue: Catalogue) -> None:
    text = page("municipalities", default_view(catalogue), catalogue)
    assert "<tfoot" not in text
    assert texts_for("fi")("table.sources") not in text
