"""The capital region at a larger scale: its frame, its names, and where it lies on the map."""

from functools import lru_cache

import shapely

from src.catalogue import load_boundaries
from src.fonts import text_width
from src.outputs.badge import centred, middle_line
from src.outputs.drawing import Area, Box, Frame, Group, MapDrawing, Rect, Shape, Stroke, Text
from src.outputs.sheet import Sheet
from src.scene import Scene

_FLATNESS = 2.2
_BADGE = 23.0
_MARK = 18.0
_GAP = 6.0


def codes_inside(scene: Scene, inset: MapDrawing) -> tuple[str, ...]:
    """The municipalities whose name belongs into the inset: their point lies in its box."""
    shown = {area.code for area in inset.areas}
    return tuple(
        code
        for code, (x, y) in scene.label_points.items()
        if code in shown and inset.frame.box.holds(Box(*inset.frame.to_px(x, y), 0, 0))
    )


def inset_group(scene: Scene, sheet: Sheet, inset: MapDrawing, main: Frame) -> Group:
    """The inset's frame, caption and names, and its outline on the main map."""
    palette, box = scene.palette, inset.frame.box
    outline = Stroke(palette.ink, 1.4)
    x, y = main.to_px(inset.frame.x_m, inset.frame.y_m)
    zoom = main.px_per_m / inset.frame.px_per_m
    locator = Box(x, y, box.width * zoom, box.height * zoom)
    size = sheet.type.label
    caption = Text(box.x, box.bottom + size * 1.35, scene.texts("picture.inset"), size, 600, palette.ink, "label")
    shown = set(codes_inside(scene, inset))
    names = [shape for area in inset.areas if area.code in shown for shape in _name(scene, sheet, inset, area)]
    return Group(
        "inset-labels",
        (Rect(box, stroke=outline), Rect(locator, stroke=outline), caption, *names),
        scene.texts("picture.inset"),
    )


def _name(scene: Scene, sheet: Sheet, inset: MapDrawing, area: Area) -> tuple[Shape, ...]:
    """Name and number in the roomiest place of an area; the number alone where names are not wanted."""
    if not area.class_keys:
        return ()
    row = scene.class_by_key[area.class_keys[0]]
    size = sheet.type.label
    name = area.name if area.code in scene.labelled else ""
    width = text_width(name, size, 600) + (_GAP if name else 0) + _BADGE
    x, y = inset.frame.to_px(*_roomiest(area.code))
    edge = inset.frame.box
    left = min(max(x - width / 2, edge.x + 8), edge.right - 8 - width)
    mark = Box(left, y - _BADGE / 2, _BADGE, _BADGE)
    shapes: list[Shape] = [
        Rect(mark, fill=row.swatch.text, radius=4),
        centred(str(row.number), mark, _MARK, row.swatch.fill),
    ]
    if name:
        line = middle_line(y, size)
        halo = Stroke(row.swatch.fill, 3)
        at = mark.right + _GAP
        shapes.append(Text(at, line, name, size, 600, row.swatch.text, "label", halo=halo, code=area.code))
    return tuple(shapes)


@lru_cache(maxsize=64)
def _roomiest(code: str) -> tuple[float, float]:
    """The middle of the largest flat ellipse inside an area, metres: where a line of text fits best."""
    polygons = load_boundaries("capital_region").polygons[code]
    flat = [[ring / (_FLATNESS, 1) for ring in polygon] for polygon in polygons]
    shape = shapely.union_all([shapely.Polygon(shell, holes) for shell, *holes in flat])
    x, y = shapely.maximum_inscribed_circle(shape, tolerance=50).coords[0]
    return x * _FLATNESS, y
