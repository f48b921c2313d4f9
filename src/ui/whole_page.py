"""The whole page of a run: page settings, navigation, sidebar, messages, and the page itself."""

from pathlib import Path
from typing import Literal

import streamlit as st
from markupsafe import Markup
from streamlit.navigation.page import StreamlitPage

from src.page_title import page_title
from src.pages import MAP_PATH, PAGE_PATHS
from src.ui.messages import draw_messages
from src.ui.narrow_bar import draw_narrow_bar
from src.ui.picture_view import draw_picture_view
from src.ui.sidebar import draw_sidebar
from src.ui.state import Reading, reading, whole_page_drawn

_PAGES = Path(__file__).parents[2] / "pages"


def _navigate(now: Reading) -> None:
    pages = {_page(now, name, path, is_default=name == "map"): name for name, path in PAGE_PATHS.items()}
    # Streamlit knows its first page at the root alone.
    at_own_path = {_page(now, "map", MAP_PATH, visibility="hidden"): "map"}
    page = st.navigation([*pages, *at_own_path], position="top")
    name = (pages | at_own_path)[page]
    _configure(now, name)
    draw_sidebar(now, has_map=name == "map")
    draw_narrow_bar(now, name)
    draw_messages(now)
    page.run()
    # On paper nothing else of a page says it; the map has it in its frame.
    st.html(Markup('<p class="paper-source">{}</p>').format(now.shown.source_line))


def _page(
    now: Reading,
    name: str,
    path: str,
    *,
    is_default: bool = False,
    visibility: Literal["visible", "hidden"] = "visible",
) -> StreamlitPage:
    return st.Page(
        _PAGES / f"{name}.py",
        title=now.texts(f"nav.{name}"),
        url_path=path,
        default=is_default,
        visibility=visibility,
    )


def _configure(now: Reading, page: str) -> None:
    title = page_title(now.catalogue, now.view, now.texts, page)
    st.set_page_config(page_title=title, layout="wide")


def draw() -> None:
    """Draw the page of this run, as Streamlit asks for it with every rerun."""
    now = reading()
    whole_page_drawn(now)
    if now.view.is_picture:
        _configure(now, "map")
        draw_picture_view(now)
    else:
        _navigate(now)
