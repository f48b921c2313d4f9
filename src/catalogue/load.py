"""The way from the files of `geodata/` to one frozen catalogue: all of it is right, or every problem is named."""

from collections.abc import Mapping
from pathlib import Path

from src.catalogue.agreements import read_ecosystem_agreements, read_mal_agreements
from src.catalogue.boundary_codes import check_boundaries
from src.catalogue.files import GEODATA, MUNICIPALITIES, table_fingerprint
from src.catalogue.land_changes import read_land_changes
from src.catalogue.memberships import read_memberships
from src.catalogue.municipalities import read_groups, read_municipalities
from src.catalogue.partnership_dates import read_partnership_dates
from src.catalogue.provenance import read_origins
from src.catalogue.series import read_series
from src.catalogue.series_agreement import check_agreement
from src.catalogue.series_checks import check_municipalities, check_totals
from src.catalogue.tiers import check_stated_counts, read_partnerships
from src.errors import DataError, Problem
from src.model import Catalogue, Municipality
from src.palette import PALETTES


def load_catalogue(folder: Path = GEODATA) -> Catalogue:
    """Read and check every file. Raises DataError with all the problems of all the files."""
    problems: list[Problem] = []
    if not folder.is_dir():
        raise DataError((Problem("folder_missing", folder.name),))
    groups = read_groups(folder, problems)
    municipalities = read_municipalities(folder, groups, problems)
    are_municipalities_sound = not problems
    partnerships = read_partnerships(folder, _tier_colours(), problems)
    memberships = read_memberships(folder, municipalities, tuple(partnerships.tiers), problems)
    check_stated_counts(partnerships, memberships)
    ecosystem_agreements = read_ecosystem_agreements(folder, municipalities, problems)
    mal_agreements = read_mal_agreements(folder, municipalities, problems)
    origins = read_origins(folder, problems)
    check_boundaries(folder, municipalities, origins.provenance.files if origins else (), problems)
    facts = origins.facts if origins else None
    tables = read_series(folder, municipalities if are_municipalities_sound else {}, problems)
    check_totals(folder, tables, problems)
    check_agreement(tables)
    land_changes = read_land_changes(
        folder, municipalities if are_municipalities_sound else {}, tables.series, problems
    )
    partnership_dates = read_partnership_dates(folder, _tier_colours(), problems)
    if facts is not None and are_municipalities_sound:
        _check_total(municipalities, facts.population_total, problems)
        check_municipalities(tables, municipalities, facts.population_date.start.year, problems)
    fingerprint = "" if problems else table_fingerprint(folder, problems)
    if problems or origins is None or facts is None or partnerships.policy is None:
        raise DataError(tuple(problems))
    return Catalogue(
        municipalities=municipalities,
        regions=groups.regions,
        sub_regions=groups.sub_regions,
        language_statuses=groups.language_statuses,
        tiers=partnerships.tiers,
        memberships=memberships,
        ecosystem_agreements=ecosystem_agreements,
        mal_agreements=mal_agreements,
        policy=partnerships.policy,
        series=tables.series,
        land_changes=land_changes,
        partnership_dates=partnership_dates,
        provenance=origins.provenance,
        population_date=facts.population_date,
        boundary_year=facts.boundary_year,
        fingerprint=fingerprint,
    )


def _tier_colours() -> tuple[str, ...]:
    """The tier keys that have a colour in every theme."""
    keys = [tuple(palette.tiers) for palette in PALETTES.values()]
    return tuple(key for key in keys[0] if all(key in others for others in keys))


def _check_total(municipalities: Mapping[str, Municipality], published: int, problems: list[Problem]) -> None:
    total = sum(row.population for row in municipalities.values())
    if total != published:
        problems.append(
            Problem(
                "total_differs", MUNICIPALITIES, field="population", value=str(total), expected=str(published)
            )
        )
