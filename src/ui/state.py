"""The one reader and writer of what a reader chose: the address and the widgets are kept equal here.

A session remembers its view beside the address and the data that it was read from. The address is read when the
session starts, when it changes without us (a link inside the page, the browser's Back), and when the data does. An
address without words is one like any other: a page switch keeps its words (src/client/page/links.js).

Browser and session answer each other with a delay, in which a reader goes on. Two rules keep the newest word: a step
of the browser counts whole, whatever values widgets send with it, since they may be of the page before; without one,
an address that the session has left is one that the browser has yet to hear is left.
"""

import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from src.errors import Problem
from src.figure.scene import by_figure
from src.model import Catalogue
from src.palette import FIRST_THEME, ThemeName
from src.scene import Scene, build_scene
from src.texts import Texts, texts_for
from src.texts.readers_language import readers_language
from src.ui.data import current_data
from src.view import View, parse, words

_VIEW = "view"
_ADDRESS = "address_written"
_LEFT = "addresses_left"
_DATA = "data_read"
_DRAWN = "data_drawn"
_IGNORED = "address_problems"
_SESSION = "session_name"
_SAID = "choices_said"
_LOG = logging.getLogger(__name__)
_MOST_LEFT = 10

Address = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Reading:
    """What every page starts from: the catalogue, the view, the scene and the words of the reader's language.

    `scene` is of the partnerships, which all pages speak of; `shown` is what map and pictures show, by a figure or not.
    """

    catalogue: Catalogue
    view: View
    scene: Scene
    shown: Scene
    texts: Texts
    problems: tuple[Problem, ...]


def reading() -> Reading:
    """Read data and view for this run."""
    data = current_data()
    view = _view(data.catalogue, _newest_address())
    texts = texts_for(readers_language(view.language, accepted_languages()))
    theme = browser_theme()
    scene = build_scene(data.catalogue, view, texts, theme)
    shown = by_figure(data.catalogue, scene)
    problems = (*data.problems, *st.session_state.get(_IGNORED, ()))
    return Reading(data.catalogue, view, scene, shown, texts, problems)


def whole_page_drawn(now: Reading) -> None:
    """Remember what the whole page shows."""
    st.session_state[_DRAWN] = _around(now)


def is_page_outdated(now: Reading) -> bool:
    """Whether what stands around a part that is drawn alone shows other data, or another year, than this part would.

    Where nothing has been drawn around it (a page's script run by itself), nothing is outdated.
    """
    return st.session_state.get(_DRAWN, _around(now)) != _around(now)


def _around(now: Reading) -> tuple[object, ...]:
    """What an act on the map may change besides the selection, and the sidebar shows: the data, and the year played."""
    view = now.view
    return (
        now.catalogue.fingerprint,
        view.figure,
        view.year,
        view.first_year,
        view.last_year,
        view.has_common_limits,
    )


def session_name() -> str:
    """A name that no other session has: a page that was there before the server tells a new session by it."""
    return st.session_state.setdefault(_SESSION, secrets.token_hex(4))


def address_read() -> Address:
    """The words that the session's view is of; they stay when other data read them anew."""
    return st.session_state[_ADDRESS]


def change_view(change: Callable[[View], View]) -> None:
    """Replace the session's view and write its address; for callbacks of widgets.

    `change` gets the view as the present data reads it, which may be other data than the widget was drawn from.
    """
    if _is_step_of_browser():
        return
    catalogue = current_data().catalogue
    known = _newest_address()
    # What was said of the address before is done with; what new data make of it is not.
    st.session_state[_IGNORED] = ()
    changed = change(_view(catalogue, known))
    _write(changed, catalogue)
    st.session_state[_VIEW] = changed


def seed(key: str, value: object, words: object = None) -> None:
    """Set a widget to a value before it is drawn, if it has another one.

    `words` are how the choice of a list reads. A browser knows it by them alone, and sends them with whatever is done
    next: where the same choice reads otherwise, in another language, the widget is set anew.

    A value that is set travels to the browser and takes back what the reader has done to the widget meanwhile. A step
    of the browser is meant to: it may come while what an answer before it has set is on its way to the widget.
    """
    said = st.session_state.setdefault(_SAID, {})
    was, as_words = said.get(key, (None, None))
    is_reworded = was == value and as_words != words
    said[key] = (value, words)
    if _is_step_of_browser() or is_reworded or key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value


def select_city(code: str | None, further: Callable[[View], View] = lambda view: view) -> None:
    """Select a municipality by its code, or none, in a view that `further` makes of the present one.

    A code that no municipality has changes nothing.
    """
    if code is not None and code not in current_data().catalogue.municipalities:
        _LOG.warning("No municipality has the code %.40r", code)
        return
    change_view(lambda view: further(replace(view, city=code)))


def accepted_languages() -> str:
    """What the browser says of languages: in the header that the first page was chosen by, else of itself."""
    return st.context.headers.get("Accept-Language") or st.context.locale or ""


def browser_theme() -> ThemeName:
    """The theme Streamlit showed when this run began, light until it has said so: for pictures, which the server draws.

    The page's own colours are decided in the browser (src/client/theme.js).
    """
    return "dark" if st.context.theme.type == "dark" else FIRST_THEME


def _view(catalogue: Catalogue, address: Address) -> View:
    """The session's view, read anew when it is of another address or of other data."""
    state = st.session_state
    if state.get(_ADDRESS) == address and state.get(_DATA) == catalogue.fingerprint:
        if _address() != address:
            st.query_params.from_dict(_grouped(address))
        return state[_VIEW]
    is_first = _VIEW not in state
    view = _adopt(address, catalogue)
    if not is_first:
        # What was written for an act just before may reach the browser after this: the last word is this address.
        st.query_params.from_dict(_grouped(address))
    return view


def _adopt(address: Address, catalogue: Catalogue) -> View:
    """Take the view of an address over, for the widgets too."""
    view, ignored = parse(_grouped(address), catalogue)
    st.session_state[_VIEW] = view
    _remember(address)
    st.session_state[_DATA] = catalogue.fingerprint
    st.session_state[_IGNORED] = tuple(problem for problem in ignored if _concerns_reader(problem))
    return view


def _concerns_reader(problem: Problem) -> bool:
    """Whether a reader should be told: a word that is like none of ours was meant for somebody else."""
    return problem.kind != "address_word" or problem.nearest is not None


def _address() -> Address:
    return tuple((word, value) for word in st.query_params for value in st.query_params.get_all(word))


def _grouped(address: Address) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for word, value in address:
        values.setdefault(word, []).append(value)
    return values


def _write(view: View, catalogue: Catalogue) -> None:
    st.query_params.from_dict(_grouped(words(view, catalogue)))
    _remember(_address())


def _newest_address() -> Address:
    """The browser's address, or the session's where the browser has yet to hear of it."""
    told = _address()
    is_behind = told in st.session_state.get(_LEFT, ()) and not _is_step_of_browser()
    return st.session_state[_ADDRESS] if is_behind else told


def _remember(address: Address) -> None:
    """Take an address for the session's, and remember the ones before it."""
    state = st.session_state
    if _ADDRESS in state and state[_ADDRESS] != address:
        left = (*state.get(_LEFT, ()), state[_ADDRESS])
        state[_LEFT] = tuple(one for one in left if one != address)[-_MOST_LEFT:]
    state[_ADDRESS] = address


def _is_step_of_browser() -> bool:
    """Whether this run was asked for by a link of ours, by Back or by Forward."""
    context = get_script_run_ctx()
    return context is not None and context.is_history_navigation
