"""The classes of a figure in the sidebar: how their limits are found, a reader's own, and the same in every year."""

from dataclasses import dataclass, replace

import streamlit as st
from markupsafe import Markup

from src.errors import LimitsError, Problem
from src.figure.choices import METHODS, Method
from src.figure.classing import Classing
from src.figure.limits import classing_of
from src.figure.measured import Measured, measured
from src.figure.own_limits import read_limits, written_limits
from src.texts import Texts
from src.ui.data import current_data
from src.ui.problems import sentence
from src.ui.state import Reading, address_read, change_view, seed
from src.view import View

_OWN_LIMITS = "own_limits"
_METHODS: dict[str, Method] = {method: method for method in METHODS}
_KEY, _REFUSED = "figure_limits", "figure_limits_refused"


@dataclass(frozen=True)
class _Refused:
    """What was typed and could not be taken, and the address that it was typed at."""

    typed: str
    problem: Problem
    address: tuple[tuple[str, str], ...]


def draw_classes(reading: Reading, figure: Measured) -> None:
    """Draw how limits are found, and of a reader's own the field that they are written in."""
    texts, view = reading.texts, reading.view
    method = _OWN_LIMITS if view.limits else view.method
    seed("figure_classes", method, texts(f"figure.{method}"))
    st.selectbox(
        texts("figure.classes"),
        (*METHODS, _OWN_LIMITS),
        key="figure_classes",
        format_func=lambda method: texts(f"figure.{method}"),
        on_change=_apply_classes,
    )
    if view.limits:
        _draw_limits(texts, classing_of(reading.catalogue, view, figure))
    else:
        seed("figure_same_limits", view.has_common_limits)
        st.toggle(texts("figure.same_limits"), key="figure_same_limits", on_change=_apply_same_limits)


def _draw_limits(texts: Texts, classes: Classing) -> None:
    """The limits in force in the reader's own numbers; what could not be taken stays to be mended, and is told why."""
    refused = _refused()
    seed(_KEY, refused.typed if refused else written_limits(classes.limits, texts))
    st.text_input(texts("figure.limits"), key=_KEY, on_change=_apply_limits, args=(texts,), max_chars=200)
    if refused:
        said = Markup('<p class="side-error" data-say="{}">{}</p>')
        st.html(said.format(_KEY, sentence(refused.problem, texts)))


def _refused() -> _Refused | None:
    """What could not be taken; at another address, by Back or by another choice, it is forgotten."""
    refused: _Refused | None = st.session_state.get(_REFUSED)
    return refused if refused and refused.address == address_read() else None


def _apply_classes() -> None:
    chosen: str = st.session_state["figure_classes"]
    if chosen in _METHODS:
        change_view(lambda view: replace(view, method=_METHODS[chosen], limits=()))
    else:
        change_view(_with_limits_in_force)


def _with_limits_in_force(view: View) -> View:
    catalogue = current_data().catalogue
    if view.figure not in catalogue.series:
        return view
    limits = classing_of(catalogue, view, measured(catalogue, view)).limits
    return replace(view, limits=limits, has_common_limits=False)


def _apply_limits(texts: Texts) -> None:
    """Take what was typed. An empty field gives the classes back to the method."""
    typed: str = st.session_state[_KEY]

    def limited(view: View) -> View:
        catalogue = current_data().catalogue
        is_signed = view.figure in catalogue.series and measured(catalogue, view).is_signed
        return replace(view, limits=read_limits(typed, texts, is_signed=is_signed))

    st.session_state[_REFUSED] = None
    try:
        change_view(limited)
    except LimitsError as error:
        st.session_state[_REFUSED] = _Refused(typed, error.problem, address_read())


def _apply_same_limits() -> None:
    is_common: bool = st.session_state["figure_same_limits"]
    change_view(lambda view: replace(view, has_common_limits=is_common))
