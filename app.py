"""Kumppanuuskartta as an ASGI application: `streamlit run app.py` or `uvicorn app:app`."""

import streamlit as st

from src.server import lifespan, middleware, routes
from src.ui.failures import show_failure

_BASE_PATH = st.get_option("server.baseUrlPath") or ""

app = st.App(
    "src/ui/shell.py",
    routes=routes(_BASE_PATH),
    middleware=middleware(_BASE_PATH, st.get_option("server.corsAllowedOrigins") or ()),
    lifespan=lifespan,
    on_script_error=show_failure,
)
