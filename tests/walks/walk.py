"""A walk: a reader opens an address and does act after act; after each of them everything has to tell the same."""

import time
from collections import Counter
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from random import Random

from playwright.sync_api import Browser, Error

from tests.conftest import PATIENCE_MS
from tests.walks import (
    acts_in_haste,
    acts_on_finder,
    acts_on_map,
    acts_on_pages,
    acts_on_server,
    acts_on_sidebar,
)
from tests.walks.acts import KINDS, Act
from tests.walks.claims import differences, is_at
from tests.walks.data_edits import Edits
from tests.walks.files import file_differences
from tests.walks.hands import FaultError, Hands
from tests.walks.plan import Plan
from tests.walks.reader import Reader, newcomer
from tests.walks.served import Served
from tests.walks.watch import Watch

ACT_MODULES = (acts_in_haste, acts_on_finder, acts_on_map, acts_on_pages, acts_on_server, acts_on_sidebar)
_POLL_MS = 60
_PATIENCE_IN_A_BREAK_S = 60
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Failure:
    """A walk that ended in a fault: its last act is the one after which something was wrong."""

    plan: Plan
    faults: tuple[str, ...]

    @property
    def claims(self) -> frozenset[str]:
        """The names of the claims that did not hold."""
        return frozenset(words.split("]")[0] for words in self.faults)

    def __str__(self) -> str:
        faults = "\n  ".join(self.faults)
        count = len(self.plan.acts)
        return (
            f"after act {count} of a walk:\n  {faults}\nGo it again with --replay and\n{self.plan.literal()}"
        )


@dataclass(frozen=True)
class Ground:
    """Where walks are gone: a browser and a server, claims that are left out, who is told of every act.

    `script` runs in every frame before anything else; `patience_s` is how long a page may take to tell the same.
    """

    browser: Browser
    server: Served
    without: frozenset[str] = frozenset()
    tell: Progress = lambda words: None
    script: str = ""
    patience_s: float = 20


class Walker:
    """One reader in a browser context of its own."""

    def __init__(self, ground: Ground, plan: Plan, hands: Hands, watch: Watch) -> None:
        self._ground = ground
        self._hands = hands
        self._watch = watch
        self.plan = replace(plan, acts=())
        self.reader = newcomer(plan.start, plan.window)

    def arrive(self) -> list[str]:
        """Open the walk's address."""
        acts_on_server.edit_data(self._ground.server, Edits())
        self._ground.server.complaints()
        self._hands.page.goto(self.plan.start, wait_until="commit")
        return self._settle((self.reader,), is_a_break=False)

    def choose(self, chance: Random, allowed: frozenset[str]) -> Act:
        """An act by chance, of those that have an effect now."""
        kinds = [KINDS[name] for name in sorted(KINDS) if name in allowed]
        done = Counter(type(act) for act in self.plan.acts)
        while kinds:
            # What has been done comes less often, so that a short walk has many kinds.
            (kind,) = chance.choices(kinds, [kind.weight / (1 + done[kind]) for kind in kinds])
            act = kind.offer(chance, self.reader, self._hands)
            if act is not None:
                return act
            kinds.remove(kind)
        raise FaultError("there is nothing left to do")

    def do(self, act: Act) -> list[str]:
        """Do an act; gives what is wrong after it."""
        self.plan = replace(self.plan, acts=(*self.plan.acts, act))
        self._ground.tell(f"{len(self.plan.acts):3} {act}")
        readers = act.expect(self.reader)
        try:
            act.do(self.reader, self._hands)
        except (Error, FaultError, AssertionError) as error:
            return [f"[act] {act} cannot be done: {error}", *self._overheard(act.is_a_break)]
        return self._settle(readers, is_a_break=act.is_a_break)

    def _settle(self, readers: tuple[Reader, ...], *, is_a_break: bool) -> list[str]:
        """Wait until what is seen agrees with one of the readers, twice in a row; gives what differs at the end."""
        until = time.monotonic() + (_PATIENCE_IN_A_BREAK_S if is_a_break else self._ground.patience_s)
        agreed, wrong = 0, ["[look] nothing was seen"]
        while agreed < 2 and time.monotonic() < until:
            self._hands.page.wait_for_timeout(_POLL_MS)
            try:
                seen = self._hands.look()
            except Error as error:  # the page is being exchanged for another
                agreed, wrong = 0, [f"[look] {error}"]
                continue
            self.reader = next((reader for reader in readers if is_at(reader, seen)), readers[0])
            wrong = differences(self.reader, seen, self._ground.without)
            agreed = 0 if wrong else agreed + 1
        return [*wrong, *self._picture(wrong), *self._files(), *self._overheard(is_a_break)]

    def _picture(self, wrong: list[str]) -> list[str]:
        is_shown = self.reader.view.is_picture and not self.reader.is_stale and not wrong
        if not is_shown or "picture" in self._ground.without or self._hands.is_picture_of_now():
            return []
        return ["[picture] the window shows another picture than its address gives"]

    def _files(self) -> list[str]:
        return [] if "files" in self._ground.without else file_differences(self._ground.server, self.reader)

    def _overheard(self, is_a_break: bool) -> list[str]:
        heard = [] if "console" in self._ground.without else self._watch.complaints(is_a_break=is_a_break)
        return [*heard, *(f"[log] {line}" for line in self._ground.server.complaints())]


def go(ground: Ground, plan: Plan, chance: Random, many: int, allowed: frozenset[str]) -> Plan | Failure:
    """Go a walk of so many acts by chance."""
    with _walker(ground, plan) as walker:
        faults = walker.arrive()
        while not faults and len(walker.plan.acts) < many:
            faults = walker.do(walker.choose(chance, allowed))
        return Failure(walker.plan, tuple(faults)) if faults else walker.plan


def go_again(ground: Ground, plan: Plan) -> Plan | Failure:
    """Go a walk that is written down, up to its first fault."""
    with _walker(ground, plan) as walker:
        faults = walker.arrive()
        for act in plan.acts:
            faults = faults or walker.do(act)
        return Failure(walker.plan, tuple(faults)) if faults else walker.plan


def shortened(ground: Ground, failure: Failure) -> Failure:
    """The walk without the acts that the fault does not need: it ends in the same act, against the same claims."""
    index = len(failure.plan.acts) - 2
    while index >= 0:
        shorter = go_again(ground, failure.plan.without(index))
        if isinstance(shorter, Failure) and _is_alike(shorter, failure):
            failure = shorter
        index -= 1
    return failure


def _is_alike(one: Failure, other: Failure) -> bool:
    return one.plan.acts[-1:] == other.plan.acts[-1:] and bool(one.claims & other.claims)


@contextmanager
def _walker(ground: Ground, plan: Plan) -> Generator[Walker]:
    window = plan.window
    context = ground.browser.new_context(
        base_url=ground.server.address,
        locale=window.locale,
        color_scheme=window.scheme,
        viewport={"width": window.width, "height": window.height},
        permissions=["clipboard-read", "clipboard-write"],
    )
    context.set_default_timeout(PATIENCE_MS)
    if ground.script:
        context.add_init_script(ground.script)
    try:
        page = context.new_page()
        yield Walker(ground, plan, Hands(context, page, ground.server), Watch(context, page))
    finally:
        context.close()
