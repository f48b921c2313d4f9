"""What happens behind the reader's back: the data are edited, the server is restarted."""

import time
from dataclasses import dataclass, replace
from random import Random
from typing import Self

from tests.walks.acts import Act, redrawn
from tests.walks.data_edits import Edits
from tests.walks.files import serves
from tests.walks.hands import FaultError, Hands
from tests.walks.reader import Reader, grouped
from tests.walks.served import Served

_SECONDS_TO_TAKE_UP = 30
_PAUSE_S = 0.2
_FEWEST_MEMBERS = 2


def edit_data(server: Served, edits: Edits) -> None:
    """Edit the data of a running server, and wait until it has taken the edit up."""
    server.edit(edits)
    until = time.monotonic() + _SECONDS_TO_TAKE_UP
    while not serves(server, edits):
        if time.monotonic() > until:
            raise FaultError("the server has not taken up a right edit of the data")
        time.sleep(_PAUSE_S)


@dataclass(frozen=True)
class _Edit(Act):
    """The data are edited; the next act brings what they say to the page."""

    brings_data = False

    def edited(self, edits: Edits) -> Edits:
        raise NotImplementedError

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return (replace(reader, edits=self.edited(reader.edits)),)

    def do(self, reader: Reader, hands: Hands) -> None:
        edit_data(hands.server, self.edited(reader.edits))


@dataclass(frozen=True)
class AddMember(_Edit):
    """A municipality joins a partnership."""

    code: str
    tier: str

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        catalogue = reader.catalogue
        outside = [code for code in catalogue.municipalities if not catalogue.tiers_of(code)]
        return None if reader.is_stale else cls(chance.choice(outside), chance.choice(list(catalogue.tiers)))

    def edited(self, edits: Edits) -> Edits:
        pair = (self.code, self.tier)
        if pair in edits.removed:
            return replace(edits, removed=edits.removed - {pair})
        return replace(edits, added=edits.added | {pair})


@dataclass(frozen=True)
class RemoveMember(_Edit):
    """A municipality leaves a partnership."""

    code: str
    tier: str

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        members = reader.catalogue.members
        pairs = [
            (code, key) for key, codes in members.items() if len(codes) > _FEWEST_MEMBERS for code in codes
        ]
        return cls(*chance.choice(pairs)) if pairs and not reader.is_stale else None

    def edited(self, edits: Edits) -> Edits:
        pair = (self.code, self.tier)
        if pair in edits.added:
            return replace(edits, added=edits.added - {pair})
        return replace(edits, removed=edits.removed | {pair})


@dataclass(frozen=True)
class RemoveTier(_Edit):
    """A partnership ends."""

    weight = 4
    tier: str

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        if reader.is_stale or reader.edits.tiers_gone:
            return None
        # An address that names this partnership alone would have no meaning left.
        alone = {tuple(grouped(step.place.words).get("tier", ())) for step in reader.steps}
        keys = [key for key in reader.catalogue.tiers if (key,) not in alone]
        return cls(chance.choice(keys)) if keys else None

    def edited(self, edits: Edits) -> Edits:
        return replace(edits, tiers_gone=edits.tiers_gone | {self.tier})


@dataclass(frozen=True)
class AddTier(_Edit):
    """A partnership that had ended is there again."""

    weight = 4
    tier: str

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        gone = sorted(reader.edits.tiers_gone)
        return cls(chance.choice(gone)) if gone and not reader.is_stale else None

    def edited(self, edits: Edits) -> Edits:
        return replace(edits, tiers_gone=edits.tiers_gone - {self.tier})


@dataclass(frozen=True)
class Restart(Act):
    """The server is restarted while the page is open: the page finds it again and tells what the data say then."""

    weight = 4
    brings_data = False
    is_a_break = True

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        return cls()

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return redrawn(reader)

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.server.restart()
