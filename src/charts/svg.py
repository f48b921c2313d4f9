"""A laid-out chart as SVG for a page: classes for the page's colours, and as few bytes as a click can bear."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from markupsafe import Markup

from src.charts.chart import Chart, Sheet
from src.charts.placing import Point
from src.charts.plot import laid_out
from src.charts.shapes import Badge, Dot, Plot, Stroke, Words
from src.texts import Texts

_ANCHORS = {"start": "", "middle": " mid", "end": " end"}


def drawn(chart: Chart, sheet: Sheet, texts: Texts) -> Markup:
    """A chart as the content of a page."""
    return svg_of(laid_out(chart, sheet, texts))


def svg_of(plot: Plot) -> Markup:
    """An `svg` element without colours and fonts: they are those of the page (src/client/page/chart.css)."""
    parts = (*_strokes(plot.strokes), *_dots(plot.dots), *map(_badge, plot.badges), *_texts(plot.words))
    return Markup('<svg viewBox="0 0 {} {}" font-size="{}">{}</svg>').format(
        _number(plot.sheet.width),
        _number(plot.sheet.height),
        _number(plot.sheet.letters),
        Markup().join(parts),
    )


def _strokes(strokes: Sequence[Stroke]) -> Iterator[Markup]:
    """One path for all neighbours that look alike."""
    for (role, colour, dash), alike in groupby(strokes, lambda one: (one.role, one.colour, one.dash)):
        path = Markup('<path class="{}{}" d="{}"{}/>')
        yield path.format(
            role,
            f" stroke-{colour}" if colour else "",
            "".join(path_of(one.points) for one in alike),
            Markup(' stroke-dasharray="{}"').format(" ".join(map(_number, dash))) if dash else "",
        )


def path_of(points: Sequence[Point]) -> str:
    """Path data on a grid of half a px, each step told from the point before."""
    (x, y), *rest = [(round(2 * x), round(2 * y)) for x, y in points]
    steps = [f"M{_half(x)} {_half(y)}l"]
    for next_x, next_y in rest:
        steps.append(f"{_half(next_x - x)} {_half(next_y - y)} ")
        x, y = next_x, next_y
    return "".join(steps).rstrip().replace(" -", "-")


def _dots(dots: Sequence[Dot]) -> Iterator[Markup]:
    """Lines of no length with round ends, the shortest way to write a dot; a ring is one with a smaller one on it."""
    for (colour, is_ring), alike in groupby(dots, lambda one: (one.colour, one.is_ring)):
        places = "".join(f"M{_number(one.x)} {_number(one.y)}h0" for one in alike)
        yield Markup('<path class="dot stroke-{}" d="{}"/>').format(colour, places)
        if is_ring:
            yield Markup('<path class="dot hole" d="{}"/>').format(places)


def _badge(badge: Badge) -> Markup:
    corner = badge.side / 2
    return Markup(
        '<rect class="fill-{colour}" x="{left}" y="{top}" width="{side}" height="{side}" rx="4"/>'
        '<text class="sign on-{colour} mid" x="{x}" y="{y}">{words}</text>'
    ).format(
        colour=badge.colour,
        left=_number(badge.x - corner),
        top=_number(badge.y - corner),
        side=_number(badge.side),
        x=_number(badge.x),
        y=_number(badge.y),
        words=badge.words,
    )


def _texts(words: Sequence[Words]) -> Iterator[Markup]:
    """Words that look alike share one group."""
    for (role, anchor), alike in groupby(words, lambda one: (one.role, one.anchor)):
        text = Markup('<text x="{}" y="{}">{}</text>')
        inner = Markup().join(text.format(_number(one.x), _number(one.y), one.text) for one in alike)
        yield Markup('<g class="{}{}">{}</g>').format(role, _ANCHORS[anchor], inner)


def _half(halves: int) -> str:
    return f"{halves / 2:g}"


def _number(value: float) -> str:
    return f"{round(value, 1):g}"
