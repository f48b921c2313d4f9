"""The tiers and the policy behind them: `tiers.toml`, which people edit by hand."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from src.catalogue.files import TIERS
from src.catalogue.record import nearest
from src.catalogue.toml_door import read_toml
from src.catalogue.toml_table import Table
from src.errors import Problem
from src.model import Contact, Membership, Policy, Tier
from src.source import Source

_TIER_KEYS = (
    "key",
    "order",
    "stated_count",
    "stated_count_source",
    "stated_count_date",
    "set_up",
    "name",
    "cities",
    "official_name",
    "about",
    "since",
    "themes",
    "incomplete",
    "unknown",
    "source",
)


@dataclass(frozen=True)
class Partnerships:
    """What the file holds: the tiers in their order, and the policy (None when the file is broken)."""

    tiers: Mapping[str, Tier]
    policy: Policy | None
    tables: Mapping[str, Table]


def read_partnerships(folder: Path, colours: Collection[str], problems: list[Problem]) -> Partnerships:
    """Read the tiers. `colours` are the tier keys for which a palette has a colour."""
    document = read_toml(folder, TIERS, problems)
    if document is None:
        return Partnerships(MappingProxyType({}), None, MappingProxyType({}))
    document.only(("tier", "policy"))
    tiers: dict[str, Tier] = {}
    tables: dict[str, Table] = {}
    for table in document.tables("tier", name_field="key"):
        tier = _tier(table, colours)
        if tier.key in tiers:
            table.complain("tier_twice", "key", tier.key)
        elif tier.key:
            tiers[tier.key], tables[tier.key] = tier, table
    _check_orders(tiers, tables)
    in_order = sorted(tiers.values(), key=lambda tier: tier.order)
    return Partnerships(
        MappingProxyType({tier.key: tier for tier in in_order}),
        _policy(document.table("policy")) if document.has("policy") else _no_policy(document),
        MappingProxyType(tables),
    )


def check_stated_counts(partnerships: Partnerships, memberships: Sequence[Membership]) -> None:
    """A network cannot state fewer members than are known by name."""
    for key, tier in partnerships.tiers.items():
        known = sum(row.tier_key == key for row in memberships)
        if tier.stated_count is not None and tier.stated_count < known:
            table = partnerships.tables[key]
            table.complain("stated_too_low", "stated_count", str(tier.stated_count), expected=str(known))


def _tier(table: Table, colours: Collection[str]) -> Tier:
    table.only(_TIER_KEYS)
    key = table.text("key")
    if key and key not in colours:
        table.complain("tier_without_colour", "key", key, ", ".join(colours), nearest(key, colours))
    return Tier(
        key=key,
        order=table.whole("order", at_least=1),
        name=table.languages("name"),
        cities=table.languages("cities"),
        official_name=table.seen_languages("official_name"),
        about=table.languages("about"),
        since=table.languages("since"),
        unknown=table.languages("unknown"),
        sources=tuple(_source(source) for source in table.tables("source")),
        themes=table.optional_languages("themes"),
        set_up=table.optional_date("set_up"),
        stated_count=table.optional_whole("stated_count", at_least=1),
        stated_count_source=_stated_count_source(table),
        incomplete=table.optional_languages("incomplete"),
    )


def _stated_count_source(table: Table) -> Source | None:
    """A stated count needs the address and the day of who states it; neither stands alone."""
    fields = ("stated_count", "stated_count_source", "stated_count_date")
    if not any(table.has(field) for field in fields):
        return None
    for field in fields:
        if not table.has(field):
            table.complain_of_missing(field)
    if not all(table.has(field) for field in fields):
        return None
    return Source(table.url("stated_count_source"), date=table.date("stated_count_date"))


def _source(table: Table) -> Source:
    table.only(("url", "publisher", "date"))
    return Source(table.url("url"), table.text("publisher"), table.optional_date("date"))


def _check_orders(tiers: Mapping[str, Tier], tables: Mapping[str, Table]) -> None:
    taken: dict[int, str] = {}
    for key, tier in tiers.items():
        if tier.order in taken and tables[key].is_sound:
            tables[key].complain("order_twice", "order", str(tier.order), expected=taken[tier.order])
        taken.setdefault(tier.order, key)


def _policy(table: Table) -> Policy:
    table.only(("principle", "programme_intro", "programme_element", "source", "contact"))
    source = table.table("source")
    source.only(("url", "read"))
    return Policy(
        principle=table.languages("principle"),
        programme_intro=table.languages("programme_intro"),
        programme_elements=tuple(element.as_names() for element in table.tables("programme_element")),
        source=Source(source.url("url"), date=source.date("read")),
        contacts=tuple(_contact(contact) for contact in table.tables("contact", name_field="name")),
    )


def _no_policy(document: Table) -> None:
    document.complain_of_missing("policy")


def _contact(table: Table) -> Contact:
    table.only(("name", "title", "phone"))
    return Contact(table.text("name"), table.languages("title"), table.text("phone"))
