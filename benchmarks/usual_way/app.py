"""Serves `page.py` with Leaflet from where its package is installed."""

from importlib.resources import files

import streamlit as st
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

_LEAFLET = str(files("js_lib_leaflet") / "static" / "js_lib_leaflet")

app = st.App("page.py", routes=[Mount("/leaflet", StaticFiles(directory=_LEAFLET))])
