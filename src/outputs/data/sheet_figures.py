"""What a worksheet has of figures besides their columns: formulas below a table, and small lines in its cells."""

from collections.abc import Mapping, Sequence
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.utility import quote_sheetname, xl_range, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from src.columns.chosen import FigureColumn
from src.columns.wording import line_heading
from src.outputs.data.data_rows import DataTable, FileColumn
from src.outputs.data.totals import TotalsRow
from src.outputs.data.year_rows import YearTable
from src.texts import Texts

_LINE = "_line"
_LABEL_PLACE = 1  # the names, which are the widest of the columns that stay in sight


def with_lines(table: DataTable, columns: Sequence[FigureColumn], texts: Texts) -> DataTable:
    """The table with an empty column for the lines after each column of a figure."""
    headings = {column.key: line_heading(column, texts) for column in columns}
    heads: list[FileColumn] = []
    places: list[int | None] = []
    for place, column in enumerate(table.columns):
        heads.append(column)
        places.append(place)
        if column.key in headings:
            heads.append(FileColumn(column.key + _LINE, "text", headings[column.key]))
            places.append(None)
    rows = (tuple(None if place is None else row[place] for place in places) for row in table.rows)
    return DataTable(tuple(heads), tuple(rows))


def write_lines(sheet: Worksheet, table: DataTable, years: YearTable, years_sheet: str, first: int) -> None:
    """Draw the lines of a table from the rows of the sheet of years, which begin at `first`."""
    for place, column in enumerate(table.columns):
        ends = years.places.get(column.key.removesuffix(_LINE)) if column.key.endswith(_LINE) else None
        if ends is None:
            continue
        lines = range(len(table.rows))
        ranges = [
            f"{quote_sheetname(years_sheet)}!{xl_range(first + line, ends[0], first + line, ends[1])}"
            for line in lines
        ]
        location = [xl_rowcol_to_cell(line + 1, place) for line in lines]
        if ranges:
            sheet.add_sparkline(0, 0, {"location": location, "range": ranges, "markers": False})


def total_options(table: DataTable, row: TotalsRow, first: int, last: int) -> list[dict[str, Any]]:
    """A row of totals as the options of the columns of a worksheet's table, whose rows are `first` to `last`."""
    found: list[dict[str, Any]] = []
    for place, column in enumerate(table.columns):
        value = row.values.get(column.key)
        if value is not None:
            found.append({"total_function": _formula(row, place, first, last), "total_value": value})
        else:
            found.append({"total_string": row.label} if place == _LABEL_PLACE else {})
    return found


def write_totals(
    sheet: Worksheet,
    table: DataTable,
    rows: Sequence[TotalsRow],
    formats: Mapping[str, Format],
    first: int,
    last: int,
    line: int,
) -> None:
    """Rows of formulas, of which the first stands in the row `line`, on the rows `first` to `last` of the table."""
    for at, row in enumerate(rows, start=line):
        sheet.write_string(at, _LABEL_PLACE, row.label)
        for place, column in enumerate(table.columns):
            value = row.values.get(column.key)
            if value is not None:
                formula = f"={_formula(row, place, first, last)}"
                sheet.write_formula(at, place, formula, formats[column.kind], value)


def _formula(row: TotalsRow, place: int, first: int, last: int) -> str:
    return row.function.format(cells=xl_range(first, place, last, place))
