"""The table of addresses and names, `addresses.toml`, as frozen rows."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

_FILE = Path(__file__).with_name("addresses.toml")


@dataclass(frozen=True)
class TableRow:
    """A table of the database: its place, the key of its source, its first year, and the names of its contents.

    `years` are asked for anew every time; without them, the years that the folder does not have.
    """

    name: str
    table: str
    source: str
    since: int
    contents: Mapping[str, tuple[str, ...]]
    years: tuple[int, ...] = ()

    @property
    def label(self) -> str:
        """What the table is called in a sentence."""
        return f"{self.name} ({self.table})"


@dataclass(frozen=True)
class PxWeb:
    """The interface of the database: an address with `{table}`, its limit, and the codes that all tables share."""

    address: str
    most_cells: int
    country: str
    municipality: str


@dataclass(frozen=True)
class Classification:
    """The classification interface: items with `{name}`, `{year}`, `{language}`, keys with `{name}`, `{year}`.

    `shortened` has the names that are written otherwise than the service does.
    """

    items: str
    key: str
    shortened: Mapping[str, str]


@dataclass(frozen=True)
class Boundaries:
    """The map service: an address with `{year}` and the property that holds the code."""

    address: str
    code: str


@dataclass(frozen=True)
class AreaFile:
    """The file of official areas: an address with `{year}`, the layer, its columns, and what the land can come to."""

    address: str
    layer: str
    code: str
    land: str
    inland_water: str
    sea: str
    total: str
    country_land_km2: tuple[float, float]


@dataclass(frozen=True)
class Addresses:
    """Every place that is asked."""

    pxweb: PxWeb
    classification: Classification
    boundaries: Boundaries
    areas: AreaFile
    tables: Mapping[str, TableRow]


def read_addresses(base: str | None = None) -> Addresses:
    """The table; with a base ("http://127.0.0.1:8000") every address is at that scheme, host and port."""
    rows = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    tables = {name: _table_row(name, row) for name, row in rows["table"].items()}
    return Addresses(
        PxWeb(**_at(base, rows["pxweb"])),
        Classification(**_at(base, rows["classification"])),
        Boundaries(**_at(base, rows["boundaries"])),
        AreaFile(**_at(base, rows["areas"])),
        tables,
    )


def _table_row(name: str, row: Mapping[str, Any]) -> TableRow:
    contents = {figure: tuple(names) for figure, names in row["contents"].items()}
    return TableRow(name, row["table"], row["source"], row["since"], contents, tuple(row.get("years", ())))


def _at(base: str | None, row: Mapping[str, Any]) -> dict[str, Any]:
    """A row with its addresses moved to the base."""
    if base is None:
        return dict(row)
    return {
        key: _moved(base, value) if str(value).startswith("https://") else value for key, value in row.items()
    }


def _moved(base: str, address: str) -> str:
    host = httpx.URL(address).netloc.decode()
    return base.rstrip("/") + address.removeprefix(f"https://{host}")
