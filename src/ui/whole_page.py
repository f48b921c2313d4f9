"""The whole page of a run: page settings, navigation, sidebar, messages, and the page itself."""

from pathlib import Path

import streamlit as st
from markupsafe import Markup

from src.page_title import page_title
from src.pages import MAP_PATH, PAGE_PATHS
from src.ui.messages import draw_messages
from src.ui.narrow_bar import draw_narrow_bar
from src.ui.picture_view import draw_picture_view
from src.ui.sidebar import draw_sidebar
from src.ui.state import Reading, reading, whole_page_drawn

_PAGES = Path(__file__).parents[2] / "pages"


def _navigate(now: Reading) -> None:
    pages = [
        st.Page(
            _PAGES / f"{name}.py",
            title=now.texts(f"nav.{name}"),
            url_path=path or MAP_PATH,
            default=name == "map",
        )
        for name, path in PAGE_PATHS.items()
    ]
    page = st.navigation(pages, position="top")
    name = dict(zip(pages, PAGE_PATHS, strict=True))[page]
    _configure(now, name)
    draw_sidebar(now, is_titled=page.url_path in ("", MAP_PATH))
    draw_narrow_bar(now, name)
    draw_messages(now)
    page.run()
    # On paper nothing else of a page says it; the map has it in its frame.
    st.html(Markup('<p class="paper-source">{}</p>').format(now.scene.source_line))


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
