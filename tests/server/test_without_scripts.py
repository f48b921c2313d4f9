"""The plain pages: whole HTML, nothing unescaped, links that keep the view, and few bytes for readers with scripts."""

from collections.abc import Mapping
from dataclasses import replace
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
from src.model import Catalogue, Language
from src.names import Names
from src.outputs.data.columns import PAGE_COLUMNS
from src.outputs.registry import VIEW_OUTPUTS
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
    return without_scripts(name, view, scene, catalogue)


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_a_page_is_whole_with_one_main_and_one_first_heading(
    catalogue: Catalogue, name: str, language: Language
) -> None:
    view = replace(default_view(catalogue), city="734")
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
    view = View(tiers=("alliance",), language="sv", city="734", theme="dark", labels=())
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
    read = Read(page(name, replace(default_view(hostile), city="734"), hostile))
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
