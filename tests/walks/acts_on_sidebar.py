"""What a reader does in the sidebar: filters, names, language, and the links below."""

import re
from dataclasses import dataclass, replace
from random import Random
from typing import ClassVar, Self

from playwright.sync_api import expect

from src.texts import LANGUAGES
from src.view import NO_TIER, default_view
from tests.walks.acts import Act, is_page
from tests.walks.hands import FaultError, Hands
from tests.walks.reader import Reader, place_of, view_of

_SPOKEN = {"fi": "Suomi", "sv": "Svenska", "en": "English"}


@dataclass(frozen=True)
class Tick(Act):
    """A partnership is ticked or unticked."""

    weight = 4
    tier: str

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        gone = reader.edits.tiers_gone | reader.drawn.tiers_gone
        keys = [key for key in reader.catalogue.tiers if key not in gone]
        return cls(chance.choice(keys)) if is_page(reader) else None

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        chosen = {*reader.view.tiers} ^ {self.tier}
        return (reader.goes(tiers=tuple(key for key in reader.catalogue.tiers if key in chosen)),)

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.to_the_sidebar()
        hands.page.locator(f".st-key-tier_{self.tier} label").click()


@dataclass(frozen=True)
class AddRegion(Act):
    """A region is chosen."""

    weight = 3
    region: str

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        left = [code for code in reader.catalogue.regions if code not in reader.view.regions]
        return cls(chance.choice(left)) if is_page(reader) and left and not reader.is_stale else None

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        chosen = {*reader.view.regions, self.region}
        return (reader.goes(regions=tuple(code for code in reader.catalogue.regions if code in chosen)),)

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.to_the_sidebar()
        name = reader.catalogue.regions[self.region].names.of(reader.language)
        hands.regions(reader).fill(name)
        hands.page.get_by_role("option", name=name, exact=True).click()
        hands.page.keyboard.press("Escape")


@dataclass(frozen=True)
class RemoveRegion(Act):
    """A chosen region is taken out."""

    weight = 3
    region: str

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        chosen = reader.view.regions
        return cls(chance.choice(chosen)) if is_page(reader) and chosen and not reader.is_stale else None

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return (reader.goes(regions=tuple(code for code in reader.view.regions if code != self.region)),)

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.to_the_sidebar()
        name = reader.catalogue.regions[self.region].names.of(reader.language)
        tag = hands.page.locator(".stMultiSelect .react-aria-ComboBox [data-tag]").filter(
            has_text=re.compile(rf"^{re.escape(name)}$")
        )
        tag.get_by_role("button").click()


@dataclass(frozen=True)
class Names(Act):
    """The switch of the names on the map."""

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        return cls() if is_page(reader) else None

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return (reader.goes(labels=None if reader.view.labels == () else ()),)

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.to_the_sidebar()
        hands.page.locator(".st-key-names label").click()


@dataclass(frozen=True)
class ChooseLanguage(Act):
    """Another language."""

    weight = 3
    language: str

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        others = [language for language in LANGUAGES if language != reader.language]
        return cls(chance.choice(others)) if is_page(reader) else None

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return (reader.goes(language=self.language),)

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.to_the_sidebar()
        hands.page.get_by_role("radio", name=_SPOKEN[self.language], exact=True).click()


@dataclass(frozen=True)
class _SideLink(Act):
    """A link of the sidebar that leads to another view."""

    text_key: ClassVar[str] = ""

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        act = cls()
        (after,) = act.expect(reader)
        return act if is_page(reader) and after.view != reader.view else None

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.to_the_sidebar()
        hands.side_link(reader, self.text_key).click()


@dataclass(frozen=True)
class SelectAll(_SideLink):
    """Every partnership."""

    text_key = "sidebar.all"

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return (reader.follows(tier=None),)


@dataclass(frozen=True)
class SelectNone(_SideLink):
    """No partnership."""

    text_key = "sidebar.clear"

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return (reader.follows(tier=NO_TIER),)


@dataclass(frozen=True)
class Reset(_SideLink):
    """Back to the beginning, in the language of the moment."""

    weight = 3
    text_key = "sidebar.reset"

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        fresh = default_view(reader.catalogue)
        changes = {name: getattr(fresh, name) for name in ("tiers", "regions", "city", "labels")}
        return (reader.goes(**changes),)


@dataclass(frozen=True)
class PictureView(_SideLink):
    """The picture alone."""

    weight = 3
    text_key = "sidebar.picture_view"

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return (reader.follows(view="picture"),)


@dataclass(frozen=True)
class CopyLink(Act):
    """The address is copied: it opens the same view in the same language."""

    brings_data = False

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        return cls() if is_page(reader) else None

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return (reader,)

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.to_the_sidebar()
        button = hands.page.locator('[data-testid=stSidebar] [data-copy-address=""]')
        button.click()
        expect(hands.page.get_by_text(reader.texts("sidebar.copied")).first).to_be_attached()
        copied = hands.clipboard()
        place = place_of(copied) if copied.startswith(hands.server.address) else None
        wanted = replace(reader.view, language=reader.language)
        if place is None or place.page != reader.page or view_of(place.words, reader.catalogue) != wanted:
            raise FaultError(f"the copied address is {copied}")
