"""A chart laid out on a sheet: where its grid, its curves, their marks and all words stand."""

from collections.abc import Iterator

from src.charts.axes import GAP, NAME_WEIGHT, Axes, axes_of
from src.charts.chart import Chart, Sheet, known, stretches
from src.charts.ends import ends_of
from src.charts.labelling import Wanted, labelled
from src.charts.placing import Box, along
from src.charts.shapes import Badge, Dot, Plot, Stroke, Words
from src.fonts import text_width
from src.texts import Texts

# What a browser may set a word wider than it was measured, px.
_MARGIN = 2


def laid_out(chart: Chart, sheet: Sheet, texts: Texts) -> Plot:
    """Place everything. Raises ValueError for a chart in which no year has a value."""
    axes = axes_of(chart, sheet, texts)
    ends = ends_of(chart, sheet, axes)
    return Plot(
        sheet=sheet,
        strokes=(
            *_grid(chart, axes),
            *(one for one in ends if isinstance(one, Stroke)),
            *_curves(chart, axes),
        ),
        dots=(*_lone_dots(chart, axes), *(_label_dot(chart, axes, *point) for point in _labelled(chart))),
        badges=tuple(one for one in ends if isinstance(one, Badge)),
        words=(
            *_ticks(axes, sheet, texts),
            *_labels(chart, sheet, axes),
            *(one for one in ends if isinstance(one, Words)),
        ),
    )


def _grid(chart: Chart, axes: Axes) -> Iterator[Stroke]:
    for value in axes.values:
        yield Stroke("grid", (axes.at(int(axes.x.low), value), (axes.x.end, axes.y(value))))
    if chart.base is not None:
        yield Stroke("base", ((axes.x.start, axes.y(chart.base)), (axes.x.end, axes.y(chart.base))))


def _ticks(axes: Axes, sheet: Sheet, texts: Texts) -> Iterator[Words]:
    for value in axes.values:
        yield Words("tick", axes.x.start - GAP, axes.y(value), axes.written(value, texts), "end")
    for year in axes.years:
        half = text_width(str(year), sheet.letters, 400) / 2
        x = min(max(axes.x(year), half), sheet.width - half - _MARGIN)
        yield Words("tick", x, sheet.height - 0.7 * sheet.letters, str(year), "middle")


def _curves(chart: Chart, axes: Axes) -> Iterator[Stroke]:
    for curve in chart.curves:
        for stretch in stretches(curve):
            if len(stretch) > 1:
                points = tuple(axes.at(*point) for point in stretch)
                yield Stroke("curve", points, curve.colour, curve.dash)


def _lone_dots(chart: Chart, axes: Axes) -> Iterator[Dot]:
    """A year between two gaps is no line; those of a projection are marked one by one."""
    for curve in chart.curves:
        for stretch in stretches(curve):
            if curve.is_projection or len(stretch) == 1:
                for point in stretch:
                    yield Dot(*axes.at(*point), curve.colour, curve.is_projection)


def _labelled(chart: Chart) -> Iterator[tuple[int, float]]:
    """The labelled points that no ring marks already."""
    rings = {point for curve in chart.curves if curve.is_projection for point in known(curve.line)}
    for label in chart.labels:
        if (label.year, label.value) not in rings:
            yield label.year, label.value


def _label_dot(chart: Chart, axes: Axes, year: int, value: float) -> Dot:
    return Dot(*axes.at(year, value), chart.curves[0].colour)


def _labels(chart: Chart, sheet: Sheet, axes: Axes) -> Iterator[Words]:
    has_ends = any(curve.name or curve.badge for curve in chart.curves)
    right = axes.x.end if has_ends else sheet.width - _MARGIN
    room = Box(axes.x.start, 0, right, axes.y.start)
    curves = (stretch for curve in chart.curves for stretch in stretches(curve))
    points = [point for curve in curves for point in along([axes.at(*point) for point in curve])]
    wanted = [
        Wanted(
            axes.at(label.year, label.value),
            text_width(label.words, sheet.letters, NAME_WEIGHT),
            sheet.letters * 1.2,
        )
        for label in chart.labels
    ]
    for label, box in zip(chart.labels, labelled(wanted, room, points), strict=True):
        yield Words("label", (box.left + box.right) / 2, (box.top + box.bottom) / 2, label.words, "middle")
