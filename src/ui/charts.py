"""A chart on a page: a picture with a sentence for its name, and its numbers as a table for who wants them."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from src.charts.lines import lines_of
from src.charts.shapes import Plot
from src.outputs.registry import DEVELOPMENT_OUTPUTS


def chart_markup(plot: Plot, named_by: str, css_class: str = "chart") -> Markup:
    """HTML of a chart that the page's script draws; `named_by` is the id of the element that says what it shows."""
    chart = Markup('<div class="{}" role="img" aria-labelledby="{}" data-chart="{}"></div>')
    return chart.format(css_class, named_by, lines_of(plot))


def development_files(*without: str) -> Markup:
    """HTML of links to every file of the development that a view tells of: the selected city's, else the partnerships'.

    The page's script makes the links, with the words of the view in which one is used but those named `without`
    (src/client/page/files.js).
    """
    (stem,) = {path.rpartition(".")[0].lstrip("/") for path in DEVELOPMENT_OUTPUTS}
    endings = " ".join(output.ending for output in DEVELOPMENT_OUTPUTS.values())
    left_out = Markup(' data-without="{}"').format(" ".join(without)) if without else ""
    return Markup('<p data-files="{} {}"{}></p>').format(stem, endings, left_out)


def numbers_table(summary: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Markup:
    """A folded table whose first column names its rows."""
    folded = Markup('<details class="numbers" data-table="{}"><summary>{}</summary></details>')
    return folded.format(_in_lines(heads, rows), summary)


def table_markup(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Markup:
    """The same table, open."""
    return Markup('<div class="numbers" data-table="{}"></div>').format(_in_lines(heads, rows))


def _in_lines(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A row a line, its cells between tabs, a third of a table's bytes; the page's script makes its elements."""
    return "\n".join("\t".join(cells) for cells in (heads, *rows))
