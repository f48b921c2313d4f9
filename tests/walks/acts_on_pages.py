"""Ways through the app and the browser: pages, the table, out of the picture view, history, reload, theme."""

from dataclasses import dataclass, replace
from random import Random
from typing import Self, cast

from src.pages import PAGE_PATHS
from src.palette import ThemeName
from src.view import default_view
from tests.walks.acts import Act, is_page, redrawn
from tests.walks.hands import Hands
from tests.walks.reader import COLUMNS, FIRST_ORDER, Column, Reader


@dataclass(frozen=True)
class OpenPage(Act):
    """Another page, by the navigation; the view goes with the reader."""

    weight = 5
    page: str

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        others = [page for page in PAGE_PATHS if page != reader.page]
        # Whoever is elsewhere wants the map and the table most.
        often = [page for page in others if page in ("map", "municipalities")]
        return cls(chance.choice(others + often)) if is_page(reader) else None

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return (reader.follows(self.page, view=None),)

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.page_link(reader, self.page).click()


@dataclass(frozen=True)
class OpenRow(Act):
    """A municipality's name in the table opens its details."""

    weight = 6
    code: str

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        if reader.page != "municipalities" or not is_page(reader) or reader.is_stale:
            return None
        codes = [code for code, keys in reader.scene.classes_of.items() if keys and code != reader.view.city]
        return cls(chance.choice(codes)) if codes else None

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return (reader.goes(city=self.code),)

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.to_the_page()
        rows = hands.page.locator("table.sortable tbody")
        rows.get_by_role("link", name=reader.scene.names[self.code], exact=True).click()


@dataclass(frozen=True)
class Sort(Act):
    """The table is sorted by a column, or turned round."""

    weight = 6
    brings_data = False
    column: Column

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        has_table = reader.page == "municipalities" and is_page(reader)
        return cls(chance.choice(COLUMNS)) if has_table else None

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        is_ascending = reader.sorted_by != (self.column, True)
        return (replace(reader, sorted_by=(self.column, is_ascending)),)

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.to_the_page()
        heads = hands.page.locator("table.sortable thead th")
        heads.nth(COLUMNS.index(self.column)).get_by_role("button").click()


@dataclass(frozen=True)
class CityOfPartnership(Act):
    """A city on the page of the partnerships is a link to its details on the map."""

    weight = 4
    code: str

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        if reader.page != "partnerships" or not is_page(reader) or reader.is_stale:
            return None
        return cls(chance.choice(list(reader.catalogue.memberships_by_code)))

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        # The whole map with this city: a filter might leave it out.
        fresh = default_view(reader.catalogue)
        changes = {name: getattr(fresh, name) for name in ("tiers", "regions", "labels")}
        return (reader.goes("map", city=self.code, **changes),)

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.to_the_page()
        name = reader.scene.names[self.code]
        hands.page.locator("[data-testid=stMain]").get_by_role("link", name=name, exact=True).first.click()


def _left(reader: Reader) -> tuple[Reader, ...]:
    """Out of the picture: to the map, or to the page one came from."""
    return (reader.goes("map", is_picture=False), reader.goes(is_picture=False))


@dataclass(frozen=True)
class LeavePicture(Act):
    """Out of the picture view by its link."""

    weight = 6

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        return cls() if reader.view.is_picture else None

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return _left(reader)

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.page.locator(".picture-leave").click()


@dataclass(frozen=True)
class EscapePicture(LeavePicture):
    """Out of the picture view by the Escape key."""

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.page.keyboard.press("Escape")


@dataclass(frozen=True)
class Back(Act):
    """The browser's Back."""

    weight = 6

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        return cls() if reader.steps_to(-1) else None

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return reader.steps_to(-1)

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.page.evaluate("history.back()")


@dataclass(frozen=True)
class Forward(Act):
    """The browser's Forward."""

    weight = 6

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        return cls() if reader.steps_to(1) else None

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return reader.steps_to(1)

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.page.evaluate("history.forward()")


@dataclass(frozen=True)
class Reload(Act):
    """The page is loaded anew."""

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        return cls()

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        return redrawn(reader, sorted_by=FIRST_ORDER)

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.page.reload(wait_until="commit")


@dataclass(frozen=True)
class SystemTheme(Act):
    """The system turns dark or light while the page is open."""

    brings_data = False
    scheme: str

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        return cls("light" if reader.window.scheme == "dark" else "dark")

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        window = replace(reader.window, scheme=cast("ThemeName", self.scheme))
        return (replace(reader, window=window),)

    def do(self, reader: Reader, hands: Hands) -> None:
        hands.page.emulate_media(color_scheme=cast("ThemeName", self.scheme))
