"""Every border is stored once, both sides refer to it, and region borders and coasts are the arcs they should be."""

from itertools import pairwise
from typing import Any

import pytest
from shapely import MultiPolygon, Polygon, box

from scripts.geodata.topology import lies_on, steps, topology
from src.map_lines import LINE_STYLES

GRID_M = 1000
# Three squares in a row and one with a hole above them; 001 and 002 are one region, 003 and 004 another.
AREAS = {
    "001": MultiPolygon([box(0, 0, 10, 10)]),
    "002": MultiPolygon([box(10, 0, 20, 10)]),
    "003": MultiPolygon([box(20, 0, 30, 10)]),
    "004": MultiPolygon(
        [
            Polygon(
                [(0, 10), (10, 10), (20, 10), (30, 10), (30, 20), (0, 20)],
                [box(5, 12, 8, 15).exterior.coords],
            )
        ]
    ),
}
REGION_OF = {"001": "01", "002": "01", "003": "02", "004": "02"}
GROUPS = {"region_borders": REGION_OF}


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return topology(AREAS, GROUPS, GRID_M)


def points_of(document: dict[str, Any], number: int) -> list[tuple[int, int]]:
    """The points of an arc in metres, as the TopoJSON specification reads them."""
    scale, (west, south) = document["transform"]["scale"], document["transform"]["translate"]
    x = y = 0
    points: list[tuple[int, int]] = []
    for dx, dy in document["arcs"][number if number >= 0 else ~number]:
        x, y = x + dx, y + dy
        points.append((x * scale[0] + west, y * scale[1] + south))
    return points if number >= 0 else points[::-1]


def ring_of(document: dict[str, Any], numbers: list[int]) -> Polygon:
    points: list[tuple[int, int]] = []
    for number in numbers:
        piece = points_of(document, number)
        assert not points or points[-1] == piece[0]
        points.extend(piece)
    return Polygon(points)


def test_lines_are_in_the_order_in_which_they_are_drawn(document: dict[str, Any]) -> None:
    assert list(document["objects"]) == ["municipalities", *(style.key for style in LINE_STYLES)]


def test_lines_that_nobody_draws_are_refused() -> None:
    with pytest.raises(ValueError, match="borders_of_nothing"):
        topology(AREAS, {**GROUPS, "borders_of_nothing": REGION_OF}, GRID_M)


def test_reading_the_arcs_back_gives_the_areas_in_metres(document: dict[str, Any]) -> None:
    read = {}
    for geometry in document["objects"]["municipalities"]["geometries"]:
        assert geometry["type"] == "Polygon"
        shell, *holes = (ring_of(document, ring) for ring in geometry["arcs"])
        read[geometry["id"]] = Polygon(shell.exterior, [hole.exterior for hole in holes])
    assert list(read) == list(AREAS)
    for code, area in AREAS.items():
        assert read[code].area == area.area * GRID_M**2
        assert read[code].bounds == tuple(edge * GRID_M for edge in area.bounds)


def test_a_shared_border_is_one_arc_that_both_sides_refer_to(document: dict[str, Any]) -> None:
    arcs = [tuple(points_of(document, number)) for number in range(len(document["arcs"]))]
    segments = [frozenset(pair) for arc in arcs for pair in pairwise(arc)]
    assert len(segments) == len(set(segments))
    used = [
        number if number >= 0 else ~number
        for geometry in document["objects"]["municipalities"]["geometries"]
        for ring in geometry["arcs"]
        for number in ring
    ]
    shared = {number for number in used if used.count(number) == 2}
    assert {frozenset(arcs[number]) for number in shared} == {
        frozenset(((10_000, 0), (10_000, 10_000))),
        frozenset(((20_000, 0), (20_000, 10_000))),
        frozenset(((0, 10_000), (10_000, 10_000))),
        frozenset(((10_000, 10_000), (20_000, 10_000))),
        frozenset(((20_000, 10_000), (30_000, 10_000))),
    }


def test_region_borders_run_only_between_regions(document: dict[str, Any]) -> None:
    borders = {
        frozenset(points_of(document, number))
        for line in document["objects"]["region_borders"]["arcs"]
        for number in line
    }
    assert borders == {
        frozenset(((20_000, 0), (20_000, 10_000))),
        frozenset(((0, 10_000), (10_000, 10_000))),
        frozenset(((10_000, 10_000), (20_000, 10_000))),
    }


def outline_segments(document: dict[str, Any]) -> set[frozenset[tuple[int, int]]]:
    lines = [points_of(document, arc) for (arc,) in document["objects"]["outline"]["arcs"]]
    return {frozenset(pair) for line in lines for pair in pairwise(line)}


def test_the_outline_is_the_rim_of_the_land_and_of_its_holes(document: dict[str, Any]) -> None:
    segments = outline_segments(document)
    assert frozenset(((0, 0), (10_000, 0))) in segments
    assert frozenset(((5_000, 12_000), (8_000, 12_000))) in segments
    assert frozenset(((10_000, 0), (10_000, 10_000))) not in segments


def test_islets_have_no_outline() -> None:
    areas = {"001": MultiPolygon([box(0, 0, 10, 10), box(20, 0, 21, 1)])}
    assert not any(
        x >= 20_000
        for pair in outline_segments(topology(areas, {"region_borders": {"001": "01"}}, GRID_M))
        for x, _ in pair
    )


def test_the_edge_of_a_window_is_no_coast() -> None:
    document = topology(AREAS, GROUPS, GRID_M, window=(0, 0, 30_000, 20_000))
    rim = {frozenset(((5_000, 12_000), (8_000, 12_000))), frozenset(((8_000, 12_000), (8_000, 15_000)))}
    segments = outline_segments(document)
    assert rim <= segments
    assert len(segments) == 4


def test_the_frame_of_the_document_is_that_of_its_points(document: dict[str, Any]) -> None:
    assert document["bbox"] == [0, 0, 30_000, 20_000]
    assert document["transform"] == {"scale": [GRID_M, GRID_M], "translate": [0, 0]}


def test_an_area_of_several_parts_keeps_them_all() -> None:
    areas = {"001": MultiPolygon([box(0, 0, 10, 10), box(20, 0, 25, 5)])}
    document = topology(areas, {"region_borders": {"001": "01"}}, GRID_M)
    (geometry,) = document["objects"]["municipalities"]["geometries"]
    assert geometry["type"] == "MultiPolygon"
    assert sorted(ring_of(document, ring).area for (ring,) in geometry["arcs"]) == [25e6, 100e6]


def test_the_same_areas_give_the_same_document_whatever_their_order(document: dict[str, Any]) -> None:
    assert topology(dict(reversed(AREAS.items())), GROUPS, GRID_M)["objects"] == document["objects"]


def test_steps_go_from_point_to_point() -> None:
    assert steps(((12, 7), (15, 7), (15, 4)), (10, 5)) == [[2, 2], [3, 0], [0, -3]]


@pytest.mark.parametrize(
    ("points", "is_on_it"),
    [
        (((0, 3), (0, 5)), True),
        (((0, 3), (1, 5)), False),
        (((2, 9), (7, 9)), True),
        (((0, 0), (9, 9)), False),
    ],
)
def test_only_points_of_one_edge_lie_on_the_frame(points: Any, is_on_it: bool) -> None:
    assert lies_on(points, (0, 0, 9, 9)) is is_on_it


def test_without_a_window_nothing_lies_on_its_edge() -> None:
    assert not lies_on(((0, 3), (0, 5)), None)
