"""What the browser fetches besides the page: scripts, styles, font, geometry, each under a fingerprinted name.

Nothing foreign lies in the repository: Leaflet comes from its pinned package, the font from its own.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import chain
from pathlib import Path
from types import MappingProxyType

from src.catalogue import GEODATA, load_catalogue
from src.compression import Coding, compressed, fingerprint
from src.fonts import woff2
from src.gazetteer import gazetteer
from src.palette_css import palette_css

_CLIENT = Path(__file__).parent / "client"
_LEAFLET = files("js_lib_leaflet") / "static" / "js_lib_leaflet"
# The order in which they are joined: a part uses those before it when it is read.
_MAP_SCRIPTS = (
    "elements",
    "topology",
    "plane",
    "gazetteer",
    "membership",
    "icons",
    "stripes",
    "rings",
    "edges",
    "fitting",
    "country",
    "tip",
    "inset",
    "spotlight",
    "neighbours",
    "tour",
    "tools",
    "labels",
    "names",
    "legend",
    "gestures",
    "pointer",
    "keyboard",
    "live_map",
)
_FRAME_SCRIPTS = ("wishes", "playing", "year_box", "player", "frame")
_MAP_STYLES = (
    "plane",
    "country",
    "rings",
    "edges",
    "names",
    "tip",
    "hint",
    "keys",
    "legend",
    "year_box",
    "credit",
    "inset",
    "tools",
    "skip_link",
    "by_ear",
)
_SHARED_STYLES = ("space.css", "more_contrast.css")
# For every page that shows figures over the years.
_CHART_STYLES = ("chart/chart.css", "chart/numbers.css")
_CHART_SCRIPT = "chart/chart.js"
_ALONE_STYLES = ("page", "filters", "details", "framed", "print")
_ALONE_SCRIPTS = ("development", "page")
_PAGE_STYLES = (
    "shell",
    "controls",
    "focus",
    "contrast",
    "icons",
    "sidebar",
    "years",
    "map",
    "panel",
    "timeline",
    "prose",
    "comparison",
    "table",
    "bars",
    "export",
    "picture",
    "narrow",
    "figures",
    "print",
)
_PLAIN_STYLES = ("page", "masthead", "picture", "words", "forms", "charts", "rows", "print")
_PAGE_SCRIPTS = (
    "status",
    "links",
    "anchors",
    "connection",
    "copying",
    "sorting",
    "first_picture",
    "appearance",
    "drawn_theme",
    "announcing",
    "titles",
    "selection",
    "picture_view",
    "sidebar",
    "preview",
    "files",
    "sparklines",
    "words",
    "printing",
)
_JOINED = {
    "page.css": (*_SHARED_STYLES, *_CHART_STYLES, *(f"page/{name}.css" for name in _PAGE_STYLES)),
    "plain.css": tuple(f"plain/{name}.css" for name in _PLAIN_STYLES),
    "page.js": (*(f"page/{name}.js" for name in _PAGE_SCRIPTS), _CHART_SCRIPT),
    "icon.svg": ("icon.svg",),
}
# Whole lines: types of JSDoc are half of some scripts. No literal of ours goes over a line's end; a test holds it.
_COMMENTS = re.compile(r"^[ \t]*(?://[^\n]*|/\*\*(?:(?!\*/)[\s\S])*\*/[ \t]*)\n", re.MULTILINE)
_MEDIA_TYPES = {
    "js": "text/javascript; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "json": "application/json",
    "svg": "image/svg+xml",
    "woff2": "font/woff2",
}
ASSETS_PATH = "/assets"
# The map component's page lies two folders deep; told from there, addresses hold under any base path.
ROOT_FROM_FRAME = "../.."
# What the script of the map's frame fetches.
FRAME_DATA = ("boundaries.json", "capital_region.json", "places.json")


@dataclass(frozen=True)
class Asset:
    """One file as it is sent. `path` is its fingerprinted path below the app's root."""

    name: str
    path: str
    media_type: str
    body: bytes

    @property
    def file_name(self) -> str:
        """The last part of its path."""
        return self.path.rpartition("/")[2]

    @cached_property
    def etag(self) -> str:
        """The entity tag of the body."""
        return f'"{fingerprint(self.body)}"'

    def coded(self, coding: Coding) -> bytes | None:
        """The body in a content coding; None where it is compressed in itself."""
        return None if self.name.endswith(".woff2") else compressed(self.body, coding)


@cache
def assets() -> Mapping[str, Asset]:
    """Every asset by its plain name."""
    made = {"font.woff2": _asset("font.woff2", woff2())}
    palette = palette_css(made["font.woff2"].file_name)
    bodies = {
        "palette.css": palette.encode(),
        "frame.css": "\n".join((palette, map_style())).encode(),
        "boundaries.json": compact_topology(GEODATA / "boundaries_screen.topojson"),
        "capital_region.json": compact_topology(GEODATA / "capital_region.topojson"),
        "places.json": gazetteer(load_catalogue()),
        **{name: _joined(parts) for name, parts in _JOINED.items()},
    }
    made |= {name: _asset(name, body) for name, body in bodies.items()}
    # The frame's script tells the names of its data itself: else they would travel with every click.
    data = {name.removesuffix(".json"): made[name].file_name for name in FRAME_DATA}
    scripts = (
        map_script(),
        f"Kumppanuuskartta.DATA = {json.dumps(data)};",
        *(client_file(f"frame/{name}.js") for name in _FRAME_SCRIPTS),
    )
    made["frame.js"] = _asset("frame.js", "\n".join(scripts).encode())
    return MappingProxyType(made)


def map_script() -> str:
    """Leaflet and the live map, in the order they need; the app's frame and the stand-alone page share it."""
    leaflet = (_LEAFLET / "leaflet.js").read_text(encoding="utf-8")
    return "\n".join((leaflet, *(client_file(f"map/{name}.js") for name in _MAP_SCRIPTS)))


def map_style() -> str:
    """Leaflet's style and the live map's, without the palette."""
    leaflet = (_LEAFLET / "leaflet.css").read_text(encoding="utf-8")
    own = (*_SHARED_STYLES, *(f"map/{name}.css" for name in _MAP_STYLES))
    return "\n".join((leaflet, *map(client_file, own)))


def alone_style() -> str:
    """The style of the stand-alone page around the live map."""
    return "\n".join(map(client_file, (*_CHART_STYLES, *(f"alone/{name}.css" for name in _ALONE_STYLES))))


def alone_script() -> str:
    """The scripts of the stand-alone page besides those of the live map, in the order they need."""
    return "\n".join(map(client_file, (_CHART_SCRIPT, *(f"alone/{name}.js" for name in _ALONE_SCRIPTS))))


def asset_urls(base_path: str = "") -> Mapping[str, str]:
    """Plain name to address; `base_path` leads from the asking document to the app's root ("", "/kartta", "../..")."""
    return MappingProxyType({name: f"{base_path}{asset.path}" for name, asset in assets().items()})


def compact_topology(path: Path) -> bytes:
    """A TopoJSON file written to compress well: every arc is one flat list, and its first point is told from the
    first point of the arc before it; src/client/map/topology.js reads it.
    """
    topology = json.loads(path.read_text(encoding="utf-8"))
    arcs: list[list[int]] = []
    last = (0, 0)
    for (x, y), *steps in topology["arcs"]:
        arcs.append([x - last[0], y - last[1], *chain.from_iterable(steps)])
        last = (x, y)
    return json.dumps({**topology, "arcs": arcs}, separators=(",", ":")).encode()


def _joined(parts: tuple[str, ...]) -> bytes:
    return "\n".join(map(client_file, parts)).encode()


def client_file(name: str) -> str:
    """The text of one of our own scripts or styles as it is sent: scripts without the lines that are only comment."""
    text = (_CLIENT / name).read_text(encoding="utf-8")
    return _COMMENTS.sub("", text) if name.endswith(".js") else text


def _asset(name: str, body: bytes) -> Asset:
    stem, _, ending = name.rpartition(".")
    path = f"{ASSETS_PATH}/{stem}-{fingerprint(body)}.{ending}"
    return Asset(name, path, _MEDIA_TYPES[ending], body)
