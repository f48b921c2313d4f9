"""Which municipality is in which tier, and what that rests on: the table that people edit by hand."""

from collections.abc import Mapping
from pathlib import Path

from src.catalogue.csv_door import Row, read_rows
from src.catalogue.files import MEMBERSHIPS
from src.catalogue.named_codes import known_code
from src.catalogue.notes import NOTES, note_of
from src.errors import Problem
from src.model import Evidence, Membership, Municipality
from src.source import Source
from src.texts import FIRST_LANGUAGE

# The name that stands beside a code for the people who edit the table.
_NAME = f"name_{FIRST_LANGUAGE}"
COLUMNS = (
    "municipality_code",
    _NAME,
    "tier",
    "evidence",
    "source_url_1",
    "source_date_1",
    "source_url_2",
    "source_date_2",
    *NOTES,
)


def read_memberships(
    folder: Path,
    municipalities: Mapping[str, Municipality],
    tier_keys: tuple[str, ...],
    problems: list[Problem],
) -> tuple[Membership, ...]:
    """The memberships in the order of the file. An empty set of municipalities or tiers is not checked against."""
    found: dict[tuple[str, str], Membership] = {}
    rows: dict[tuple[str, str], int | None] = {}
    for row in read_rows(folder, MEMBERSHIPS, COLUMNS, problems):
        membership = _membership(row, municipalities, tier_keys)
        if membership is None:
            continue
        pair = (membership.municipality_code, membership.tier_key)
        if pair in found:
            value = f"{row.text(_NAME)}, {membership.tier_key}"
            row.complain("membership_twice", "tier", value, expected=str(rows[pair]))
        else:
            found[pair], rows[pair] = membership, row.row
    return tuple(found.values())


def _membership(
    row: Row, municipalities: Mapping[str, Municipality], tier_keys: tuple[str, ...]
) -> Membership | None:
    code = known_code(row, "municipality_code", municipalities, name_field=_NAME)
    tier_key = row.one_of("tier", tier_keys, "tier_unknown")
    evidence = row.one_of("evidence", [kind.value for kind in Evidence], "evidence_unknown")
    sources = _sources(row, evidence)
    note = note_of(row)
    return Membership(code, tier_key, Evidence(evidence), sources, note) if row.is_sound else None


def _sources(row: Row, evidence: str) -> tuple[Source, ...]:
    """One source at least, two where the evidence says so; a date needs its address."""
    needed = 2 if evidence == Evidence.TWO_SOURCES else 1
    sources: list[Source] = []
    for number in (1, 2):
        url_field, date_field = f"source_url_{number}", f"source_date_{number}"
        url = row.optional_url(url_field)
        date = row.optional_date(date_field)
        if url is not None:
            sources.append(Source(url, date=date))
        elif number <= needed:
            row.complain("source_missing", url_field, evidence, expected=str(needed))
        elif date is not None:
            row.complain("date_without_source", date_field, row.text(date_field), expected=url_field)
    if len(sources) == 2 and sources[0].url == sources[1].url:
        row.complain("source_twice", "source_url_2", sources[1].url)
    return tuple(sources)
