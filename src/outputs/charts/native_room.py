"""Where PowerPoint's own chart draws its curves, and where beside them it writes their names and numbers, in px."""

from collections.abc import Iterator
from dataclasses import dataclass

from src.charts.chart import Chart, known
from src.charts.labelling import Wanted, labelled
from src.charts.placing import Box as Words
from src.charts.placing import Point, along, spread
from src.charts.scale import Scale, round_values
from src.outputs.charts.native_numbers import NativeNumbers
from src.outputs.picture.box import Box
from src.outputs.picture.letters import ANY_LETTERS

LETTERS = 24.0
_WEIGHT, _PLAIN = 600, 400
_LINE = 1.25
_VALUES_WRITTEN = 7
# Between the axis and its values, and between the end of a curve and its name.
_GAP = 16.0


@dataclass(frozen=True)
class NativeLabel:
    """Words at the point of a curve, by the places of both.

    They are the curve's name where `has_name`, the value where `has_value`, with its year unless the name is there. At
    the `is_end` of a curve they begin right of the point, else their middle is on it; from there they are moved by
    `shift` px.
    """

    curve: int
    row: int
    has_name: bool
    has_value: bool
    is_end: bool
    shift: Point


@dataclass(frozen=True)
class NativeRoom:
    """The room of a chart. `inner` is where its curves are, relative to `box`."""

    box: Box
    inner: Box
    values: tuple[float, ...]
    labels: tuple[NativeLabel, ...]

    @property
    def most_years(self) -> int:
        """How many years there is room to write below the curves."""
        return max(1, int(self.inner.width / (ANY_LETTERS.width("0000", LETTERS, _PLAIN) + _GAP)))


@dataclass(frozen=True)
class _Wanted:
    curve: int
    year: int
    value: float
    lines: tuple[str, ...]
    has_name: bool
    has_value: bool

    @property
    def width(self) -> float:
        return max(ANY_LETTERS.width(line, LETTERS, _WEIGHT) for line in self.lines)

    @property
    def height(self) -> float:
        return len(self.lines) * LETTERS * _LINE


def native_room(numbers: NativeNumbers, box: Box) -> NativeRoom:
    """The room of a chart in a box of the slide. Its axis is that of the picture, and so are the heights of curves."""
    chart, texts = numbers.file.chart, numbers.file.scene.texts
    levels = [value for curve in chart.curves for _, value in known(curve.line)]
    values = round_values(min(levels), max(levels), _VALUES_WRITTEN)
    wanted = tuple(_wanted(numbers))
    last_year = numbers.rows[-1][0]
    ends = [one for one in wanted if one.year == last_year or not one.has_value]
    left = max(ANY_LETTERS.width(texts.number(value), LETTERS, _PLAIN) for value in values) + _GAP
    right = box.width - max((one.width for one in ends), default=0) - 2 * _GAP
    inner = Box(left, LETTERS, right - left, box.height - 3 * LETTERS)
    axes = _Axes(
        Scale(numbers.rows[0][0], max(last_year, numbers.rows[0][0] + 1), inner.x, inner.right),
        Scale(values[0], values[-1], inner.bottom, inner.y),
    )
    points = tuple(_points(numbers, [one for one in wanted if one not in ends], axes, inner))
    return NativeRoom(box, inner, values, (*_ends(numbers, ends, axes, inner), *points))


@dataclass(frozen=True)
class _Axes:
    x: Scale
    y: Scale

    def at(self, year: int, value: float) -> Point:
        return self.x(year), self.y(value)


def _wanted(numbers: NativeNumbers) -> Iterator[_Wanted]:
    """The name of each curve at its last known year, and the numbers that the chart names."""
    file, texts = numbers.file, numbers.file.scene.texts
    for place, curve in enumerate(file.chart.curves):
        years = dict(known(curve.line))
        told = {label.year for label in file.chart.labels if years.get(label.year) == label.value}
        last = max(years, default=None)
        for year in sorted(told | ({last} if last is not None else set())):
            has_name, has_value = year == last, year in told
            number = texts.number(years[year])
            line = number if has_name else f"{year}: {number}"
            words = (*([file.names[place]] if has_name else []), *([line] if has_value else []))
            yield _Wanted(place, year, years[year], words, has_name, has_value)


def _ends(numbers: NativeNumbers, ends: list[_Wanted], axes: _Axes, inner: Box) -> Iterator[NativeLabel]:
    """One below another behind the ends of the curves, moved apart."""
    if not ends:
        return
    high = max(one.height for one in ends)
    wanted = [axes.y(one.value) for one in ends]
    heights = spread(wanted, high, high / 2, inner.bottom)
    for one, y, height in zip(ends, wanted, heights, strict=True):
        yield _label(numbers, one, (inner.right - axes.x(one.year) + _GAP / 2, height - y), is_end=True)


def _points(numbers: NativeNumbers, wanted: list[_Wanted], axes: _Axes, inner: Box) -> Iterator[NativeLabel]:
    """Beside their points where nothing lies on a curve or on other words."""
    room = Words(inner.x, 0, inner.right, inner.bottom)
    curve = tuple(_way(numbers.file.chart, axes))
    places = [Wanted(axes.at(one.year, one.value), one.width, one.height) for one in wanted]
    for one, place, found in zip(wanted, places, labelled(places, room, curve), strict=True):
        middle = (found.left + found.right) / 2, (found.top + found.bottom) / 2
        shift = middle[0] - place.point[0], middle[1] - place.point[1]
        yield _label(numbers, one, shift, is_end=False)


def _way(chart: Chart, axes: _Axes) -> Iterator[Point]:
    for curve in chart.curves:
        yield from along([axes.at(*point) for point in known(curve.line)])


def _label(numbers: NativeNumbers, one: _Wanted, shift: Point, *, is_end: bool) -> NativeLabel:
    row = one.year - numbers.rows[0][0]
    return NativeLabel(one.curve, row, one.has_name, one.has_value, is_end, shift)
