"""The order of a picture with the reader's own words."""

import html
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from src.model import Catalogue
from src.public_address import named_address
from src.workshop.order import rendered

NAMED = "https://kartta.example.fi/kunnat"
TITLE = "Oma otsikko"
SECONDS = 60


@pytest.fixture
def named(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address that an operator has named."""
    monkeypatch.setenv("KUMPPANUUSKARTTA_ADDRESS", NAMED)
    named_address.cache_clear()
    yield NAMED
    named_address.cache_clear()


def test_a_file_of_an_own_title_tells_the_address_that_the_operator_named(
    named: str, catalogue: Catalogue
) -> None:
    def page() -> None:
        import streamlit as st

        from src.ui.own_files import ask_for_title
        from src.ui.state import reading

        st.session_state["ordered"] = ask_for_title(reading())

    app = AppTest.from_function(page, default_timeout=SECONDS)
    app.query_params["lang"] = "fi"
    app.run()
    assert not app.exception
    assert app.session_state["ordered"] is None
    app.text_input[0].set_value(TITLE).run()
    assert not app.exception
    order = app.session_state["ordered"]
    assert order.title == TITLE
    drawing = rendered(replace(order, path="/map.svg"), catalogue).decode()
    (told,) = re.findall("<dc:identifier>(.*?)</dc:identifier>", drawing)
    assert html.unescape(told).startswith(f"{named}/?lang=fi")
