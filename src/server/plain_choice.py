"""What can be chosen on a plain page: choices, the fields of a form that hold them, and ways to other views."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Choice:
    """What the address says for it, what a reader reads, whether it is made."""

    value: str
    words: str
    is_chosen: bool


@dataclass(frozen=True)
class Field:
    """Choices of which one is made: the word of an address that says it, and what a reader calls it."""

    word: str
    label: str
    choices: Sequence[Choice]


@dataclass(frozen=True)
class Way:
    """Words that lead to a view of the page. `is_current` says whether it is the one that is shown."""

    words: str
    address: str
    is_current: bool


def choice_of_years(years: Sequence[int], chosen: int) -> list[Choice]:
    """Years as choices, one of them made."""
    return [Choice(str(year), str(year), year == chosen) for year in years]
