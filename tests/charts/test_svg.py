"""The SVG of a chart is well-formed, without a colour of its own, and holds no signs as markup."""

from xml.etree import ElementTree as ET

from src.charts.chart import Chart, Curve, Label, Sheet
from src.charts.plot import laid_out
from src.charts.svg import path_data, svg_of
from src.series.line import Line
from src.texts import texts_for
from src.unit import Unit

YEARS = tuple(range(1972, 2026))
VALUES = tuple(160_000 + 900 * number - (number * 37 % 11) * 200 for number in range(54))


def drawn(chart: Chart) -> str:
    return svg_of(laid_out(chart, Sheet(380, 190), texts_for("fi")))


def city() -> Chart:
    return Chart(
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


def test_it_is_well_formed_and_leaves_colours_to_the_page() -> None:
    svg = drawn(city())
    root = ET.fromstring(svg)
    assert root.attrib["viewBox"] == "0 0 380 190"
    assert {name for one in root.iter() for name in one.attrib}.isdisjoint({"fill", "stroke", "style"})
    assert "#" not in svg


def test_a_projection_is_dashed() -> None:
    svg = drawn(city())
    dashed = [path for path in ET.fromstring(svg).iter("path") if "stroke-dasharray" in path.attrib]
    assert [path.attrib["stroke-dasharray"] for path in dashed] == ["5 4"]


def test_signs_in_a_name_are_words() -> None:
    chart = Chart((Curve(Line(Unit.INDEX, (2000, 2001), (100, 101)), name='<i class="x">&', badge="<"),))
    svg = drawn(chart)
    words = "".join(ET.fromstring(svg).itertext())
    assert '<i class="x">&' in words


def test_a_path_loses_no_way_by_rounding_its_steps() -> None:
    points = [(0.2, 10.1), (1.4, 9.9), (2.6, 9.9), (3.8, 30.4)]
    path = path_data(points)
    assert path == "M0 10l1.5 0l1 0l1.5 20.5"
    x, y, *steps = map(float, path.replace("M", "").replace("l", " ").split())
    assert (x + sum(steps[::2]), y + sum(steps[1::2])) == (4, 30.5)


def test_a_dot_is_a_line_of_no_length() -> None:
    assert path_data([(1, 2)]) == "M1 2h0"
