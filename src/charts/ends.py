"""What stands at the ends of curves: each one's badge and name, moved apart and joined to it by a thin line."""

from src.charts.axes import GAP, Axes, badge_side
from src.charts.chart import Chart, Sheet, known
from src.charts.placing import spread
from src.charts.shapes import Badge, Stroke, Words


def ends_of(chart: Chart, sheet: Sheet, axes: Axes) -> list[Stroke | Badge | Words]:
    """For every curve that has a badge or a name; the last known year is its end."""
    lasts = [
        (curve, points[-1])
        for curve in chart.curves
        if (curve.name or curve.badge) and (points := list(known(curve.line)))
    ]
    side = badge_side(sheet)
    wanted = [axes.y(value) for _, (_, value) in lasts]
    heights = spread(wanted, side + 2, side / 2 + 1, axes.y.start)
    found: list[Stroke | Badge | Words] = []
    for (curve, last), y in zip(lasts, heights, strict=True):
        x = axes.x.end + 2 * GAP
        found.append(Stroke("leader", (axes.at(*last), (x - 1, y)), curve.colour))
        if curve.badge:
            found.append(Badge(x + side / 2, y, side, curve.colour, curve.badge))
            x += side + GAP
        if curve.name:
            found.append(Words("name", x, y, curve.name, "start"))
    return found
