"""A laid-out chart: gaps stay gaps, a projection is told from what was counted, and nothing leaves the sheet."""

import pytest

from src.charts.chart import Chart, Curve, Label, Sheet
from src.charts.plot import laid_out
from src.charts.shapes import Plot
from src.fonts import text_width
from src.series.line import Line
from src.texts import LANGUAGES, texts_for
from src.unit import Unit

SHEET = Sheet(380, 190)


def line(*values: float | None, first: int = 2000) -> Line:
    return Line(Unit.PEOPLE, tuple(range(first, first + len(values))), values)


def plot(*curves: Curve, **more: object) -> Plot:
    return laid_out(Chart(curves, **more), SHEET, texts_for("fi"))  # pyright: ignore[reportArgumentType]


def curves_of(drawn: Plot) -> list[int]:
    """How many points each drawn stretch has."""
    return [len(stroke.points) for stroke in drawn.strokes if stroke.role == "curve"]


def test_a_gap_is_not_drawn_through_and_a_year_between_two_is_a_dot() -> None:
    drawn = plot(Curve(line(5, 6, None, 7, None, 8, 9, 9)))
    assert curves_of(drawn) == [2, 3]
    assert len(drawn.dots) == 1


def test_years_that_a_series_skips_are_a_gap() -> None:
    skipped = Line(Unit.PEOPLE, (2018, 2019, 2021, 2024, 2025), (5, 5, 6, 7, 7))
    drawn = plot(Curve(skipped))
    assert curves_of(drawn) == [2, 2]
    assert len(drawn.dots) == 1


def test_a_projection_is_joined_over_the_years_between_and_each_of_its_years_is_a_ring() -> None:
    projected = Line(Unit.PEOPLE, (2024, 2035, 2040), (9, 8, 7))
    drawn = plot(Curve(line(5, 6)), Curve(projected, dash=(5, 4), is_projection=True))
    assert curves_of(drawn) == [2, 3]
    assert [stroke.dash for stroke in drawn.strokes if stroke.role == "curve"] == [(), (5, 4)]
    assert [dot.is_ring for dot in drawn.dots] == [True] * 3


def test_higher_values_stand_higher_and_later_years_further_to_the_right() -> None:
    (curve,) = [stroke for stroke in plot(Curve(line(5, 6, 9))).strokes if stroke.role == "curve"]
    assert [x for x, _ in curve.points] == sorted({x for x, _ in curve.points})
    assert [y for _, y in curve.points] == sorted({y for _, y in curve.points}, reverse=True)


def test_a_base_is_a_line_at_its_own_value() -> None:
    drawn = plot(Curve(line(80, 100, 140)), base=100)
    (base,) = [stroke for stroke in drawn.strokes if stroke.role == "base"]
    (curve,) = [stroke for stroke in drawn.strokes if stroke.role == "curve"]
    assert base.points[0][1] == curve.points[1][1]


def test_no_two_values_at_the_axis_read_alike() -> None:
    drawn = plot(Curve(Line(Unit.POINTS, (2000, 2001, 2002), (-0.9, 0.3, -0.2))))
    values = [words.text for words in drawn.words if words.role == "tick" and words.anchor == "end"]
    assert len(set(values)) == len(values) > 2
    assert "0,0" in values


def test_a_chart_without_any_value_is_an_error() -> None:
    with pytest.raises(ValueError, match="no year has a value"):
        plot(Curve(line(None, None)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_words_stay_on_the_sheet_and_off_each_other(language: str) -> None:
    values = [36_593 - 200 * number for number in range(54)]
    labels = tuple(
        Label(year, values[year - 1972], f"{year}: {values[year - 1972]}")
        for year in (1972, 1973, 2024, 2025)
    )
    curves = tuple(
        Curve(line(*(value + 50 * number for value in values), first=1972), name="Kaupungit", badge="1")
        for number in range(6)
    )
    drawn = laid_out(Chart(curves, labels), SHEET, texts_for(language))
    boxes = []
    for words in drawn.words:
        width = text_width(words.text, SHEET.letters, 600 if words.role != "tick" else 400)
        left = words.x - {"start": 0, "middle": width / 2, "end": width}[words.anchor]
        boxes.append((left, words.y - 6, left + width, words.y + 6))
    assert len(boxes) > 10
    for number, (left, top, right, bottom) in enumerate(boxes):
        assert left >= 0
        assert right <= SHEET.width
        assert top >= 0
        assert bottom <= SHEET.height
        others = boxes[number + 1 :]
        assert not [
            other
            for other in others
            if min(right, other[2]) - max(left, other[0]) > 1
            and min(bottom, other[3]) - max(top, other[1]) > 1
        ]
