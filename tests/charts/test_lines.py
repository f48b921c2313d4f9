"""A chart as lines of text: everything that the SVG has, in half of its bytes, and no sign of a name out of place."""

import re

from src.charts.chart import Chart, Curve, Label, Sheet
from src.charts.lines import line_told, lines_of
from src.charts.plot import laid_out
from src.charts.svg import svg_of
from src.series.line import Line
from src.texts import texts_for
from src.unit import Unit

YEARS = tuple(range(1972, 2026))
VALUES = tuple(160_000 + 900 * number - (number * 37 % 11) * 200 for number in range(54))
CITY = Chart(
    (
        Curve(Line(Unit.PEOPLE, YEARS, VALUES)),
        Curve(
            Line(Unit.PEOPLE, (2024, 2035, 2040), (200_000, 205_000, 207_000)),
            dash=(5, 4),
            is_projection=True,
        ),
    ),
    (Label(1972, VALUES[0], "1972: 160 000"), Label(2025, VALUES[-1], "2025: 206 000")),
)


def test_fifty_years_of_a_city_are_half_a_kilobyte() -> None:
    plot = laid_out(CITY, Sheet(340, 165), texts_for("fi"))
    assert len(lines_of(plot).encode()) < 600
    assert len(lines_of(plot).encode()) < len(svg_of(plot).encode()) / 2


def test_a_line_is_told_by_its_ends_and_its_steps_down_in_halves_of_a_px() -> None:
    assert line_told([(10, 20), (14.25, 18.5), (18.5, 22.25)]) == "20 37 40-3 7"
    assert line_told([(10, 20)]) == "20 20 40"


def test_years_that_lie_apart_are_told_from_point_to_point() -> None:
    fields = [
        line.split("\t") for line in lines_of(laid_out(CITY, Sheet(340, 165), texts_for("fi"))).split("\n")
    ]
    curves = [field for field in fields if field[:2] == ["p", "curve"]]
    assert [len(lines) for _, _, _, *lines in curves] == [1, 2]
    assert [dash for _, _, dash, *_ in curves] == ["", "5 4"]
    told = re.findall(r"-?\d+", curves[0][3])
    assert len(told) == 3 + len(YEARS) - 1


def test_every_word_of_the_svg_is_there_once_and_what_separates_fields_is_in_none() -> None:
    hostile = Chart((Curve(Line(Unit.INDEX, (2000, 2001), (100, 101)), name="a\tb\nc<i>", badge="1"),))
    plot = laid_out(hostile, Sheet(340, 165), texts_for("fi"))
    fields = [line.split("\t") for line in lines_of(plot).split("\n")]
    words = [word for kind, _, *triples in fields[1:] if kind == "t" for word in triples[2::3]]
    assert words[-1] == "a b c<i>"
    assert len(words) == len(plot.words)
    assert {line[0] for line in fields[1:]} == {"p", "b", "t"}
