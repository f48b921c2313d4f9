"""Scene -> the live map: a folium map that is always the same, and a command that restyles it.

The map's script never depends on a view, so the browser keeps it mounted; the geometry is a static file. Only
the command travels with a click or a filter.
"""

from collections.abc import Mapping
from typing import cast

import folium
from branca.element import Element, Figure, MacroElement
from folium.template import Template

from src.map_command import scene_json
from src.scene import Scene

SCRIPTS = ("frame.js",)
STYLES = ("frame.css",)


class _Plane(folium.Map):
    """A Leaflet map in a plane. Its script and header are short, since they travel with every rerun."""

    _template = Template(
        "{% macro header(this, kwargs) %}{% endmacro %}"
        "{% macro script(this, kwargs) %}"
        "var {{ this.get_name() }}=L.map({{ this.get_name()|tojson }},Kumppanuuskartta.plane());"
        "{% endmacro %}"
    )


class _Start(MacroElement):
    """Starts the live map on folium's Leaflet map."""

    _template = Template(
        "{% macro script(this, kwargs) %}Kumppanuuskartta.start({{ this._parent.get_name() }});{% endmacro %}"
    )

    def __init__(self) -> None:
        super().__init__()
        self._name = "Start"


class _Restyling(folium.FeatureGroup):
    """A feature group without features: it carries a scene to the map that is already there."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "var {{ this.get_name() }}=L.layerGroup();Kumppanuuskartta.show({{ this.command }});"
        "{% endmacro %}"
    )

    def __init__(self, command: str) -> None:
        super().__init__(control=False)  # pyright: ignore[reportUnknownMemberType]  # **kwargs of any Sequence
        self.command = command


def base_map(asset_urls: Mapping[str, str]) -> folium.Map:
    """A fresh folium map without tiles in the plane of EPSG:3067 (units of a kilometre), all assets our own."""
    plane = _Plane(crs="Simple", tiles=None)
    plane.default_js = [(name, asset_urls[name]) for name in SCRIPTS]
    plane.default_css = [(name, asset_urls[name]) for name in STYLES]
    # What folium would say of the page's encoding is said by the page, and would travel with every rerun.
    cast("Figure", plane.get_root()).header = Element()
    _Start().add_to(plane)
    return plane


def restyling(scene: Scene, *, has_names: bool, session: str = "", choice: int = 0) -> folium.FeatureGroup:
    """The command that makes the map show a scene.

    `choice` is the number of the last click that `session` has heard of: a click that is newer is still under way.
    """
    return _Restyling(scene_json(scene, has_names=has_names, session=session, choice=choice))
