"""How a municipality has developed: its people over the years and to come, their ages, work and moves."""

from dataclasses import dataclass, replace

from src.facts.fact import Fact, file_of
from src.model import Catalogue
from src.series.change import change_between
from src.series.extremes import Extremes, Point, extremes
from src.series.group import Group
from src.series.keys import (
    AGE_SHARES,
    BASE_YEAR,
    NET_BETWEEN_MUNICIPALITIES,
    NET_IMMIGRATION,
    POPULATION,
    PROJECTED_0_99,
    UNEMPLOYMENT,
)
from src.series.land import LandStep, land_steps
from src.series.line import Line, line_of
from src.series.migration import net_immigration, net_migration, net_migration_within_finland
from src.series.weighing import weighed_mean
from src.source import Moment, SourceDate
from src.unit import Unit

# Of the people of a municipality, what makes a step in its line that can be seen.
_LEAST_SEEN = 0.001


@dataclass(frozen=True)
class Compared:
    """A figure of a municipality and the same one of the whole country."""

    own: Fact
    country: Fact


@dataclass(frozen=True)
class DevelopmentFacts:
    """Lines are people by year, `projection` those aged 0-99 only, of which `projected` is the last year.

    `ages` are of the last year for which they are known. Of `unemployment` and `migration` too the last known year is
    told; None where no year is known. `is_unemployment_withheld` says that newer years are known of others only.
    `land_steps` are those that a line shows: of at least a thousandth of the people, or of nobody knows how many.
    """

    population: Line
    projection: Line
    extremes: Extremes
    projected: Fact
    change: Fact
    ages: tuple[Compared, ...]
    migration: Fact | None
    unemployment: Fact | None
    is_unemployment_withheld: bool
    land_steps: tuple[LandStep, ...]

    @property
    def figures(self) -> tuple[Fact, ...]:
        """The figures that stand beside each other; what is not known of anyone is left out."""
        return tuple(fact for fact in (self.change, self.migration, self.unemployment) if fact is not None)


def development_facts(catalogue: Catalogue, code: str) -> DevelopmentFacts:
    """The development of a municipality. Raises KeyError for a code that none has."""
    population = line_of(catalogue.series[POPULATION], code)
    projection = line_of(catalogue.series[PROJECTED_0_99], code)
    told = extremes(population)
    if told is None:
        raise ValueError(f"nobody was ever counted in {code}")
    unemployment = _unemployment(catalogue, code)
    return DevelopmentFacts(
        population=population,
        projection=projection,
        extremes=told,
        projected=_fact(catalogue, PROJECTED_0_99, "development.projected", _last(projection)),
        change=_change(catalogue, population),
        ages=tuple(_age(catalogue, code, key) for key in AGE_SHARES),
        migration=_migration(catalogue, code),
        unemployment=unemployment,
        is_unemployment_withheld=unemployment is None
        or unemployment.date != SourceDate(Moment(catalogue.series[UNEMPLOYMENT].years[-1])),
        land_steps=tuple(step for step in land_steps(catalogue, (code,)) if _is_seen(step, population)),
    )


def _is_seen(step: LandStep, population: Line) -> bool:
    people = population.at(step.year)
    return step.people is None or people is None or abs(step.people) >= _LEAST_SEEN * people


def _fact(catalogue: Catalogue, series_key: str, label_key: str, point: Point) -> Fact:
    series = catalogue.series[series_key]
    year = SourceDate(Moment(point.year))
    return Fact(label_key, point.value, series.unit, year, file_of(catalogue, series.file))


def _last(line: Line) -> Point:
    known = extremes(line)
    if known is None:
        raise ValueError("a line that the door lets through only without gaps")
    return known.last


def _change(catalogue: Catalogue, population: Line) -> Fact:
    change = change_between(population, BASE_YEAR, population.years[-1])
    if change is None or change.per_cent is None:
        raise ValueError(f"nobody was counted in {BASE_YEAR}")
    span = SourceDate(Moment(change.first_year), Moment(change.last_year))
    file = file_of(catalogue, catalogue.series[POPULATION].file)
    per_cent = Fact("development.per_cent", change.per_cent, Unit.PERCENT_CHANGED, span, file)
    return Fact("development.change", change.amount, Unit.PEOPLE_CHANGED, span, file, remark=(per_cent,))


def _age(catalogue: Catalogue, code: str, key: str) -> Compared:
    series, population = catalogue.series[key], catalogue.series[POPULATION]
    point = _last(line_of(series, code))
    own = _fact(catalogue, key, f"development.{key}", point)
    shares, people = series.in_year(point.year), population.in_year(point.year)
    country = weighed_mean([(shares[one], people[one]) for one in catalogue.municipalities])
    if country is None:
        raise ValueError(f"{key} is not known of every municipality in {point.year}")
    return Compared(own, replace(own, value=country))


def _migration(catalogue: Catalogue, code: str) -> Fact | None:
    """Within Finland and from abroad, each as a remark."""
    group = Group((code,))
    known = extremes(net_migration(catalogue, group))
    if known is None:
        return None
    within, abroad = net_migration_within_finland(catalogue, group), net_immigration(catalogue, group)
    year = known.last.year
    parts = (
        (NET_BETWEEN_MUNICIPALITIES, "development.within", within.at(year)),
        (NET_IMMIGRATION, "development.abroad", abroad.at(year)),
    )
    remark = tuple(
        _fact(catalogue, key, label, Point(year, value)) for key, label, value in parts if value is not None
    )
    sum_of_both = _fact(catalogue, NET_BETWEEN_MUNICIPALITIES, "development.migration", known.last)
    return replace(sum_of_both, remark=remark)


def _unemployment(catalogue: Catalogue, code: str) -> Fact | None:
    known = extremes(line_of(catalogue.series[UNEMPLOYMENT], code))
    if known is None:
        return None
    return _fact(catalogue, UNEMPLOYMENT, "development.unemployment", known.last)
