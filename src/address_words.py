"""A word of an address: which values it knows, what they mean, and how a view says them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from src.address_reader import AddressReader
from src.model import Area, Catalogue, Municipality
from src.names import Names
from src.texts import FIRST_LANGUAGE, LANGUAGES
from src.texts.alphabet import slug


@dataclass(frozen=True)
class Word:
    """A word of an address and the field of a view that it sets.

    `known` gives every value that may be said and what it means. `chosen` makes the field of the meanings that were
    said, each once and in the order of the address; `said` gives the values of a field, none where it has its default.
    `spelt` gives for a value as it was written the known one that is meant. Of a repeated word at most `most` values
    count, None being no limit.
    """

    name: str
    field: str
    known: Callable[[Catalogue], Mapping[str, Any]]
    chosen: Callable[[tuple[Any, ...], Catalogue], Any]
    said: Callable[[Any, Catalogue], tuple[str, ...]]
    is_repeated: bool = False
    spelt: Callable[[str], str] = str.casefold
    most: int | None = None

    def read(self, reader: AddressReader, catalogue: Catalogue) -> Any:
        """The field's value as the address has it."""
        # Hardly any address has all the words, and some tables are long.
        table: Mapping[str, Any] = self.known(catalogue) if reader.has(self.name) else {}
        found = reader.values(self.name, table, self.spelt, is_repeated=self.is_repeated, most=self.most)
        return self.chosen(found, catalogue)


def one_of(name: str, field: str, meanings: Mapping[str, Any], default: Any = None) -> Word:
    """A word with one of a few values that are always the same."""
    return Word(
        name,
        field,
        known=lambda _: meanings,
        chosen=lambda found, _: found[0] if found else default,
        said=lambda value, _: tuple(key for key, meant in meanings.items() if meant == value != default),
    )


def single(
    name: str, field: str, known: Callable[[Catalogue], Mapping[str, Any]], default: Any = None
) -> Word:
    """A word with one of the values that the data have, which are written as they are."""
    return Word(
        name,
        field,
        known=known,
        chosen=lambda found, _: found[0] if found else default,
        said=lambda value, _: () if value == default else (str(value),),
    )


def same(values: Iterable[str]) -> Mapping[str, str]:
    """Values that mean what they say."""
    return {value: value for value in values}


def by_slug(named: Mapping[str, Area] | Mapping[str, Municipality]) -> dict[str, str]:
    """Every name as it may stand in an address -> code. Where two are alike, that of the first language is meant."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        for code, one in named.items():
            found.setdefault(slug(one.names.of(language)), code)
    return found


def address_word(names: Names) -> str:
    """The word of a municipality or region in an address, of its name in the first language: "pohjois-karjala"."""
    return slug(names.of(FIRST_LANGUAGE))
