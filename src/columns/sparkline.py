"""A line small enough for the cell of a table, as SVG path data: no axes, no numbers, a hole where there is a gap."""

from collections.abc import Sequence

from src.charts.chart import Curve, stretches
from src.charts.placing import Point
from src.charts.scale import Scale
from src.charts.svg import path_data
from src.columns.chosen import FigureColumn

# As in src/client/page/sparklines.js: on a grid as fine as half a px of a screen, drawn half as large.
WIDTH, HEIGHT = 120, 32
# What the round end of a line needs.
_EDGE = 3


def sparkline(column: FigureColumn, municipality_code: str) -> str:
    """Path data within `WIDTH` and `HEIGHT`; nothing where no year is known.

    Every column has its own years from edge to edge, every municipality its own lowest and highest value.
    """
    curve = Curve(column.line(municipality_code), is_projection=column.is_projection)
    lines = stretches(curve)
    values = [value for line in lines for _, value in line]
    if not values:
        return ""
    x = Scale(column.line_years[0], column.line_years[-1], _EDGE, WIDTH - _EDGE)
    low, high = min(values), max(values)
    # What never changes stands in the middle.
    around = 0 if high > low else 1
    y = Scale(low - around, high + around, HEIGHT - _EDGE, _EDGE)
    points = ([(round(x(year)), round(y(value))) for year, value in line] for line in lines)
    return "".join(path_data(_corners(line)) if len(line) > 1 else _dot(*line[0]) for line in points)


def _dot(x: float, y: float) -> str:
    """A year between two gaps: its outline is thicker than a line."""
    return f"M{x - 1:g} {y:g}l1 -1l1 1l-1 1z"


def _corners(line: Sequence[Point]) -> list[Point]:
    """The points of a line without those that lie straight between their neighbours."""
    found: list[Point] = []
    for point in line:
        while len(found) > 1 and _is_straight(found[-2], found[-1], point):
            found.pop()
        found.append(point)
    return found


def _is_straight(before: Point, between: Point, after: Point) -> bool:
    (x1, y1), (x2, y2), (x3, y3) = before, between, after
    return (x2 - x1) * (y3 - y2) == (x3 - x2) * (y2 - y1)
