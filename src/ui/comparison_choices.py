"""What is compared and how: the finder, links that add and remove, and the choices of the chart, all in the address."""

from dataclasses import replace

import streamlit as st
from markupsafe import Markup

from src.comparison.choices import COUNTRY, FIGURES, MEASURES, MOST_COMPARED, Measure
from src.comparison.comparison import Comparison
from src.comparison.subject import Subject
from src.comparison.wording import figure_label
from src.series.words import name_of
from src.ui.comparison_links import with_subject, without_subject
from src.ui.data import current_data
from src.ui.finder_field import FinderField
from src.ui.page_links import view_address
from src.ui.state import Reading, change_view, seed
from src.view import View


def draw_subjects(reading: Reading, comparison: Comparison) -> None:
    """Draw what is compared, each with the way to take it away, and below it what can be added."""
    is_full = len(comparison.subjects) >= MOST_COMPARED
    st.html(_chosen(reading, comparison))
    _FINDER.draw(reading, is_disabled=is_full)
    st.html(
        Markup('<p class="side-note">{}</p>').format(reading.texts("compare.full", most=MOST_COMPARED))
        if is_full
        else _addable(reading)
    )


def draw_choices(reading: Reading, comparison: Comparison) -> None:
    """Draw the choices of the chart: the series, how it is shown, and from when to when."""
    texts, catalogue, shown = reading.texts, reading.catalogue, comparison.shown
    years = comparison.series.years
    names = {key: name_of(series, texts) for key, series in catalogue.series.items()}
    seed("comparison_series", comparison.series.key, names[comparison.series.key])
    for name, value in {
        "measure": reading.view.measure,
        "first": shown.years[0],
        "last": shown.years[-1],
    }.items():
        seed(f"comparison_{name}", value)
    with st.container(key="comparison_choices"):
        st.selectbox(
            texts("compare.series"),
            list(names),
            key="comparison_series",
            format_func=lambda key: names[key],
            on_change=_apply_series,
        )
        st.segmented_control(
            texts("compare.as"),
            MEASURES,
            key="comparison_measure",
            format_func=lambda measure: texts(f"compare.as_{measure}"),
            on_change=_apply_measure,
            required=True,
        )
        st.selectbox(texts("compare.from"), years, key="comparison_first", on_change=_apply_years)
        st.selectbox(texts("compare.to"), years, key="comparison_last", on_change=_apply_years)


def draw_figure_choice(reading: Reading) -> None:
    """Draw what the cities of a partnership are sorted by."""
    texts = reading.texts
    sorted_by = reading.view.sorted_by
    seed("comparison_figure", sorted_by, figure_label(reading.catalogue, sorted_by, texts))
    with st.container(key="comparison_figures"):
        st.selectbox(
            texts("compare.figure"),
            FIGURES,
            key="comparison_figure",
            format_func=lambda figure: figure_label(reading.catalogue, figure, texts),
            on_change=_apply_figure,
        )


def _chosen(reading: Reading, comparison: Comparison) -> Markup:
    texts = reading.texts
    if not comparison.subjects:
        return Markup('<p class="side-note">{}</p>').format(texts("compare.nothing"))
    rows = Markup().join(_removable(reading, subject) for subject in comparison.subjects)
    return Markup(
        '<h2 class="export-heading" id="compared">{}</h2><ul class="chips" aria-labelledby="compared">{}</ul>'
    ).format(texts("compare.chosen"), rows)


def _removable(reading: Reading, subject: Subject) -> Markup:
    address = view_address(reading, without_subject(reading.view, subject.key))
    link = Markup(
        '<li><a href="{}" target="_self" aria-label="{}">{} <span aria-hidden="true">×</span></a></li>'
    )
    return link.format(address, reading.texts("compare.remove", name=subject.name), subject.name)


def _addable(reading: Reading) -> Markup:
    """Links that add a partnership or the country."""
    texts, language = reading.texts, reading.texts.language
    names = {key: tier.name.of(language) for key, tier in reading.catalogue.tiers.items()}
    names[COUNTRY] = texts("compare.country")
    link = Markup('<li><a href="{}" target="_self">{}</a></li>')
    links = (
        link.format(view_address(reading, with_subject(reading.view, key)), name)
        for key, name in names.items()
        if key not in reading.view.compared
    )
    return Markup(
        '<div class="addable"><p id="addable">{}</p><ul class="chips" aria-labelledby="addable">{}</ul></div>'
    ).format(texts("compare.add"), Markup().join(links))


def _add(code: str) -> None:
    change_view(lambda view: with_subject(view, code))


_FINDER = FinderField("comparison_finder", "compare.finder", "comparison_candidate", _add)


def _apply_series() -> None:
    """Another series has years of its own: those of before may not be among them."""
    key: str = st.session_state["comparison_series"]
    change_view(lambda view: replace(view, series=key, first_year=None, last_year=None))


def _apply_measure() -> None:
    measure: Measure = st.session_state["comparison_measure"]
    change_view(lambda view: replace(view, measure=measure))


def _apply_years() -> None:
    first, last = sorted((st.session_state["comparison_first"], st.session_state["comparison_last"]))

    def chosen(view: View) -> View:
        years = current_data().catalogue.series[view.series].years
        return replace(
            view,
            first_year=None if first == years[0] else first,
            last_year=None if last == years[-1] else last,
        )

    change_view(chosen)


def _apply_figure() -> None:
    figure: str = st.session_state["comparison_figure"]
    change_view(lambda view: replace(view, sorted_by=figure))
