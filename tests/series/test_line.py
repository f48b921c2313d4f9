"""Lines of one municipality and of several: sums count each once, and a gap stays a gap."""

from types import MappingProxyType

import pytest

from src.series.line import Line, line_of, total
from src.series.model import Series
from src.unit import Unit

YEARS = (2020, 2021, 2023)


def series(unit: Unit = Unit.PEOPLE, **values: tuple[float | None, ...]) -> Series:
    codes = {code.removeprefix("c"): row for code, row in values.items()}
    sources: dict[int, str] = dict.fromkeys(YEARS, "statfin_11re")
    return Series("population", "file.csv", unit, YEARS, MappingProxyType(codes), sources, {})


TWO = series(c091=(10, None, 30), c049=(1, 2, 3))


def test_a_municipality_has_its_own_values_and_gaps() -> None:
    assert line_of(TWO, "091") == Line(Unit.PEOPLE, YEARS, (10, None, 30))
    assert TWO.of("091", 2020) == 10
    assert TWO.of("091", 2021) is None


def test_a_year_that_is_not_carried_has_no_value_and_is_named_among_the_missing() -> None:
    assert TWO.of("091", 2022) is None


def test_the_values_of_a_year_are_those_of_every_municipality() -> None:
    for year in (2020, 2021, 2022):
        assert TWO.in_year(year) == {code: TWO.of(code, year) for code in TWO.values}
    assert line_of(TWO, "091").at(2022) is None
    assert TWO.missing_years == (2022,)


def test_a_sum_is_a_gap_where_any_member_has_one() -> None:
    assert total(TWO, ["091", "049"]).values == (11, None, 33)


def test_a_municipality_named_twice_is_counted_once() -> None:
    assert total(TWO, ["049", "049"]).values == (1, 2, 3)


def test_nobody_is_nobody_in_every_year() -> None:
    assert total(TWO, []).values == (0, 0, 0)


def test_an_unknown_code_is_an_error() -> None:
    with pytest.raises(KeyError):
        total(TWO, ["999"])
    with pytest.raises(KeyError):
        TWO.of("999", 2020)


def test_per_cents_are_not_added_up() -> None:
    with pytest.raises(ValueError, match="per cents"):
        total(series(Unit.PERCENT, c091=(1.0, 2.0, 3.0)), ["091"])
