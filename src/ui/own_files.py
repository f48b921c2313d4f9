"""A title of the reader's own: its fields, and the files with it.

It is never in an address, so its files are made for this reader alone, in the same processes as all others.
"""

import logging
from dataclasses import replace
from functools import partial

import streamlit as st
from markupsafe import Markup

from src.errors import MakingError, OutputError
from src.outputs.common.own_title import checked_title
from src.outputs.registry import VIEW_OUTPUTS, Output
from src.pages import PAGE_PATHS
from src.public_address import root_of_page
from src.ui.problems import sentence
from src.ui.state import Reading
from src.workshop.order import Order
from src.workshop.processes import Busy, shared_processes

_PREVIEW = "/map.png"
_MADE = "own_preview"
_LOG = logging.getLogger(__name__)


def ask_for_title(reading: Reading) -> Order | None:
    """Draw the fields; the order of a preview with the reader's own words, or None while there are none."""
    scene = reading.shown
    title = _own_words(reading, "title", scene.title)
    subtitle = _own_words(reading, "subtitle", scene.subtitle)
    if title is None and subtitle is None:
        return None
    view = replace(reading.view, scale=1)
    root = root_of_page(st.context.url, PAGE_PATHS["export"])
    return Order(_PREVIEW, view, scene.language, scene.theme, title, subtitle, root)


def draw_own_files(reading: Reading, preview: Order) -> None:
    """Draw the picture with the reader's own words, and a button for every file of it."""
    with st.container(key="own_preview"):
        _draw_preview(reading, preview)
    with st.container(horizontal=True):
        for output in VIEW_OUTPUTS.values():
            if output.path.startswith("/map."):
                order = replace(preview, path=output.path, view=reading.view)
                _draw_button(reading, output, order)


def _own_words(reading: Reading, field: str, proposed: str) -> str | None:
    """What was typed into a field; None while it is what is proposed, or cannot be set, which is said below it."""
    typed = st.text_input(reading.texts(f"export.{field}"), value=proposed, key=f"export_{field}_{proposed}")
    if typed == proposed:
        return None
    try:
        return checked_title(typed)
    except OutputError as error:
        st.error(sentence(error.problem, reading.texts))
        return None


def _draw_preview(reading: Reading, order: Order) -> None:
    texts = reading.texts
    try:
        with st.spinner(texts("export.making")):
            picture = _picture(order, reading)
    except Busy:
        st.error(texts("export.busy"))
    except MakingError as error:
        _LOG.error("A preview could not be made", exc_info=error)
        st.error(texts("export.failed"))
    else:
        st.image(picture, alt=order.title or reading.shown.title)
        own = " ".join(words for words in (order.title, order.subtitle) if words)
        said = Markup('<p class="unseen" data-say="own">{}</p>')
        st.html(said.format(texts("export.own_words", words=own)))


def _picture(order: Order, reading: Reading) -> bytes:
    """The preview, made once for as long as a session asks for no other."""
    key = (order, reading.catalogue.fingerprint)
    made: tuple[object, bytes] | None = st.session_state.get(_MADE)
    if made is None or made[0] != key:
        made = (key, shared_processes().make_and_wait(order, reading.catalogue))
        st.session_state[_MADE] = made
    return made[1]


def _draw_button(reading: Reading, output: Output, order: Order) -> None:
    st.download_button(
        reading.texts(f"export.file_{output.ending}"),
        data=partial(shared_processes().make_and_wait, order, reading.catalogue),
        file_name=f"kumppanuuskartta.{output.ending}",
        mime=output.media_type,
        key=f"own_{output.ending}",
        on_click="ignore",
    )
