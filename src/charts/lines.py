"""A laid-out chart as lines of text, from which the page's script makes the same SVG (src/client/chart/chart.js).

Streamlit lets no SVG through; and so written, a chart has a third of its bytes, which count in every click.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import isclose

from src.charts.alike import number, paths_of, written_on
from src.charts.placing import Point
from src.charts.shapes import Plot


def lines_of(plot: Plot) -> str:
    """Lines of fields between tabs, the first with width, height and size of the letters, then one for each shape.

    A shape begins with what it is: `p` a path with its classes, its dashes and its lines; `b` a badge with its colour,
    the left top corner, the side and the sign; `t` lines of text with their classes and x, y and words of each.
    """
    return "\n".join("\t".join(fields) for fields in _fields(plot))


def line_told(points: Sequence[Point]) -> str:
    """A line whose points are equally far apart sideways, in halves of a px.

    First and last x, first y, and how far down each further point lies from the one before.
    """
    heights = [round(2 * y) for _, y in points]
    steps = (after - before for before, after in pairwise(heights))
    return _in_a_row((round(2 * points[0][0]), round(2 * points[-1][0]), heights[0], *steps))


def _fields(plot: Plot) -> Iterator[tuple[str, ...]]:
    yield (number(plot.sheet.width), number(plot.sheet.height), number(plot.sheet.letters))
    for path in paths_of(plot):
        lines = (line_told(part) for line in path.lines for part in _even(line))
        yield ("p", path.css_class, path.dash, *lines)
    for badge in plot.badges:
        left, top = badge.x - badge.side / 2, badge.y - badge.side / 2
        yield ("b", badge.colour, number(left), number(top), number(badge.side), _plain(badge.words))
    for written in written_on(plot):
        texts = (field for x, y, words in written.lines for field in (f"{x}", f"{y}", _plain(words)))
        yield ("t", written.css_class, *texts)


def _even(line: Sequence[Point]) -> list[Sequence[Point]]:
    """The line itself where its points are equally far apart, as years are; else from point to point."""
    steps = [after[0] - before[0] for before, after in pairwise(line)]
    if all(isclose(step, steps[0]) for step in steps):
        return [line]
    return list(pairwise(line))


def _in_a_row(numbers: Iterable[int]) -> str:
    """With a blank only where a number would run into the next one."""
    return "".join(f" {one}" if one >= 0 else f"{one}" for one in numbers).lstrip()


def _plain(words: str) -> str:
    """Without what separates fields and lines here."""
    return " ".join(words.replace("\t", " ").splitlines())
