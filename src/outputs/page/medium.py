"""What each page writes its own way while its content is the same: charts, tables of numbers, ways to other places."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from markupsafe import Markup

from src.charts.shapes import Plot
from src.model import CarriedFile
from src.texts import Texts


class Ways(Protocol):
    """How a page leads to other places of the app."""

    def way(self, words: str, page: str, anchor: str = "") -> Markup:
        """HTML of a link to a place on a page, a key of `PAGE_PATHS`, with the view that is shown."""
        ...


class Medium(Ways, Protocol):
    """A page of the app, or one without scripts."""

    def chart(self, plot: Plot, named_by: str, css_class: str = "chart") -> Markup:
        """HTML of a chart; `named_by` is the id of the element that says what it shows."""
        ...

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[str]], summary: str = "") -> Markup:
        """HTML of a table whose first column names its rows; with a summary it is folded below that."""
        ...

    def city(self, code: str, name: str) -> Markup:
        """HTML of a link to the details of a municipality."""
        ...

    def files(self, *without: str) -> Markup:
        """HTML that leads to the files of the development that the view tells of: the selected city's, else that of
        the partnerships. Links to the files themselves have the words of the view but for those `without`.
        """
        ...


def file_way(ways: Ways, file: CarriedFile, texts: Texts) -> Markup:
    """Who publishes what a carried file holds, as a link to what the page of sources tells of the file."""
    return ways.way(file.publisher.of(texts.language), "sources", file.path.partition(".")[0])
