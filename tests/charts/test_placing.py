"""Words find a place where they lie on nothing, and names at the ends of curves keep apart and in order."""

from itertools import pairwise

import pytest

from src.charts.placing import Box, along, best_place, spread

ROOM = Box(0, 0, 300, 150)


def test_words_stand_above_their_point_where_that_is_free() -> None:
    box = best_place((100, 100), 60, 15, ROOM, [], [])
    assert box.bottom < 100
    assert (box.left + box.right) / 2 == 100


def test_words_move_off_other_words_and_off_the_curve() -> None:
    above = best_place((100, 100), 60, 15, ROOM, [], [])
    other = best_place((100, 100), 60, 15, ROOM, [above], [])
    assert other.overlap(above) == 0
    curve = list(along([(0, 85), (300, 85)]))
    assert not any(best_place((100, 100), 60, 15, ROOM, [], curve).holds(point) for point in curve)


def test_words_never_leave_the_room() -> None:
    for point in ((0, 0), (300, 0), (300, 150), (0, 150)):
        box = best_place(point, 80, 15, ROOM, [], [])
        assert box.left >= 0
        assert box.right <= 300
        assert box.top >= 0
        assert box.bottom <= 150


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
