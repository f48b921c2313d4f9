"""Scene and catalogue in, XLSX out: the numbers of a comparison, the facts side by side, and their sources."""

import io
from collections.abc import Iterator

from xlsxwriter.worksheet import Worksheet

from src.comparison.comparison import Comparison
from src.comparison.rows import FigureRow
from src.comparison.wording import notes
from src.facts.fact import Fact
from src.model import Catalogue
from src.outputs.comparison.described import compared
from src.outputs.comparison.table import numbers_table, recorded
from src.outputs.data.columns import Value
from src.outputs.data.data_rows import DataTable, FileColumn
from src.outputs.data.source_rows import SOURCE_FIELDS, file_row
from src.outputs.spreadsheet import header_format, number_formats, open_workbook, write_heading, write_table
from src.scene import Scene
from src.texts import Texts
from src.unit import Unit

_FIRST_SOURCE_ROW = 5


def render(scene: Scene, catalogue: Catalogue) -> bytes:
    """The workbook; the same view of the same data gives the same bytes."""
    comparison, described = compared(scene, catalogue)
    texts = scene.texts
    file = io.BytesIO()
    workbook = open_workbook(file, described, catalogue)
    header, formats = header_format(workbook), number_formats(workbook)
    numbers = workbook.add_worksheet(texts("compare.sheet_numbers"))
    write_table(numbers, "numbers", numbers_table(comparison, texts), header, formats)
    facts = workbook.add_worksheet(texts("compare.sheet_facts"))
    write_table(facts, "facts", facts_table(comparison, texts), header, formats)
    sources = workbook.add_worksheet(texts("data.sources_sheet"))
    write_heading(sources, described, workbook.add_format({"bold": True, "font_size": 14}))
    last = _write_notes(sources, notes(catalogue, comparison, texts))
    write_table(sources, "sources", _sources(comparison, scene, catalogue), header, formats, first=last + 1)
    workbook.close()
    return file.getvalue()


def facts_table(comparison: Comparison, texts: Texts) -> DataTable:
    """A row for each fact: its value for each subject, and how much more than the first each other one has.

    Shares are in per cent, and so in points where they are differences.
    """
    first, *others = comparison.subjects or (None,)
    columns = [
        FileColumn("fact", "text", texts("compare.fact")),
        FileColumn("unit", "text", texts("compare.unit")),
    ]
    columns += [FileColumn(subject.key, "decimal", subject.name) for subject in comparison.subjects]
    columns += [
        FileColumn(
            f"difference_{one.key}",
            "decimal",
            texts("compare.column.difference", name=one.name, first=first.name),
        )
        for one in others
        if first is not None
    ]
    figures = [_figures(row, texts) for row in comparison.figures]
    words = [(row.label, "", *row.words, *("" for _ in others)) for row in comparison.words]
    return DataTable(tuple(columns), (*figures, *words))


def _figures(row: FigureRow, texts: Texts) -> tuple[Value, ...]:
    unit = next((fact.unit for fact in row.facts if fact is not None), None)
    return (
        row.label,
        texts(f"compare.unit_{unit}") if unit else "",
        *(_number(fact) for fact in row.facts),
        *(_number(fact) for fact in row.differences[1:]),
    )


def _number(fact: Fact | None) -> Value:
    if fact is None:
        return ""
    known = recorded(fact.value * 100 if fact.unit is Unit.SHARE else fact.value)
    return "" if known is None else known


def _write_notes(sheet: Worksheet, sentences: tuple[str, ...]) -> int:
    """What has to be said, a row each; the number of the row after the last."""
    for line, sentence in enumerate(sentences, start=_FIRST_SOURCE_ROW):
        sheet.write_string(line, 0, sentence)
    return _FIRST_SOURCE_ROW + len(sentences)


def _sources(comparison: Comparison, scene: Scene, catalogue: Catalogue) -> DataTable:
    """The carried files that the numbers are from."""
    columns = tuple(FileColumn(field, "text", scene.texts(f"data.source.{field}")) for field in SOURCE_FIELDS)
    return DataTable(columns, tuple(_source_rows(comparison, scene, catalogue)))


def _source_rows(comparison: Comparison, scene: Scene, catalogue: Catalogue) -> Iterator[tuple[str, ...]]:
    wanted = {series.file for series in catalogue.series.values()} | {"municipalities.csv"}
    own = comparison.series.file
    for file in sorted(catalogue.provenance.files, key=lambda one: one.path != own):
        if file.path in wanted:
            yield file_row(scene, file).cells
