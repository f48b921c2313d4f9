"""What a picture consists of: plain frozen shapes, the same for SVG, PNG, PDF and the slide.

Positions and sizes are px of the picture at scale 1, y downwards. Every size is drawn at 144 px to the
inch, so two px are one point on a slide of 13.33 x 7.5 inches and on paper alike. Only areas and lines of
the map stay in the metres of EPSG:3067 that the catalogue holds; the frame of their map says where they
belong.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from src.catalogue import Boundaries, Polygon
from src.model import Language
from src.outputs.picture.box import Box

PX_PER_INCH = 144
Anchor = Literal["start", "middle", "end"]
Role = Literal["title", "subtitle", "legend", "label", "badge", "note", "source"]
Coordinates = NDArray[np.int32]


@dataclass(frozen=True)
class MapFrame:
    """How metres become px: the point (x_m, y_m) is drawn at the left top corner of `box`."""

    box: Box
    x_m: float
    y_m: float
    px_per_m: float

    def to_px(self, x_m: float, y_m: float) -> tuple[float, float]:
        """One point of EPSG:3067 in px of the picture."""
        return self.box.x + (x_m - self.x_m) * self.px_per_m, self.box.y + (self.y_m - y_m) * self.px_per_m

    def points(self, line: Coordinates) -> NDArray[np.float64]:
        """A ring or line of EPSG:3067 in px of the picture, one row a point."""
        shifted = (line - (self.x_m, self.y_m)) * (self.px_per_m, -self.px_per_m)
        return np.add(shifted, (self.box.x, self.box.y), dtype=np.float64)


@dataclass(frozen=True)
class Stroke:
    """A line's colour and width in px; `dash` gives lengths drawn and left out in turn, none for a whole line."""

    colour: str
    width: float
    dash: tuple[float, ...] = ()


@dataclass(frozen=True)
class Stripes:
    """Stripes at 45 degrees of a second class over a fill, with hairlines of the page along both edges."""

    colour: str
    edge: str
    period: float = 10.0
    width: float = 4.2
    edge_width: float = 0.9


@dataclass(frozen=True)
class Dots:
    """A quiet screen of dots over a fill: what tells the class apart where there is no colour."""

    colour: str
    opacity: float = 0.5
    period: float = 6.0
    radius: float = 1.0


Texture = Stripes | Dots


@dataclass(frozen=True)
class Area:
    """One municipality. `class_keys` are the scene's, `fill` its colour, `texture` what lies over it."""

    code: str
    name: str
    title: str
    class_keys: tuple[str, ...]
    fill: str
    polygons: tuple[Polygon, ...]
    texture: Texture | None = None
    is_selected: bool = False


@dataclass(frozen=True)
class Edge:
    """What runs along the edge of some municipalities: a stroke, over everything that is in an area."""

    name: str
    codes: tuple[str, ...]
    stroke: Stroke


@dataclass(frozen=True)
class MapLines:
    """A set of lines by its key, such as borders or the coast, in metres and all in one stroke."""

    key: str
    css_class: str
    parts: tuple[Coordinates, ...]
    stroke: Stroke


@dataclass(frozen=True)
class MapDrawing:
    """A map inside its frame: areas grouped by their first class, then lines over them.

    `boundaries` are those that the areas and lines are from. An inset repeats areas of the whole map and is cut at its
    frame's box; `rings` are the strokes drawn outside a selected area, widest first; `edges` lie over the lines, the
    last on top.
    """

    name: str
    boundaries: Boundaries
    frame: MapFrame
    areas: tuple[Area, ...]
    lines: tuple[MapLines, ...]
    border: Stroke
    rings: tuple[Stroke, ...]
    is_inset: bool = False
    ground: str | None = None
    edges: tuple[Edge, ...] = ()


@dataclass(frozen=True)
class Rect:
    """A rectangle, filled or outlined; `texture` lies over the fill."""

    box: Box
    fill: str | None = None
    stroke: Stroke | None = None
    radius: float = 0.0
    texture: Texture | None = None


@dataclass(frozen=True)
class Line:
    """A line through points; `halo` is a wider stroke below it that frees it from the map."""

    points: tuple[tuple[float, float], ...]
    stroke: Stroke
    halo: Stroke | None = None


@dataclass(frozen=True)
class Dot:
    """A small circle: where a leader ends."""

    x: float
    y: float
    radius: float
    fill: str
    stroke: Stroke


@dataclass(frozen=True)
class Text:
    """One line of text; `y` is its base line. `code` names the municipality that a label belongs to.

    `room` is how wide it may be before it meets something else; 0 where nobody asked.
    """

    x: float
    y: float
    text: str
    size: float
    weight: int
    colour: str
    role: Role
    anchor: Anchor = "start"
    halo: Stroke | None = None
    code: str | None = None
    room: float = 0.0


Shape = Rect | Line | Dot | Text


@dataclass(frozen=True)
class Group:
    """Shapes that belong together: "heading", "legend", "labels", "inset-labels", "source"."""

    name: str
    children: "tuple[Shape | Group, ...]"
    title: str = ""

    def shapes(self) -> Iterator[Shape]:
        """Every shape, those of inner groups too, in drawing order."""
        for child in self.children:
            if isinstance(child, Group):
                yield from child.shapes()
            else:
                yield child


@dataclass(frozen=True)
class Picture:
    """A whole picture: draw its maps, then the groups in their order."""

    width: int
    height: int
    background: str | None
    groups: tuple[Group, ...]
    title: str
    description: str
    language: Language

    @property
    def maps(self) -> tuple[MapDrawing, ...]:
        """The maps that lie below everything else, in drawing order."""
        return ()

    def group(self, name: str) -> Group:
        """The outer group of a name. Raises KeyError when there is none."""
        for group in self.groups:
            if group.name == name:
                return group
        raise KeyError(name)

    def shapes(self) -> Iterator[Shape]:
        """Every shape besides the maps."""
        for group in self.groups:
            yield from group.shapes()


@dataclass(frozen=True)
class Drawing(Picture):
    """The picture of a scene, with the inset over the map.

    `foot` are the paragraphs that the group "source" holds, before they were set in lines; `left_out` are the codes
    that there was no room to name.
    """

    map: MapDrawing
    inset: MapDrawing | None
    foot: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def maps(self) -> tuple[MapDrawing, ...]:
        """The map, and the inset where there is one."""
        return (self.map, self.inset) if self.inset else (self.map,)
