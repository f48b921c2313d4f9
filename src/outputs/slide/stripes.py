"""Stripes of a second class as shapes: patterns of presentations are drawn differently by every program."""

import math
from collections.abc import Iterable

import numpy as np
import shapely

from src.outputs.picture.box import Box
from src.outputs.picture.drawing import Stripes
from src.outputs.slide.shapes import Points

_DIAGONAL = math.sqrt(2)


def stripes_on_area(texture: Stripes, polygons: Iterable[tuple[Points, ...]]) -> list[Points]:
    """The rings of the stripes that lie on an area, all in px."""
    area = shapely.union_all([shapely.Polygon(shell, holes) for shell, *holes in polygons])
    return rings_of(shapely.intersection(area, _stripes(texture, area.bounds)))


def stripes_on_box(texture: Stripes, box: Box, radius: float) -> list[Points]:
    """The rings of the stripes that lie on a rectangle with round corners, all in px."""
    core = shapely.box(box.x + radius, box.y + radius, box.right - radius, box.bottom - radius)
    shape = shapely.buffer(core, radius, quad_segs=4)
    return rings_of(shapely.intersection(shape, _stripes(texture, shape.bounds)))


def _stripes(texture: Stripes, bounds: Iterable[float]) -> shapely.MultiPolygon:
    """Bands from lower left to upper right that cover the bounds, at the same places as in the picture."""
    left, top, right, bottom = bounds
    first, last = (left + top) / _DIAGONAL, (right + bottom) / _DIAGONAL
    low, high = (top - right) / _DIAGONAL, (bottom - left) / _DIAGONAL
    starts = np.arange(math.floor(first / texture.period), math.ceil(last / texture.period)) * texture.period
    bands = [(start + texture.edge_width, start + texture.edge_width + texture.width) for start in starts]
    return shapely.MultiPolygon([_band(near, far, low, high) for near, far in bands])


def _band(near: float, far: float, low: float, high: float) -> shapely.Polygon:
    corners = ((near, low), (far, low), (far, high), (near, high))
    return shapely.Polygon(
        [((across - along) / _DIAGONAL, (across + along) / _DIAGONAL) for across, along in corners]
    )


def rings_of(shape: shapely.Geometry) -> list[Points]:
    """The outer and inner rings of all polygons of a shape."""
    parts = [part for part in shapely.get_parts(shape) if isinstance(part, shapely.Polygon)]
    return [np.asarray(ring.coords) for part in parts for ring in (part.exterior, *part.interiors)]
