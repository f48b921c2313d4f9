"""Map and panel side by side in one fragment, so that a click reruns these two and nothing else."""

import logging

import streamlit as st
from streamlit_folium import st_folium

from src.assets import ROOT_FROM_FRAME, asset_urls
from src.ui.figure_panel import draw_figure
from src.ui.overview import draw_overview
from src.ui.panel import draw_panel
from src.ui.state import is_page_outdated, reading, select_city, session_name
from src.ui.year_choices import reached
from src.webmap import base_map, restyling

_HEIGHT_PX = 748
_LOG = logging.getLogger(__name__)


@st.fragment
def draw_map_and_panel() -> None:
    """Draw the live map of the session's view and the panel of what is selected."""
    now = reading()
    if is_page_outdated(now):
        # A click redraws this part alone; when the data or the year has changed meanwhile, the sidebar has to follow.
        st.rerun()
    map_frame, panel = st.container(key="map_frame"), st.container(key="panel")
    # The panel is what a click waits for, so it is sent before the longer words for the map.
    with panel:
        if now.view.city is None:
            (draw_figure if now.view.figure else draw_overview)(now)
        else:
            draw_panel(now, now.view.city, "map")
    with map_frame:
        st_folium(
            base_map(asset_urls(ROOT_FROM_FRAME)),
            key="map",
            height=_HEIGHT_PX,
            use_container_width=True,
            returned_objects=[],
            feature_group_to_add=restyling(
                now.shown,
                has_names=now.view.labels != (),
                session=session_name(),
                choice=st.session_state.get("choice", 0),
            ),
            on_change=_take_choice,
        )


def _take_choice() -> None:
    """A municipality was chosen on the map: the frame reports its code, a running number and the session.

    Where years were played, it reports the one reached as well.
    """
    match st.session_state.get("map"):
        case {"code": str() | None as code, "choice": int(choice), "session": session, **further}:
            # After a restart of the server the browser repeats what was chosen before it.
            if session != session_name():
                return
            st.session_state["choice"] = choice
            if "year" in further:
                select_city(code, lambda view: reached(view, further["year"]))
            else:
                select_city(code)
        case report:
            _LOG.warning("The map reported what it never should: %.80r", report)
