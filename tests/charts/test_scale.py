"""Axes have round numbers, hold every value, and make no mountain of a small change."""

from itertools import pairwise

import pytest

from src.charts.scale import Scale, decimals_between, round_values, round_years


@pytest.mark.parametrize(
    ("lowest", "highest", "expected"),
    [
        (78, 133, (60, 80, 100, 120, 140)),
        (160_067, 230_596, (150_000, 200_000, 250_000)),
        (945, 1_568, (500, 1_000, 1_500, 2_000)),
        (-310, 250, (-400, -200, 0, 200, 400)),
        (0, 0, (0, 1)),
    ],
)
def test_values_are_round_and_hold_all_that_is_between(
    lowest: float, highest: float, expected: tuple[float, ...]
) -> None:
    assert round_values(lowest, highest, 4) == pytest.approx(expected)


def test_a_change_of_a_hundredth_does_not_fill_the_height() -> None:
    values = round_values(10_000, 10_100, 4)
    assert values[-1] - values[0] >= 0.2 * 10_100


def test_the_axis_of_people_never_goes_below_nobody() -> None:
    assert round_values(5, 5.1, 4)[0] >= 0


@pytest.mark.parametrize("span", [(97, 99), (0.3, 0.9), (3, 700_000), (-5, -1)])
def test_values_stand_at_equal_distances(span: tuple[float, float]) -> None:
    values = round_values(*span, 4)
    steps = [after - before for before, after in pairwise(values)]
    assert steps == pytest.approx([steps[0]] * len(steps))
    assert values[0] <= span[0] <= span[1] <= values[-1]


@pytest.mark.parametrize(
    ("span", "decimals"), [((97, 99), 0), ((0.3, 0.9), 1), ((3, 700_000), 0), ((5.1, 5.3), 1), ((0, 0.04), 2)]
)
def test_values_have_as_many_decimals_as_tell_them_apart(span: tuple[float, float], decimals: int) -> None:
    values = round_values(*span, 5)
    assert decimals_between(values) == decimals
    assert [round(value, decimals) for value in values] == pytest.approx(values)


def test_years_are_decades_or_what_fits() -> None:
    assert round_years(1972, 2025, 6) == (1980, 1990, 2000, 2010, 2020)
    assert round_years(1972, 2040, 4) == (1980, 2000, 2020, 2040)
    assert round_years(2023, 2025, 5) == (2023, 2024, 2025)


def test_a_scale_leads_from_values_to_px_downwards_too() -> None:
    scale = Scale(100, 200, 180, 20)
    assert (scale(100), scale(150), scale(200)) == (180, 100, 20)
