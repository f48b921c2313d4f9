"""Where the numbers of some series are from, as a sentence: publishers, tables and licences."""

from collections.abc import Iterable, Sequence

from src.facts.fact import file_of
from src.model import Catalogue
from src.series.model import Series
from src.series.words import tables_of
from src.texts import Texts

UsedSeries = tuple[Series, Sequence[int]]


def source_sentence(catalogue: Catalogue, used: Iterable[UsedSeries], texts: Texts) -> str:
    """The tables of some years, each once, by publisher and licence. Raises KeyError for a year that is not carried."""
    tables: dict[tuple[str, str], list[str]] = {}
    for series, years in used:
        file = file_of(catalogue, series.file)
        own = tables.setdefault((file.publisher.of(texts.language), file.licence), [])
        own.extend(tables_of(series, years, texts))
    parts = [
        ", ".join((publisher, *dict.fromkeys(own), _unbroken(licence)))
        for (publisher, licence), own in tables.items()
    ]
    return texts("compare.source" if len(parts) == 1 else "compare.sources", parts="; ".join(parts))


def _unbroken(words: str) -> str:
    """Words that stay in one line."""
    return words.replace(" ", "\N{NO-BREAK SPACE}")
