"""Which figures a reader adds to the table of municipalities as columns, and the word of an address that says them.

A column is named by the key of its series ("unemployment"), or by that and "-change" where it is how much the figure
has changed ("population-change").
"""

from src.address_words import Word, same
from src.model import Catalogue

# As many as a reader can take in beside each other.
MOST_COLUMNS = 6
_CHANGE = "-change"


def choosable(catalogue: Catalogue) -> tuple[str, ...]:
    """Every column that can be added: each series, followed by its change."""
    return tuple(f"{key}{ending}" for key in catalogue.series for ending in ("", _CHANGE))


def series_key(column: str) -> str:
    """The key of the series that a column is of."""
    return column.removesuffix(_CHANGE)


def is_change(column: str) -> bool:
    """Whether a column is how much its figure has changed between two years."""
    return column.endswith(_CHANGE)


COLUMN_WORDS: tuple[Word, ...] = (
    Word(
        "column",
        "columns",
        known=lambda catalogue: same(choosable(catalogue)),
        chosen=lambda found, _: found,
        said=lambda columns, _: columns,
        is_repeated=True,
        most=MOST_COLUMNS,
    ),
)
