"""Kumppanuuskartta as an ASGI application: `streamlit run app.py` or `uvicorn app:app`."""

import streamlit as st

from src.server import lifespan, middleware, routes
from src.ui.failures import show_failure

app = st.App(
    "src/ui/shell.py",
    routes=routes(),
    middleware=middleware(),
    lifespan=lifespan,
    on_script_error=show_failure,
)
