"""Labels find places where they lie on nothing, and stand as their points do."""

from src.charts.labelling import Wanted, labelled
from src.charts.placing import Box, Point, along

ROOM = Box(0, 0, 300, 150)


def wanted(point: Point, width: float = 60) -> Wanted:
    return Wanted(point, width, 15)


def middle(box: Box) -> Point:
    return (box.left + box.right) / 2, (box.top + box.bottom) / 2


def test_a_label_stands_above_its_point_where_that_is_free() -> None:
    (box,) = labelled([wanted((100, 100))], ROOM, [])
    assert box.bottom < 100
    assert middle(box)[0] == 100


def test_labels_move_off_each_other_and_off_the_curve() -> None:
    one, other = labelled([wanted((100, 100)), wanted((100, 100))], ROOM, [])
    assert one.overlap(other) == 0
    curve = list(along([(0, 85), (300, 85)]))
    (box,) = labelled([wanted((100, 100))], ROOM, curve)
    assert not any(box.holds(point) for point in curve)


def test_a_label_gives_way_to_a_later_one_whose_point_lies_lower() -> None:
    # Placed one after the other, the first takes the only place above both points, and the second stands above it.
    low_room = Box(0, 0, 150, 112)
    points = [(100.0, 88.0), (140.0, 100.0)]
    curve = list(along([(0, 20), (100, 88), (140, 100)]))
    earlier, later = labelled([wanted(point, 70) for point in points], low_room, curve)
    assert earlier.overlap(later) == 0
    assert middle(earlier)[0] <= middle(later)[0]
    assert earlier.right <= later.left or middle(earlier)[1] < middle(later)[1]


def test_labels_of_points_beside_each_other_keep_their_order() -> None:
    one, other = labelled([wanted((150, 60)), wanted((152, 60.5))], ROOM, [])
    assert one.overlap(other) == 0
    assert middle(one)[0] <= middle(other)[0]


def test_a_label_never_leaves_the_room() -> None:
    for point in ((0, 0), (300, 0), (300, 150), (0, 150)):
        (box,) = labelled([wanted(point, 80)], ROOM, [])
        assert box.left >= 0
        assert box.right <= 300
        assert box.top >= 0
        assert box.bottom <= 150


def test_without_labels_there_are_no_boxes() -> None:
    assert labelled([], ROOM, [(1, 1)]) == ()
