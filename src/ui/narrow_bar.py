"""The app's name and its pages on a narrow window, where Streamlit keeps both in the closed sidebar."""

import streamlit as st
from markupsafe import Markup

from src.pages import PAGE_PATHS
from src.ui.state import Reading

_ROOT = "./"


def draw_narrow_bar(reading: Reading, page: str) -> None:
    """Draw name and links above a page, one of the keys of `PAGE_PATHS`; src/client/page/narrow.css shows them."""
    texts = reading.texts
    link = Markup('<a data-with-view href="{}" target="_self"{}>{}</a>')
    current = Markup(' aria-current="page"')
    links = Markup(" ").join(
        link.format(path or _ROOT, current if name == page else "", texts(f"nav.{name}"))
        for name, path in PAGE_PATHS.items()
    )
    st.html(
        Markup(
            '<div class="narrow-bar"><p class="masthead-name">{}</p><nav aria-label="{}">{}</nav></div>'
        ).format(texts("app.name"), texts("streamlit.pages"), links)
    )
