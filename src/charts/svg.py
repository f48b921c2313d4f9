"""A laid-out chart as SVG without colours and fonts: they are those of the page (src/client/chart/chart.css)."""

from collections.abc import Sequence

from markupsafe import Markup

from src.charts.alike import Path, Written, number, paths_of, written_on
from src.charts.placing import Point
from src.charts.shapes import Badge, Plot


def svg_of(plot: Plot) -> Markup:
    """An `svg` element, the content of a page."""
    parts = (*map(_path, paths_of(plot)), *map(_badge, plot.badges), *map(_texts, written_on(plot)))
    return Markup('<svg viewBox="0 0 {} {}" font-size="{}">{}</svg>').format(
        number(plot.sheet.width), number(plot.sheet.height), number(plot.sheet.letters), Markup().join(parts)
    )


def path_data(points: Sequence[Point]) -> str:
    """SVG path data on a grid of half a px, each step told from the point before."""
    (x, y), *rest = [(round(2 * x) / 2, round(2 * y) / 2) for x, y in points]
    told = f"M{x:g} {y:g}"
    for next_x, next_y in rest:
        told += f"l{next_x - x:g} {next_y - y:g}"
        x, y = next_x, next_y
    return told if rest else f"{told}h0"


def _path(path: Path) -> Markup:
    dash = Markup(' stroke-dasharray="{}"').format(path.dash) if path.dash else ""
    return Markup('<path class="{}" d="{}"{}/>').format(
        path.css_class, "".join(map(path_data, path.lines)), dash
    )


def _badge(badge: Badge) -> Markup:
    return Markup(
        '<rect class="fill-{colour}" x="{left}" y="{top}" width="{side}" height="{side}" rx="4"/>'
        '<text class="sign on-{colour} mid" x="{x}" y="{y}">{words}</text>'
    ).format(
        colour=badge.colour,
        left=number(badge.x - badge.side / 2),
        top=number(badge.y - badge.side / 2),
        side=number(badge.side),
        x=number(badge.x),
        y=number(badge.y),
        words=badge.words,
    )


def _texts(written: Written) -> Markup:
    text = Markup('<text x="{}" y="{}">{}</text>')
    inner = Markup().join(text.format(*line) for line in written.lines)
    return Markup('<g class="{}">{}</g>').format(written.css_class, inner)
