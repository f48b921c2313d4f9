"""What figures add to the table of municipalities: heads, cells with small lines, sums, sources below."""

from collections.abc import Sequence

from markupsafe import Markup

from src.columns.chosen import FigureColumn
from src.columns.sparkline import sparkline
from src.columns.wording import (
    SummaryRow,
    cell_words,
    chosen_sentence,
    column_heading,
    column_notes,
    line_note,
    linked_source,
    summary_rows,
)
from src.facts.fact import file_of
from src.outputs.data.columns import PAGE_COLUMNS
from src.outputs.page.figure_marks import figure_marks
from src.outputs.page.medium import file_way
from src.ui.charts import AppMedium
from src.ui.state import Reading

Columns = Sequence[FigureColumn]


def table_marks(reading: Reading, columns: Columns) -> Markup:
    """Attributes of a table with these columns."""
    return figure_marks([column_heading(column, reading.texts) for column in columns])


def caption_addition(reading: Reading, columns: Columns) -> str:
    """What the table's caption says of the columns."""
    return f" {chosen_sentence(columns, reading.texts)}" if columns else ""


def figure_heads(reading: Reading, columns: Columns) -> Markup:
    """A head that sorts for each column."""
    head = Markup(
        '<th scope="col" aria-sort="none" class="numeric" data-column="{}"><button type="button">{}</button></th>'
    )
    return Markup().join(head.format(one.word, column_heading(one, reading.texts)) for one in columns)


def figure_cells(reading: Reading, columns: Columns, code: str) -> Markup:
    """The cells of a row: value and line; a gap is said and stands last in every order."""
    return Markup().join(
        _cell(reading, column, number, code) for number, column in enumerate(columns, start=1)
    )


def summary_foot(reading: Reading, columns: Columns) -> Markup:
    """Sum and median of the rows, which are not sorted with them."""
    rows = summary_rows(reading.catalogue, reading.scene, columns, reading.texts)
    if not rows:
        return Markup()
    return Markup("<tfoot>{}</tfoot>").format(Markup().join(_summary(row) for row in rows))


def figure_sources(reading: Reading, columns: Columns) -> Markup:
    """Where each column is from and what has to be known of it; nothing without a column."""
    if not columns:
        return Markup()
    rows = Markup().join(Markup("<li>{}</li>").format(_source(reading, column)) for column in columns)
    return Markup('<section class="figure-sources"><h2>{}</h2><ul>{}</ul><p>{}</p></section>').format(
        reading.texts("table.sources"), rows, reading.texts("table.line_note")
    )


def _cell(reading: Reading, column: FigureColumn, number: int, code: str) -> Markup:
    """The line is drawn by the page's script (src/client/page/sparklines.js): Streamlit lets no SVG through."""
    value, line = column.figure.values[code], sparkline(column, code)
    if value is None:
        gap = Markup('<td class="numeric f{}" data-gap data-line="{}">{}</td>')
        words = Markup('<span aria-hidden="true">–</span><span class="unseen">{}</span>')
        return gap.format(number, line, words.format(reading.texts("figure.none")))
    cell = Markup('<td class="numeric f{}" data-value="{}" data-line="{}">{}</td>')
    return cell.format(number, value, line, cell_words(column, code, reading.texts))


def _summary(row: SummaryRow) -> Markup:
    """The label lies below all columns before that of the people; below the way to the comparison is nothing."""
    figures = Markup().join(
        Markup('<td class="numeric f{}">{}</td>').format(number, words)
        for number, words in enumerate(row.figures, start=1)
    )
    return Markup(
        '<tr><th scope="row" colspan="{}">{}</th><td class="numeric">{}</td>{}<td class="comparing"></td></tr>'
    ).format(len(PAGE_COLUMNS) - 1, row.label, row.population, figures)


def _source(reading: Reading, column: FigureColumn) -> Markup:
    catalogue, texts = reading.catalogue, reading.texts
    publisher = file_way(AppMedium(reading), file_of(catalogue, column.series.file), texts)
    notes = " ".join((*column_notes(column, reading.scene.classed, texts), line_note(column, texts)))
    return Markup("{} {}").format(linked_source(catalogue, column, texts, publisher), notes)
