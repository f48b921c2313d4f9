"""The catalogue for the pages: one keeper for the whole server, and the problems of a file edited wrongly."""

import streamlit as st

from src.catalogue import GEODATA
from src.catalogue.live import CatalogueKeeper, Current


@st.cache_resource(show_spinner=False)
def keeper() -> CatalogueKeeper:
    """The keeper of the last good catalogue. Raises DataError when there has never been a good one."""
    return CatalogueKeeper(GEODATA)


def current_data() -> Current:
    """The catalogue as it is now, with the problems of files that could not be taken up."""
    return keeper().current()
