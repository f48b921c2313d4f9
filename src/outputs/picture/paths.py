"""The boundaries as SVG path data: relative whole numbers of their own grid, written once."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

import numpy as np

from src.catalogue import Boundaries, Polygon
from src.outputs.picture.drawing import Coordinates, MapFrame

# Larger than any coordinate in metres: it joins x and y to one number.
_FAR = 100_000_000
# A square of some px in a picture: smaller islands would be nothing but their edges.
_SMALL_ISLAND_M2 = 40e6


@dataclass(frozen=True)
class PathData:
    """Path data by code and by key of lines, in units of `unit_m` metres from (x_m, y_m), y down.

    `borders` are those between municipalities. `main_areas` are the areas without their small islands.
    """

    x_m: float
    y_m: float
    unit_m: int
    areas: Mapping[str, str]
    borders: str
    lines: Mapping[str, str]
    main_areas: Mapping[str, str]

    def transform(self, frame: MapFrame) -> tuple[float, float, float]:
        """Shift in px and scale that bring the units into a frame."""
        x, y = frame.to_px(self.x_m, self.y_m)
        return x, y, self.unit_m * frame.px_per_m


@cache
def path_data(boundaries: Boundaries, unit_m: int | None = None) -> PathData:
    """The paths of some boundaries, kept for good; rounded to a coarser unit where one is given."""
    x_min, _, _, y_max = (round(value) for value in boundaries.bbox)
    rings = [ring for areas in boundaries.polygons.values() for polygon in areas for ring in polygon]
    lines = [part for row in boundaries.lines.values() for part in row.parts]
    unit = unit_m or math.gcd(*(_unit(line, x_min, y_max) for line in (*rings, *lines)))

    def data(parts: Iterable[Coordinates], closed: bool) -> str:
        return "".join(_piece(part, x_min, y_max, unit, closed) for part in parts)

    areas = {
        code: data((ring for polygon in polygons for ring in polygon), True)
        for code, polygons in boundaries.polygons.items()
    }
    return PathData(
        x_m=x_min,
        y_m=y_max,
        unit_m=unit,
        areas=MappingProxyType(areas),
        borders=data(_shared(rings), False),
        lines=MappingProxyType({key: data(row.parts, False) for key, row in boundaries.lines.items()}),
        main_areas=MappingProxyType(
            {
                code: data((ring for polygon in main_polygons(polygons) for ring in polygon), True)
                for code, polygons in boundaries.polygons.items()
            }
        ),
    )


def main_polygons(polygons: Sequence[Polygon]) -> list[Polygon]:
    """The largest part of an area, and those that an edge around them leaves visible."""
    by_size = sorted(polygons, key=lambda polygon: -_area_m2(polygon[0]))
    return [
        polygon
        for place, polygon in enumerate(by_size)
        if not place or _area_m2(polygon[0]) > _SMALL_ISLAND_M2
    ]


def _area_m2(ring: Coordinates) -> float:
    x, y = (ring - ring[0]).astype(np.float64).T
    return abs(float(np.dot(x[:-1], y[1:]) - np.dot(x[1:], y[:-1]))) / 2


def _shared(rings: list[Coordinates]) -> Iterator[Coordinates]:
    """The runs of ring segments that two areas share, each once: borders on land, not the coast."""
    pairs = np.concatenate([np.hstack([ring[:-1], ring[1:]]) for ring in rings]).astype(np.int64)
    ends = pairs[:, [0, 2]] * _FAR + pairs[:, [1, 3]]
    ends.sort(axis=1)
    _, first, count = np.unique(ends, axis=0, return_index=True, return_counts=True)
    kept = np.zeros(len(ends), dtype=bool)
    kept[first[count > 1]] = True
    at = 0
    for ring in rings:
        own = kept[at : at + len(ring) - 1]
        at += len(ring) - 1
        turns = np.flatnonzero(np.diff(np.concatenate([[False], own, [False]]).astype(np.int8)))
        for start, end in turns.reshape(-1, 2).tolist():
            yield ring[start : end + 1]


def _unit(line: Coordinates, x_min: int, y_max: int) -> int:
    return int(np.gcd.reduce(np.abs(line - np.array([x_min, y_max])), axis=None))


def _piece(line: Coordinates, x_min: int, y_max: int, unit: int, closed: bool) -> str:
    """A ring or line: a move, then steps from point to point; points that fall together are left out."""
    units = np.rint((line - np.array([x_min, y_max])) * np.array([1, -1]) / unit).astype(np.int64)
    steps = np.diff(units, axis=0)
    steps = steps[steps.any(axis=1)]
    if closed:
        steps = steps[:-1]
    if len(steps) < (2 if closed else 1):
        return ""
    words = " ".join(map(str, steps.ravel().tolist())).replace(" -", "-")
    x, y = units[0].tolist()
    return f"M{x} {y}l{words}{'z' if closed else ''}"
