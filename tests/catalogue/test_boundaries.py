"""Boundaries come out as closed, read-only rings of whole metres, for every municipality and no other."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from shapely import MultiPolygon, Point, Polygon

from src.catalogue import (
    BOUNDARY_NAMES,
    Boundaries,
    BoundaryName,
    boundary_file,
    load_boundaries,
    load_catalogue,
)
from src.errors import DataError, Problem
from src.model import Catalogue


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture(scope="module", params=BOUNDARY_NAMES)
def boundaries(request: pytest.FixtureRequest) -> Boundaries:
    return load_boundaries(request.param)


def shape(boundaries: Boundaries, code: str) -> MultiPolygon:
    return MultiPolygon([Polygon(shell, holes) for shell, *holes in boundaries.polygons[code]])


def test_every_municipality_has_an_area_and_nobody_else(boundaries: Boundaries, catalogue: Catalogue) -> None:
    if boundaries.name == "capital_region":
        assert {"049", "091", "092", "235"} <= set(boundaries.polygons) <= set(catalogue.municipalities)
    else:
        assert list(boundaries.polygons) == list(catalogue.municipalities)


def test_every_ring_is_closed_read_only_and_of_whole_metres(boundaries: Boundaries) -> None:
    rings = [ring for area in boundaries.polygons.values() for polygon in area for ring in polygon]
    assert all(ring.dtype == np.int32 and ring.shape[1] == 2 and len(ring) >= 4 for ring in rings)
    assert all(np.array_equal(ring[0], ring[-1]) for ring in rings)
    assert not any(ring.flags.writeable for ring in rings)


def test_every_line_is_read_only_and_has_two_points_or_more(boundaries: Boundaries) -> None:
    assert boundaries.lines["outline"].parts
    lines = [line for row in boundaries.lines.values() for line in row.parts]
    assert all(len(line) >= 2 and not line.flags.writeable for line in lines)


def test_everything_lies_within_the_frame_which_is_no_wider_than_it_has_to_be(boundaries: Boundaries) -> None:
    points = np.concatenate(
        [ring for area in boundaries.polygons.values() for polygon in area for ring in polygon]
    )
    xmin, ymin, xmax, ymax = boundaries.bbox
    assert xmin <= points[:, 0].min()
    assert ymin <= points[:, 1].min()
    assert points[:, 0].max() <= xmax
    assert points[:, 1].max() <= ymax
    if boundaries.name != "capital_region":
        assert (xmin, ymin, xmax, ymax) == (*points.min(axis=0), *points.max(axis=0))


def test_every_area_is_valid_as_drawn(boundaries: Boundaries) -> None:
    assert [code for code in boundaries.polygons if not shape(boundaries, code).is_valid] == []


def test_names_lie_inside_their_areas_on_the_screen(catalogue: Catalogue) -> None:
    boundaries = load_boundaries("screen")
    outside = [
        row.code
        for row in catalogue.municipalities.values()
        if not shape(boundaries, row.code).contains(Point(row.label_x_m, row.label_y_m))
    ]
    assert outside == []


def test_the_polygons_cannot_be_exchanged(boundaries: Boundaries) -> None:
    polygons: Any = boundaries.polygons
    with pytest.raises(TypeError):
        polygons["091"] = ()


@pytest.mark.parametrize("name", BOUNDARY_NAMES)
def test_boundaries_are_read_once_and_shared(name: BoundaryName) -> None:
    assert load_boundaries(name) is load_boundaries(name)


def grid_of_two() -> dict[str, Any]:
    """Two squares side by side with a shared arc, the second with a hole."""
    return {
        "type": "Topology",
        "bbox": [400000, 6700000, 400200, 6700100],
        "transform": {"scale": [10, 10], "translate": [400000, 6700000]},
        "objects": {
            "municipalities": {
                "type": "GeometryCollection",
                "geometries": [
                    {"type": "Polygon", "id": "001", "arcs": [[0, 1]]},
                    {"type": "MultiPolygon", "id": "002", "arcs": [[[-1, 2], [3]]]},
                ],
            },
            "region_borders": {"type": "MultiLineString", "arcs": [[0]]},
            "outline": {"type": "MultiLineString", "arcs": [[1], [2]]},
        },
        "arcs": [
            [[10, 0], [0, 10]],
            [[10, 10], [-10, 0], [0, -10], [10, 0]],
            [[10, 0], [10, 0], [0, 10], [-10, 0]],
            [[12, 2], [0, 4], [4, 0], [0, -4], [-4, 0]],
        ],
    }


def write(folder: Path, document: dict[str, Any], name: BoundaryName = "screen") -> Path:
    (folder / boundary_file(name)).write_text(json.dumps(document), encoding="utf-8")
    return folder


def test_arcs_are_joined_into_rings_forwards_and_backwards(tmp_path: Path) -> None:
    document = grid_of_two()
    document["objects"]["municipalities"]["geometries"][1]["arcs"] = [[[2, -1], [3]]]
    document["arcs"][2] = [[10, 0], [10, 0], [0, 10], [-10, 0]]
    boundaries = load_boundaries("screen", write(tmp_path, document))
    ((first,),) = boundaries.polygons["001"]
    ((second, hole),) = boundaries.polygons["002"]
    assert first.tolist() == [
        [400100, 6700000],
        [400100, 6700100],
        [400000, 6700100],
        [400000, 6700000],
        [400100, 6700000],
    ]
    assert second[3:].tolist() == [[400100, 6700100], [400100, 6700000]]
    assert Polygon(second, [hole]).area == 100 * 100 - 40 * 40


def unclosed(document: dict[str, Any]) -> None:
    document["objects"]["municipalities"]["geometries"][0]["arcs"] = [[0]]


def unknown_arc(document: dict[str, Any]) -> None:
    document["objects"]["municipalities"]["geometries"][0]["arcs"] = [[0, 77]]


def apart(document: dict[str, Any]) -> None:
    document["objects"]["outline"]["arcs"] = [[1, 3]]


def fractions(document: dict[str, Any]) -> None:
    document["arcs"][1][0] = [10.5, 10]


def ragged(document: dict[str, Any]) -> None:
    document["arcs"][1][0] = [10]


@pytest.mark.parametrize(
    ("change", "kind", "field"),
    [
        (unclosed, "boundary_open_ring", "001"),
        (unknown_arc, "boundary_arcs", "001"),
        (apart, "boundary_arcs", "outline"),
        (fractions, "boundary_grid", "arcs.1"),
        (ragged, "boundary_grid", "arcs.1"),
    ],
)
def test_a_broken_ring_is_named_and_not_closed_silently(
    change: Callable[[dict[str, Any]], None], kind: str, field: str, tmp_path: Path
) -> None:
    document = grid_of_two()
    document["objects"]["municipalities"]["geometries"].pop()
    change(document)
    with pytest.raises(DataError) as caught:
        load_boundaries("screen", write(tmp_path, document))
    assert [(problem.kind, problem.field) for problem in caught.value.problems] == [(kind, field)]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        load_boundaries("print", tmp_path)
    assert caught.value.problems == (Problem("file_missing", "boundaries_print.topojson"),)
