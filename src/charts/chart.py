"""What a chart shows, before anything has a place or a colour."""

from collections.abc import Iterator
from dataclasses import dataclass

from src.series.line import Line

# The colour of letters, of a line that needs no other one.
INK = "ink"


@dataclass(frozen=True)
class Curve:
    """One line of a chart.

    `colour` names a colour of the page: "ink", or the key of a tier. `dash` gives the lengths in px that are drawn and
    left out in turn, none of them for a whole line: lines are told apart without colour too. `name` and `badge` (a sign
    on the curve's colour) stand at its end, where they are not empty. The years of a projection lie apart and are
    joined all the same, each marked by a ring.
    """

    line: Line
    colour: str = INK
    dash: tuple[float, ...] = ()
    name: str = ""
    badge: str = ""
    is_projection: bool = False


@dataclass(frozen=True)
class Label:
    """Words at a point of a curve, which is marked by a dot."""

    year: int
    value: float
    words: str


@dataclass(frozen=True)
class Chart:
    """Curves over the years that any of them has. `base` is a value that all of them are compared with."""

    curves: tuple[Curve, ...]
    labels: tuple[Label, ...] = ()
    base: float | None = None


@dataclass(frozen=True)
class Sheet:
    """The room of a chart and the size of its letters, in px."""

    width: float
    height: float
    letters: float = 13


def known(line: Line) -> Iterator[tuple[int, float]]:
    """The years of a line that have a value, with it."""
    for year, value in zip(line.years, line.values, strict=True):
        if value is not None:
            yield year, value


def stretches(curve: Curve) -> list[list[tuple[int, float]]]:
    """The years that follow each other without a gap, of a projection all of them."""
    found: list[list[tuple[int, float]]] = []
    for year, value in known(curve.line):
        if found and (curve.is_projection or year == found[-1][-1][0] + 1):
            found[-1].append((year, value))
        else:
            found.append([(year, value)])
    return found
