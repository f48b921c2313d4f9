"""Where `geodata/` is, which files it holds, and how one of them is opened.

Every text file is UTF-8. A byte order mark, which spreadsheets put in front, belongs to the encoding and not to
the data, so it is let through; anything else that is not UTF-8 is a problem and never guessed at.
"""

import os
from hashlib import sha256
from pathlib import Path
from typing import Literal, get_args

from src.catalogue.series_figures import FIGURES
from src.errors import Problem

# Another folder of the same files can be named, for an app whose data is kept apart from its code.
GEODATA = Path(os.environ.get("KUMPPANUUSKARTTA_GEODATA") or Path(__file__).resolve().parents[2] / "geodata")

MUNICIPALITIES = "municipalities.csv"
REGIONS = "regions.csv"
SUB_REGIONS = "sub_regions.csv"
LANGUAGE_STATUSES = "language_statuses.csv"
MEMBERSHIPS = "memberships.csv"
TIERS = "tiers.toml"
ECOSYSTEM_AGREEMENTS = "ecosystem_agreements.csv"
MAL_AGREEMENTS = "mal_agreements.csv"
SERIES = tuple(FIGURES)
COUNTRY_TOTALS = "country_totals.csv"
LAND_CHANGES = "land_changes.csv"
PARTNERSHIP_DATES = "partnership_dates.toml"
PROVENANCE = "provenance.toml"

HAND_EDITED = (MEMBERSHIPS, TIERS, PARTNERSHIP_DATES, LAND_CHANGES, COUNTRY_TOTALS)
# What a running app looks at again and again: a new year comes as a new line of a series.
WATCHED = (*HAND_EDITED, *SERIES)
# Not the boundaries themselves: the provenance holds their sha256, so they change the fingerprint through it.
TABLES = (
    MUNICIPALITIES,
    REGIONS,
    SUB_REGIONS,
    LANGUAGE_STATUSES,
    MEMBERSHIPS,
    TIERS,
    ECOSYSTEM_AGREEMENTS,
    MAL_AGREEMENTS,
    *SERIES,
    COUNTRY_TOTALS,
    LAND_CHANGES,
    PARTNERSHIP_DATES,
    PROVENANCE,
)

# How finely the whole country is drawn; the capital region, a part of it at a larger scale, has one fineness.
Level = Literal["screen", "print", "overview"]
BoundaryName = Literal[Level, "capital_region"]
BOUNDARY_NAMES: tuple[BoundaryName, ...] = get_args(BoundaryName)

_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_WORD_BREAKS = b" ,;\t\r\n\"'="
_FINGERPRINT_LENGTH = 16


def boundary_file(name: BoundaryName) -> str:
    """The file that holds some boundaries."""
    return "capital_region.topojson" if name == "capital_region" else f"boundaries_{name}.topojson"


def read_text(folder: Path, name: str, problems: list[Problem]) -> str | None:
    """The text of a file, or None with the problem noted: not to be read, empty or not UTF-8."""
    try:
        content = (folder / name).read_bytes()
    except OSError:
        problems.append(Problem("file_missing", name))
        return None
    if not content.strip():
        problems.append(Problem("file_empty", name))
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problems.append(_encoding_problem(name, content, error.start))
        return None


def table_fingerprint(folder: Path, problems: list[Problem]) -> str:
    """Sixteen hex digits of the sha256 over the bytes of every table; one that has gone meanwhile is noted."""
    digest = sha256()
    for name in TABLES:
        try:
            digest.update((folder / name).read_bytes())
        except OSError:
            problems.append(Problem("file_missing", name))
    return digest.hexdigest()[:_FINGERPRINT_LENGTH]


def _encoding_problem(name: str, content: bytes, at: int) -> Problem:
    """What the file seems to be instead, with the first word that shows it."""
    if content.startswith(_UTF_16_MARKS):
        return Problem("encoding_utf16", name, value="UTF-16", expected="UTF-8")
    start, end = at, at
    while start > 0 and content[start - 1] not in _WORD_BREAKS:
        start -= 1
    while end < len(content) and content[end] not in _WORD_BREAKS:
        end += 1
    row = content.count(b"\n", 0, at) + 1
    word = content[start:end].decode("cp1252", errors="replace")
    kind = "encoding_latin1" if word.replace("-", "").isalpha() else "encoding"
    value = word if kind == "encoding_latin1" else f"0x{content[at]:02x}"
    return Problem(kind, name, row=row, value=value, expected="UTF-8")
