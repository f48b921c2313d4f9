"""The floor: the same sidebar and panel as the app's, a bare button with its text, and no map. Stock Streamlit."""

import streamlit as st

from src.ui.overview import draw_overview
from src.ui.sidebar import draw_sidebar
from src.ui.state import reading

now = reading()
st.set_page_config(layout="wide")
draw_sidebar(now)


@st.fragment
def _button() -> None:
    st.session_state.setdefault("pressed", 0)
    if st.button("Press"):
        st.session_state["pressed"] += 1
    st.html(f'<p id="answer">{st.session_state["pressed"]}</p>')


_button()
draw_overview(now)
