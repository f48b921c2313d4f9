"""Map and panel side by side in one fragment, so that a click reruns these two and nothing else."""

import streamlit as st
from streamlit_folium import st_folium

from src.assets import ROOT_FROM_FRAME, asset_urls
from src.ui.overview import draw_overview
from src.ui.panel import draw_panel
from src.ui.state import reading, select_city
from src.webmap import base_map, restyling

_HEIGHT_PX = 748


@st.fragment
def draw_map_and_panel() -> None:
    """Draw the live map of the session's view and the panel of what is selected."""
    now = reading()
    map_frame, panel = st.container(key="map_frame"), st.container(key="panel")
    # The panel is what a click waits for, so it is sent before the longer words for the map.
    with panel:
        if now.view.city is None:
            draw_overview(now)
        else:
            draw_panel(now, now.view.city)
    with map_frame:
        st_folium(
            base_map(asset_urls(ROOT_FROM_FRAME)),
            key="map",
            height=_HEIGHT_PX,
            use_container_width=True,
            returned_objects=[],
            feature_group_to_add=restyling(
                now.scene, has_names=now.view.labels != (), choice=st.session_state.get("choice", 0)
            ),
            on_change=_take_choice,
        )


def _take_choice() -> None:
    """A municipality was chosen on the map: the frame reports its code and a running number."""
    report = st.session_state.get("map") or {}
    st.session_state["choice"] = int(report.get("choice", 0))
    select_city(report.get("code"))
