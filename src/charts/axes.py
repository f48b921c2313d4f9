"""The axes of a chart: round values at the left, years below, and the room between them."""

from dataclasses import dataclass

from src.charts.chart import Chart, Curve, Sheet, known
from src.charts.placing import Box, Point
from src.charts.scale import Scale, decimals_between, round_values, round_years
from src.fonts import text_width
from src.texts import Texts

GAP = 6
NAME_WEIGHT = 600
_PX_FOR_A_VALUE, _PX_FOR_A_YEAR = 45, 58
_FEWEST_VALUES, _MOST_VALUES = 3, 5


@dataclass(frozen=True)
class Axes:
    """Where years and values are drawn, and which of them are written."""

    x: Scale
    y: Scale
    values: tuple[float, ...]
    years: tuple[int, ...]

    @property
    def room(self) -> Box:
        """Where curves are."""
        return Box(self.x.start, self.y.end, self.x.end, self.y.start)

    def written(self, value: float, texts: Texts) -> str:
        """One of `values` as it stands beside its line."""
        return texts.number(value, decimals_between(self.values))

    def at(self, year: int, value: float) -> Point:
        """The place of a value in px."""
        return self.x(year), self.y(value)


def axes_of(chart: Chart, sheet: Sheet, texts: Texts) -> Axes:
    """Axes that hold every value, with room for the names of curves. Raises ValueError where no year has a value."""
    points = [point for curve in chart.curves for point in known(curve.line)]
    if not points:
        raise ValueError("a chart in which no year has a value")
    levels = [value for _, value in points] + ([] if chart.base is None else [chart.base])
    values = round_values(min(levels), max(levels), _values_on(sheet))
    decimals = decimals_between(values)
    left = max(text_width(texts.number(value, decimals), sheet.letters, 400) for value in values) + GAP
    right = sheet.width - max(_width_of_end(curve, sheet) for curve in chart.curves)
    top = sheet.letters * (1.4 if chart.labels else 0.7)
    first, last = min(year for year, _ in points), max(year for year, _ in points)
    return Axes(
        x=Scale(first, max(last, first + 1), left, right),
        y=Scale(values[0], values[-1], sheet.height - 1.7 * sheet.letters, top),
        values=values,
        years=round_years(first, last, int((right - left) / _PX_FOR_A_YEAR)),
    )


def _values_on(sheet: Sheet) -> int:
    return min(_MOST_VALUES, max(_FEWEST_VALUES, int(sheet.height / _PX_FOR_A_VALUE)))


def badge_side(sheet: Sheet) -> float:
    """The side of a badge at a curve's end, px."""
    return sheet.letters * 1.3


def _width_of_end(curve: Curve, sheet: Sheet) -> float:
    """What stands behind the end of a curve, with the way to it."""
    badge = badge_side(sheet) + GAP if curve.badge else 0
    words = text_width(curve.name, sheet.letters, NAME_WEIGHT) + GAP if curve.name else 0
    return GAP + (badge + words + GAP if badge or words else 0)
