"""Means and decimals are reckoned as people do, not as binary fractions happen to lie."""

import pytest

from scripts.fetch.counts import mean, tenths


@pytest.mark.parametrize(
    ("value", "text"), [(10.25, "10.3"), (0.05, "0.1"), (7.0, "7.0"), (65.39999999999999, "65.4"), (None, "")]
)
def test_a_half_goes_up(value: float | None, text: str) -> None:
    assert tenths(value) == text


def test_the_mean_of_tenths_is_exact() -> None:
    assert mean([0.1, 0.2]) == 0.15
    assert tenths(mean([10.2, 10.3])) == "10.3"


def test_a_gap_has_no_mean() -> None:
    assert mean([1.0, None]) is None
