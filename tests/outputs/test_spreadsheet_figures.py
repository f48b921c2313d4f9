"""In a workbook added figures have sparklines of their years in every row, and sums and medians that are formulas."""

import io
import zipfile
from statistics import median
from typing import Any
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from src.outputs.data.data_rows import data_table
from src.outputs.data.source_rows import source_rows
from src.outputs.spreadsheet import render

# openpyxl reads no sparklines; they are looked at in the XML.
pytestmark = pytest.mark.filterwarnings("ignore:Sparkline Group extension is not supported")
FIGURES = ("unemployment", "population-change", "births")
SPARKLINE = "{http://schemas.microsoft.com/office/spreadsheetml/2009/9/main}sparkline"
OF_MAIN = "{http://schemas.microsoft.com/office/excel/2006/main}"


def with_figures(scene_of, catalogue, *, values=False) -> Any:
    file = io.BytesIO(render(scene_of(column=FIGURES, lang="en"), catalogue))
    return load_workbook(file, data_only=values)


def series_of(heading):
    """The key of the series that a column of lines is of."""
    if heading.startswith("Unemployed"):
        return "unemployment"
    return "births" if heading.startswith("Births") else "population"


def test_added_figures_are_columns_with_a_line_beside_each(scene_of, catalogue):
    table = data_table(scene_of(column=FIGURES, lang="en"), catalogue)
    header, *rows = with_figures(scene_of, catalogue).worksheets[0].iter_rows(values_only=True)
    assert [head for head in header if not head.endswith(", line")] == [one.heading for one in table.columns]
    assert header[header.index("Births (people) 2025") + 1] == "Births 2010–2025, line"
    place = header.index("Unemployed jobseekers in the labour force (%) 2024")
    at = [column.key for column in table.columns].index("unemployment_2024")
    assert [row[place] for row in rows[: len(table.rows)]] == [row[at] for row in table.rows]
    assert {row[place + 1] for row in rows} == {None}


def test_sums_and_medians_are_formulas_over_the_rows_with_their_values(scene_of, catalogue):
    count = len(data_table(scene_of(), catalogue).rows)
    formulas, values = (
        list(with_figures(scene_of, catalogue, values=is_read).worksheets[0].iter_rows(values_only=True))
        for is_read in (False, True)
    )
    assert len(formulas) == count + 4
    assert [row[1] for row in values[-3:]] == [
        "Sum of the cities known by name",
        "Median of the cities known by name",
        "Municipalities with a figure",
    ]
    place = formulas[0].index("Births (people) 2025")
    letter = get_column_letter(place + 1)
    cells = f"{letter}2:{letter}{count + 1}"
    assert [row[place] for row in formulas[-3:]] == [
        f"=SUBTOTAL(109,{cells})",
        f"=_xlfn.AGGREGATE(12,5,{cells})",
        f"=SUBTOTAL(102,{cells})",
    ]
    births = [row[place] for row in values[1 : count + 1]]
    assert [row[place] for row in values[-3:]] == [sum(births), median(births), count]
    share = formulas[0].index("Unemployed jobseekers in the labour force (%) 2024")
    assert formulas[-3][share] is None, "shares do not add up"
    assert values[-2][share] == median(row[share] for row in values[1 : count + 1])


def test_the_row_of_sums_belongs_to_the_table_and_is_not_filtered(scene_of, catalogue):
    sheet = with_figures(scene_of, catalogue).worksheets[0]
    (table,) = sheet.tables.values()
    count = len(data_table(scene_of(), catalogue).rows)
    assert table.totalsRowCount == 1
    assert table.ref.endswith(str(count + 2))
    assert table.autoFilter.ref.endswith(str(count + 1))


def test_every_row_has_sparklines_of_its_own_years(scene_of, catalogue):
    scene = scene_of(column=FIGURES, lang="en")
    with zipfile.ZipFile(io.BytesIO(render(scene, catalogue))) as parts:
        sheet = ElementTree.fromstring(parts.read("xl/worksheets/sheet1.xml"))
    lines = {
        str(line.findtext(f"{OF_MAIN}sqref")): str(line.findtext(f"{OF_MAIN}f"))
        for line in sheet.iter(SPARKLINE)
    }
    table = data_table(scene, catalogue)
    assert len(lines) == len(FIGURES) * len(table.rows)
    book = with_figures(scene_of, catalogue)
    drawn = book.worksheets[0]
    for cell, cells in lines.items():
        name, _, area = cells.rpartition("!")
        row, *more = book[name.strip("'")][area]
        assert more == []
        code = book[name.strip("'")].cell(row[0].row, 1).value
        assert code == drawn.cell(drawn[cell].row, 1).value
        values = [one.value for one in row]
        series = catalogue.series[series_of(str(drawn.cell(1, drawn[cell].column).value))]
        years = range(series.years[-1] - len(values) + 1, series.years[-1] + 1)
        assert values == [series.of(str(code), year) for year in years]


def test_the_sources_begin_with_those_of_the_added_figures(scene_of, catalogue):
    scene = scene_of(column=FIGURES, lang="en")
    first = source_rows(scene, catalogue)[0]
    assert first.subject == "Unemployed jobseekers in the labour force (%) 2024"
    assert "StatFin 12r5" in first.remark
    assert scene.texts("series.remark.registered_jobseekers") in first.remark
    cells = [row[0] for row in with_figures(scene_of, catalogue).worksheets[-1].iter_rows(values_only=True)]
    assert first.subject in cells


def test_without_a_row_the_workbook_still_opens(scene_of, catalogue):
    book = load_workbook(io.BytesIO(render(scene_of(column=FIGURES, tier="none"), catalogue)))
    header, *rows = book.worksheets[0].iter_rows(values_only=True)
    assert "Syntyneet (henkeä) 2025" in header
    assert all(value is None for row in rows for value in row)
