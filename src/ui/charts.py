"""How pages of the app write charts, tables of numbers and links (src/outputs/page/medium.py).

A chart is a picture with a sentence for its name; its numbers are a table for who wants them. Both come as lines of
text in an attribute, a third of the bytes, and the page's script makes their elements (src/client/chart/).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from src.charts.lines import lines_of
from src.charts.shapes import Plot
from src.outputs.registry import DEVELOPMENT_OUTPUTS
from src.ui.page_links import city_link, page_link_in_words
from src.ui.state import Reading


@dataclass(frozen=True)
class AppMedium:
    """The app's `Medium`."""

    reading: Reading

    def chart(self, plot: Plot, named_by: str, css_class: str = "chart") -> Markup:
        """HTML of a chart that the page's script draws."""
        chart = Markup('<div class="{}" role="img" aria-labelledby="{}" data-chart="{}"></div>')
        return chart.format(css_class, named_by, lines_of(plot))

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[str]], summary: str = "") -> Markup:
        """HTML of a table that the page's script fills: a row a line, its cells between tabs."""
        lines = "\n".join("\t".join(cells) for cells in (heads, *rows))
        if not summary:
            return Markup('<div class="numbers" data-table="{}"></div>').format(lines)
        folded = Markup('<details class="numbers" data-table="{}"><summary>{}</summary></details>')
        return folded.format(lines, summary)

    def way(self, words: str, page: str, anchor: str = "") -> Markup:
        """HTML of a link with the view that is shown when it is used."""
        return page_link_in_words(words, page, anchor)

    def city(self, code: str, name: str) -> Markup:
        """HTML of a link that keeps the page."""
        return city_link(self.reading, code, name)

    def files(self, *without: str) -> Markup:
        """HTML that the page's script makes the links of, with the words of the view in which one is used
        (src/client/page/files.js).
        """
        (stem,) = {path.rpartition(".")[0].lstrip("/") for path in DEVELOPMENT_OUTPUTS}
        endings = " ".join(output.ending for output in DEVELOPMENT_OUTPUTS.values())
        left_out = Markup(' data-without="{}"').format(" ".join(without)) if without else ""
        return Markup('<p data-files="{} {}"{}></p>').format(stem, endings, left_out)
