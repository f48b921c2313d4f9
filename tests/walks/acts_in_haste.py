"""Two acts, one right after the other: the second one while the first has yet to be answered. Both have to count."""

from dataclasses import dataclass
from random import Random
from typing import Self

from tests.walks.acts import Act, is_page
from tests.walks.acts_on_map import Click, has_map
from tests.walks.acts_on_sidebar import Tick
from tests.walks.hands import Hands
from tests.walks.reader import Reader


def _ticked(reader: Reader, tier: str, *, is_passing: bool = False) -> Reader:
    chosen = {*reader.view.tiers} ^ {tier}
    tiers = tuple(key for key in reader.catalogue.tiers if key in chosen)
    return reader.goes(tiers=tiers, is_passing=is_passing)


@dataclass(frozen=True)
class QuickTicks(Act):
    """Two partnerships are ticked or unticked."""

    first: str
    second: str

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        if not is_page(reader) or reader.is_stale:
            return None
        first, second = chance.sample(list(reader.catalogue.tiers), 2)
        return cls(first, second)

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return (_ticked(_ticked(reader, self.first, is_passing=True), self.second),)

    def do(self, reader: Reader, hands: Hands) -> None:
        for tier in (self.first, self.second):
            Tick(tier).do(reader, hands)


@dataclass(frozen=True)
class ClickAndTick(Act):
    """A click on a municipality, and a partnership is ticked or unticked."""

    code: str
    tier: str

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        if not has_map(reader) or reader.is_stale or reader.window.is_narrow:
            return None
        codes = [code for code in sorted(hands.spots()) if code != reader.view.city]
        return cls(chance.choice(codes), chance.choice(list(reader.catalogue.tiers))) if codes else None

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return (_ticked(reader.goes(city=self.code, is_passing=True), self.tier),)

    def do(self, reader: Reader, hands: Hands) -> None:
        Click(self.code).do(reader, hands)
        Tick(self.tier).do(reader, hands)


@dataclass(frozen=True)
class QuickBacks(Act):
    """The browser's Back, twice."""

    weight = 3

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        return cls() if cls().expect(reader) else None

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return tuple(end for way in reader.steps_to(-1) for end in way.steps_to(-1))

    def do(self, reader: Reader, hands: Hands) -> None:
        for _ in range(2):
            hands.page.evaluate("history.back()")
