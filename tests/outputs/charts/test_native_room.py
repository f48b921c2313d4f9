"""Names and numbers beside the curves of PowerPoint's own chart: none lies on another one, all are within the chart."""

from itertools import combinations

import pytest

from src.model import Catalogue
from src.outputs import comparison, development
from src.outputs.charts.chart_file import ChartFile
from src.outputs.charts.native_numbers import NativeNumbers
from src.outputs.charts.native_room import LETTERS, NativeLabel, NativeRoom, native_room
from src.outputs.picture.box import Box
from src.outputs.picture.letters import ANY_LETTERS
from src.texts import LANGUAGES
from tests.outputs.conftest import SceneOf

# On a wide slide and on a square one.
BOXES = (Box(72, 200, 1776, 640), Box(72, 260, 936, 560))
FOUR = ("turku", "joensuu_lappeenranta_imatra", "growth_cities", "country")


def files(scene_of: SceneOf, catalogue: Catalogue, language: str) -> list[ChartFile]:
    cities = ("salo", "sottunga", "helsinki", "pedersoren-kunta", "puolanka")
    return [
        development.chart_of(scene_of(lang=language), catalogue),
        *(development.chart_of(scene_of(lang=language, city=city), catalogue) for city in cities),
        *(
            comparison.chart_of(scene_of(lang=language, compare=FOUR, **{"as": measure}), catalogue)
            for measure in ("level", "index", "change")
        ),
    ]


def boxes_of(numbers: NativeNumbers, room: NativeRoom) -> list[Box]:
    """Where each label stands in letters as wide as any, relative to the chart."""
    return [box_of(label, numbers, room) for label in room.labels]


def box_of(label: NativeLabel, numbers: NativeNumbers, room: NativeRoom) -> Box:
    year, values = numbers.rows[label.row]
    value = values[label.curve]
    assert value is not None
    texts = numbers.file.scene.texts
    told = [texts.number(value)] if label.has_name else [f"{year}: {texts.number(value)}"]
    lines = ([numbers.file.names[label.curve]] if label.has_name else []) + (told if label.has_value else [])
    width = max(ANY_LETTERS.width(line, LETTERS, 600) for line in lines)
    height = len(lines) * LETTERS
    low, high = room.values[0], room.values[-1]
    x = room.inner.x + label.row / (len(numbers.rows) - 1) * room.inner.width + label.shift[0]
    y = room.inner.bottom - (value - low) / (high - low) * room.inner.height + label.shift[1]
    return Box(x if label.is_end else x - width / 2, y - height / 2, width, height)


@pytest.mark.parametrize("box", BOXES, ids=["wide", "square"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_labels_meet_and_none_is_cut(
    scene_of: SceneOf, catalogue: Catalogue, language: str, box: Box
) -> None:
    for file in files(scene_of, catalogue, language):
        numbers = NativeNumbers(file)
        room = native_room(numbers, box)
        boxes = boxes_of(numbers, room)
        assert len(boxes) >= len(file.chart.curves)
        assert [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])] == [], file.scene.title
        within = Box(0, 0, box.width, box.height)
        assert all(within.holds(one) for one in boxes), file.scene.title


def test_every_curve_is_named_once_at_its_last_known_year(scene_of: SceneOf, catalogue: Catalogue) -> None:
    for file in files(scene_of, catalogue, "fi"):
        numbers = NativeNumbers(file)
        named = [label for label in native_room(numbers, BOXES[0]).labels if label.has_name]
        assert sorted(label.curve for label in named) == list(range(len(file.chart.curves)))
        for label in named:
            known = [row for row, value in enumerate(numbers.column(label.curve)) if value is not None]
            assert label.row == known[-1]
