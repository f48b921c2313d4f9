"""Simplifying keeps shared borders shared, every municipality, and polygons that are valid on their grid."""

import numpy as np
import pytest
import shapely
from shapely import MultiPolygon, Polygon, box

from scripts.geodata.simplify import Level, cut_out, draw, on_grid, without_islets


def wavy(x_m: float) -> list[tuple[float, float]]:
    """A border from south to north with waves of 30 m on a long swing of 2 km."""
    return [(x_m + 30 * (step % 2) + 2000 * np.sin(step / 20), step * 100.0) for step in range(101)]


def neighbours() -> dict[str, MultiPolygon]:
    """Two areas that share a wavy border."""
    border = wavy(10_000)
    return {
        "001": MultiPolygon([Polygon([(0, 0), *border, (0, 10_000)])]),
        "002": MultiPolygon([Polygon([(20_000, 0), *border, (20_000, 10_000)])]),
    }


def level(
    tolerance_m: float = 100,
    grid_m: int = 10,
    window: tuple[float, float, float, float] | None = None,
) -> Level:
    return Level("test", tolerance_m, grid_m, smallest_part_m2=0, window=window)


def in_metres(area: MultiPolygon, grid_m: int) -> MultiPolygon:
    return shapely.transform(area, lambda points: points * grid_m)


def test_shared_borders_stay_shared_after_simplifying_and_rounding() -> None:
    drawn = draw(neighbours(), level())
    assert shapely.coverage_is_valid(list(drawn.values()))
    assert drawn["001"].intersection(drawn["002"]).area == 0
    assert drawn["001"].union(drawn["002"]).equals(box(0, 0, 2000, 1000))


def test_small_waves_go_and_the_swing_stays() -> None:
    before, drawn = neighbours(), draw(neighbours(), level())
    assert len(shapely.get_coordinates(drawn["001"])) < len(shapely.get_coordinates(before["001"])) / 3
    after = in_metres(drawn["001"], 10)
    assert shapely.hausdorff_distance(after.boundary, before["001"].boundary) < 250


def test_coordinates_come_out_in_whole_grid_units() -> None:
    points = shapely.get_coordinates(list(draw(neighbours(), level(grid_m=25)).values()))
    assert np.array_equal(points, points.round())
    assert points.max() == 20_000 / 25


def test_the_codes_are_kept_each_once() -> None:
    assert list(draw(neighbours(), level())) == ["001", "002"]


def test_drawing_twice_gives_the_same() -> None:
    first, second = draw(neighbours(), level()), draw(neighbours(), level())
    assert {code: area.wkb for code, area in first.items()} == {
        code: area.wkb for code, area in second.items()
    }


def test_a_grid_too_coarse_for_an_area_is_an_error_and_not_a_lost_municipality() -> None:
    areas = neighbours() | {"003": MultiPolygon([box(20_000, 0, 20_020, 20)])}
    with pytest.raises(ValueError, match="003"):
        draw(areas, level(tolerance_m=0, grid_m=1000))


def test_islets_go_and_the_mainland_stays() -> None:
    mainland, skerry, islet = box(0, 0, 1000, 1000), box(2000, 0, 2100, 100), box(3000, 0, 3010, 10)
    kept = without_islets(MultiPolygon([islet, mainland, skerry]), 10_000)
    assert {part.area for part in kept.geoms} == {mainland.area, skerry.area}


def test_the_largest_part_stays_however_small_it_is() -> None:
    kept = without_islets(MultiPolygon([box(0, 0, 3, 3), box(10, 0, 12, 2)]), 1e6)
    assert [part.area for part in kept.geoms] == [9]


def test_a_window_cuts_and_leaves_out_what_only_touches_it() -> None:
    areas = {"001": box(0, 0, 100, 100), "002": box(100, 0, 200, 100), "003": box(0, 100, 50, 200)}
    cut = cut_out(areas, (50, 0, 150, 100))
    assert {code: area.area for code, area in cut.items()} == {"001": 5000, "002": 5000}


def test_a_level_with_a_window_draws_only_what_is_in_it() -> None:
    drawn = draw(neighbours(), level(window=(0, 0, 6000, 10_000)))
    assert list(drawn) == ["001"]
    assert in_metres(drawn["001"], 10).bounds == (0, 0, 6000, 10_000)


def test_rounding_drops_doubled_points_and_parts_that_became_nothing() -> None:
    area = MultiPolygon([Polygon([(0, 0), (100, 0), (101, 1), (100, 100)]), box(300, 300, 302, 302)])
    (part,) = on_grid(area, 10).geoms
    assert list(part.exterior.coords) == [(0, 0), (10, 0), (10, 10), (0, 0)]


def test_rounding_keeps_a_hole_and_drops_one_that_became_nothing() -> None:
    holes = [[(200, 200), (200, 400), (400, 400), (400, 200)], [(600, 600), (602, 600), (600, 602)]]
    (part,) = on_grid(MultiPolygon([Polygon(box(0, 0, 1000, 1000).exterior, holes)]), 10).geoms
    assert [Polygon(hole).area for hole in part.interiors] == [400]
