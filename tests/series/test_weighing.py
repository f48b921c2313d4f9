"""Per cents of several municipalities are weighed by their people, and a gap of one is a gap of all."""

from types import MappingProxyType

import pytest

from src.series.line import Line
from src.series.model import Series
from src.series.weighing import weighed
from src.unit import Unit


def series(unit: Unit, years: tuple[int, ...], values: dict[str, tuple[float | None, ...]]) -> Series:
    return Series("key", "file.csv", unit, years, MappingProxyType(values), {}, {})


PEOPLE = series(Unit.PEOPLE, (2019, 2020, 2021), {"091": (300, 300, 0), "049": (100, 100, 0)})
SHARES = series(Unit.PERCENT, (2020, 2021, 2022), {"091": (10.0, 10.0, 10.0), "049": (30.0, 30.0, 30.0)})


def test_a_municipality_weighs_as_many_people_as_it_has_in_that_year() -> None:
    assert weighed(SHARES, PEOPLE, ["091", "049"]).at(2020) == pytest.approx(15)
    assert weighed(SHARES, PEOPLE, ["049", "049"]).at(2020) == pytest.approx(30)


def test_where_nobody_lives_or_people_are_not_known_there_is_no_mean() -> None:
    assert weighed(SHARES, PEOPLE, ["091", "049"]) == Line(Unit.PERCENT, SHARES.years, (15.0, None, None))
    assert weighed(SHARES, PEOPLE, []).values == (None, None, None)


def test_a_gap_of_one_is_a_gap_of_the_mean() -> None:
    shares = series(Unit.PERCENT, (2020,), {"091": (None,), "049": (30.0,)})
    assert weighed(shares, PEOPLE, ["091", "049"]).values == (None,)
    assert weighed(shares, PEOPLE, ["049"]).values == (30.0,)
