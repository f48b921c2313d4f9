"""The years of a line that are told of: the first, the last, the highest and the lowest."""

from dataclasses import dataclass

from src.series.line import Line


@dataclass(frozen=True)
class Point:
    """The value of a year."""

    year: int
    value: float


@dataclass(frozen=True)
class Extremes:
    """The years with a value; of equal ones the earliest is the highest or the lowest."""

    first: Point
    last: Point
    highest: Point
    lowest: Point


def extremes(line: Line) -> Extremes | None:
    """What stands out of a line, None where no year has a value."""
    points = [
        Point(year, value) for year, value in zip(line.years, line.values, strict=True) if value is not None
    ]
    if not points:
        return None
    return Extremes(
        first=points[0],
        last=points[-1],
        highest=max(points, key=lambda point: point.value),
        lowest=min(points, key=lambda point: point.value),
    )
