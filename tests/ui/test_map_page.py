"""What the map's frame reports is looked up before it is believed."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from src.view import View

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


def view_after(report: Any, **address: str) -> View:
    """The view once the frame has reported at a page that shows Turku."""
    app = AppTest.from_function(page, default_timeout=SECONDS, kwargs={"report": report})
    for word, value in {"city": "turku", **address}.items():
        app.query_params[word] = value
    app.run().button[0].click().run()
    assert not app.exception
    return app.session_state["view"]


def city_after(report: Any) -> str | None:
    return view_after(report).city


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


def test_where_a_play_has_come_to_is_taken_with_its_limits_and_the_selection() -> None:
    report = {"code": "837", "choice": 1, "session": "own", "year": 1990}
    view = view_after(report, figure="population")
    assert (view.city, view.year, view.has_common_limits) == ("837", 1990, True)
    change = view_after(report, figure="population", **{"from": "1980"})
    assert (change.first_year, change.last_year, change.year) == (1980, 1990, None)
    own = view_after(report, figure="population", limits="10000")
    assert (own.year, own.limits, own.has_common_limits) == (1990, (10_000.0,), False)


@pytest.mark.parametrize("year", [1800, "1990", None, 1990.5, True], ids=repr)
def test_a_year_that_the_figure_does_not_have_leaves_the_years_as_they_are(year: object) -> None:
    report = {"code": None, "choice": 1, "session": "own", "year": year}
    view = view_after(report, figure="population")
    assert (view.city, view.year, view.has_common_limits) == (None, None, False)


def test_a_year_without_a_figure_is_none() -> None:
    view = view_after({"code": "837", "choice": 1, "session": "own", "year": 1990})
    assert (view.city, view.year, view.has_common_limits) == ("837", None, False)
