"""How a municipality developed: the last known figures, each with year and file, and gaps told as gaps."""

import pytest

from src.facts.development import development_facts
from src.model import CarriedFile, Catalogue
from src.series.keys import AGE_SHARES, POPULATION, UNEMPLOYMENT
from src.source import Moment, SourceDate
from src.unit import Unit

TURKU, GETA, FOGLO = "853", "065", "062"


def year(number: int) -> SourceDate:
    return SourceDate(Moment(number))


def test_every_municipality_has_a_line_a_change_and_ages(catalogue: Catalogue) -> None:
    for code, municipality in catalogue.municipalities.items():
        facts = development_facts(catalogue, code)
        assert facts.extremes.last.value == municipality.population
        assert facts.extremes.first.year == 1972
        population = catalogue.series[POPULATION]
        before = population.of(code, 2000)
        assert before is not None
        assert facts.change.value == municipality.population - before
        (per_cent,) = facts.change.remark
        assert per_cent.value == pytest.approx(facts.change.value / before * 100)
        assert 99.9 <= round(sum(one.own.value for one in facts.ages), 1) <= 100.1


def test_every_figure_has_its_unit_its_year_and_the_file_that_it_is_from(catalogue: Catalogue) -> None:
    facts = development_facts(catalogue, TURKU)
    assert [fact.unit for fact in facts.figures] == [Unit.PEOPLE_CHANGED, Unit.PEOPLE_CHANGED, Unit.PERCENT]
    assert facts.change.date == SourceDate(Moment(2000), Moment(2025))
    files = []
    for fact in (*facts.figures, facts.projected, *(one.own for one in facts.ages)):
        assert fact.date is not None
        assert isinstance(fact.source, CarriedFile)
        files.append(fact.source.path)
    assert files == [
        "population_by_year.csv",
        "migration_between_municipalities.csv",
        "unemployment.csv",
        "projection.csv",
        *["age_structure.csv"] * 3,
    ]


def test_the_country_stands_beside_the_ages_of_the_same_year(catalogue: Catalogue) -> None:
    """14.3 and 23.8 are what the publisher says of 2025; the rest of a hundred is 15-64."""
    facts = development_facts(catalogue, TURKU)
    assert [round(one.country.value, 1) for one in facts.ages] == [14.3, 61.9, 23.8]
    for one, key in zip(facts.ages, AGE_SHARES, strict=True):
        assert one.own.date == one.country.date == year(catalogue.series[key].years[-1])


def test_net_migration_is_that_within_finland_and_that_from_abroad(catalogue: Catalogue) -> None:
    migration = development_facts(catalogue, TURKU).migration
    assert migration is not None
    assert migration.value == sum(part.value for part in migration.remark)
    assert [part.date for part in migration.remark] == [migration.date] * 2


def test_the_projection_is_of_its_last_year_and_of_those_aged_0_to_99(catalogue: Catalogue) -> None:
    facts = development_facts(catalogue, TURKU)
    assert facts.projected.date == year(2040)
    assert facts.projected.value == facts.projection.values[-1]
    assert facts.projection.years == (2024, 2035, 2040)


def test_where_the_last_year_is_withheld_an_older_one_is_told_and_it_is_said(catalogue: Catalogue) -> None:
    series = catalogue.series[UNEMPLOYMENT]
    withheld = [code for code in catalogue.municipalities if series.of(code, series.years[-1]) is None]
    assert withheld
    for code in withheld:
        facts = development_facts(catalogue, code)
        assert facts.is_unemployment_withheld
        assert facts.unemployment is not None
        assert facts.unemployment.date is not None
        assert facts.unemployment.value == series.of(code, facts.unemployment.date.start.year)
    assert not development_facts(catalogue, TURKU).is_unemployment_withheld


def test_a_code_that_nobody_has_is_an_error(catalogue: Catalogue) -> None:
    with pytest.raises(KeyError, match="999"):
        development_facts(catalogue, "999")


def test_land_is_told_where_a_line_jumps_and_not_where_nobody_sees_it(catalogue: Catalogue) -> None:
    told = {code: development_facts(catalogue, code).land_steps for code in ("091", "078", "837")}
    names = {code: [(step.year, step.other_code) for step in steps] for code, steps in told.items()}
    assert names == {"091": [(2008, "753")], "078": [(1977, "710")], "837": []}
