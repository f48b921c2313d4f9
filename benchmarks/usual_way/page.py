"""The usual way: all boundaries in `folium.GeoJson`, shown with `st_folium(m)`, clicks as it returns them."""

from typing import Any

import folium
import streamlit as st
from pyproj import Transformer
from shapely.geometry import MultiPolygon, Polygon, mapping
from shapely.ops import transform
from streamlit_folium import st_folium

from src.catalogue import load_boundaries
from src.ui.overview import draw_overview
from src.ui.panel import draw_panel
from src.ui.sidebar import draw_sidebar
from src.ui.state import reading

LEAFLET = "/leaflet"


@st.cache_data
def _features() -> dict[str, object]:
    to_degrees = Transformer.from_crs(3067, 4326, always_xy=True).transform
    features: list[dict[str, object]] = []
    for code, polygons in load_boundaries("print").polygons.items():
        area = MultiPolygon([Polygon(shell, holes) for shell, *holes in polygons])
        geometry = mapping(transform(to_degrees, area))
        features.append({"type": "Feature", "properties": {"code": code}, "geometry": geometry})
    return {"type": "FeatureCollection", "features": features}


def _style(feature: dict[str, Any]) -> dict[str, object]:
    fill = now.scene.fill_of(feature["properties"]["code"])
    return {"fillColor": fill, "color": "#ffffff", "weight": 0.6, "fillOpacity": 1}


now = reading()
st.set_page_config(layout="wide")
draw_sidebar(now, has_map=True)
plane = folium.Map(location=(65, 26), zoom_start=5, tiles=None)
plane.default_js = [("leaflet", f"{LEAFLET}/leaflet.js")]
plane.default_css = [("leaflet", f"{LEAFLET}/leaflet.css")]
folium.GeoJson(
    _features(),
    style_function=_style,
    tooltip=folium.GeoJsonTooltip(["code"]),
).add_to(plane)
left, right = st.columns([2.1, 1])
with left:
    answer = st_folium(plane, height=748, use_container_width=True)
with right:
    drawing: dict[str, Any] = (answer or {}).get("last_active_drawing") or {}
    code = drawing.get("properties", {}).get("code")
    if code:
        draw_panel(now, code, "map")
    else:
        draw_overview(now)
