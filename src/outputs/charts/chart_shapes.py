"""A laid-out chart as shapes of a picture, in the colours of a scene's palette."""

from collections.abc import Iterator

from src.charts.chart import Chart
from src.charts.chart import Sheet as ChartSheet
from src.charts.plot import laid_out
from src.charts.shapes import Badge, Plot, Words
from src.charts.shapes import Dot as PlotDot
from src.charts.shapes import Stroke as PlotStroke
from src.outputs.picture.box import Box
from src.outputs.picture.drawing import Dot, Group, Line, Rect, Shape, Stroke, Text
from src.palette import Palette
from src.scene import Scene

# Letters of a page's chart, by which its dashes and widths are told.
_PAGE_LETTERS = 14
_WIDTHS = {"grid": 1.0, "base": 1.0, "curve": 2.25, "leader": 0.75}
_DOT, _RING = 3.5, 2.0
# How far the base line lies below the middle of letters, as a part of their size.
_BASE_LINE = 0.35
_BOLD, _PLAIN = 600, 400


def chart_group(chart: Chart, box: Box, letters: float, scene: Scene) -> Group:
    """The shapes of a chart that fills a box, with letters of a size in px."""
    plot = laid_out(chart, ChartSheet(box.width, box.height, letters), scene.texts)
    return Group("chart", tuple(_shapes(plot, box, letters, scene.palette)))


def _shapes(plot: Plot, box: Box, letters: float, palette: Palette) -> Iterator[Shape]:
    scale = letters / _PAGE_LETTERS
    for stroke in plot.strokes:
        yield _line(stroke, box, scale, palette)
    for dot in plot.dots:
        yield _dot(dot, box, scale, palette)
    for badge in plot.badges:
        yield from _badge(badge, box, letters, palette)
    for words in plot.words:
        yield _text(words, box, letters, palette)


def _line(stroke: PlotStroke, box: Box, scale: float, palette: Palette) -> Line:
    name = stroke.colour or ("hairline" if stroke.role == "grid" else "edge")
    points = tuple((box.x + x, box.y + y) for x, y in stroke.points)
    dash = tuple(part * scale for part in stroke.dash)
    return Line(points, Stroke(palette.named(name), _WIDTHS[stroke.role] * scale, dash))


def _dot(dot: PlotDot, box: Box, scale: float, palette: Palette) -> Dot:
    colour = palette.named(dot.colour)
    fill = palette.page if dot.is_ring else colour
    return Dot(
        box.x + dot.x,
        box.y + dot.y,
        _DOT * scale,
        fill,
        Stroke(colour, (_RING if dot.is_ring else 0) * scale),
    )


def _badge(badge: Badge, box: Box, letters: float, palette: Palette) -> Iterator[Shape]:
    x, y = box.x + badge.x, box.y + badge.y
    on = palette.tiers[badge.colour].text if badge.colour in palette.tiers else palette.page
    square = Box(x - badge.side / 2, y - badge.side / 2, badge.side, badge.side)
    yield Rect(square, palette.named(badge.colour), radius=badge.side / 5)
    yield Text(x, y + letters * _BASE_LINE, badge.words, letters, _BOLD, on, "badge", "middle")


def _text(words: Words, box: Box, letters: float, palette: Palette) -> Text:
    is_tick = words.role == "tick"
    return Text(
        box.x + words.x,
        box.y + words.y + letters * _BASE_LINE,
        words.text,
        letters,
        _PLAIN if is_tick else _BOLD,
        palette.muted if is_tick else palette.ink,
        "note" if is_tick else "label",
        words.anchor,
    )
