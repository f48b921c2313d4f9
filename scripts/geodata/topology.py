"""Areas on a grid -> TopoJSON, in which every border is stored once, as an arc that both sides refer to."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import shapely
from shapely.geometry import MultiPolygon
from shapely.ops import unary_union

from src.map_lines import LINE_STYLES

Point = tuple[int, int]
# Lines between groups of municipalities, by their keys in src/map_lines.py: the key's column that has the group.
BORDERS: Mapping[str, str] = MappingProxyType({"region_borders": "maakunta_code"})
OUTLINED_PART_M2 = 12e6
_DRAWN = [style.key for style in LINE_STYLES]


@dataclass
class _Arcs:
    """The arcs found so far; the same points backwards are the same arc, referred to by its complement."""

    points: list[tuple[Point, ...]] = field(default_factory=list[tuple[Point, ...]])
    index: dict[tuple[Point, ...], int] = field(default_factory=dict[tuple[Point, ...], int])

    def reference(self, points: tuple[Point, ...]) -> int:
        if points in self.index:
            return self.index[points]
        backwards = points[::-1]
        if backwards in self.index:
            return ~self.index[backwards]
        self.index[points] = len(self.points)
        self.points.append(points)
        return self.index[points]


def topology(
    areas: dict[str, MultiPolygon],
    groups: Mapping[str, Mapping[str, str]],
    grid_m: int,
    window: tuple[float, float, float, float] | None = None,
) -> dict[str, Any]:
    """A TopoJSON document in EPSG:3067 metres. `areas` are in grid units, `groups` give for each of `BORDERS`
    the group of every municipality.

    `window` is the rectangle in metres that the areas were cut out of: its edges are no coast, so they are
    arcs by themselves and stay out of the outline. Sets of lines have the keys and the order of src/map_lines.py;
    raises ValueError for one that has no row there.
    """
    neighbours, owners = _graph(areas)
    frame = None if window is None else tuple(round(edge / grid_m) for edge in window)
    junctions = {point for point, found in neighbours.items() if len(found) != 2 or lies_on((point,), frame)}
    arcs = _Arcs()
    geometries = [_geometry(code, areas[code], junctions, arcs) for code in sorted(areas)]
    sides = [owners[frozenset(points[:2])] for points in arcs.points]
    lines = {
        **{key: _borders(sides, group_of) for key, group_of in groups.items()},
        "outline": _outline(arcs, sides, _outlined_points(areas, grid_m), frame),
    }
    drawn_in_order = sorted(lines.items(), key=lambda row: _DRAWN.index(row[0]))
    xs, ys = zip(*(point for points in arcs.points for point in points), strict=True)
    west, south = min(xs), min(ys)
    return {
        "type": "Topology",
        "bbox": [west * grid_m, south * grid_m, max(xs) * grid_m, max(ys) * grid_m],
        "transform": {"scale": [grid_m, grid_m], "translate": [west * grid_m, south * grid_m]},
        "objects": {
            "municipalities": {"type": "GeometryCollection", "geometries": geometries},
            **{key: {"type": "MultiLineString", "arcs": found} for key, found in drawn_in_order},
        },
        "arcs": [steps(points, (west, south)) for points in arcs.points],
    }


def _borders(sides: list[set[str]], group_of: Mapping[str, str]) -> list[list[int]]:
    """The arcs between two groups of municipalities; `sides` are the codes beside each arc."""
    return [[arc] for arc, codes in enumerate(sides) if len({group_of[code] for code in codes}) == 2]


def _outline(
    arcs: _Arcs, sides: list[set[str]], outlined: set[Point], frame: tuple[int, ...] | None
) -> list[list[int]]:
    """The arcs with land on one side that run through outlined points, and not along the frame."""
    return [
        [arc]
        for arc, codes in enumerate(sides)
        if len(codes) == 1
        and outlined.issuperset(arcs.points[arc][:3])
        and not lies_on(arcs.points[arc], frame)
    ]


def lies_on(points: tuple[Point, ...], frame: tuple[int, ...] | None) -> bool:
    """Whether all points lie on one and the same edge of a rectangle (west, south, east, north)."""
    if frame is None:
        return False
    return any(all(point[side % 2] == edge for point in points) for side, edge in enumerate(frame))


def steps(points: tuple[Point, ...], origin: Point) -> list[list[int]]:
    """The first point from the origin, every further one from the point before it."""
    walked: list[list[int]] = []
    last = origin
    for x, y in points:
        walked.append([x - last[0], y - last[1]])
        last = (x, y)
    return walked


def _rings(area: MultiPolygon) -> list[list[list[Point]]]:
    """Polygons of rings of points, the closing point left out."""
    return [
        [[(int(x), int(y)) for x, y in ring.coords[:-1]] for ring in (polygon.exterior, *polygon.interiors)]
        for polygon in area.geoms
    ]


def _graph(
    areas: dict[str, MultiPolygon],
) -> tuple[dict[Point, set[Point]], dict[frozenset[Point], set[str]]]:
    neighbours: dict[Point, set[Point]] = defaultdict(set)
    owners: dict[frozenset[Point], set[str]] = defaultdict(set)
    for code, area in areas.items():
        for polygon in _rings(area):
            for ring in polygon:
                for here, there in zip(ring, ring[1:] + ring[:1], strict=True):
                    neighbours[here].add(there)
                    neighbours[there].add(here)
                    owners[frozenset((here, there))].add(code)
    return neighbours, owners


def _geometry(code: str, area: MultiPolygon, junctions: set[Point], arcs: _Arcs) -> dict[str, Any]:
    polygons = [[_references(ring, junctions, arcs) for ring in polygon] for polygon in _rings(area)]
    if len(polygons) == 1:
        return {"type": "Polygon", "id": code, "arcs": polygons[0]}
    return {"type": "MultiPolygon", "id": code, "arcs": polygons}


def _references(ring: list[Point], junctions: set[Point], arcs: _Arcs) -> list[int]:
    """Cut a ring at its junctions; a ring without one is an arc by itself, begun at its least point."""
    cuts = [position for position, point in enumerate(ring) if point in junctions] or [ring.index(min(ring))]
    length = len(ring)
    ends = [*cuts[1:], cuts[0] + length]
    return [
        arcs.reference(tuple(ring[position % length] for position in range(start, end + 1)))
        for start, end in zip(cuts, ends, strict=True)
    ]


def _outlined_points(areas: dict[str, MultiPolygon], grid_m: int) -> set[Point]:
    """Points on the rim of land that is large enough for a line around it; islets would turn to fuzz."""
    smallest = OUTLINED_PART_M2 / grid_m**2
    land = [part for part in shapely.get_parts(unary_union(list(areas.values()))) if part.area >= smallest]
    return {(int(x), int(y)) for part in land for x, y in shapely.get_coordinates(part)}
