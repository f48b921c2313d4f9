"""Everything that is known of one partnership, whatever a view shows of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from src.completeness import missing, open_questions
from src.facts.fact import Fact, figures_file
from src.model import Catalogue, Language
from src.names import Names
from src.source import Source, SourceDate
from src.unit import Unit


@dataclass(frozen=True)
class Figures:
    """How many cities there are, their people, and those people's share of the country's."""

    cities: Fact
    people: Fact
    share: Fact


@dataclass(frozen=True)
class PartnershipFacts:
    """Words, members, figures, sources and open questions of a partnership.

    `member_codes` are in the order of the file, and `figures` are theirs, of the members known by name. `stated_cities`
    is how many members a source states, where one does; `is_short` says that those are more.
    """

    key: str
    number: int
    name: Names
    official_name: Mapping[Language, str]
    about: Names
    since: Names
    set_up: SourceDate | None
    themes: Names | None
    member_codes: tuple[str, ...]
    figures: Figures
    stated_cities: Fact | None
    is_short: bool
    open_questions: tuple[Names, ...]
    sources: tuple[Source, ...]


def partnership_facts(catalogue: Catalogue, key: str) -> PartnershipFacts:
    """The facts of a partnership. Raises KeyError for a key that none has."""
    tier, codes = catalogue.tiers[key], catalogue.members[key]
    people = sum(catalogue.municipalities[code].population for code in codes)
    return PartnershipFacts(
        key=key,
        number=tier.order,
        name=tier.name,
        official_name=tier.official_name,
        about=tier.about,
        since=tier.since,
        set_up=tier.set_up,
        themes=tier.themes,
        member_codes=codes,
        figures=figures_of(catalogue, len(codes), people),
        stated_cities=_stated(tier.stated_count, tier.stated_count_source),
        is_short=missing(catalogue, key) > 0,
        open_questions=open_questions(catalogue, key),
        sources=tier.sources,
    )


def figures_of(catalogue: Catalogue, cities: int, people: int, *, is_at_least: bool = False) -> Figures:
    """The figures of some cities together, each counted once; `is_at_least` where others may belong to them."""
    file, day = figures_file(catalogue), catalogue.population_date
    cities_key = "overview.at_least" if is_at_least else "overview.cities"
    share = people / catalogue.population
    return Figures(
        cities=Fact(cities_key, cities, Unit.CITIES, is_at_least=is_at_least),
        people=Fact("overview.people", people, Unit.PEOPLE, day, file, is_at_least=is_at_least),
        share=Fact("overview.share", share, Unit.SHARE, day, file, is_at_least=is_at_least),
    )


def _stated(count: int | None, source: Source | None) -> Fact | None:
    if count is None or source is None:
        return None
    return Fact("overview.cities", count, Unit.CITIES, source.date, source)
