"""How plain pages write charts, tables of numbers and links, for no script (src/outputs/page/medium.py)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from src.charts.shapes import Plot
from src.charts.svg import svg_of
from src.server.plain_links import Links
from src.server.templating import rendered
from src.texts import Texts

_CHART = Markup('<div class="{}" role="img" aria-labelledby="{}">{}</div>')
_LINK = Markup('<a href="{}">{}</a>')


@dataclass(frozen=True)
class PlainMedium:
    """The `Medium` of a plain page."""

    links: Links
    texts: Texts

    def chart(self, plot: Plot, named_by: str, css_class: str = "chart") -> Markup:
        """HTML of a chart as SVG."""
        return _CHART.format(css_class, named_by, svg_of(plot))

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[str]], summary: str = "") -> Markup:
        """HTML of a table, folded where it has a summary."""
        return rendered("numbers.html", heads=heads, rows=list(rows), summary=summary)

    def way(self, words: str, page: str, anchor: str = "") -> Markup:
        """HTML of a link with the words of the view."""
        return _LINK.format(self.links.page(page, anchor), words)

    def city(self, code: str, name: str) -> Markup:
        """HTML of a link to the map with the details."""
        return _LINK.format(self.links.page("map", "details", city=code), name)

    def files(self, *without: str) -> Markup:
        """HTML of a link to the page that has them: this markup is sent to readers with scripts too, and is short."""
        del without
        return Markup("<p>{}</p>").format(self.way(self.texts("growth.more"), "export", "charts"))
