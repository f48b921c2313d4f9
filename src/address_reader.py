"""Looks values of an address up in tables; what no table knows is ignored and named."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import TypeVar

from src.errors import Problem

_SHOWN_LENGTH = 40
# An address with thousands of unknown values must not cost a search for the nearest match of each.
_MOST_PROBLEMS = 20
# A nearest match below this likeness is not what was meant: Streamlit's "embed" is no "theme".
_LIKENESS = 0.7
T = TypeVar("T")


class AddressReader:
    """An address that is looked up word by word and remembers what had to be ignored.

    Words and values are read as people and programs of mail write them: in any case, with the letters of a name,
    with "&amp;" for "&".
    """

    def __init__(self, address: Mapping[str, Sequence[str]]) -> None:
        self._address: dict[str, list[str]] = {}
        for word, values in address.items():
            self._address.setdefault(word.lower().removeprefix("amp;"), []).extend(values)
        self._known: set[str] = set()
        self.problems: list[Problem] = []

    def has(self, word: str) -> bool:
        """Whether the address has a word."""
        return word in self._address

    def values(
        self,
        word: str,
        table: Mapping[str, T],
        spelt: Callable[[str], str],
        *,
        is_repeated: bool,
        most: int | None = None,
    ) -> tuple[T, ...]:
        """What the known values of a word mean, in the order of the address, each once.

        `spelt` gives for a value as it was written the key of the table that is meant. Of a word that is not to be
        repeated only the first value counts; further, different ones are ignored and named. So are those of a repeated
        word beyond the first `most`.
        """
        self._known.add(word)
        found: dict[T, None] = {}
        for value in self._address.get(word, ()):
            meant = spelt(value[:_SHOWN_LENGTH])
            if meant in table:
                found[table[meant]] = None
            else:
                self._ignore("address_value", word, value, value, table)
        meanings = tuple(found)
        if most is not None and len(meanings) > most:
            self.problems.append(Problem("address_too_many", "address", field=word, expected=str(most)))
            return meanings[:most]
        if is_repeated or len(meanings) < 2:
            return meanings
        self.problems.append(Problem("address_repeated", "address", field=word, value=str(meanings[0])))
        return meanings[:1]

    def name_unknown_words(self, besides: tuple[str, ...] = ()) -> None:
        """Note the words that nothing was looked up for, but those of `besides`."""
        for word, values in self._address.items():
            if word not in (*self._known, *besides):
                self._ignore("address_word", word, values[0] if values else "", word, self._known)

    def _ignore(self, kind: str, word: str, value: str, said: str, known: Iterable[str]) -> None:
        """Note what was ignored, with the nearest of what is known."""
        if len(self.problems) >= _MOST_PROBLEMS:
            return
        nearest = get_close_matches(said[:_SHOWN_LENGTH], list(known), n=1, cutoff=_LIKENESS)
        problem = Problem(
            kind,
            "address",
            field=word[:_SHOWN_LENGTH],
            value=value[:_SHOWN_LENGTH],
            nearest=nearest[0] if nearest else None,
        )
        if problem not in self.problems:
            self.problems.append(problem)
