"""A walk as it is written down: all that is needed to go it again."""

import ast
from dataclasses import asdict, dataclass, replace
from random import Random
from typing import Any, Self
from urllib.parse import urlencode

from src.pages import MAP_PATH, PAGE_PATHS
from src.palette import ThemeName
from src.texts import LANGUAGES
from src.view import words
from tests.walks.acts import Act, read
from tests.walks.data_edits import Edits, catalogue_of
from tests.walks.reader import Reader, Window, newcomer

_LOCALES = ("fi-FI", "sv-FI", "en-GB", "de-DE")
_SCHEMES: tuple[ThemeName, ...] = ("light", "light", "dark")
_SIZES = ((1440, 900), (1440, 900), (1440, 900), (390, 844))
_BARE = 0.6


@dataclass(frozen=True)
class Plan:
    """Where a walk begins, in which browser, and the acts so far."""

    seed: int
    start: str
    window: Window
    acts: tuple[Act, ...] = ()

    def literal(self) -> str:
        """The walk as a Python literal."""
        acts = ",\n  ".join(repr(act.written()) for act in self.acts)
        window = asdict(self.window)
        return (
            f'{{"seed": {self.seed}, "start": {self.start!r}, "window": {window!r}, "acts": [\n  {acts}\n]}}'
        )

    @classmethod
    def of_literal(cls, text: str) -> Self:
        """The walk that a literal says."""
        said: dict[str, Any] = ast.literal_eval(text)
        acts = tuple(read(written) for written in said["acts"])
        return cls(said["seed"], said["start"], Window(**said["window"]), acts)

    def without(self, index: int) -> "Plan":
        """The walk without one of its acts."""
        return replace(self, acts=(*self.acts[:index], *self.acts[index + 1 :]))


def chosen_plan(seed: int, chance: Random, start: str | None) -> Plan:
    """A beginning by chance: most often the bare address."""
    width, height = chance.choice(_SIZES)
    window = Window(chance.choice(_LOCALES), chance.choice(_SCHEMES), width, height)
    return Plan(seed, chosen_start(chance, window) if start is None else start, window)


def chosen_start(chance: Random, window: Window) -> str:
    """Bare, or one of the pages with some words."""
    if chance.random() < _BARE:
        return "/"
    path = chance.choice((*PAGE_PATHS.values(), "", MAP_PATH))
    reader: Reader = newcomer("/", window)
    catalogue = catalogue_of(Edits())
    changes: dict[str, Any] = {
        "language": chance.choice(LANGUAGES),
        "tiers": tuple(key for key in catalogue.tiers if chance.random() < 0.5),
        "regions": (chance.choice(list(catalogue.regions)),),
        "city": chance.choice(list(catalogue.memberships_by_code)),
        "theme": chance.choice(_SCHEMES),
        "labels": (),
    }
    view = replace(reader.view, **{name: changes[name] for name in chance.sample(sorted(changes), 2)})
    return f"/{path}?{urlencode(words(view, catalogue))}"
