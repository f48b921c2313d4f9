"""Labels in two columns: apart, in their column, and without crossing leaders for any filter."""

import numpy as np
import pytest

from src.model import Catalogue
from src.outputs.picture.box import Box
from src.outputs.picture.drawing import Line
from src.outputs.picture.label_columns import Columns, Pin, _dots, _leaders, place, spaced
from src.outputs.picture.layout import laid_out
from src.outputs.picture.leaders import crossing, near_dots, through
from src.outputs.picture.sheet import LabelColumn
from src.texts.alphabet import slug
from src.view import SIZES
from tests.outputs.conftest import SceneOf

COLUMNS = Columns(LabelColumn(100, 50, 450), LabelColumn(500, 50, 450), 20, 30)


def test_labels_with_room_stay_at_the_height_they_want() -> None:
    assert spaced([60, 100, 200], 30, 50, 450) == [60, 100, 200]


def test_crowded_labels_are_pushed_apart_about_their_middle() -> None:
    assert spaced([100, 100, 100], 30, 0, 450) == [70, 100, 130]


def test_labels_stay_inside_their_column() -> None:
    heights = spaced([0, 0, 0, 900], 30, 50, 450)
    assert heights == [50, 80, 110, 450]


def test_as_many_labels_as_there_is_room_are_placed_apart() -> None:
    pins = tuple(Pin(str(n), 150 + 37 * n % 300, 60 + 53 * n % 380) for n in range(COLUMNS.room))
    slots = place(pins, COLUMNS)
    for is_left in (True, False):
        heights = sorted(slot.y for slot in slots if slot.is_left == is_left)
        assert min(np.diff(heights)) >= COLUMNS.step - 1e-6
        assert heights[0] >= 50
        assert heights[-1] <= 450 + 1e-6
    assert tuple(slot.pin for slot in slots) == pins


def test_the_same_pins_get_the_same_places() -> None:
    pins = tuple(Pin(str(n), 150 + 37 * n % 300, 60 + 53 * n % 380) for n in range(20))
    assert place(pins, COLUMNS) == place.__wrapped__(pins, COLUMNS)


def test_pins_west_and_east_get_the_column_of_their_side() -> None:
    west, east = place((Pin("a", 150, 200, 0, 300), Pin("b", 450, 200, 300, 0)), COLUMNS)
    assert west.is_left
    assert not east.is_left


def test_crossing_leaders_are_seen() -> None:
    assert crossing(np.array([[[0, 0], [10, 10]], [[0, 10], [10, 0]]], dtype=float)).sum() == 2
    assert crossing(np.array([[[0, 0], [10, 0]], [[0, 10], [10, 10]]], dtype=float)).sum() == 0


def test_a_leader_close_to_the_dot_of_another_is_seen() -> None:
    assert near_dots(np.array([[[0, 0], [100, 0]], [[0, 50], [50, 5]]], dtype=float)) == 1


def test_a_leader_through_a_box_is_seen() -> None:
    segments = np.array([[[0, 0], [100, 0]]], dtype=float)
    assert through(segments, Box(40, -10, 20, 20)) == 1
    assert through(segments, Box(40, 10, 20, 20)) == 0


@pytest.mark.parametrize("size", SIZES)
def test_leaders_do_not_cross_for_any_tier_or_region(
    scene_of: SceneOf, catalogue: Catalogue, size: str
) -> None:
    views: list[dict[str, str]] = [{"tier": key} for key in catalogue.tiers]
    views += [{"region": slug(region.names["fi"])} for region in catalogue.regions.values()]
    for words in views:
        drawing = laid_out(scene_of(size=size, **words))
        lines = [shape.points[1:] for shape in drawing.group("labels").shapes() if isinstance(shape, Line)]
        assert crossing(np.array(lines).reshape(-1, 2, 2)).sum() == 0, words


def test_a_segment_runs_from_the_turn_to_the_dot() -> None:
    (slot,) = place((Pin("a", 150, 200, 0, 300),), COLUMNS)
    leaders = _leaders(_dots((slot.pin,)), np.array([slot.is_left]), COLUMNS)
    assert leaders.tolist() == [[[120, slot.y], [150, 200]]]
