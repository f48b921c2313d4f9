"""The collected tables of a folder (`facts/`), one row a municipality and year, and what a fetched year adds."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.fetch.failure import wrong

Row = dict[str, str]
_KEYS = ("municipality_code", "year")
# The table that a row is from; rows collected before have none and are told by scripts/geodata/series.py.
SOURCE = "source"


@dataclass(frozen=True)
class Produced:
    """A file to write: its path below the folder, and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True)
class Collected:
    """A collected table as it is in the folder; without the file it has no rows."""

    path: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def years_to_ask(
        self, offered: Iterable[int], since: int, last: int, municipalities: frozenset[str]
    ) -> tuple[int, ...]:
        """The years up to the last that the folder lacks or has for other municipalities, and the table has.

        Raises FetchError where the last one is not published, or one of other municipalities is not to be had.
        """
        by_year: dict[int, set[str]] = {}
        for row in self.rows:
            by_year.setdefault(int(row["year"]), set()).add(row["municipality_code"])
        fine = {year for year, codes in by_year.items() if codes == set(municipalities)}
        has = set(offered)
        listed = f"{min(has, default=0)}-{max(has, default=0)}"
        if last not in fine | has:
            raise wrong("year_not_published", self.path, last, listed)
        if lost := sorted(by_year.keys() - fine - has):
            raise wrong("year_lost", self.path, ", ".join(map(str, lost)), listed)
        return tuple(sorted(year for year in has - fine if since <= year <= last))

    def with_years(self, years: Mapping[int, Mapping[str, Row]], source: str) -> Produced:
        """The file with these years (municipality to its columns) instead of those it had, and all else as it is."""
        kept = [row for row in self.rows if int(row["year"]) not in years]
        fresh = [
            {"municipality_code": code, "year": str(year), **columns, SOURCE: source}
            for year, of_year in years.items()
            for code, columns in of_year.items()
        ]
        rows = sorted((*kept, *fresh), key=lambda row: (row["municipality_code"], int(row["year"])))
        columns = (*(name for name in self.columns if name != SOURCE), SOURCE)
        return Produced(self.path, written(columns, rows))


def read_collected(folder: Path, path: str, columns: tuple[str, ...]) -> Collected:
    """A collected table; columns are those after municipality and year where the folder has no such file yet."""
    if not (folder / path).exists():
        return Collected(path, (*_KEYS, *columns), ())
    with (folder / path).open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows = tuple(reader)
        return Collected(path, tuple(reader.fieldnames or ()), rows)


def read_rows(produced: Produced) -> list[Row]:
    """The rows of a table that is about to be written."""
    return list(csv.DictReader(io.StringIO(produced.content.decode("utf-8"))))


def written(columns: Iterable[str], rows: Iterable[Mapping[str, object]]) -> bytes:
    """A CSV with commas and line feeds, UTF-8; a column that a row does not have is empty."""
    text = io.StringIO()
    writer = csv.DictWriter(text, tuple(columns), restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8")
