"""Scene and catalogue in, XLSX out: a table that filters, a sheet of other agreements, one of sources and licences.

Figures that a reader added have a small line in every row, sums and medians below, and a sheet of their years.
"""

import io
from collections.abc import Sequence
from typing import Any, Final

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from src.columns.chosen import chosen_columns
from src.model import Catalogue
from src.outputs.common.metadata import metadata
from src.outputs.data.data_rows import DataTable, FileColumn, agreement_table, data_table
from src.outputs.data.file_dates import data_day
from src.outputs.data.sheet_figures import total_options, with_lines, write_lines, write_totals
from src.outputs.data.source_rows import SOURCE_FIELDS, source_rows
from src.outputs.data.totals import TotalsRow, totals_of
from src.outputs.data.year_rows import year_table
from src.scene import Scene

_NUMBER_FORMATS: Final = {
    "text": "@",
    "whole": "#,##0",
    "tenth": "#,##0.0",
    "decimal": "#,##0.00",
    "year": "0",
}
_TABLE_STYLE = "Table Style Light 1"
_WIDEST = 48
_COLUMNS_TO_KEEP = 2  # code and name stay in sight when a reader scrolls to the right
_NARROWEST = 10
_SOURCE_WIDTHS = (44, 34, 34, 60, 14, 90)
_FIRST_SOURCE_ROW = 5
_FIRST_AGREEMENT_ROW = 2
_FIRST_YEARS_ROW = 2


def render(scene: Scene, catalogue: Catalogue) -> bytes:
    """The workbook of what is shown; the same scene gives the same bytes."""
    file = io.BytesIO()
    workbook = open_workbook(file, scene, catalogue)
    header = header_format(workbook)
    formats = number_formats(workbook)
    members = workbook.add_worksheet(scene.texts("data.sheet"))
    table = data_table(scene, catalogue)
    if scene.view.columns:
        _write_with_figures(workbook, members, table, scene, catalogue, header, formats)
    else:
        write_table(members, "municipalities", table, header, formats)
    agreements = workbook.add_worksheet(scene.texts("data.agreements_sheet"))
    agreements.write_string(0, 0, scene.texts("data.agreements_lead"))
    rows = agreement_table(scene, catalogue)
    write_table(agreements, "agreements", rows, header, formats, first=_FIRST_AGREEMENT_ROW)
    wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
    bold = workbook.add_format({"bold": True, "font_size": 14})
    sources = workbook.add_worksheet(scene.texts("data.sources_sheet"))
    write_heading(sources, scene, bold)
    _write_sources(sources, scene, catalogue, header, wrapped)
    workbook.close()
    return file.getvalue()


def _write_with_figures(
    workbook: xlsxwriter.Workbook,
    sheet: Worksheet,
    table: DataTable,
    scene: Scene,
    catalogue: Catalogue,
    header: Format,
    formats: dict[str, Format],
) -> None:
    """The table with lines and totals, and the sheet of years that the lines are drawn from."""
    texts, columns = scene.texts, chosen_columns(catalogue, scene.view)
    lined = with_lines(table, columns, texts)
    totals = totals_of(scene, columns, lined)
    write_table(sheet, "municipalities", lined, header, formats, totals=totals)
    years = year_table(scene, catalogue, columns, [str(row[0]) for row in table.rows])
    of_years = workbook.add_worksheet(texts("data.years_sheet"))
    of_years.write_string(0, 0, texts("data.years_lead"))
    write_table(of_years, "years", years.table, header, formats, first=_FIRST_YEARS_ROW)
    write_lines(sheet, lined, years, of_years.get_name(), _FIRST_YEARS_ROW + 1)


def open_workbook(file: io.BytesIO, scene: Scene, catalogue: Catalogue) -> xlsxwriter.Workbook:
    """A workbook that says what the scene says of itself, and nothing of the time it was made."""
    workbook = xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_urls": False})
    workbook.set_properties(
        {
            "title": scene.title,
            "subject": scene.subtitle,
            "author": scene.texts("app.name"),
            "comments": scene.source_line,
            "created": data_day(catalogue.population_date).replace(tzinfo=None),
        }
    )
    return workbook


def header_format(workbook: xlsxwriter.Workbook) -> Format:
    """The look of a table's headings."""
    return workbook.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})


def number_formats(workbook: xlsxwriter.Workbook) -> dict[str, Format]:
    """The look of a cell by the kind of its column."""
    return {kind: workbook.add_format({"num_format": code}) for kind, code in _NUMBER_FORMATS.items()}


def write_table(
    sheet: Worksheet,
    name: str,
    table: DataTable,
    header: Format,
    formats: dict[str, Format],
    first: int = 0,
    totals: Sequence[TotalsRow] = (),
) -> None:
    """A table that filters, its headings in the row `first`; codes and names stay in sight beside and above it.

    The first of `totals` is a part of the table, the others stand below it.
    """
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, _width(table, place), formats[column.kind])
    for line, row in enumerate(table.rows, start=first + 1):
        for place, (column, value) in enumerate(zip(table.columns, row, strict=True)):
            if isinstance(value, str):
                sheet.write_string(line, place, value, formats[column.kind])
            elif value is not None:
                sheet.write_number(line, place, value, formats[column.kind])
    last = first + max(len(table.rows), 1)  # a table has to have one line, be it empty
    _allow_codes(sheet, table.columns, first + 1, last)
    headings = [column.heading for column in table.columns]
    options = [total_options(table, row, first + 1, last) for row in totals[:1]]
    _add_table(sheet, last, name, headings, header, first, options[0] if options else ())
    write_totals(sheet, table, totals[1:], formats, first + 1, last, last + 2)
    sheet.freeze_panes(first + 1, _COLUMNS_TO_KEEP)


def _allow_codes(sheet: Worksheet, columns: Sequence[FileColumn], first: int, last: int) -> None:
    """Codes are text for the sake of their zeros; without this Excel marks each of them as a mistake."""
    places = [place for place, column in enumerate(columns) if column.kind == "text"]
    cells = " ".join(xl_range(first, place, last, place) for place in places)
    sheet.ignore_errors({"number_stored_as_text": cells})


def write_heading(sheet: Worksheet, scene: Scene, bold: Format) -> None:
    """Title, subtitle, source and the address of the view, in the first rows of a sheet."""
    sheet.write_string(0, 0, scene.title, bold)
    sheet.write_string(1, 0, scene.subtitle)
    sheet.write_string(2, 0, scene.source_line)
    sheet.write_string(
        3, 0, scene.texts("data.view_address", address=metadata(scene, scene.subtitle).address)
    )


def _write_sources(
    sheet: Worksheet, scene: Scene, catalogue: Catalogue, header: Format, wrapped: Format
) -> None:
    rows = source_rows(scene, catalogue)
    for place, width in enumerate(_SOURCE_WIDTHS):
        sheet.set_column(place, place, width)
    for line, row in enumerate(rows, start=_FIRST_SOURCE_ROW + 1):
        for place, cell in enumerate(row.cells):
            sheet.write_string(line, place, cell, wrapped)
    headings = [scene.texts(f"data.source.{field}") for field in SOURCE_FIELDS]
    _add_table(sheet, _FIRST_SOURCE_ROW + len(rows), "sources", headings, header, first=_FIRST_SOURCE_ROW)
    sheet.freeze_panes(_FIRST_SOURCE_ROW + 1, 0)


def _add_table(
    sheet: Worksheet,
    last: int,
    name: str,
    headings: Sequence[str],
    header: Format,
    first: int = 0,
    totals: Sequence[dict[str, Any]] = (),
) -> None:
    """A table whose last row is `last`; `totals` are the options of its row of totals, which comes after that."""
    columns = [{"header": heading, "header_format": header} for heading in headings]
    if totals:
        columns = [{**column, **total} for column, total in zip(columns, totals, strict=True)]
    options = {"name": name, "columns": columns, "style": _TABLE_STYLE, "total_row": bool(totals)}
    sheet.add_table(first, 0, last + bool(totals), len(headings) - 1, options)


def _width(table: DataTable, place: int) -> int:
    """A width that shows the longest value, within reason; headings may wrap at a blank."""
    words = [len(word) + 3 for word in table.columns[place].heading.split()]
    return max(
        _NARROWEST, *words, min(_WIDEST, max((len(str(row[place])) + 2 for row in table.rows), default=0))
    )
