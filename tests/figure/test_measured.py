"""What the map is of: the published values, changes and proportions made of them, and gaps that stay gaps."""

import pytest

from src.figure.measured import measured, proportion_of
from src.model import Catalogue
from src.series.change import change_between
from src.series.line import line_of
from src.unit import Unit
from src.view import parse

TURKU = "853"


def of(catalogue: Catalogue, **words: str):
    view, problems = parse({word: [value] for word, value in words.items()}, catalogue)
    assert problems == ()
    return measured(catalogue, view)


@pytest.mark.parametrize("key", ["population", "unemployment", "births", "projected_0_14", "change"])
def test_without_a_year_a_figure_is_of_the_last_one_that_is_carried(catalogue: Catalogue, key: str) -> None:
    figure, series = of(catalogue, figure=key), catalogue.series[key]
    assert (figure.year, figure.since, figure.asked) == (series.years[-1], None, ())
    assert dict(figure.values) == {
        code: series.of(code, series.years[-1]) for code in catalogue.municipalities
    }


def test_a_change_of_people_is_in_per_cent_of_the_first_year(catalogue: Catalogue) -> None:
    figure = of(catalogue, figure="population", **{"from": "2000", "to": "2020"})
    expected = change_between(line_of(catalogue.series["population"], TURKU), 2000, 2020)
    assert expected is not None
    assert expected.per_cent is not None
    assert figure.unit is Unit.PERCENT_CHANGED
    assert figure.values[TURKU] == round(expected.per_cent, 1)
    assert (figure.since, figure.year) == (2000, 2020)


def test_a_change_of_per_cents_is_in_points(catalogue: Catalogue) -> None:
    figure = of(catalogue, figure="share_65_over", **{"from": "2006"})
    series = catalogue.series["share_65_over"]
    first, last = series.of(TURKU, 2006), series.of(TURKU, series.years[-1])
    assert first is not None
    assert last is not None
    assert figure.unit is Unit.POINTS
    assert figure.values[TURKU] == pytest.approx(last - first, abs=0.05)


def test_births_to_a_thousand_inhabitants_are_of_the_people_of_that_year(catalogue: Catalogue) -> None:
    figure = of(catalogue, figure="births", per="inhabitants", year="2015")
    births, people = (catalogue.series[key].of(TURKU, 2015) for key in ("births", "population"))
    assert births is not None
    assert people is not None
    assert figure.values[TURKU] == round(births / people * 1000, 1)


def test_people_to_a_square_kilometre_are_of_official_land(catalogue: Catalogue) -> None:
    figure = of(catalogue, figure="population", per="km2")
    assert figure.values[TURKU] == round(catalogue.municipalities[TURKU].density, 1)


def test_projected_ages_are_set_against_those_projected(catalogue: Catalogue) -> None:
    figure = of(catalogue, figure="projected_0_14", per="inhabitants", year="2040")
    young, all_of_them = (
        catalogue.series[key].of(TURKU, 2040) for key in ("projected_0_14", "projected_0_99")
    )
    assert young is not None
    assert all_of_them is not None
    assert figure.values[TURKU] == round(young / all_of_them * 1000, 1)


def test_no_figure_stays_none_and_never_becomes_zero(catalogue: Catalogue) -> None:
    series = catalogue.series["unemployment"]
    gaps = {code for code in catalogue.municipalities if series.of(code, 2007) is None}
    assert gaps
    figure = of(catalogue, figure="unemployment", year="2007")
    assert {code for code, value in figure.values.items() if value is None} == gaps
    changed = of(catalogue, figure="unemployment", **{"from": "2007"})
    assert gaps <= {code for code, value in changed.values.items() if value is None}


def test_a_change_from_nobody_has_no_per_cent(catalogue: Catalogue) -> None:
    series = catalogue.series["births"]
    none_born = {code for code in catalogue.municipalities if series.of(code, 2010) == 0}
    assert none_born
    figure = of(catalogue, figure="births", **{"from": "2010"})
    assert all(figure.values[code] is None for code in none_born)


@pytest.mark.parametrize(
    ("words", "years", "asked"),
    [
        ({"figure": "unemployment", "year": "1990"}, (None, 2007), (1990,)),
        ({"figure": "population", "to": "1999"}, (1972, 1999), ()),
        ({"figure": "population", "from": "2020", "to": "2010"}, (2010, 2020), ()),
        ({"figure": "population", "from": "2020", "to": "2020"}, (None, 2020), ()),
        ({"figure": "share_0_14", "from": "2000", "to": "2025"}, (2006, 2025), (2000,)),
    ],
    ids=str,
)
def test_years_are_in_order_and_for_one_that_is_not_carried_the_nearest_earlier_one_stands(
    catalogue: Catalogue,
    words: dict[str, str],
    years: tuple[int | None, int],
    asked: tuple[int, ...],
) -> None:
    figure = of(catalogue, **words)
    assert (figure.since, figure.year) == years
    assert figure.asked == asked


def test_a_proportion_that_does_not_fit_the_figure_changes_nothing(catalogue: Catalogue) -> None:
    assert of(catalogue, figure="unemployment", per="inhabitants") == of(catalogue, figure="unemployment")
    assert of(catalogue, figure="population", per="inhabitants") == of(catalogue, figure="population")
    changed = {"figure": "population", "from": "2000"}
    assert of(catalogue, per="km2", **changed) == of(catalogue, **changed)


def test_a_map_of_counts_offers_its_proportion_and_no_other_does(catalogue: Catalogue) -> None:
    of_people = {key for key in catalogue.series if of(catalogue, figure=key).is_of_people}
    counted = {
        key for key, series in catalogue.series.items() if series.unit in (Unit.PEOPLE, Unit.PEOPLE_CHANGED)
    }
    assert of_people == counted
    for key in counted:
        per = proportion_of(catalogue.series[key])
        assert per is not None
        assert not of(catalogue, figure=key, per=per).is_of_people
