"""The door for tables: a CSV file becomes rows whose columns, lengths and fields are checked.

Comma separated, one header, UTF-8. Rows are counted as a spreadsheet does: the header is row 1.
"""

import csv
import re
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

from src.catalogue.files import read_text
from src.catalogue.record import Record, nearest
from src.errors import Problem

_WHOLE = re.compile(r"-?[0-9]{1,12}")
_DECIMAL = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,6})?")


class Row(Record):
    """One row of a table."""

    def __init__(self, file: str, row: int, fields: dict[str, str], problems: list[Problem]) -> None:
        super().__init__(file, row, problems)
        self._fields = fields

    def optional_text(self, field: str) -> str:
        """The text of a field, "" where it is empty; blanks around it and line breaks in it are problems."""
        found = self._fields[field]
        if found != found.strip():
            self.complain("value_blanks", field, found.strip() or "␣", expected=found.strip())
        elif not found.isprintable():
            self.complain("value_control", field, found)
        return found.strip()

    def whole(self, field: str, at_least: int | None = None) -> int:
        """A whole number, of at least `at_least`."""
        return int(self._number(field, _WHOLE, "number_whole", at_least))

    def decimal(self, field: str, at_least: float | None = None) -> float:
        """A number with a decimal point, of at least `at_least`."""
        return self._number(field, _DECIMAL, "number_decimal", at_least)

    def optional_numbers(self, fields: Sequence[str], *, decimal: bool) -> tuple[float | None, ...]:
        """Many whole or decimal numbers; None for an empty one, and for all of them where one is wrong."""
        form, kind = (_DECIMAL, "number_decimal") if decimal else (_WHOLE, "number_whole")
        texts = [self._fields[field] for field in fields]
        if not _are_all(form, texts):
            for field, text in zip(fields, texts, strict=True):
                if text and not form.fullmatch(text):
                    self.complain(kind, field, text, nearest=_without_comma(text, form))
            return (None,) * len(texts)
        read = float if decimal else int
        return tuple(read(text) if text else None for text in texts)

    def _number(self, field: str, form: re.Pattern[str], kind: str, at_least: float | None) -> float:
        text = self.text(field)
        if not text:
            return 0
        if not form.fullmatch(text):
            self.complain(kind, field, text, nearest=_without_comma(text, form))
            return 0
        number = float(text)
        if at_least is not None and number < at_least:
            self.complain("number_too_small", field, text, expected=f"{at_least:g}")
        return number


def read_rows(folder: Path, name: str, columns: Sequence[str], problems: list[Problem]) -> list[Row]:
    """The rows of a table. What is wrong with the file, its header or a row's length is noted in `problems`.

    The columns may stand in any order, but each exactly once and no other. A file whose header is wrong gives
    no rows, since every field would be wrong with it.
    """
    return rows_of(read_records(folder, name, problems), name, columns, problems)


def read_records(folder: Path, name: str, problems: list[Problem]) -> list[list[str]]:
    """The fields of a table, its header first, as they stand there; none when it cannot be read."""
    text = read_text(folder, name, problems)
    return [] if text is None else _records(text, name, problems)


def rows_of(
    records: Sequence[list[str]], name: str, columns: Sequence[str], problems: list[Problem]
) -> list[Row]:
    """The rows of the records of a table, checked as `read_rows` tells."""
    if not records or not _is_header_right(records[0], name, columns, problems):
        return []
    if len(records) == 1:
        problems.append(Problem("csv_no_rows", name))
    rows: list[Row] = []
    for number, record in enumerate(records[1:], start=2):
        if problem := _length_problem(record, name, number, len(columns)):
            problems.append(problem)
        else:
            rows.append(Row(name, number, dict(zip(records[0], record, strict=True)), problems))
    return rows


def _records(text: str, name: str, problems: list[Problem]) -> list[list[str]]:
    records: list[list[str]] = []
    try:
        for record in csv.reader(StringIO(text, newline=""), strict=True):
            records.append(record)
    except csv.Error:
        problems.append(Problem("csv_quotes", name, row=len(records) + 1, value='"'))
        return []
    return records


def _is_header_right(header: list[str], name: str, columns: Sequence[str], problems: list[Problem]) -> bool:
    if len(header) == 1 and set(header[0].split(";")) & set(columns):
        problems.append(Problem("csv_semicolons", name, row=1, value=";", expected=","))
        return False
    unknown = [column for column in header if column not in columns]
    missing = [column for column in columns if column not in header]
    twice = [column for at, column in enumerate(header) if column in header[:at]]
    for column in missing:
        problems.append(Problem("csv_column_missing", name, 1, column, nearest=nearest(column, unknown)))
    for column in unknown:
        expected = ", ".join(columns)
        problems.append(Problem("csv_column_unknown", name, 1, value=column, expected=expected))
    for column in twice:
        problems.append(Problem("csv_column_twice", name, 1, column))
    return not (missing or unknown or twice)


def _are_all(form: re.Pattern[str], texts: Sequence[str]) -> bool:
    """Whether every text has a form or is empty; together, since one by one takes three times as long."""
    joined = "\n".join(texts)
    whole_form = f"(?:{form.pattern})?"
    return joined.count("\n") == len(texts) - 1 and bool(
        re.fullmatch(f"{whole_form}(?:\n{whole_form})*", joined)
    )


def _length_problem(record: list[str], name: str, number: int, length: int) -> Problem | None:
    if not any(record):
        return Problem("csv_row_blank", name, number)
    if len(record) == length:
        return None
    kind = "csv_row_short" if len(record) < length else "csv_row_long"
    return Problem(kind, name, number, value=str(len(record)), expected=str(length))


def _without_comma(text: str, form: re.Pattern[str]) -> str | None:
    """What a number in the Finnish form would be here ("1 008,8" gives "1008.8"), for a suggestion only."""
    candidate = re.sub(r"\s", "", text).replace(",", ".").replace("\N{MINUS SIGN}", "-")
    return candidate if form.fullmatch(candidate) else None
