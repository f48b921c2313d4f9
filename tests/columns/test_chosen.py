"""A column has the values of the map by the same figure, of the years that the view names where they are carried."""

from collections.abc import Sequence
from itertools import pairwise

import pytest

from src.columns.choices import choosable, is_change
from src.columns.chosen import chosen_columns
from src.figure.measured import measured
from src.model import Catalogue
from src.unit import Unit
from src.view import parse
from tests.columns.conftest import ColumnsOf

TURKU = "853"


def test_without_a_year_a_column_is_of_the_last_one_and_a_change_since_2000(columns_of: ColumnsOf) -> None:
    columns = columns_of("population", "population-change", "unemployment-change", "projected_0_99-change")
    assert [column.figure.years for column in columns] == [(2025,), (2000, 2025), (2007, 2024), (2024, 2040)]


@pytest.mark.parametrize(
    ("word", "said", "years"),
    [
        ("unemployment", {"year": ["2015"]}, (2015,)),
        ("unemployment", {"from": ["2010"], "to": ["2015"]}, (2024,)),
        ("population-change", {"from": ["2010"]}, (2010, 2025)),
        ("population-change", {"to": ["2010"]}, (2000, 2010)),
        ("population-change", {"to": ["1990"]}, (1972, 1990)),
        ("population-change", {"from": ["2020"], "to": ["1980"]}, (1980, 2020)),
        ("share_0_14-change", {"from": ["1980"], "to": ["2021"]}, (2006, 2021)),
        ("share_0_14-change", {"from": ["1980"], "to": ["1990"]}, (2006, 2025)),
        ("share_0_14-change", {"year": ["2010"]}, (2006, 2025)),
    ],
)
def test_years_follow_the_words_of_the_view(
    columns_of: ColumnsOf, word: str, said: dict[str, Sequence[str]], years: tuple[int, ...]
) -> None:
    (column,) = columns_of(word, **said)
    assert column.figure.years == years


def test_a_year_that_is_not_carried_is_remembered_and_the_one_before_stands(columns_of: ColumnsOf) -> None:
    level, change = columns_of("share_0_14", "births-change", year=["2022"], to=["2024"])
    assert (level.figure.years, level.figure.asked) == ((2021,), (2022,))
    assert (change.figure.years, change.figure.asked) == ((2010, 2022), (2024,))


def test_the_values_are_those_of_the_map_by_the_same_figure(
    catalogue: Catalogue, columns_of: ColumnsOf
) -> None:
    level, change = columns_of("unemployment", "population-change", year=["2015"])
    view, _ = parse({"figure": ["unemployment"], "year": ["2015"]}, catalogue)
    assert level.figure.values == measured(catalogue, view).values
    view, _ = parse({"figure": ["population"], "from": ["2000"]}, catalogue)
    assert change.figure.values == measured(catalogue, view).values
    assert change.figure.unit is Unit.PERCENT_CHANGED


def test_what_sets_the_figure_of_the_map_in_proportion_leaves_columns_as_they_are(
    columns_of: ColumnsOf,
) -> None:
    (column,) = columns_of("births", figure=["deaths"], per=["inhabitants"], year=["2020"])
    assert (column.figure.unit, column.figure.year) == (Unit.PEOPLE, 2020)


def test_the_keys_of_all_columns_differ_and_tell_the_years(catalogue: Catalogue) -> None:
    every = choosable(catalogue)
    view, _ = parse({}, catalogue)
    keys = [
        column.key
        for word in every
        for column in chosen_columns(catalogue, type(view)(tiers=(), columns=(word,)))
    ]
    assert len(set(keys)) == len(every)
    assert {"unemployment_2024", "population_change_2000_2025", "change_2025"} <= set(keys)


@pytest.mark.parametrize("word", ["population", "births-change", "share_0_14", "projected_15_64"])
def test_a_line_has_the_values_of_the_series_in_the_years_of_the_column(
    catalogue: Catalogue, columns_of: ColumnsOf, word: str
) -> None:
    (column,) = columns_of(word)
    line, series = column.line(TURKU), column.series
    assert line.years == series.years
    assert line.values == series.values[TURKU]
    assert all(before < after for before, after in pairwise(line.years))


def test_a_line_of_a_change_is_between_its_years(columns_of: ColumnsOf) -> None:
    (column,) = columns_of("population-change", **{"from": ["1990"], "to": ["1995"]})
    assert column.line(TURKU).years == tuple(range(1990, 1996))
    assert is_change(column.word)
