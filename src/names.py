"""Languages by their codes, and what has words in each of them."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

# The code of a language as it stands in an address: "sv". Which ones there are, the files of src/texts say.
Language: TypeAlias = str


class Names(Mapping[Language, str]):
    """The same thing in every language of the app. Frozen, and equal to what has the same words."""

    __slots__ = ("_words",)

    def __init__(self, words: Mapping[Language, str]) -> None:
        self._words = dict(words)

    def __getitem__(self, language: Language) -> str:
        return self._words[language]

    def __iter__(self) -> Iterator[Language]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)

    def __hash__(self) -> int:
        return hash(frozenset(self._words.items()))

    def __repr__(self) -> str:
        return f"Names({self._words!r})"

    def of(self, language: Language) -> str:
        """The name in one language. Raises KeyError for a language that there is no name in."""
        return self._words[language]
