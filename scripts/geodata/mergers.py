"""Bringing the boundaries of 2019 to 2026: mergers, and the one transfer that shows at this scale."""

from collections.abc import Iterable

import numpy as np
import shapely
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry
from shapely.ops import polygonize, unary_union

from scripts.geodata.sources import Areas, Row

_TOUCHING_M = 1000.0


def merge(areas: Areas, mergers: Iterable[Row]) -> Areas:
    """Join every merged municipality to the one that went on. Raises KeyError for an unknown code."""
    merged = dict(areas)
    for row in mergers:
        if row["type"] == "merger":
            merged[row["to_code"]] = unary_union([merged[row["to_code"]], merged.pop(row["from_code"])])
    return merged


def transfer(areas: Areas, transfers: Iterable[Row]) -> Areas:
    """Cut each strip along its two lines and give it to its new municipality."""
    moved = dict(areas)
    for row in transfers:
        giver, taker = moved[row["from_code"]], moved[row["to_code"]]
        lines = [snapped_line(row[name], giver) for name in ("cut_1_epsg3067", "cut_2_epsg3067")]
        rest, strip = cut_off(giver, lines, taker)
        moved[row["from_code"]] = rest
        moved[row["to_code"]] = unary_union([taker, strip])
    return moved


def snapped_line(text: str, area: BaseGeometry) -> LineString:
    """A cutting line "x y, x y" whose ends are moved to the nearest vertex of the area (they were rounded)."""
    points = [tuple(float(number) for number in point.split()) for point in text.split(", ")]
    vertices = shapely.get_coordinates(area)
    for end in (0, -1):
        distances = ((vertices - np.array(points[end])) ** 2).sum(axis=1)
        points[end] = tuple(vertices[int(distances.argmin())])
    return LineString(points)


def cut_off(
    area: BaseGeometry, lines: list[LineString], taker: BaseGeometry
) -> tuple[BaseGeometry, BaseGeometry]:
    """Split an area by lines; returns what stays and the pieces that border on the taker, smaller than the rest.

    Raises ValueError when the lines cut nothing off.
    """
    inside = [
        piece
        for piece in polygonize(unary_union([area.boundary, *lines]))
        if area.contains(piece.point_on_surface())
    ]
    largest = max(inside, key=lambda piece: piece.area)
    strips = [piece for piece in inside if piece is not largest and _borders_on(piece, taker)]
    if not strips:
        raise ValueError("the cutting lines cut nothing off")
    return unary_union([piece for piece in inside if piece not in strips]), unary_union(strips)


def _borders_on(piece: BaseGeometry, taker: BaseGeometry) -> bool:
    return piece.boundary.intersection(taker.boundary).length > _TOUCHING_M
