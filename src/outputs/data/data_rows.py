"""Scene and catalogue in, tables out: the rows of what is shown, for every data file alike.

One row per municipality that is a member in the scene, in alphabetical order of the names in the first language; and
one for each of these municipalities' other agreements. Numbers are numbers, everything else is text; areas are
official square kilometres.
"""

from dataclasses import dataclass

from src.facts.agreements import Agreement
from src.facts.wording import agreement_cities, agreement_sentence
from src.model import Catalogue
from src.outputs.data.columns import Kind, Row, Value, rows_of
from src.outputs.data.figure_columns import file_columns
from src.outputs.data.file_dates import edtf
from src.scene import Scene
from src.source import SourceDate
from src.texts import FIRST_LANGUAGE, texts_for

_AGREEMENT_FIELDS = (
    "municipality_code",
    "name",
    "agreement",
    "cities",
    "signed",
    "valid_until",
    "remark",
    "address",
    "date",
)


@dataclass(frozen=True)
class FileColumn:
    """A column of a file: its key in machine-readable ones, what it holds and its heading in the scene's language."""

    key: str
    kind: Kind
    heading: str


@dataclass(frozen=True)
class DataTable:
    """Columns and rows; the first value of every row is the municipality code."""

    columns: tuple[FileColumn, ...]
    rows: tuple[tuple[Value, ...], ...]


def data_table(scene: Scene, catalogue: Catalogue) -> DataTable:
    """The table of the municipalities that are members in the scene; no rows when nothing is shown."""
    described = file_columns(scene, catalogue)
    columns = tuple(FileColumn(column.key, column.kind, column.heading(scene.texts)) for column in described)
    rows = tuple(tuple(column.value(row) for column in described) for row in _members(scene, catalogue))
    return DataTable(columns, rows)


def agreement_table(scene: Scene, catalogue: Catalogue) -> DataTable:
    """The other agreements of the municipalities of `data_table`, in its order; dates are EDTF, "" where not known."""
    columns = tuple(
        FileColumn(field, "text", scene.texts(f"data.agreement.{field}")) for field in _AGREEMENT_FIELDS
    )
    rows = tuple(
        _agreement(row, agreement) for row in _members(scene, catalogue) for agreement in row.facts.agreements
    )
    return DataTable(columns, rows)


def _members(scene: Scene, catalogue: Catalogue) -> list[Row]:
    order = texts_for(FIRST_LANGUAGE).sort_key
    return sorted(rows_of(scene, catalogue), key=lambda row: order(row.facts.names.of(FIRST_LANGUAGE)))


def _agreement(row: Row, agreement: Agreement) -> tuple[str, ...]:
    texts = row.texts
    return (
        row.facts.code,
        row.scene.names[row.facts.code],
        texts(f"agreement.{agreement.kind}"),
        agreement_cities(agreement, texts),
        _written(agreement.signed),
        _written(agreement.valid_until),
        agreement_sentence(agreement, texts),
        agreement.source.url,
        _written(agreement.source.date),
    )


def _written(date: SourceDate | None) -> str:
    return edtf(date) if date else ""
