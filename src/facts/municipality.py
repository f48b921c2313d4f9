"""Everything that is known of one municipality."""

from dataclasses import dataclass, replace

from src.facts.agreements import Agreement, agreements_of
from src.facts.fact import Fact, figures_file
from src.model import Area, Catalogue, Evidence, Tier
from src.names import Names
from src.source import Moment, Source, SourceDate
from src.unit import Unit


@dataclass(frozen=True)
class MembershipFacts:
    """A municipality in a partnership, and what that rests on."""

    tier: Tier
    evidence: Evidence
    sources: tuple[Source, ...]
    note: Names | None


@dataclass(frozen=True)
class MunicipalityFacts:
    """Names, places, figures, memberships (lowest order first) and other agreements of one municipality.

    `share` is of the country's people, `rank` among its municipalities by people, the largest being 1.
    """

    code: str
    names: Names
    region: Area
    sub_region: Area
    language_status: Area
    population: Fact
    population_change: Fact
    share: Fact
    rank: Fact
    land: Fact
    inland_water: Fact
    sea: Fact
    density: Fact
    memberships: tuple[MembershipFacts, ...]
    agreements: tuple[Agreement, ...]

    @property
    def figures(self) -> tuple[Fact, ...]:
        """The four main figures, each with the others as its remark; the sea only where there is some."""
        waters = (self.inland_water, *((self.sea,) if self.sea.value else ()))
        return (
            replace(self.population, remark=(self.population_change,)),
            replace(self.share, remark=(self.rank,)),
            replace(self.land, remark=waters),
            replace(self.density, remark=(replace(self.land, label_key="panel.density_of"),)),
        )


def municipality_facts(catalogue: Catalogue, code: str) -> MunicipalityFacts:
    """The facts of a municipality. Raises KeyError for a code that none has."""
    row = catalogue.municipalities[code]
    file, day = figures_file(catalogue), catalogue.population_date
    year = SourceDate(Moment(day.start.year))

    def fact(label_key: str, value: float, unit: Unit, date: SourceDate | None = None) -> Fact:
        return Fact(label_key, value, unit, date, file)

    return MunicipalityFacts(
        code=code,
        names=row.names,
        region=catalogue.regions[row.region_code],
        sub_region=catalogue.sub_regions[row.sub_region_code],
        language_status=catalogue.language_statuses[row.language_status_code],
        population=fact("panel.population", row.population, Unit.PEOPLE, day),
        population_change=fact("panel.change", row.population_change, Unit.PEOPLE_CHANGED, year),
        share=fact("panel.share", row.population / catalogue.population, Unit.SHARE, day),
        rank=fact("panel.rank", catalogue.ranks[code], Unit.RANK, day),
        land=fact("panel.land", row.land_km2, Unit.KM2),
        inland_water=fact("panel.inland_water", row.inland_water_km2, Unit.KM2),
        sea=fact("panel.sea", row.sea_km2, Unit.KM2),
        density=fact("panel.density", row.density, Unit.PEOPLE_PER_KM2, day),
        memberships=_memberships(catalogue, code),
        agreements=agreements_of(catalogue, code),
    )


def _memberships(catalogue: Catalogue, code: str) -> tuple[MembershipFacts, ...]:
    rows = catalogue.memberships_by_code.get(code, ())
    return tuple(
        MembershipFacts(catalogue.tiers[row.tier_key], row.evidence, row.sources, row.note) for row in rows
    )
