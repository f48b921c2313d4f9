"""The capital region at a larger scale: its frame, its names, and where it lies on the map."""

from dataclasses import replace
from functools import lru_cache
from itertools import product
from typing import cast

import numpy as np
import shapely
from numpy.typing import NDArray

from src.catalogue import load_boundaries
from src.outputs.picture.badge import centred, middle_line
from src.outputs.picture.box import Box
from src.outputs.picture.drawing import Area, Group, MapDrawing, MapFrame, Rect, Shape, Stroke, Text
from src.outputs.picture.labels import STRONGER
from src.outputs.picture.sheet import Sheet
from src.roomiest import roomiest_point
from src.scene import Scene, SceneClass

# As on the leaders' labels, a px less: names lie closer together here.
_BADGE = 23.0
_MARK = 18.0
_GAP = 6.0
# What a label keeps from the edge of the inset, from other labels, and from an area too small to hold it.
_MARGIN = 7.0
# How far a label may be from its place, in px: near it, and where nothing is free there.
_SHIFTS = (range(-48, 49, 6), range(-96, 97, 6))
# What a label wholly beside its area costs, in px of distance from the roomiest place.
_OFF_AREA = 500.0
# An area is too small for a label when, wherever it is put, more than this share of it lies outside.
_TOO_SMALL = 0.5


def codes_inside(scene: Scene, inset: MapDrawing) -> tuple[str, ...]:
    """The municipalities whose name belongs into the inset: their point lies in its box."""
    shown = {area.code for area in inset.areas}
    return tuple(
        code
        for code, (x, y) in scene.label_points.items()
        if code in shown and inset.frame.box.holds(Box(*inset.frame.to_px(x, y), 0, 0))
    )


def locator(inset: MapDrawing, main: MapFrame) -> Box:
    """The inset's extent on the main map."""
    box, zoom = inset.frame.box, main.px_per_m / inset.frame.px_per_m
    x, y = main.to_px(inset.frame.x_m, inset.frame.y_m)
    return Box(x, y, box.width * zoom, box.height * zoom)


def inset_group(scene: Scene, sheet: Sheet, inset: MapDrawing, main: MapFrame) -> Group:
    """The inset's frame, caption and names, and its outline on the main map."""
    palette, box, size = scene.palette, inset.frame.box, sheet.type.label
    outline = Stroke(palette.ink, 1.4)
    caption = Text(
        box.x, box.bottom + size * 1.35, scene.texts("picture.inset"), size, 600, palette.ink, "label"
    )
    shown = set(codes_inside(scene, inset))
    named = [area for area in inset.areas if area.code in shown and (area.class_keys or area.is_selected)]
    # The selected name chooses first, for it must have a place; then the longest, which has the fewest places.
    named.sort(key=lambda area: (not area.is_selected, -len(area.name)))
    taken: list[Box] = []
    names = [_name(scene, sheet, inset, area, taken) for area in named]
    return Group(
        "inset-labels",
        (Rect(box, stroke=outline), Rect(locator(inset, main), stroke=outline), caption, *names),
        scene.texts("picture.inset"),
    )


def _name(scene: Scene, sheet: Sheet, inset: MapDrawing, area: Area, taken: list[Box]) -> Group:
    """Name and number in the roomiest place of an area; the number alone where names are not wanted."""
    number = _BADGE if _row(scene, area).badge_text else 0.0
    face = _face(sheet, area)
    name = area.name if area.code in scene.labelled else ""
    width = sheet.letters.width(name, *face) + (_GAP if name and number else 0) + number
    x, y = inset.frame.to_px(*roomiest_point(area.code))
    place = _free_place(Box(x - width / 2, y - _BADGE / 2, width, _BADGE), area, inset.frame, taken)
    taken.append(place)
    shapes = [*_mark(scene, area, place)]
    if name:
        row = _row(scene, area)
        at, line = place.right - sheet.letters.width(name, *face), middle_line(place.y + _BADGE / 2, face[0])
        halo = Stroke(row.swatch.fill, 3)
        shapes.append(Text(at, line, name, *face, row.swatch.text, "label", halo=halo, code=area.code))
    return Group(f"label-{area.code}", tuple(shapes), area.name)


def _row(scene: Scene, area: Area) -> SceneClass:
    """The class whose colour an area has."""
    return scene.class_by_key[area.class_keys[0]] if area.class_keys else scene.rest


def _face(sheet: Sheet, area: Area) -> tuple[float, int]:
    """Size and weight of an area's name."""
    return (sheet.type.label * STRONGER, 700) if area.is_selected else (sheet.type.label, 600)


def _mark(scene: Scene, area: Area, place: Box) -> tuple[Shape, ...]:
    """The number of a class at the left end of its label; a plate below the name where there is no number.

    Who is no member can be smaller than its name (Kauniainen), which then lies on the colour of a neighbour.
    """
    row = _row(scene, area)
    if not row.badge_text:
        plate = Box(place.x - _GAP, place.y, place.width + 2 * _GAP, place.height)
        return (Rect(plate, fill=row.swatch.fill, radius=4),) if place.width else ()
    mark = Box(place.x, place.y, _BADGE, _BADGE)
    return (
        Rect(mark, fill=row.swatch.text, radius=4),
        centred(row.badge_text, mark, _MARK, row.swatch.fill),
    )


def _free_place(wanted: Box, area: Area, frame: MapFrame, taken: list[Box]) -> Box:
    """The wanted box or a shifted one: inside the frame, clear of what is taken, and most of it on its area.

    An area that could not hold half of the box is left free instead, so that it can be seen beside its name.
    """
    free = next(filter(None, (_free(wanted, frame, taken, shifts) for shifts in _SHIFTS)), list[Box]())
    if not free:
        return wanted
    corners = np.array([(place.x, place.y) for place in free])
    grid = np.array(list(product(np.linspace(0, wanted.width, 12), np.linspace(0, wanted.height, 4))))
    points = corners[:, None] + grid
    shape = _shape(area.code, frame)
    off = 1 - shapely.contains_xy(shape, points[..., 0], points[..., 1]).mean(axis=1)
    if off.min() > _TOO_SMALL:
        far = np.add(corners, (wanted.width, wanted.height))
        boxes = cast("NDArray[np.object_]", shapely.box(*corners.T, *far.T))
        off = shapely.intersects(shapely.buffer(shape, _MARGIN), boxes)
    away = np.hypot(*((corners - (wanted.x, wanted.y)) * (1, 2)).T)
    return free[int(np.argmin(_OFF_AREA * off + away))]


def _free(wanted: Box, frame: MapFrame, taken: list[Box], shifts: range) -> list[Box]:
    """The box at every shift that keeps it inside the frame and clear of what is taken."""
    edge = frame.box.shrunk(_MARGIN)
    places = [replace(wanted, x=wanted.x + x, y=wanted.y + y) for x, y in product(shifts, shifts)]
    return [place for place in places if edge.holds(place) and not any(_near(place, box) for box in taken)]


@lru_cache(maxsize=64)
def _shape(code: str, frame: MapFrame) -> shapely.Geometry:
    """A municipality of the inset in px, as coarse as px are, made ready for many questions."""
    polygons = load_boundaries("capital_region").polygons[code]
    parts = [[frame.points(ring) for ring in polygon] for polygon in polygons]
    shape = shapely.simplify(shapely.union_all([shapely.Polygon(shell, holes) for shell, *holes in parts]), 1)
    shapely.prepare(shape)
    return shape


def _near(place: Box, box: Box) -> bool:
    wide = Box(box.x - _MARGIN, box.y - 2, box.width + 2 * _MARGIN, box.height + 4)
    return place.meets(wide)
