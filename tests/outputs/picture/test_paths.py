"""Path data: the same points as the boundaries, every shared border once."""

import itertools
import re

import numpy as np
import pytest

from src.catalogue import BoundaryName, load_boundaries
from src.outputs.picture.paths import path_data


def walked(path: str, unit: int, x_m: float, y_m: float) -> list[np.ndarray]:
    """The rings of path data in metres."""
    rings = []
    for piece in re.findall(r"M([^M]*)", path):
        start, steps = piece.rstrip("z").split("l")
        numbers = [int(word) for word in re.findall(r"-?\d+", f"{start} {steps}")]
        points = np.array(numbers).reshape(-1, 2).cumsum(axis=0) * (unit, -unit) + (x_m, y_m)
        rings.append(points)
    return rings


@pytest.mark.parametrize("name", ["print", "screen", "overview", "capital_region"])
def test_paths_have_every_point_of_the_boundaries(name: BoundaryName) -> None:
    data = path_data(load_boundaries(name))
    for code, polygons in load_boundaries(name).polygons.items():
        rings = [ring for polygon in polygons for ring in polygon]
        drawn = walked(data.areas[code], data.unit_m, data.x_m, data.y_m)
        assert len(drawn) == len(rings)
        for ring, points in zip(rings, drawn, strict=True):
            assert np.array_equal(points, ring[:-1])


def test_a_coarser_unit_moves_no_point_further_than_half_of_it_and_keeps_every_municipality() -> None:
    overview = load_boundaries("overview")
    fine, coarse = path_data(overview), path_data(overview, 400)
    assert all(coarse.areas.values())
    assert coarse.areas.keys() == fine.areas.keys()
    for code in fine.areas:
        far = np.vstack(walked(coarse.areas[code], 400, coarse.x_m, coarse.y_m))
        near = np.vstack(walked(fine.areas[code], fine.unit_m, fine.x_m, fine.y_m))
        gaps = np.abs(far[:, None] - near[None]).max(axis=2).min(axis=1)
        assert gaps.max() <= 200


def test_every_shared_border_is_drawn_once_and_no_coast() -> None:
    boundaries = load_boundaries("overview")
    data = path_data(boundaries)
    count: dict[frozenset[tuple[int, int]], int] = {}
    for polygons in boundaries.polygons.values():
        for polygon in polygons:
            for ring in polygon:
                for one, other in zip(ring.tolist(), ring.tolist()[1:], strict=False):
                    key = frozenset((tuple(one), tuple(other)))
                    count[key] = count.get(key, 0) + 1
    drawn: list[frozenset[tuple[int, int]]] = []
    for line in walked(data.borders, data.unit_m, data.x_m, data.y_m):
        points = [tuple(point) for point in line.astype(int).tolist()]
        drawn += [frozenset(pair) for pair in itertools.pairwise(points)]
    assert len(drawn) == len(set(drawn))
    assert set(drawn) == {key for key, times in count.items() if times == 2}
