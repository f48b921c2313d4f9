"""What a reader can choose of the map by a figure, and the words of an address that say it."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal, get_args

from src.address_words import Word, one_of, same, single
from src.year_words import year_word

# How the values are divided into classes where a reader names no limits.
Method = Literal["quantiles", "equal", "natural"]
METHODS: tuple[Method, ...] = get_args(Method)
FIRST_METHOD: Method = METHODS[0]
# What a number of people is set against, so that large municipalities do not stand out by their size alone.
Per = Literal["inhabitants", "km2"]
PERS: tuple[Per, ...] = get_args(Per)
# As many as there are between the colours of src/palette.py, whichever of them is used.
MOST_LIMITS = 5
# An address writes so many, a class has at most one.
LIMIT_DECIMALS = 2
_NUMBER = re.compile(r"[-\u2212]?[0-9]{1,9}(?:[.,][0-9]{1,2})?")


class _Numbers(Mapping[str, float]):
    """Every number as it may stand in an address, with a point or a comma: a table that is too long to be written."""

    def __getitem__(self, written: str) -> float:
        if not _NUMBER.fullmatch(written):
            raise KeyError(written)
        return float(written.replace("\u2212", "-").replace(",", "."))

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def _written(limit: float) -> str:
    """A limit as an address says it: as short as it can be, zero without a sign."""
    return f"{limit + 0.0:.{LIMIT_DECIMALS}f}".rstrip("0").rstrip(".")


FIGURE_WORDS: tuple[Word, ...] = (
    single("figure", "figure", lambda catalogue: same(catalogue.series)),
    year_word("year", "year"),
    one_of("per", "per", same(PERS)),
    one_of("classes", "method", same(METHODS), default=FIRST_METHOD),
    Word(
        "limits",
        "limits",
        known=lambda _: _Numbers(),
        chosen=lambda found, _: tuple(sorted(found)),
        said=lambda limits, _: tuple(_written(limit) for limit in limits),
        is_repeated=True,
        most=MOST_LIMITS,
    ),
    one_of("span", "has_common_limits", {"all": True}, default=False),
)
