"""The workbook holds a real table with text codes and numbers, and says where everything is from."""

import io
import zipfile
from typing import Any
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import MultiCellRange

from src.outputs.data.data_rows import agreement_table, data_table
from src.outputs.data.source_rows import source_rows
from src.outputs.spreadsheet import render
from src.texts import LANGUAGES

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def workbook(scene, catalogue):
    return load_workbook(io.BytesIO(render(scene, catalogue)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_reads_back_to_the_table_of_what_is_shown(scene_of, catalogue, language):
    scene = scene_of(lang=language)
    table = data_table(scene, catalogue)
    sheet = workbook(scene, catalogue).worksheets[0]
    header, *rows = sheet.iter_rows(values_only=True)
    assert list(header) == [column.heading for column in table.columns]
    assert [tuple("" if value is None else value for value in row) for row in rows] == list(table.rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_of_agreements_reads_back_to_theirs_with_what_it_is_above(scene_of, catalogue, language):
    scene = scene_of(lang=language)
    agreements = agreement_table(scene, catalogue)
    sheet = workbook(scene, catalogue)[scene.texts("data.agreements_sheet")]
    (lead, *_), _, header, *rows = sheet.iter_rows(values_only=True)
    assert lead == scene.texts("data.agreements_lead")
    assert list(header) == [column.heading for column in agreements.columns]
    assert [tuple("" if value is None else value for value in row) for row in rows] == list(agreements.rows)
    (table,) = sheet.tables.values()
    assert table.ref == f"A3:I{len(agreements.rows) + 3}"
    assert sheet.freeze_panes == "C4"


def test_codes_are_text_and_figures_are_numbers(scene_of, catalogue):
    table = data_table(scene_of(), catalogue)
    sheet = workbook(scene_of(), catalogue).worksheets[0]
    for place, column in enumerate(table.columns, start=1):
        assert sheet.cell(2, place).data_type == ("s" if column.kind == "text" else "n")


@pytest.mark.parametrize(("number", "table_of", "first"), [(1, data_table, 2), (2, agreement_table, 4)])
def test_codes_have_no_green_triangle(scene_of, catalogue, number, table_of, first):
    table = table_of(scene_of(), catalogue)
    with zipfile.ZipFile(io.BytesIO(render(scene_of(), catalogue))) as parts:
        sheet = ElementTree.fromstring(parts.read(f"xl/worksheets/sheet{number}.xml"))
    (allowed,) = sheet.iter(f"{SHEET}ignoredError")
    assert allowed.get("numberStoredAsText") == "1"
    ranges = MultiCellRange(allowed.get("sqref"))
    for place, column in enumerate(table.columns, start=1):
        for line in (first, first + len(table.rows) - 1):
            cell = f"{get_column_letter(place)}{line}"
            assert (cell in ranges) == (column.kind == "text"), cell


def test_the_table_filters_and_its_header_stays_in_sight(scene_of, catalogue):
    scene = scene_of()
    sheet = workbook(scene, catalogue).worksheets[0]
    (table,) = sheet.tables.values()
    assert table.autoFilter is not None
    assert table.ref.endswith(str(scene.totals.count + 1))
    assert sheet.freeze_panes == "C2"


def test_the_last_sheet_lists_every_source_and_licence(scene_of, catalogue):
    scene = scene_of()
    sheet = workbook(scene, catalogue).worksheets[-1]
    assert sheet.title == scene.texts("data.sources_sheet")
    cells = set[Any](cell for row in sheet.iter_rows(values_only=True) for cell in row if cell)
    for row in source_rows(scene, catalogue):
        assert set(filter(None, row.cells)) <= cells
    for file in catalogue.provenance.files:
        assert any(file.path in str(cell) for cell in cells)
    assert scene.source_line in cells


def test_no_cell_is_a_formula(scene_of, catalogue):
    for sheet in workbook(scene_of(), catalogue).worksheets:
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_nothing_shown_still_gives_a_workbook_that_opens(scene_of, catalogue):
    header, *rows = workbook(scene_of(tier="none"), catalogue).worksheets[0].iter_rows(values_only=True)
    assert header[0] == "Kuntanumero"
    assert all(value is None for row in rows for value in row)
    book = workbook(scene_of(tier="none"), catalogue)
    _, _, (code, *_), *rows = book["Sopimukset"].iter_rows(values_only=True)
    assert code == "Kuntanumero"
    assert all(value is None for row in rows for value in row)
