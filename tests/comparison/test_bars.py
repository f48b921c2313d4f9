"""The cities of a partnership stand in the order of what is asked for."""

import pytest

from src.comparison.choices import FIGURES
from src.model import Catalogue
from tests.comparison.conftest import Compare, People


def test_each_partnership_has_its_bars_and_nothing_else_has(compare: Compare, catalogue: Catalogue) -> None:
    bars = compare("turku", "alliance", "country", "vitality").bars
    assert [one.subject.key for one in bars] == ["alliance", "vitality"]
    assert [sorted(bar.code for bar in one.bars) for one in bars] == [
        sorted(catalogue.members[key]) for key in ("alliance", "vitality")
    ]


@pytest.mark.parametrize("figure", FIGURES)
def test_the_largest_comes_first_whatever_the_figure(compare: Compare, figure: str) -> None:
    (bars,) = compare("regional_cities", by=figure, shown_as="change").bars
    values = [bar.fact.value for bar in bars.known if bar.fact]
    assert values == sorted(values, reverse=True)
    assert len(values) == len(bars.bars)


def test_of_a_series_a_bar_is_the_last_year_or_the_change_since_the_first(
    compare: Compare, people: People
) -> None:
    def salo(shown_as: str) -> float:
        (bars,) = compare("regional_cities", first="2000", last="2020", shown_as=shown_as).bars
        (fact,) = (bar.fact for bar in bars.bars if bar.code == "734")
        assert fact is not None
        return fact.value

    first, last = people(2000, ("734",)), people(2020, ("734",))
    assert (salo("level"), salo("change")) == (last, last - first)
    assert salo("index") == pytest.approx(last / first * 100)
