"""The people of a municipality over the years as a chart."""

from src.charts.chart import Chart, Curve, Label
from src.facts.development import DevelopmentFacts
from src.series.extremes import Point
from src.texts import Texts

PROJECTION_DASH = (5, 4)


def municipality_chart(facts: DevelopmentFacts, texts: Texts) -> Chart:
    """What was counted as a whole line, the projection dashed; the first, highest and last years are named."""
    told, projected = facts.extremes, facts.projected
    points = {point.year: point for point in (told.first, told.highest, told.last)}
    if projected.date is not None:
        points[projected.date.start.year] = Point(projected.date.start.year, projected.value)
    return Chart(
        curves=(
            Curve(facts.population),
            Curve(facts.projection, dash=PROJECTION_DASH, is_projection=True),
        ),
        labels=tuple(
            Label(year, point.value, texts("development.label", year=year, people=texts.number(point.value)))
            for year, point in sorted(points.items())
        ),
    )
