"""What a reader does with the finder: names in any language, beginnings of names, and names that nobody has."""

from dataclasses import dataclass
from random import Random
from typing import Self

from playwright.sync_api import expect

from src.finder import find
from src.texts import LANGUAGES
from tests.walks.acts import Act, is_page, redrawn
from tests.walks.hands import Hands
from tests.walks.reader import Reader

_LETTERS = "qxzwqvj"
_TRIES = 20


@dataclass(frozen=True)
class Find(Act):
    """A municipality is found by one of its names."""

    weight = 3
    query: str
    code: str

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        row = chance.choice(list(reader.catalogue.municipalities.values()))
        query = row.names.of(chance.choice(LANGUAGES))
        is_sure = find(query, reader.catalogue).code == row.code
        return cls(query, row.code) if is_page(reader) and is_sure and row.code != reader.view.city else None

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return (reader.goes(city=self.code),)

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.search(reader, self.query)


@dataclass(frozen=True)
class FindCandidate(Act):
    """The beginning of several names, and a choice of what is proposed."""

    query: str
    code: str

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        names = [row.names.of(reader.language) for row in reader.catalogue.municipalities.values()]
        for _ in range(_TRIES if is_page(reader) else 0):
            query = chance.choice(names)[:3]
            codes = [code for code in find(query, reader.catalogue).candidates if code != reader.view.city]
            if len(codes) > 1:
                return cls(query, chance.choice(codes))
        return None

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return (reader.goes(city=self.code),)

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.search(reader, self.query)
        hands.page.locator(f".st-key-candidate_{self.code} button").click()


@dataclass(frozen=True)
class FindNothing(Act):
    """A name that nobody has: the page says so and stays as it is."""

    weight = 1
    query: str

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        query = "".join(chance.sample(_LETTERS, 5)) + "xq"
        finding = find(query, reader.catalogue)
        is_unknown = finding.code is None and not finding.candidates
        return cls(query) if is_page(reader) and is_unknown and not reader.is_ignoring else None

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return redrawn(reader)

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.search(reader, self.query)
        words = reader.texts("sidebar.finder_nothing", query=self.query)
        expect(hands.page.locator(".stSidebar").get_by_text(words)).to_be_visible()
