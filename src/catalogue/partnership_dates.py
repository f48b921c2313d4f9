"""When the partnerships began: `partnership_dates.toml`, which people edit by hand."""

import datetime
from pathlib import Path

from src.catalogue.dates import earliest_day
from src.catalogue.files import PARTNERSHIP_DATES
from src.catalogue.toml_door import read_toml
from src.catalogue.toml_table import Table
from src.errors import Problem
from src.model import PartnershipDate
from src.source import Source


def read_partnership_dates(
    folder: Path, tier_keys: tuple[str, ...], problems: list[Problem]
) -> tuple[PartnershipDate, ...]:
    """The events in the order of time, those without a date last.

    `tier_keys` are those for which a palette has a colour: a partnership that has ended keeps its history.
    """
    document = read_toml(folder, PARTNERSHIP_DATES, problems)
    if document is None:
        return ()
    document.only(("event",))
    events = [_event(table, tier_keys) for table in document.tables("event")]
    return tuple(sorted(events, key=_place))


def _event(table: Table, tier_keys: tuple[str, ...]) -> PartnershipDate:
    table.only(("date", "tier", "what", "source"))
    source = table.table("source")
    source.only(("url", "publisher", "date"))
    return PartnershipDate(
        date=table.optional_date("date"),
        tier_key=table.one_of("tier", tier_keys, "tier_unknown") if table.has("tier") else None,
        what=table.languages("what"),
        source=Source(source.url("url"), date=source.optional_date("date")),
        publisher=source.languages("publisher"),
    )


def _place(event: PartnershipDate) -> datetime.date:
    return datetime.date.max if event.date is None else earliest_day(event.date.start)
