"""The subject of the map in the sidebar: the partnerships or a figure, and of that the years and the classes."""

from dataclasses import replace

import streamlit as st

from src.figure.choices import Per
from src.figure.measured import Measured, measured, proportion_of
from src.figure.subject import with_subject
from src.figure.years import is_change, since_usual_year
from src.series.keys import POPULATION
from src.series.words import name_of
from src.ui.class_choices import draw_classes
from src.ui.data import current_data
from src.ui.state import Reading, change_view, seed
from src.ui.year_choices import draw_years
from src.view import View

_TOPICS = ("partnerships", "figure")
_KINDS = ("level", "change")


def draw_figure_choices(reading: Reading, *, has_map: bool) -> None:
    """Draw the choice of the subject, and of a figure all that can be chosen on a page with or without its map."""
    texts = reading.texts
    seed("topic", "figure" if reading.view.figure else "partnerships")
    st.segmented_control(
        texts("figure.topic"),
        _TOPICS,
        key="topic",
        format_func=lambda topic: texts(f"figure.topic_{topic}"),
        required=True,
        on_change=_apply_topic,
        width="stretch",
    )
    if reading.view.figure:
        _draw_figure(reading, measured(reading.catalogue, reading.view), has_map=has_map)


def _draw_figure(reading: Reading, figure: Measured, *, has_map: bool) -> None:
    texts, all_series = reading.texts, reading.catalogue.series
    seed("figure", figure.series.key, name_of(figure.series, texts))
    st.selectbox(
        texts("figure.series"),
        list(all_series),
        key="figure",
        format_func=lambda key: name_of(all_series[key], texts),
        on_change=_apply_series,
    )
    seed("figure_kind", "level" if figure.since is None else "change")
    st.segmented_control(
        texts("figure.kind"),
        _KINDS,
        key="figure_kind",
        format_func=lambda kind: texts(f"figure.kind_{kind}"),
        required=True,
        on_change=_apply_kind,
        width="stretch",
    )
    draw_years(reading, figure, has_map=has_map)
    if per := proportion_of(figure.series, is_change=figure.since is not None):
        seed("figure_per", figure.per is not None)
        st.toggle(
            texts("figure.in_proportion", per=texts(f"figure.per.{per}")),
            key="figure_per",
            on_change=_apply_per,
        )
    draw_classes(reading, figure)


def _apply_topic() -> None:
    is_figure = st.session_state["topic"] == "figure"
    change_view(lambda view: with_subject(view, view.figure or POPULATION if is_figure else None))


def _apply_series() -> None:
    key: str = st.session_state["figure"]

    def changed(view: View) -> View:
        fresh = replace(with_subject(view, key), method=view.method, has_common_limits=view.has_common_limits)
        return _since_usual_year(fresh) if is_change(view) else fresh

    change_view(changed)


def _apply_kind() -> None:
    is_of_change = st.session_state["figure_kind"] == "change"
    change_view(
        lambda view: replace(
            _since_usual_year(view) if is_of_change else replace(view, first_year=None, last_year=None),
            year=None,
            limits=(),
        )
    )


def _since_usual_year(view: View) -> View:
    """A change of the view's series; the view as it is where the data have no such series any more."""
    series = current_data().catalogue.series.get(view.figure or "")
    return view if series is None else since_usual_year(view, series)


def _apply_per() -> None:
    is_in_proportion: bool = st.session_state["figure_per"]
    change_view(lambda view: replace(view, per=_proportion_of(view) if is_in_proportion else None, limits=()))


def _proportion_of(view: View) -> Per | None:
    series = current_data().catalogue.series.get(view.figure or "")
    return None if series is None else proportion_of(series)
