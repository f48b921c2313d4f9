"""How the partnerships have grown, as a part of a page: the chart, the sentence that it shows, and its numbers."""

from dataclasses import replace

import streamlit as st
from markupsafe import Markup

from src.charts.chart import Sheet
from src.charts.of_groups import groups_chart
from src.charts.plot import laid_out
from src.facts.growth import Growth, growth
from src.facts.growth_words import (
    growth_sentence,
    index_rows,
    index_years,
    members_briefly,
    members_sentences,
    people_rows,
)
from src.texts import Texts
from src.ui.charts import chart_markup, development_files, numbers_table, table_markup
from src.ui.page_links import file_link, page_link
from src.ui.state import Reading, change_view, seed

# Beside a map, where the overview fits a desk; on a phone; on a page of its own.
_LOW, _NARROW, _WIDE = Sheet(340, 128), Sheet(340, 190), Sheet(820, 330, 14)


def growth_in_panel(reading: Reading, facts: Growth) -> Markup:
    """HTML for the overview: numbers at the lines' ends, which the list above it names; the rest is on their page."""
    texts, catalogue = reading.texts, reading.catalogue
    return Markup(
        '<div class="development"><h3 id="growth-says">{}</h3>{}<p class="panel-note">{} {}</p></div>'
    ).format(
        growth_sentence(catalogue, facts, texts),
        _chart(reading, facts, _LOW),
        members_briefly(facts, texts),
        page_link(reading, "growth.more", "partnerships", "growth"),
    )


def draw_growth(reading: Reading) -> None:
    """Draw all partnerships on a page of its own, with the choice of the year that they are compared with."""
    texts, catalogue = reading.texts, reading.catalogue
    facts = growth(catalogue, reading.view.base_year, catalogue.tiers)
    heading = texts("growth.heading", year=facts.groups[0].index.years[0])
    st.html(Markup('<div class="prose"><h2 id="growth" tabindex="-1">{}</h2></div>').format(heading))
    seed("base_year", facts.base_year)
    with st.container(key="base_year_frame"):
        st.selectbox(
            texts("growth.base_year"), facts.groups[0].index.years, key="base_year", on_change=_apply
        )
    st.html(Markup('<div class="prose growth">{}</div>').format(_on_page(reading, facts)))


def _apply() -> None:
    year: int = st.session_state["base_year"]
    change_view(lambda view: replace(view, base_year=year))


def _on_page(reading: Reading, facts: Growth) -> Markup:
    """Names at the lines' ends where it is wide, and how many people each group has."""
    texts, catalogue = reading.texts, reading.catalogue
    years = index_years(facts)
    return Markup('{}{}<p id="growth-says">{}</p><p>{} {} ({})</p>{}{}{}').format(
        _chart(reading, facts, _WIDE),
        _chart(reading, facts, _NARROW),
        growth_sentence(catalogue, facts, texts),
        texts("growth.index", year=facts.base_year),
        members_sentences(catalogue, facts, texts),
        file_link(reading, facts.source),
        table_markup(_people_heads(facts, texts), people_rows(catalogue, facts, texts)),
        numbers_table(
            texts("growth.table"),
            (texts("growth.group"), *map(str, years)),
            index_rows(catalogue, facts, years, texts),
        ),
        # This page tells of all partnerships, whatever the view.
        development_files("city", "tier"),
    )


def _people_heads(facts: Growth, texts: Texts) -> tuple[str, ...]:
    return (
        texts("growth.group"),
        *(texts("growth.people_in", year=year) for year in (facts.base_year, facts.last_year)),
        texts("growth.change", year=facts.base_year),
    )


def _chart(reading: Reading, facts: Growth, sheet: Sheet) -> Markup:
    chart = groups_chart(reading.catalogue, facts, reading.texts, has_names=sheet is _WIDE)
    css_class = "chart wide" if sheet is _WIDE else "chart"
    return chart_markup(laid_out(chart, sheet, reading.texts), "growth-says", css_class)
