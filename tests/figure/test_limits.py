"""Limits are those of the year shown, or the same in every year, and then found from all of them."""

import pytest

from src.figure.choices import METHODS
from src.figure.classing import Classing, classing
from src.figure.limits import classing_of
from src.figure.measured import measured
from src.figure.years import in_year, shown_years
from src.model import Catalogue
from src.view import View, parse

FIGURES = [
    {"figure": ["population"], "per": ["km2"]},
    {"figure": ["unemployment"]},
    {"figure": ["share_65_over"], "from": ["2010"]},
    {"figure": ["net_immigration"]},
]


def classes_in(catalogue: Catalogue, view: View, year: int) -> Classing:
    shown = in_year(view, measured(catalogue, view), year)
    return classing_of(catalogue, shown, measured(catalogue, shown))


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("address", FIGURES, ids=str)
def test_common_limits_are_the_same_in_every_year_and_found_from_all_values(
    catalogue: Catalogue, address: dict[str, list[str]], method: str
) -> None:
    view, problems = parse({**address, "classes": [method], "span": ["all"]}, catalogue)
    assert problems == ()
    figure = measured(catalogue, view)
    years = shown_years(figure)
    found = {classes_in(catalogue, view, year) for year in (years[0], years[len(years) // 2], years[-1])}
    everything = [
        value
        for year in years
        for value in measured(catalogue, in_year(view, figure, year)).values.values()
        if value is not None
    ]
    expected = classing(everything, figure.decimals, view.method, is_signed=figure.is_signed)
    assert found == {expected}


def test_without_them_limits_are_those_of_the_year(catalogue: Catalogue) -> None:
    view, _ = parse({"figure": ["population"]}, catalogue)
    assert classes_in(catalogue, view, 1972) != classes_in(catalogue, view, 2025)


def test_a_readers_own_limits_go_before_common_ones(catalogue: Catalogue) -> None:
    view, _ = parse({"figure": ["unemployment"], "limits": ["10"], "span": ["all"]}, catalogue)
    assert classing_of(catalogue, view, measured(catalogue, view)).limits == (10.0,)
