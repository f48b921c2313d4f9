"""What the project speaks of: municipalities, tiers, memberships and the catalogue that holds them.

Everything is frozen. Codes are text. Coordinates are metres in ETRS-TM35FIN (EPSG:3067), areas are official
square kilometres, population is of the day `Catalogue.population_date`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from src.names import Language, Names
from src.series.model import LandChange, Series
from src.source import Source, SourceDate


class Evidence(StrEnum):
    """What a membership rests on, strongest first."""

    OFFICIAL = "official"
    TWO_SOURCES = "two_sources"
    ONE_SOURCE = "one_source"
    INFERRED = "inferred"


@dataclass(frozen=True)
class Area:
    """A region, sub-region or language status: a code and its names."""

    code: str
    names: Names


@dataclass(frozen=True)
class Municipality:
    """One municipality of the key year with its official figures; `label_*_m` is where its name belongs."""

    code: str
    names: Names
    region_code: str
    sub_region_code: str
    language_status_code: str
    population: int
    population_change: int
    land_km2: float
    inland_water_km2: float
    sea_km2: float
    label_x_m: int
    label_y_m: int

    @property
    def density(self) -> float:
        """People per square kilometre of official land."""
        return self.population / self.land_km2


@dataclass(frozen=True)
class Membership:
    """One municipality in one tier, and what that rests on."""

    municipality_code: str
    tier_key: str
    evidence: Evidence
    sources: tuple[Source, ...]
    note: Names | None = None


@dataclass(frozen=True)
class Tier:
    """One partnership. `cities` are its members within a sentence ("the alliance cities"), in the plural.

    `official_name` holds only headings that were seen; `incomplete` is said of a short list.
    """

    key: str
    order: int
    name: Names
    cities: Names
    official_name: Mapping[Language, str]
    about: Names
    since: Names
    unknown: Names
    sources: tuple[Source, ...]
    themes: Names | None = None
    set_up: SourceDate | None = None
    stated_count: int | None = None
    stated_count_source: Source | None = None
    incomplete: Names | None = None


@dataclass(frozen=True)
class EcosystemAgreement:
    """The innovation ecosystem agreement a municipality is in; dates are ISO days."""

    municipality_code: str
    agreement_city_codes: tuple[str, ...]
    role: str
    signed: SourceDate
    valid_until: SourceDate
    source: Source


@dataclass(frozen=True)
class MalAgreement:
    """The land use, housing and transport region a municipality is in, and the age of that list."""

    municipality_code: str
    central_city_code: str
    list_basis: str
    source: Source


@dataclass(frozen=True)
class PartnershipDate:
    """Something in how the partnerships began; `date` is None where none was found, which `what` says.

    `tier_key` is None where it is of none in particular, and can be that of a partnership which has ended since. Who
    published the `source` is told in every language.
    """

    date: SourceDate | None
    tier_key: str | None
    what: Names
    source: Source
    publisher: Names

    def source_in(self, language: Language) -> Source:
        """The source, whose publisher is named in a language."""
        return replace(self.source, publisher=self.publisher.of(language))


@dataclass(frozen=True)
class Contact:
    """A person whom the ministry's page names."""

    name: str
    title: Names
    phone: str


@dataclass(frozen=True)
class Policy:
    """The principle of the policy and the elements of the regional-cities programme, in our own words."""

    principle: Names
    programme_intro: Names
    programme_elements: tuple[Names, ...]
    source: Source
    contacts: tuple[Contact, ...]


@dataclass(frozen=True)
class CarriedFile:
    """One file of `geodata/` and where it is from."""

    path: str
    sha256: str
    edited_by_hand: bool
    title: Names
    how: Names
    publisher: Names
    licence: str
    licence_url: str
    address: str
    reference_year: int
    date: SourceDate
    crs: str | None = None
    tolerance_m: float | None = None
    grid_m: float | None = None


@dataclass(frozen=True)
class Provenance:
    """Every carried file, and what is known to be missing or off."""

    files: tuple[CarriedFile, ...]
    known_gaps: tuple[Names, ...]


@dataclass(frozen=True)
class Catalogue:
    """Everything that `geodata/` says, read and checked once.

    `fingerprint` changes whenever one of the tables does; municipalities are in the order of their codes,
    tiers in their own order, memberships in the order of the file. `series` are figures over the years by their keys
    (src/series/keys.py).
    """

    municipalities: Mapping[str, Municipality]
    regions: Mapping[str, Area]
    sub_regions: Mapping[str, Area]
    language_statuses: Mapping[str, Area]
    tiers: Mapping[str, Tier]
    memberships: tuple[Membership, ...]
    ecosystem_agreements: Mapping[str, EcosystemAgreement]
    mal_agreements: Mapping[str, MalAgreement]
    policy: Policy
    series: Mapping[str, Series]
    land_changes: tuple[LandChange, ...]
    partnership_dates: tuple[PartnershipDate, ...]
    provenance: Provenance
    population_date: SourceDate
    boundary_year: int
    fingerprint: str

    def __hash__(self) -> int:
        return hash(self.fingerprint)

    @cached_property
    def memberships_by_code(self) -> Mapping[str, tuple[Membership, ...]]:
        """Municipality code to its memberships, lowest tier order first; only members are keys."""
        found: dict[str, list[Membership]] = {}
        for membership in self.memberships:
            found.setdefault(membership.municipality_code, []).append(membership)
        order = {key: tier.order for key, tier in self.tiers.items()}
        return MappingProxyType(
            {code: tuple(sorted(rows, key=lambda row: order[row.tier_key])) for code, rows in found.items()}
        )

    @cached_property
    def members(self) -> Mapping[str, tuple[str, ...]]:
        """Tier key to the codes of its members, in the order of the file."""
        rows = [(row.tier_key, row.municipality_code) for row in self.memberships]
        return MappingProxyType(
            {key: tuple(code for tier, code in rows if tier == key) for key in self.tiers}
        )

    @cached_property
    def population(self) -> int:
        """People in the whole country."""
        return sum(municipality.population for municipality in self.municipalities.values())

    @cached_property
    def ranks(self) -> Mapping[str, int]:
        """Municipality code to its place by people, the largest being 1; equal ones share the better place."""
        by_people = sorted((row.population for row in self.municipalities.values()), reverse=True)
        places = {people: place for place, people in reversed(list(enumerate(by_people, start=1)))}
        return MappingProxyType({code: places[row.population] for code, row in self.municipalities.items()})

    def tiers_of(self, municipality_code: str) -> tuple[str, ...]:
        """The tier keys of a municipality, lowest order first; empty outside the partnerships."""
        return tuple(row.tier_key for row in self.memberships_by_code.get(municipality_code, ()))
