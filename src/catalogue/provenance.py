"""Where every carried file is from, and the facts about the whole: `provenance.toml`."""

import re
from dataclasses import dataclass
from pathlib import Path

from src.catalogue.files import PROVENANCE
from src.catalogue.toml_door import read_toml
from src.catalogue.toml_table import Table
from src.errors import Problem
from src.model import CarriedFile, Provenance
from src.source import SourceDate

CRS = "EPSG:3067"
_FILE_KEYS = (
    "path",
    "sha256",
    "edited_by_hand",
    "publisher",
    "licence",
    "licence_url",
    "address",
    "reference_year",
    "date",
    "crs",
    "tolerance_m",
    "grid_m",
    "title",
    "how",
)
_SHA256 = re.compile(r"[0-9a-f]{64}")
_NEED_NO_ENTRY = (PROVENANCE, "README.md")
_FIRST_YEAR = 1900


@dataclass(frozen=True)
class Facts:
    """Facts about all municipalities together, as published."""

    population_date: SourceDate
    population_total: int
    boundary_year: int


@dataclass(frozen=True)
class Origins:
    """What the file holds; `facts` is None when one of them is wrong."""

    provenance: Provenance
    facts: Facts | None


def read_origins(folder: Path, problems: list[Problem]) -> Origins | None:
    """Provenance and facts, None when the file cannot be read. Every file of the folder needs its entry."""
    document = read_toml(folder, PROVENANCE, problems)
    if document is None:
        return None
    document.only(("facts", "file", "known_gap"))
    files: dict[str, CarriedFile] = {}
    for table in document.tables("file", name_field="path"):
        file = _carried_file(table, folder)
        if file.path in files:
            table.complain("provenance_twice", "path", file.path)
        files.setdefault(file.path, file)
    _check_nothing_unlisted(folder, files, document)
    gaps = tuple(table.as_names() for table in document.tables("known_gap"))
    return Origins(Provenance(tuple(files.values()), gaps), _facts(document.table("facts")))


def _facts(table: Table) -> Facts | None:
    table.only(("population_date", "population_total", "boundary_year"))
    facts = Facts(
        population_date=table.date("population_date"),
        population_total=table.whole("population_total", at_least=1),
        boundary_year=table.whole("boundary_year", at_least=_FIRST_YEAR),
    )
    return facts if table.is_sound else None


def _carried_file(table: Table, folder: Path) -> CarriedFile:
    table.only(_FILE_KEYS)
    path = table.text("path")
    if path and not (folder / path).is_file():
        table.complain("provenance_file_missing", "path", path)
    sha256 = table.text("sha256")
    if sha256 and not _SHA256.fullmatch(sha256):
        table.complain("sha256_invalid", "sha256", sha256)
    crs = table.optional_text("crs") or None
    if crs is not None and crs != CRS:
        table.complain("crs_unknown", "crs", crs, expected=CRS)
    return CarriedFile(
        path=path,
        sha256=sha256,
        edited_by_hand=table.flag("edited_by_hand"),
        title=table.languages("title"),
        how=table.languages("how"),
        publisher=table.languages("publisher"),
        licence=table.text("licence"),
        licence_url=table.url("licence_url"),
        address=table.url("address"),
        reference_year=table.whole("reference_year", at_least=_FIRST_YEAR),
        date=table.date("date"),
        crs=crs,
        tolerance_m=table.optional_positive("tolerance_m"),
        grid_m=table.optional_positive("grid_m"),
    )


def _check_nothing_unlisted(folder: Path, files: dict[str, CarriedFile], document: Table) -> None:
    for path in sorted(folder.iterdir()):
        is_kept = path.is_file() and not path.name.startswith((".", "~"))
        if is_kept and path.name not in files and path.name not in _NEED_NO_ENTRY:
            document.complain("provenance_unlisted", "file", path.name)
