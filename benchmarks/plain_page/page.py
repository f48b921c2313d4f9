"""The floor of a load: the same sidebar and the same panel as the app's, and no map. Stock Streamlit."""

import streamlit as st

from src.ui.overview import draw_overview
from src.ui.sidebar import draw_sidebar
from src.ui.state import reading

now = reading()
st.set_page_config(layout="wide")
draw_sidebar(now, has_map=True)
draw_overview(now)
