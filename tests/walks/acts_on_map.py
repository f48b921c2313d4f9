"""What a reader does on the map and in the panel beside it."""

from dataclasses import dataclass
from random import Random
from typing import Self

from playwright.sync_api import expect

from tests.walks.acts import Act, is_page
from tests.walks.hands import FaultError, Hands
from tests.walks.reader import Reader

_OFTEN = 0.7


def has_map(reader: Reader) -> bool:
    """Whether the live map is on the page."""
    return reader.page == "map" and is_page(reader)


def has_panel(reader: Reader) -> bool:
    """Whether the details of a city are open."""
    return reader.page in ("map", "municipalities") and is_page(reader) and reader.view.city is not None


def _mostly_members(chance: Random, reader: Reader, codes: list[str]) -> str:
    members = [code for code in codes if reader.scene.classes_of[code]]
    return chance.choice(members if members and chance.random() < _OFTEN else codes)


@dataclass(frozen=True)
class Click(Act):
    """A click on a municipality."""

    weight = 5
    code: str

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        if not has_map(reader):
            return None
        codes = [code for code in sorted(hands.spots()) if code != reader.view.city]
        return cls(_mostly_members(chance, reader, codes)) if codes else None

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return (reader.goes(city=self.code),)

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.page.mouse.click(*hands.spot(self.code))


@dataclass(frozen=True)
class QuickClicks(Act):
    """Clicks on three municipalities, one right after the other: the last one counts."""

    codes: tuple[str, str, str]

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        if not has_map(reader):
            return None
        codes = [code for code in sorted(hands.spots()) if code != reader.view.city]
        if len(codes) < 3:
            return None
        first, second, third = chance.sample(codes, 3)
        return cls((first, second, third))

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        first, second, third = self.codes
        passing = reader.goes(city=first, is_passing=True).goes(city=second, is_passing=True)
        return (passing.goes(city=third),)

    def do(self, reader: Reader, hands: Hands) -> None:
        spots = hands.spots()
        for code in self.codes:
            if code not in spots:
                raise FaultError(f"{code} is nowhere to be seen on the map")
            hands.page.mouse.click(*spots[code])


@dataclass(frozen=True)
class Drag(Act):
    """The map is dragged by a municipality: it moves (with Shift it shows what was framed) and selects nothing."""

    weight = 5
    brings_data = False
    code: str
    by: tuple[int, int]
    has_shift: bool

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        if not has_map(reader):
            return None
        codes = [code for code in sorted(hands.spots()) if code != reader.view.city]
        by = (
            chance.choice((-1, 1)) * chance.randint(20, 90),
            chance.choice((-1, 1)) * chance.randint(20, 90),
        )
        return cls(chance.choice(codes), by, chance.random() > _OFTEN) if codes else None

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return (reader,)

    def do(self, reader: Reader, hands: Hands) -> None:
        x, y = hands.spot(self.code)
        place = "() => document.querySelector('svg.country').getBoundingClientRect().toJSON()"
        before = hands.window().evaluate(place)
        if self.has_shift:
            hands.page.keyboard.down("Shift")
        hands.page.mouse.move(x, y)
        hands.page.mouse.down()
        hands.page.mouse.move(x + self.by[0], y + self.by[1], steps=6)
        hands.page.mouse.up()
        if self.has_shift:
            hands.page.keyboard.up("Shift")
        hands.window().wait_for_function(
            f"before => JSON.stringify(({place})()) !== JSON.stringify(before)", arg=before
        )


@dataclass(frozen=True)
class WholeCountry(Act):
    """The tool that brings the whole country back into view."""

    brings_data = False

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        return cls() if has_map(reader) else None

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return (reader,)

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.to_the_page()
        hands.frame.get_by_role("button", name=reader.texts("frame.country"), exact=True).click()


@dataclass(frozen=True)
class Keyboard(Act):
    """Tab to the map, its letter until the municipality has the focus, and Enter; with Shift where it is no member."""

    code: str

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        if not has_map(reader) or reader.is_stale:
            return None
        names = reader.scene.names
        # The keyboard that is played here has no other letters.
        codes = [code for code in sorted(names) if names[code][0].isascii() and code != reader.view.city]
        return cls(_mostly_members(chance, reader, codes))

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return (reader.goes(city=self.code),)

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.to_the_page()
        hands.frame.get_by_role("link", name=reader.texts("frame.skip")).focus()
        hands.page.keyboard.press("Tab")
        letter = reader.scene.names[self.code][0]
        key = letter.lower() if reader.scene.classes_of[self.code] else f"Shift+{letter}"
        for _ in reader.scene.names:
            if hands.focused() == self.code:
                break
            hands.page.keyboard.press(key)
        else:
            raise FaultError(f"{key} never leads to {self.code}, but to {hands.focused()}")
        hands.page.keyboard.press("Enter")


@dataclass(frozen=True)
class CloseDetails(Act):
    """The details are closed."""

    weight = 3

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        return cls() if has_panel(reader) else None

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return (reader.goes(city=None),)

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.to_the_page()
        hands.page.get_by_role("button", name=reader.texts("panel.close"), exact=True).click()


@dataclass(frozen=True)
class Fellow(Act):
    """Another city of the same partnership is chosen in the details."""

    code: str

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        city, catalogue = reader.view.city, reader.catalogue
        if city is None or not has_panel(reader) or reader.is_stale:
            return None
        fellows = {code for key in catalogue.tiers_of(city) for code in catalogue.members[key]} - {city}
        return cls(chance.choice(sorted(fellows))) if fellows else None

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return (reader.goes(city=self.code),)

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.to_the_page()
        name = reader.scene.names[self.code]
        hands.page.locator(".st-key-panel").get_by_role("link", name=name, exact=True).first.click()


@dataclass(frozen=True)
class ReadMore(Act):
    """The link in the details to what a partnership is."""

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        city = reader.view.city
        is_member = city is not None and bool(reader.catalogue.tiers_of(city))
        return cls() if has_panel(reader) and is_member and not reader.is_stale else None

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return (reader.follows("partnerships"),)

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.to_the_page()
        link = hands.page.locator("section.panel .tier-card").first.get_by_role(
            "link", name=reader.texts("panel.more")
        )
        expect(link).to_have_count(1)
        link.click()
