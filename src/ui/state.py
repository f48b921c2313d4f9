"""The one reader and writer of what a reader chose: the address and the widgets are kept equal here.

A session remembers its view. The address is read when the session starts, and again when it changes without us
(a link inside the page, the browser's back button); a page switch, which empties it, gets it written back.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import cast

import streamlit as st

from src.errors import Problem
from src.model import LANGUAGES, Catalogue, Language
from src.palette import ThemeName
from src.scene import Scene, build_scene
from src.texts import Texts, texts_for
from src.ui.data import current_data
from src.view import View, parse, words

_VIEW = "view"
_ADDRESS = "address_written"
_IGNORED = "address_problems"
_FIRST_LANGUAGE: Language = "fi"

Address = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Reading:
    """What every page starts from: the catalogue, the view, the scene and the words of the reader's language."""

    catalogue: Catalogue
    view: View
    scene: Scene
    texts: Texts
    problems: tuple[Problem, ...]


def reading() -> Reading:
    """Read data and view for this run."""
    data = current_data()
    view = _view(data.catalogue)
    texts = texts_for(view.language or browser_language())
    scene = build_scene(data.catalogue, view, texts, browser_theme())
    problems = (*data.problems, *st.session_state.get(_IGNORED, ()))
    return Reading(data.catalogue, view, scene, texts, problems)


def change_view(change: Callable[[View], View]) -> None:
    """Replace the session's view and write its address; for callbacks of widgets."""
    catalogue = current_data().catalogue
    # The address that came with a quick second click may be older than the view; the session knows better.
    view: View = st.session_state[_VIEW] if _VIEW in st.session_state else _view(catalogue)
    st.session_state[_VIEW] = change(view)
    st.session_state[_IGNORED] = ()
    _write(st.session_state[_VIEW], catalogue)


def select_city(code: str | None) -> None:
    """Select a municipality by its code, or none."""
    change_view(lambda view: replace(view, city=code))


def browser_language() -> Language:
    """The language the browser asks for, else Finnish."""
    wanted = (st.context.locale or "")[:2].lower()
    return cast("Language", wanted) if wanted in LANGUAGES else _FIRST_LANGUAGE


def browser_theme() -> ThemeName:
    """The theme Streamlit shows, light until it has said so."""
    return "dark" if st.context.theme.type == "dark" else "light"


def _view(catalogue: Catalogue) -> View:
    address = _address()
    if _VIEW not in st.session_state:
        return _adopt(address, catalogue)
    if address == st.session_state[_ADDRESS]:
        return st.session_state[_VIEW]
    if not address:
        _write(st.session_state[_VIEW], catalogue)
        return st.session_state[_VIEW]
    return _adopt(address, catalogue)


def _adopt(address: Address, catalogue: Catalogue) -> View:
    """Take the view of an address over, for the widgets too."""
    values: dict[str, list[str]] = {}
    for word, value in address:
        values.setdefault(word, []).append(value)
    view, ignored = parse(values, catalogue)
    st.session_state[_VIEW] = view
    st.session_state[_ADDRESS] = address
    st.session_state[_IGNORED] = tuple(problem for problem in ignored if _concerns_reader(problem))
    st.session_state["widgets_stale"] = True
    return view


def _concerns_reader(problem: Problem) -> bool:
    """Whether a reader should be told: a word that is like none of ours was meant for somebody else."""
    return problem.kind != "address_word" or problem.nearest is not None


def _address() -> Address:
    return tuple((word, value) for word in st.query_params for value in st.query_params.get_all(word))


def _write(view: View, catalogue: Catalogue) -> None:
    address = words(view, catalogue)
    values: dict[str, list[str]] = {}
    for word, value in address:
        values.setdefault(word, []).append(value)
    st.query_params.from_dict(values)
    st.session_state[_ADDRESS] = _address()
