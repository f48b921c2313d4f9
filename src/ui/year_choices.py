"""The years of a figure in the sidebar: a slider for each, steps from the year shown, and the way to play them all."""

import logging
from collections.abc import Callable

import streamlit as st
from markupsafe import Markup

from src.figure.limits import with_common_limits
from src.figure.measured import Measured, measured
from src.figure.years import begun_in, ended_in, in_year, shown_years
from src.series.model import Series
from src.ui.data import current_data
from src.ui.state import Reading, change_view, seed
from src.view import View

_LOG = logging.getLogger(__name__)


def draw_years(reading: Reading, figure: Measured, *, has_map: bool) -> None:
    """Draw the choice of the year, or of the two that a change is between, and the steps from it.

    They can be played where there is a map that shows it.
    """
    texts, years = reading.texts, figure.series.years
    if figure.since is None:
        _draw_year(texts("figure.year"), "figure_year", years, figure.year, _apply_year)
    else:
        # Two sliders: one of a range is known to Streamlit as such only when its value comes from no state.
        _draw_year(texts("figure.first_year"), "figure_from", years[:-1], figure.since, _apply_first_year)
        _draw_year(texts("figure.last_year"), "figure_to", years[1:], figure.year, _apply_last_year)
    _draw_steps(reading, figure, has_map=has_map)


def _draw_year(label: str, key: str, years: tuple[int, ...], year: int, apply: Callable[[], None]) -> None:
    seed(key, year)
    st.select_slider(label, years, key=key, on_change=apply)


def _draw_steps(reading: Reading, figure: Measured, *, has_map: bool) -> None:
    texts, years = reading.texts, shown_years(figure)
    with st.container(key="figure_steps", horizontal=True):
        _draw_step(texts("figure.previous_year"), "figure_previous", -1, is_over=figure.year == years[0])
        if has_map:
            # What it says meanwhile is the business of src/client/frame/player.js: it is always sent alike.
            button = '<button type="button" class="side-button" data-play="{play}" data-pause="{pause}">{play}</button>'
            st.html(Markup(button).format(play=texts("figure.play"), pause=texts("figure.pause")))
        _draw_step(texts("figure.next_year"), "figure_next", 1, is_over=figure.year == years[-1])


def _draw_step(label: str, key: str, step: int, *, is_over: bool) -> None:
    st.button(label, key=key, on_click=_step, args=(step,), disabled=is_over)


def _step(step: int) -> None:
    def stepped(view: View, figure: Measured) -> View:
        years = shown_years(figure)
        place = years.index(figure.year) + step
        return in_year(view, figure, years[min(max(place, 0), len(years) - 1)])

    _change_figure(stepped)


def reached(view: View, year: object) -> View:
    """The view where a play of its figure has come to, with the limits that it was played with.

    A year that the figure cannot be shown for changes nothing.
    """
    catalogue = current_data().catalogue
    if view.figure not in catalogue.series:
        return view
    figure = measured(catalogue, view)
    if not isinstance(year, int) or year not in shown_years(figure):
        _LOG.warning("No year to show: %.40r", year)
        return view
    return with_common_limits(in_year(view, figure, year))


def _apply_year() -> None:
    year: int = st.session_state["figure_year"]
    _change_figure(lambda view, figure: in_year(view, figure, year))


def _apply_first_year() -> None:
    first: int = st.session_state["figure_from"]
    _change_series(lambda view, series: begun_in(view, series, first))


def _apply_last_year() -> None:
    last: int = st.session_state["figure_to"]
    _change_series(lambda view, series: ended_in(view, series, last))


def _change_figure(change: Callable[[View, Measured], View]) -> None:
    _change_series(lambda view, _: change(view, measured(current_data().catalogue, view)))


def _change_series(change: Callable[[View, Series], View]) -> None:
    """Change the view as its series asks for; it stays where the data have no such series any more."""

    def changed(view: View) -> View:
        series = current_data().catalogue.series.get(view.figure or "")
        return view if series is None else change(view, series)

    change_view(changed)
