"""Points along curves leave no gaps, and names at the ends of curves keep apart and in order."""

from itertools import pairwise

import pytest

from src.charts.placing import along, spread


def test_points_along_a_line_leave_no_gap_for_words() -> None:
    points = list(along([(0, 0), (30, 40), (31, 40)], apart=5))
    assert (points[0], points[-1]) == ((0, 0), (31, 40))
    assert (30, 40) in points
    assert all(abs(a[0] - b[0]) <= 3 for a, b in pairwise(points))


@pytest.mark.parametrize("wanted", [[10, 11, 12, 100], [50, 50, 50], [148, 149, 150], [90, 20, 30, 25]])
def test_names_keep_their_distance_their_order_and_the_limits(wanted: list[float]) -> None:
    found = spread(wanted, 16, 5, 150)
    in_order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    assert all(found[b] - found[a] >= 16 - 1e-9 for a, b in pairwise(in_order))
    assert min(found) >= 5
    assert max(found) <= 150


def test_names_that_have_room_stay_where_they_belong() -> None:
    assert spread([20, 60, 100], 16, 0, 150) == [20, 60, 100]


def test_more_names_than_fit_share_the_height_evenly() -> None:
    assert spread([70, 70, 70], 40, 10, 60) == [10, 35, 60]
    assert spread([], 16, 0, 100) == []
