"""The capital region at a larger scale: its frame, its names, and where it lies on the map."""

from dataclasses import replace
from functools import lru_cache
from itertools import product

import numpy as np
import shapely

from src.catalogue import load_boundaries
from src.fonts import text_width
from src.outputs.badge import centred, middle_line
from src.outputs.drawing import Area, Box, Frame, Group, MapDrawing, Rect, Shape, Stroke, Text
from src.outputs.sheet import Sheet
from src.roomiest import roomiest_point
from src.scene import Scene

_BADGE = 23.0
_MARK = 18.0
_GAP = 6.0
_MARGIN = 7.0
_SHIFTS = range(-48, 49, 6)
# What a label wholly beside its area costs, in px of distance from the roomiest place.
_OFF_AREA = 500.0


def codes_inside(scene: Scene, inset: MapDrawing) -> tuple[str, ...]:
    """The municipalities whose name belongs into the inset: their point lies in its box."""
    shown = {area.code for area in inset.areas}
    return tuple(
        code
        for code, (x, y) in scene.label_points.items()
        if code in shown and inset.frame.box.holds(Box(*inset.frame.to_px(x, y), 0, 0))
    )


def locator(inset: MapDrawing, main: Frame) -> Box:
    """The inset's extent on the main map."""
    box, zoom = inset.frame.box, main.px_per_m / inset.frame.px_per_m
    x, y = main.to_px(inset.frame.x_m, inset.frame.y_m)
    return Box(x, y, box.width * zoom, box.height * zoom)


def inset_group(scene: Scene, sheet: Sheet, inset: MapDrawing, main: Frame) -> Group:
    """The inset's frame, caption and names, and its outline on the main map."""
    palette, box, size = scene.palette, inset.frame.box, sheet.type.label
    outline = Stroke(palette.ink, 1.4)
    caption = Text(
        box.x, box.bottom + size * 1.35, scene.texts("picture.inset"), size, 600, palette.ink, "label"
    )
    shown = set(codes_inside(scene, inset))
    members = [area for area in inset.areas if area.code in shown and area.class_keys]
    # The longest name chooses first: it has the fewest places.
    members.sort(key=lambda area: -len(area.name))
    taken: list[Box] = []
    names = [_name(scene, sheet, inset, area, taken) for area in members]
    return Group(
        "inset-labels",
        (Rect(box, stroke=outline), Rect(locator(inset, main), stroke=outline), caption, *names),
        scene.texts("picture.inset"),
    )


def _name(scene: Scene, sheet: Sheet, inset: MapDrawing, area: Area, taken: list[Box]) -> Group:
    """Name and number in the roomiest place of an area; the number alone where names are not wanted."""
    row = scene.class_by_key[area.class_keys[0]]
    size = sheet.type.label
    name = area.name if area.code in scene.labelled else ""
    width = text_width(name, size, 600) + (_GAP if name else 0) + _BADGE
    x, y = inset.frame.to_px(*roomiest_point(area.code))
    place = _free_place(Box(x - width / 2, y - _BADGE / 2, width, _BADGE), area, inset.frame, taken)
    taken.append(place)
    mark = Box(place.x, place.y, _BADGE, _BADGE)
    number = centred(str(row.number), mark, _MARK, row.swatch.fill)
    shapes: list[Shape] = [Rect(mark, fill=row.swatch.text, radius=4), number]
    if name:
        line = middle_line(place.y + _BADGE / 2, size)
        halo = Stroke(row.swatch.fill, 3)
        at = mark.right + _GAP
        shapes.append(Text(at, line, name, size, 600, row.swatch.text, "label", halo=halo, code=area.code))
    return Group(f"label-{area.code}", tuple(shapes), area.name)


def _free_place(wanted: Box, area: Area, frame: Frame, taken: list[Box]) -> Box:
    """The wanted box or a shifted one: inside the frame, clear of what is taken, and most of it on its area."""
    edge = frame.box.shrunk(_MARGIN)
    places = [replace(wanted, x=wanted.x + x, y=wanted.y + y) for x, y in product(_SHIFTS, _SHIFTS)]
    free = [place for place in places if edge.holds(place) and not any(_near(place, box) for box in taken)]
    if not free:
        return wanted
    corners = np.array([(place.x, place.y) for place in free])
    grid = np.array(list(product(np.linspace(0, wanted.width, 12), np.linspace(0, wanted.height, 4))))
    points = corners[:, None] + grid
    off = ~shapely.contains_xy(_shape(area.code, frame), points[..., 0], points[..., 1])
    away = np.hypot(*((corners - (wanted.x, wanted.y)) * (1, 2)).T)
    return free[int(np.argmin(_OFF_AREA * off.mean(axis=1) + away))]


@lru_cache(maxsize=64)
def _shape(code: str, frame: Frame) -> shapely.Geometry:
    """A municipality of the inset in px, as coarse as px are, made ready for many questions."""
    polygons = load_boundaries("capital_region").polygons[code]
    parts = [[frame.points(ring) for ring in polygon] for polygon in polygons]
    shape = shapely.simplify(shapely.union_all([shapely.Polygon(shell, holes) for shell, *holes in parts]), 1)
    shapely.prepare(shape)
    return shape


def _near(place: Box, box: Box) -> bool:
    wide = Box(box.x - _MARGIN, box.y - 2, box.width + 2 * _MARGIN, box.height + 4)
    return place.meets(wide)
