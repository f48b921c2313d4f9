"""The screenshot view: the picture of the present view alone in the window, and the way back."""

from dataclasses import replace

import streamlit as st
from markupsafe import Markup

from src.ui.page_links import map_address, picture_source
from src.ui.state import Reading


def draw_picture_view(reading: Reading) -> None:
    """Draw the picture over the whole window. The way back is a link, and the Escape key."""
    texts = reading.texts
    back = replace(reading, view=replace(reading.view, is_picture=False))
    st.html(
        Markup(
            '<main class="picture-view" data-theme="{theme}"><img src="{picture}" alt="{title}">'
            '<a class="picture-leave" href="{back}" target="_self">{leave}</a></main>'
        ).format(
            theme=reading.scene.theme,
            picture=picture_source(reading, "map.png"),
            title=reading.scene.title,
            back=map_address(back),
            leave=texts("picture.leave"),
        )
    )
