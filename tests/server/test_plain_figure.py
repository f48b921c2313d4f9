"""The choices of a figure without scripts: each says what is shown now, and leads to a view that the address knows."""

from dataclasses import replace
from itertools import product
from urllib.parse import parse_qs, urlsplit

import pytest

from src.catalogue import load_catalogue
from src.figure.choices import METHODS
from src.figure.scene import by_figure
from src.model import Catalogue, Language
from src.scene import build_scene
from src.server.plain_choice import Field, Way
from src.server.plain_figure import PlainFigure
from src.server.plain_links import Links
from src.texts import LANGUAGES, texts_for
from src.view import View, default_view, parse


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def figure_of(catalogue: Catalogue, language: Language = "fi", **asked: object) -> PlainFigure:
    view = replace(default_view(catalogue), language=language, **asked)
    shown = by_figure(catalogue, build_scene(catalogue, view, texts_for(language), "light"))
    return PlainFigure(shown, catalogue, Links(catalogue, view, "map"))


def there(way: Way, catalogue: Catalogue) -> View:
    view, ignored = parse(parse_qs(urlsplit(way.address).query), catalogue)
    assert ignored == ()
    return view


def chosen(field: Field) -> list[str]:
    return [one.value for one in field.choices if one.is_chosen]


@pytest.mark.parametrize(("key", "language"), list(product(("population", "unemployment"), LANGUAGES)))
def test_the_figure_that_is_shown_is_chosen_with_its_last_year(
    catalogue: Catalogue, key: str, language: Language
) -> None:
    figure = figure_of(catalogue, language, figure=key)
    assert [one.value for one in figure.series.choices] == list(catalogue.series)
    assert chosen(figure.series) == [key]
    year, classes = figure.fields
    assert (year.word, chosen(year)) == ("year", [str(catalogue.series[key].years[-1])])
    assert (classes.word, chosen(classes)) == ("classes", [METHODS[0]])


def test_a_change_has_two_years_of_which_the_first_cannot_be_the_last(catalogue: Catalogue) -> None:
    figure = figure_of(catalogue, figure="population", first_year=1990, last_year=2010)
    first, last, _ = figure.fields
    assert (first.word, chosen(first)) == ("from", ["1990"])
    assert (last.word, chosen(last)) == ("to", ["2010"])
    years = [str(year) for year in catalogue.series["population"].years]
    assert [one.value for one in first.choices] == years[:-1]
    assert [one.value for one in last.choices] == years[1:]


def test_the_ways_lead_to_the_partnerships_a_figure_a_year_and_a_change_and_back(
    catalogue: Catalogue,
) -> None:
    bare = figure_of(catalogue)
    partnerships, by_figure_of = bare.topics
    assert partnerships.is_current
    assert not by_figure_of.is_current
    assert there(by_figure_of, catalogue).figure == "population"
    figure = figure_of(catalogue, figure="births", year=2001, limits=(1.0,), per="inhabitants")
    level, change = figure.kinds
    assert level.is_current
    changed = there(change, catalogue)
    first = catalogue.series["births"].years[0]
    assert first > 2000
    assert (changed.first_year, changed.year, changed.limits) == (first, None, ())
    assert there(figure.topics[0], catalogue).figure is None
    assert not there(
        figure_of(catalogue, figure="births", has_common_limits=True).topics[0], catalogue
    ).has_common_limits
    again = figure_of(catalogue, figure="births", first_year=2000).kinds
    assert [way.is_current for way in again] == [False, True]
    assert there(again[0], catalogue).first_year is None


def test_another_figure_keeps_the_way_of_classing_and_that_it_is_a_change_but_no_year_of_the_first(
    catalogue: Catalogue,
) -> None:
    figure = figure_of(
        catalogue, figure="population", first_year=1975, last_year=1980, method="equal", limits=(5.0,)
    )
    assert dict(figure.kept_with_series) == {"lang": "fi", "classes": "equal", "from": "2000"}
    level = figure_of(catalogue, figure="population", year=1975, per="km2")
    assert dict(level.kept_with_series) == {"lang": "fi"}


def test_what_can_be_set_in_proportion_is_offered_so_and_own_limits_can_be_left_out(
    catalogue: Catalogue,
) -> None:
    texts = texts_for("fi")
    births = figure_of(catalogue, figure="births", limits=(-10.0, 2.5)).proportion
    assert births is not None
    assert (births.value, births.is_chosen) == ("inhabitants", False)
    assert figure_of(catalogue, figure="unemployment").proportion is None
    set_so = figure_of(catalogue, figure="births", per="inhabitants").proportion
    assert set_so is not None
    assert set_so.is_chosen
    limits = figure_of(catalogue, figure="births", limits=(-10.0, 2.5)).own_limits
    assert [one.value for one in limits] == ["-10", "2.5"]
    assert [one.words for one in limits] == [texts.number(-10), texts.number(2.5, 1)]
