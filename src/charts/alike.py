"""Shapes that look alike, written together: what both forms of a chart, SVG and the lines for a page, are made from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from src.charts.chart import INK
from src.charts.placing import Point
from src.charts.shapes import Dot, Plot

_ANCHORS = {"start": "", "middle": " mid", "end": " end"}


@dataclass(frozen=True)
class Path:
    """Lines of one look through points in px: the classes of the style sheet, the dashes as SVG has them.

    A dot is a line of no length with round ends.
    """

    css_class: str
    lines: tuple[tuple[Point, ...], ...]
    dash: str = ""


@dataclass(frozen=True)
class Written:
    """Words of one look: x and y of the middle of each line, in whole px, and what it says."""

    css_class: str
    lines: tuple[tuple[int, int, str], ...]


def paths_of(plot: Plot) -> Iterator[Path]:
    """Lines, then dots; neighbours that look alike share a path."""
    for (role, colour, dash), alike in groupby(plot.strokes, lambda one: (one.role, one.colour, one.dash)):
        lines = tuple(one.points for one in alike)
        yield Path(f"{role}{_paint(colour)}", lines, " ".join(map(number, dash)))
    for colour, alike in groupby(plot.dots, lambda one: one.colour):
        yield Path(f"dot{_paint(colour)}", _dots(found := list(alike)))
        if rings := [dot for dot in found if dot.is_ring]:
            yield Path("hole", _dots(rings))


def written_on(plot: Plot) -> Iterator[Written]:
    """All words but those on badges."""
    for (role, anchor), alike in groupby(plot.words, lambda one: (one.role, one.anchor)):
        lines = tuple((round(one.x), round(one.y), one.text) for one in alike)
        yield Written(f"{role}{_ANCHORS[anchor]}", lines)


def number(value: float) -> str:
    """A number with one decimal at most."""
    return f"{round(value, 1):g}"


def _dots(dots: Sequence[Dot]) -> tuple[tuple[Point, ...], ...]:
    return tuple(((dot.x, dot.y),) for dot in dots)


def _paint(colour: str) -> str:
    """The class of a colour; that of the letters needs none."""
    return f" stroke-{colour}" if colour and colour != INK else ""
