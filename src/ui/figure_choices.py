"""The subject of the map in the sidebar: the partnerships or a figure, and of that the years and the classes."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import streamlit as st

from src.figure.choices import METHODS, Method
from src.figure.measured import Measured, measured, proportion_of
from src.series.keys import BASE_YEAR, POPULATION
from src.series.model import Series
from src.series.words import name_of
from src.ui.data import current_data
from src.ui.state import Reading, change_view, seed
from src.view import View

_TOPICS = ("partnerships", "figure")
_KINDS = ("level", "change")
_METHODS: Mapping[str, Method] = {method: method for method in METHODS}
_OWN_LIMITS = "own_limits"


def draw_figure_choices(reading: Reading) -> None:
    """Draw the choice of the subject, and of a figure all that can be chosen."""
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
        _draw_figure(reading, measured(reading.catalogue, reading.view))


def _draw_figure(reading: Reading, figure: Measured) -> None:
    texts, all_series = reading.texts, reading.catalogue.series
    seed("figure", figure.series.key)
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
    _draw_years(reading, figure)
    if per := proportion_of(figure.series, is_change=figure.since is not None):
        seed("figure_per", figure.per is not None)
        st.toggle(
            texts("figure.in_proportion", per=texts(f"figure.per.{per}")),
            key="figure_per",
            on_change=_apply_per,
        )
    _draw_classes(reading)


def _draw_years(reading: Reading, figure: Measured) -> None:
    texts, years = reading.texts, figure.series.years
    if figure.since is None:
        _draw_year(texts("figure.year"), "figure_year", years, figure.year, _apply_year)
    else:
        # Two sliders: one of a range is known to Streamlit as such only when its value comes from no state.
        _draw_year(texts("figure.first_year"), "figure_from", years[:-1], figure.since, _apply_first_year)
        _draw_year(texts("figure.last_year"), "figure_to", years[1:], figure.year, _apply_last_year)


def _draw_year(label: str, key: str, years: tuple[int, ...], year: int, apply: Callable[[], None]) -> None:
    seed(key, year)
    st.select_slider(label, years, key=key, on_change=apply)


def _draw_classes(reading: Reading) -> None:
    """How limits are found; a reader's own, which an address names, give way to any choice."""
    texts, view = reading.texts, reading.view
    seed("figure_classes", _OWN_LIMITS if view.limits else view.method)
    st.selectbox(
        texts("figure.classes"),
        (_OWN_LIMITS, *METHODS) if view.limits else METHODS,
        key="figure_classes",
        format_func=lambda method: texts(f"figure.{method}"),
        on_change=_apply_classes,
    )


def _apply_topic() -> None:
    is_figure = st.session_state["topic"] == "figure"
    change_view(
        lambda view: _of_figure(view, view.figure or POPULATION) if is_figure else _of_figure(view, None)
    )


def _of_figure(view: View, key: str | None) -> View:
    """The view with another figure, or none: what was chosen of the one before does not fit it."""
    return replace(
        view, figure=key, year=None, first_year=None, last_year=None, per=None, method=View.method, limits=()
    )


def _apply_series() -> None:
    key: str = st.session_state["figure"]

    def changed(view: View) -> View:
        fresh = replace(_of_figure(view, key), method=view.method)
        return _since_usual_year(fresh) if _is_change(view) else fresh

    change_view(changed)


def _apply_kind() -> None:
    is_change = st.session_state["figure_kind"] == "change"
    change_view(
        lambda view: replace(
            _since_usual_year(view) if is_change else replace(view, first_year=None, last_year=None),
            year=None,
            limits=(),
        )
    )


def _is_change(view: View) -> bool:
    return view.first_year is not None or view.last_year is not None


def _since_usual_year(view: View) -> View:
    """A change since the year that is usual everywhere, or the first that its figure has."""
    return _with_series(
        view, lambda series: replace(view, first_year=max(BASE_YEAR, series.years[0]), last_year=None)
    )


def _with_series(view: View, change: Callable[[Series], View]) -> View:
    """The view as its series changes it; as it is where the data have no such series any more."""
    series = current_data().catalogue.series.get(view.figure or "")
    return view if series is None else change(series)


def _apply_year() -> None:
    year: int = st.session_state["figure_year"]
    change_view(
        lambda view: _with_series(
            view, lambda series: replace(view, year=None if year == series.years[-1] else year)
        )
    )


def _apply_first_year() -> None:
    """The year that a change begins with; the one that it ends with is later."""
    first: int = st.session_state["figure_from"]

    def begun(view: View, series: Series) -> View:
        last = view.last_year or series.years[-1]
        later = next(year for year in series.years if year > first) if last <= first else last
        return _between(view, series, first, later)

    change_view(lambda view: _with_series(view, lambda series: begun(view, series)))


def _apply_last_year() -> None:
    """The year that a change ends with; the one that it begins with is earlier."""
    last: int = st.session_state["figure_to"]

    def ended(view: View, series: Series) -> View:
        first = view.first_year or series.years[0]
        earlier = max(year for year in series.years if year < last) if first >= last else first
        return _between(view, series, earlier, last)

    change_view(lambda view: _with_series(view, lambda series: ended(view, series)))


def _between(view: View, series: Series, first: int, last: int) -> View:
    return replace(view, first_year=first, last_year=None if last == series.years[-1] else last)


def _apply_per() -> None:
    is_in_proportion: bool = st.session_state["figure_per"]
    change_view(
        lambda view: _with_series(
            view,
            lambda series: replace(view, per=proportion_of(series) if is_in_proportion else None, limits=()),
        )
    )


def _apply_classes() -> None:
    chosen: str = st.session_state["figure_classes"]
    if chosen in _METHODS:
        change_view(lambda view: replace(view, method=_METHODS[chosen], limits=()))
