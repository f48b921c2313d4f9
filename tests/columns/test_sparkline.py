"""A small line stays in its room, has a hole for every gap, and ends where its years do."""

import re
from dataclasses import replace
from types import MappingProxyType

import pytest

from src.columns.choices import choosable
from src.columns.chosen import FigureColumn, chosen_columns
from src.columns.sparkline import HEIGHT, WIDTH, sparkline
from src.model import Catalogue
from src.view import View
from tests.columns.conftest import ColumnsOf

TURKU = "853"
Points = list[tuple[float, float]]


def lines_of(data: str) -> list[Points]:
    """Path data as the points of each of its lines."""
    lines: list[Points] = []
    for part in data.split("M")[1:]:
        start, *steps = re.split("l", part.rstrip("z"))
        points = [tuple(map(float, start.split()))]
        for step in steps:
            points.append(tuple(a + float(b) for a, b in zip(points[-1], step.split(), strict=True)))
        lines.append([(x, y) for x, y in points])
    return lines


def with_values(column: FigureColumn, *values: float | None) -> FigureColumn:
    """The column over as many years, of which Turku has these values."""
    years = tuple(range(2000, 2000 + len(values)))
    series = replace(column.series, years=years, values=MappingProxyType({TURKU: values}))
    return replace(column, figure=replace(column.figure, series=series, year=years[-1]))


@pytest.fixture(scope="module")
def column(columns_of: ColumnsOf) -> FigureColumn:
    (column,) = columns_of("unemployment")
    return column


def test_every_line_of_every_figure_stays_in_its_room_and_is_short(catalogue: Catalogue) -> None:
    for word in choosable(catalogue):
        (column,) = chosen_columns(catalogue, View(tiers=(), columns=(word,)))
        for code in catalogue.municipalities:
            data = sparkline(column, code)
            assert len(data) < 400
            points = [point for line in lines_of(data) for point in line]
            assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in points)


def test_it_runs_from_edge_to_edge_and_from_the_lowest_to_the_highest_value(column: FigureColumn) -> None:
    ((first, *_, last),) = lines_of(sparkline(with_values(column, 10, 20, 15, 5), TURKU))
    (points,) = lines_of(sparkline(with_values(column, 10, 20, 15, 5), TURKU))
    assert (first[0], last[0]) == (3, WIDTH - 3)
    assert (min(y for _, y in points), max(y for _, y in points)) == (3, HEIGHT - 3)
    assert last[1] == HEIGHT - 3


def test_a_gap_is_a_hole_and_a_year_alone_is_a_dot(column: FigureColumn) -> None:
    lines = lines_of(sparkline(with_values(column, 1, 2, None, 4, None, 6, 7, 9), TURKU))
    assert [len(line) for line in lines] == [2, 4, 3]
    assert sparkline(with_values(column, 1, 2, None, 4), TURKU).endswith("l1 -1l1 1l-1 1z")


def test_years_that_are_not_carried_are_a_hole_but_in_a_projection(columns_of: ColumnsOf) -> None:
    births, projection = columns_of("births", "projected_0_99")
    assert births.series.missing_years == (2023, 2024)
    assert len(lines_of(sparkline(births, TURKU))) == 2
    assert projection.series.missing_years
    assert len(lines_of(sparkline(projection, TURKU))) == 1


def test_what_never_changes_is_a_straight_line_in_the_middle(column: FigureColumn) -> None:
    assert lines_of(sparkline(with_values(column, 7, 7, 7, 7), TURKU)) == [
        [(3, HEIGHT / 2), (WIDTH - 3, HEIGHT / 2)]
    ]


def test_nothing_known_is_no_line(column: FigureColumn) -> None:
    assert sparkline(with_values(column, None, None), TURKU) == ""
