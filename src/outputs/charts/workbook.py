"""Numbers in, XLSX out: a sheet for each table, and one of what has to be said and of the sources."""

import io
from collections.abc import Iterator

from xlsxwriter.worksheet import Worksheet

from src.model import Catalogue
from src.outputs.charts.number_file import NumberFile
from src.outputs.data.data_rows import DataTable, FileColumn
from src.outputs.data.source_rows import SOURCE_FIELDS, file_row
from src.outputs.spreadsheet import header_format, number_formats, open_workbook, write_heading, write_table

_FIRST_SOURCE_ROW = 5


def as_workbook(file: NumberFile, catalogue: Catalogue) -> bytes:
    """The workbook; the same numbers give the same bytes."""
    made = io.BytesIO()
    workbook = open_workbook(made, file.scene, catalogue)
    header, formats = header_format(workbook), number_formats(workbook)
    for one in file.tables:
        write_table(workbook.add_worksheet(one.title), one.key, one.table, header, formats)
    sources = workbook.add_worksheet(file.scene.texts("data.sources_sheet"))
    write_heading(sources, file.scene, workbook.add_format({"bold": True, "font_size": 14}))
    last = _write_notes(sources, file.notes)
    write_table(sources, "sources", _sources(file, catalogue), header, formats, first=last + 1)
    workbook.close()
    return made.getvalue()


def _write_notes(sheet: Worksheet, sentences: tuple[str, ...]) -> int:
    """What has to be said, a row each; the number of the row after the last."""
    for line, sentence in enumerate(sentences, start=_FIRST_SOURCE_ROW):
        sheet.write_string(line, 0, sentence)
    return _FIRST_SOURCE_ROW + len(sentences)


def _sources(file: NumberFile, catalogue: Catalogue) -> DataTable:
    """The carried files that the numbers are from."""
    texts = file.scene.texts
    columns = tuple(FileColumn(field, "text", texts(f"data.source.{field}")) for field in SOURCE_FIELDS)
    return DataTable(columns, tuple(_source_rows(file, catalogue)))


def _source_rows(file: NumberFile, catalogue: Catalogue) -> Iterator[tuple[str, ...]]:
    carried = {one.path: one for one in catalogue.provenance.files}
    for path in dict.fromkeys(file.paths):
        yield file_row(file.scene, carried[path]).cells
