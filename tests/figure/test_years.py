"""A figure moves from year to year: a level stays a level, a change keeps the year that it is counted from."""

import pytest

from src.figure.measured import Measured, measured
from src.figure.years import begun_in, ended_in, in_year, is_change, shown_years, since_usual_year
from src.model import Catalogue
from src.view import View, parse


def of(catalogue: Catalogue, **words: str) -> tuple[View, Measured]:
    view, problems = parse({word: [value] for word, value in words.items()}, catalogue)
    assert problems == ()
    return view, measured(catalogue, view)


@pytest.mark.parametrize(
    "words", [{}, {"from": "2000"}, {"to": "1990"}, {"from": "2010", "to": "1990"}], ids=str
)
def test_every_year_of_a_figure_can_be_shown_and_is_of_the_same_kind(
    catalogue: Catalogue, words: dict[str, str]
) -> None:
    view, figure = of(catalogue, figure="population", **words)
    years = shown_years(figure)
    assert years[-1] == figure.series.years[-1]
    for year in years:
        shown = measured(catalogue, in_year(view, figure, year))
        assert (shown.year, shown.since, shown.unit) == (year, figure.since, figure.unit)


def test_a_change_ends_after_it_begins(catalogue: Catalogue) -> None:
    _, figure = of(catalogue, figure="population", **{"from": "2000"})
    assert shown_years(figure) == tuple(year for year in figure.series.years if year > 2000)


def test_the_last_year_is_the_default_and_not_said(catalogue: Catalogue) -> None:
    view, figure = of(catalogue, figure="population", year="1990")
    assert in_year(view, figure, figure.series.years[-1]).year is None
    view, figure = of(catalogue, figure="population", **{"from": "2000", "to": "2010"})
    reached = in_year(view, figure, figure.series.years[-1])
    assert (reached.first_year, reached.last_year) == (2000, None)
    assert is_change(reached)


def test_of_a_change_the_other_year_gives_way(catalogue: Catalogue) -> None:
    view, figure = of(catalogue, figure="population", **{"from": "2000", "to": "2010"})
    years = figure.series.years
    later = begun_in(view, figure.series, 2015)
    assert (later.first_year, later.last_year) == (2015, years[years.index(2015) + 1])
    earlier = ended_in(view, figure.series, 1990)
    assert (earlier.first_year, earlier.last_year) == (years[years.index(1990) - 1], 1990)
    assert begun_in(view, figure.series, 2005).last_year == 2010


def test_a_change_begins_with_the_usual_year_or_the_first_that_there_is(catalogue: Catalogue) -> None:
    view, _ = of(catalogue, figure="population")
    assert since_usual_year(view, catalogue.series["population"]).first_year == 2000
    assert since_usual_year(view, catalogue.series["share_0_14"]).first_year == 2006
