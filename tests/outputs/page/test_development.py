"""The development of a municipality is the same part of every page, whatever each page writes in its own way."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import Any

import pytest
from markupsafe import Markup, escape

from src.charts.shapes import Plot
from src.facts.development import development_facts
from src.facts.development_words import people_rows, people_sentence, projection_sentence
from src.facts.wording import value_of
from src.model import CarriedFile, Catalogue
from src.outputs.page.development import development_part
from src.texts import LANGUAGES, Language, texts_for

PUOLANKA, SIPOO = "620", "753"


@dataclass(frozen=True)
class Noted:
    """A medium that notes what a page is asked to write."""

    plots: list[tuple[Plot, str]] = field(default_factory=list)
    tables: list[tuple[tuple[str, ...], list[tuple[str, ...]], str]] = field(default_factory=list)
    ways: list[tuple[str, str, str]] = field(default_factory=list)
    left_out: list[tuple[str, ...]] = field(default_factory=list)

    def chart(self, plot: Plot, named_by: str, css_class: str = "chart") -> Markup:
        self.plots.append((plot, named_by))
        return Markup('<i class="{}"></i>').format(css_class)

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[str]], summary: str = "") -> Markup:
        self.tables.append((tuple(heads), [tuple(row) for row in rows], summary))
        return Markup()

    def way(self, words: str, page: str, anchor: str = "") -> Markup:
        self.ways.append((words, page, anchor))
        return escape(words)

    def city(self, code: str, name: str) -> Markup:
        raise AssertionError((code, name))

    def files(self, *without: str) -> Markup:
        self.left_out.append(without)
        return Markup()


@pytest.mark.parametrize("language", LANGUAGES)
def test_chart_sentences_numbers_figures_and_ages_are_told_with_their_sources(
    catalogue: Catalogue, language: Language
) -> None:
    texts, facts, noted = texts_for(language), development_facts(catalogue, PUOLANKA), Noted()
    told = unescape(development_part(catalogue, texts, PUOLANKA, noted))
    assert people_sentence(facts, texts) in told
    assert projection_sentence(facts, texts) in told
    for fact in facts.figures:
        assert f"<dd>{value_of(fact, texts)}</dd>" in told
    assert noted.left_out == [()]
    ((plot, named_by),) = noted.plots
    assert f'id="{named_by}"' in told
    assert {f"{row[0]}: {row[1]}" for row in people_rows(facts, texts)} >= {
        words.text
        for words in plot.words
        if words.role == "label" and words.text.startswith(("1972", "2025"))
    }
    (heads, people, summary), (_, ages, open_table) = noted.tables
    assert (people, summary) == (people_rows(facts, texts), texts("development.table"))
    assert len(heads) == 2
    assert open_table == ""
    assert [row[0] for row in ages] == [
        catalogue.municipalities[PUOLANKA].names.of(language),
        texts("development.country"),
    ]
    files = {
        fact.source for fact in (*facts.figures, facts.projected) if isinstance(fact.source, CarriedFile)
    }
    assert {(file.publisher.of(language), "sources", file.path.partition(".")[0]) for file in files} <= set(
        noted.ways
    )


def test_a_jump_of_the_line_by_transferred_land_is_explained_with_the_way_to_its_source(
    catalogue: Catalogue,
) -> None:
    texts: Any = texts_for("fi")
    with_land, without = Noted(), Noted()
    development_part(catalogue, texts, SIPOO, with_land)
    development_part(catalogue, texts, PUOLANKA, without)
    way = (texts("development.land"), "sources", "land_changes")
    assert way in with_land.ways
    assert way not in without.ways
