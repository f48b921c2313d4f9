"""Every value is in the class whose limits hold it, and limits are those of the published ways."""

import warnings
from itertools import pairwise

import numpy as np
import pytest

from src.figure.choices import METHODS, Method
from src.figure.classing import LEVELS, ON_EACH_SIDE, Classing, classing, whole
from src.figure.measured import measured
from src.model import Catalogue
from src.view import parse

ADDRESSES = [
    {"figure": ["population"]},
    {"figure": ["unemployment"], "year": ["2007"]},
    {"figure": ["births"], "per": ["inhabitants"]},
    {"figure": ["population"], "from": ["1972"]},
    {"figure": ["net_immigration"]},
    {"figure": ["correction"]},
    {"figure": ["share_65_over"], "from": ["2006"]},
]


def values_of(catalogue: Catalogue, address: dict[str, list[str]]) -> tuple[list[float], int, bool]:
    figure = measured(catalogue, parse(address, catalogue)[0])
    known = [value for value in figure.values.values() if value is not None]
    return known, figure.decimals, figure.is_signed


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("address", ADDRESSES, ids=str)
def test_a_class_holds_what_its_limits_say(
    catalogue: Catalogue, address: dict[str, list[str]], method: Method
) -> None:
    values, decimals, is_signed = values_of(catalogue, address)
    classes = classing(values, decimals, method, is_signed=is_signed)
    for value in values:
        number = classes.class_of(value)
        low, high = classes.lower(number), classes.upper(number)
        assert low is None or low <= value
        assert high is None or value <= high
        assert classes.zero is None or (value < 0) == (number < classes.zero)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("address", ADDRESSES, ids=str)
def test_classes_lie_side_by_side_and_are_no_more_than_the_colours(
    catalogue: Catalogue, address: dict[str, list[str]], method: Method
) -> None:
    values, decimals, is_signed = values_of(catalogue, address)
    classes = classing(values, decimals, method, is_signed=is_signed)
    assert classes.count <= (2 * ON_EACH_SIDE if is_signed else LEVELS)
    for number, after in pairwise(range(classes.count)):
        gap = whole(classes.lower(after) or 0, decimals) - whole(classes.upper(number) or 0, decimals)
        assert gap == 1


@pytest.mark.parametrize(
    ("method", "published"),
    [
        ("quantiles", "Quantiles"),
        ("equal", "EqualInterval"),
        ("natural", "FisherJenks"),
    ],
)
@pytest.mark.parametrize("address", ADDRESSES[:3], ids=str)
def test_the_ways_of_dividing_are_those_of_mapclassify(
    catalogue: Catalogue, address: dict[str, list[str]], method: Method, published: str
) -> None:
    import mapclassify  # it takes a second, which no other test should wait for

    values, decimals, _ = values_of(catalogue, address)
    ours = classing(values, decimals, method)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        wholes = np.array([whole(value, decimals) for value in values], dtype=float)
        theirs = getattr(mapclassify, published)(wholes, k=LEVELS).yb
    assert [ours.class_of(value) for value in values] == theirs.tolist()


def test_equal_steps_of_a_change_are_alike_on_both_sides_of_zero() -> None:
    classes = classing([-9.0, -1.0, 0.0, 3.0], 0, "equal", is_signed=True)
    assert [(classes.lower(number), classes.upper(number)) for number in range(classes.count)] == [
        (None, -7),
        (-6, -4),
        (-3, -1),
        (0, 3),
        (4, 6),
        (7, None),
    ]


def test_values_of_one_sign_have_the_colours_of_that_side_alone() -> None:
    assert classing([1.0, 2.0, 3.0], 0, "quantiles", is_signed=True).zero == 0
    below = classing([-1.0, -2.0, -30.0], 0, "quantiles", is_signed=True)
    assert below.zero == below.count


@pytest.mark.parametrize("method", METHODS)
def test_ties_make_fewer_classes_and_no_empty_limits(method: Method) -> None:
    assert classing([5.0] * 7, 0, method).count <= 2
    assert classing([], 0, method) == Classing((), 0)


def test_own_limits_go_before_a_method_and_beyond_the_colours_the_lowest_stay() -> None:
    assert classing([1.0, 50.0], 0, "natural", limits=(10, 20.5)).uppers == (10, 20)
    assert classing([1.0, 50.0], 0, "natural", limits=(1, 2, 3, 4, 5)).uppers == (1, 2, 3)


def test_own_limits_of_a_change_keep_zero_and_those_nearest_to_it() -> None:
    classes = classing([-50.0, 50.0], 1, "equal", is_signed=True, limits=(-20, -10, -5, 5, 10))
    assert classes.uppers == (-100, -50, -1, 50, 100)
    assert classes.zero == ON_EACH_SIDE


def test_natural_breaks_of_very_many_values_lie_in_their_gaps() -> None:
    values = [float(start + step % 9) for start in (0, 100, 1000, 5000) for step in range(400)]
    assert classing(values, 0, "natural").uppers == pytest.approx((58, 554, 3004), abs=60)
    assert [classing(values, 0, "natural").class_of(value) for value in (8, 100, 108, 1000, 5000)] == [
        0,
        1,
        1,
        2,
        3,
    ]


def test_natural_breaks_of_very_many_values_leave_each_nearest_to_the_mean_of_its_class(
    catalogue: Catalogue,
) -> None:
    series = catalogue.series["unemployment"]
    values = [value for line in series.values.values() for value in line if value is not None]
    classes = classing(values, 1, "natural")
    members = [[value for value in values if classes.class_of(value) == number] for number in range(LEVELS)]
    means = [sum(one) / len(one) for one in members]
    for mean, one in zip(means, members, strict=True):
        assert all(abs(value - mean) <= min(abs(value - other) for other in means) + 0.1 for value in one)
