"""Scene -> the live map: a folium map that is always the same, and a command that restyles it.

The map's script never depends on a view, so the browser keeps it mounted; the geometry is a static file. Only
the command travels with a click or a filter.
"""

from collections.abc import Mapping
from typing import Any, cast
from urllib.parse import urlencode

import folium
from branca.element import Element, Figure, MacroElement
from folium.template import Template

from src.figure.shown import ShownFigure
from src.palette_css import figure_rules, own_class_rules
from src.scene import Scene, SceneClass
from src.script_json import script_json
from src.texts import Texts

SCRIPTS = ("frame.js",)
STYLES = ("frame.css",)
# Between values, in which there may be blanks.
_BETWEEN = "|"


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


def scene_json(scene: Scene, *, has_names: bool = True, session: str = "", choice: int = 0) -> str:
    """The part of a scene that the browser needs, as compact JSON that is safe inside a script."""
    command: dict[str, Any] = {
        "session": session,
        "choice": choice,
        "language": scene.language,
        "hasNames": has_names,
        "classes": [
            {
                "key": row.key,
                "number": row.number,
                "name": row.name,
                "count": row.count_text,
                "words": row.count_words,
                "codes": " ".join(row.codes),
                **({} if row.order == row.number else {"order": row.order}),
                **_of_figure(scene, row),
            }
            for row in scene.classes
        ],
        "rest": _rest(scene),
        "notes": [{"code": code, "text": text} for code, text in scene.two_tier_notes],
        "regions": scene.view.regions,
        "selected": scene.view.city,
    }
    # What is hardly ever needed is sent only then.
    if scene.view.is_narrowed:
        command["narrowing"] = scene.view.narrowing
    if scene.figure:
        command |= _figure(scene.figure, scene.texts) | {"play": _words_of_play(scene)}
    elif scene.own_swatches:
        command["style"] = own_class_rules(scene.own_swatches)
    return script_json(command)


def _words_of_play(scene: Scene) -> str:
    """What the browser asks for the years of the figure with: the address, whatever municipality is selected."""
    words = (pair for pair in scene.address if pair[0] not in ("lang", "city"))
    return urlencode([("lang", scene.language), *words])


def _rest(scene: Scene) -> dict[str, str]:
    """Everybody else in the legend; a figure leaves nobody else unless a filter does."""
    if scene.figure and not scene.rest.codes:
        return {"name": "", "count": ""}
    return {"name": scene.rest.name, "count": scene.rest.count_text}


def _of_figure(scene: Scene, row: SceneClass) -> dict[str, Any]:
    """What a class of a figure has besides: the values of its municipalities, in the order of their codes."""
    if scene.figure is None:
        return {}
    if row.key == scene.figure.missing:
        return {"isMissing": True}
    return {"values": _BETWEEN.join(scene.figure.numbers[code] for code in row.codes)}


def _figure(figure: ShownFigure, texts: Texts) -> dict[str, Any]:
    """What a map by a figure shows besides its classes."""
    remark = {"remark": figure.common_limits} if figure.common_limits else {}
    return {
        **remark,
        "heading": figure.heading,
        "inUnit": figure.in_unit,
        "edgesHeading": texts("figure.edges"),
        "edges": [
            {"key": row.key, "number": row.number, "name": row.name, "codes": " ".join(row.codes)}
            for row in figure.partnerships
        ],
        "style": figure_rules(figure.swatches, figure.missing),
    }
