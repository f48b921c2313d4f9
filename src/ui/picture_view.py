"""The screenshot view: the picture of the present view alone in the window, and the way back."""

from dataclasses import replace

import streamlit as st

from src.ui.page_links import map_address, picture_address
from src.ui.state import Reading


def draw_picture_view(reading: Reading) -> None:
    """Draw the picture over the whole window. The way back is a link, and the Escape key."""
    texts = reading.texts
    back = replace(reading, view=replace(reading.view, is_picture=False))
    st.html(
        f'<main class="picture-view" data-theme="{reading.scene.theme}">'
        f'<img src="{picture_address(reading, "map.png")}" alt="{reading.scene.title}">'
        f'<a class="picture-leave" href="{map_address(back)}" target="_self">{texts("picture.leave")}</a></main>'
    )
