"""Simplifying as a coverage and rounding to a grid, so that shared borders stay shared."""

from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry import MultiPolygon, Polygon, box
from shapely.geometry.base import BaseGeometry

from scripts.geodata.sources import Areas

Ring = list[tuple[int, int]]
_SMALLEST_RING = 4


@dataclass(frozen=True)
class Level:
    """How one file of boundaries is drawn: tolerance and grid in metres, smallest part in square metres.

    The largest part of a municipality is kept however small it is. `window` cuts a rectangle out (metres).
    """

    name: str
    tolerance_m: float
    grid_m: int
    smallest_part_m2: float
    window: tuple[float, float, float, float] | None = None


def draw(areas: Areas, level: Level) -> dict[str, MultiPolygon]:
    """The areas in whole grid units. Raises ValueError when gaps, overlaps or invalid polygons would come out."""
    chosen = areas if level.window is None else cut_out(areas, level.window)
    codes = sorted(chosen)
    parts = np.array([without_islets(chosen[code], level.smallest_part_m2) for code in codes], dtype=object)
    simplified = shapely.coverage_simplify(parts, level.tolerance_m)
    rounded = [on_grid(area, level.grid_m) for area in simplified]
    invalid = [code for code, area in zip(codes, rounded, strict=True) if not area.is_valid or area.is_empty]
    is_whole = shapely.coverage_is_valid(np.array(rounded, dtype=object))  # pyright: ignore[reportUnknownMemberType]  # untyped **kwargs
    if invalid or not is_whole:
        raise ValueError(f"{level.name}: no valid coverage on a grid of {level.grid_m} m, polygons {invalid}")
    return dict(zip(codes, rounded, strict=True))


def without_islets(area: BaseGeometry, smallest_m2: float) -> MultiPolygon:
    """The parts that are large enough, and always the largest."""
    parts = list(shapely.get_parts(area))
    largest = max(parts, key=lambda part: part.area)
    return MultiPolygon([part for part in parts if part is largest or part.area >= smallest_m2])


def cut_out(areas: Areas, window: tuple[float, float, float, float]) -> Areas:
    """What lies in a rectangle, as polygons."""
    frame = box(*window)
    cut = {code: area.intersection(frame) for code, area in areas.items() if area.intersects(frame)}
    polygons = {
        code: [part for part in shapely.get_parts(area) if part.geom_type == "Polygon"]
        for code, area in cut.items()
    }
    return {code: MultiPolygon(parts) for code, parts in polygons.items() if parts}


def on_grid(area: BaseGeometry, grid_m: int) -> MultiPolygon:
    """Round to whole grid units and leave out rings that became a line or a point."""
    polygons: list[Polygon] = []
    for part in shapely.get_parts(area):
        shell = _ring(part.exterior, grid_m)
        if len(shell) >= _SMALLEST_RING:
            holes = [
                hole
                for hole in (_ring(ring, grid_m) for ring in part.interiors)
                if len(hole) >= _SMALLEST_RING
            ]
            polygons.append(Polygon(shell, holes))
    return MultiPolygon(polygons)


def _ring(ring: BaseGeometry, grid_m: int) -> Ring:
    points: Ring = []
    for x, y in np.round(shapely.get_coordinates(ring) / grid_m).astype(int).tolist():
        if not points or points[-1] != (x, y):
            points.append((x, y))
    return points
