"""What the map's frame reports is looked up before it is believed."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

SECONDS = 60
TURKU = "853"


def page(report: object) -> None:
    import streamlit as st  # what Streamlit runs is the text of this function alone

    from src.ui import map_page, state

    state.reading()
    st.session_state["map"] = report
    if isinstance(report, dict) and report.get("session") == "own":
        st.session_state["map"] = {**report, "session": state.session_name()}
    st.button("report", on_click=map_page._take_choice)


def city_after(report: Any) -> str | None:
    """The selected city once the frame has reported at a page that shows Turku."""
    app = AppTest.from_function(page, default_timeout=SECONDS, kwargs={"report": report})
    app.query_params["city"] = "turku"
    app.run().button[0].click().run()
    assert not app.exception
    return app.session_state["view"].city


@pytest.mark.parametrize(("code", "city"), [("837", "837"), (None, None)])
def test_a_choice_is_taken(code: str | None, city: str | None) -> None:
    assert city_after({"code": code, "choice": 1, "session": "own"}) == city


def test_a_choice_of_a_session_before_is_not_repeated() -> None:
    assert city_after({"code": "837", "choice": 1, "session": "another"}) == TURKU


@pytest.mark.parametrize(
    "report",
    [
        {"code": "999", "choice": 1, "session": "own"},
        {"code": "", "choice": 1, "session": "own"},
        {"code": 837, "choice": 1, "session": "own"},
        {"code": "837", "choice": "1", "session": "own"},
        {"code": "837", "session": "own"},
        {"code": "837", "choice": 1},
        {},
        "837",
        None,
    ],
    ids=repr,
)
def test_what_is_no_municipality_or_no_report_changes_nothing(report: Any) -> None:
    assert city_after(report) == TURKU
