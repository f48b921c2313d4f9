"""Readers who walk at random: after every act everything tells the same. `python -m tests.walks` walks further."""

from collections.abc import Iterator
from random import Random

import pytest
from playwright.sync_api import Browser

from tests.walks.acts import KINDS, Act
from tests.walks.acts_on_map import Click
from tests.walks.acts_on_pages import OpenPage
from tests.walks.plan import Plan, chosen_plan
from tests.walks.reader import Window
from tests.walks.served import served
from tests.walks.walk import Failure, Ground, go, go_again

SEEDS = (1, 8)
ACTS = 12
FEWEST_KINDS = 16
# Ways in which a page could tell different things, put into a page that is right.
ADDRESS_STAYS_BEHIND = "history.pushState = () => {};"
RING_IS_LOST = """setInterval(() => document.querySelectorAll(".is-selected").forEach(
  (path) => path.classList.remove("is-selected")), 5);"""
FILTER_IS_LOST = """setInterval(() => document.querySelectorAll("path.tier-alliance").forEach(
  (path) => path.classList.remove("tier-alliance")), 5);"""


@pytest.fixture(scope="module")
def ground(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    """The app with a copy of its data, that may be edited and restarted."""
    with served(tmp_path_factory.mktemp("walks")) as server:
        yield Ground(chromium, server)


def test_whatever_a_reader_does_everything_tells_the_same(ground: Ground) -> None:
    kinds: set[type[Act]] = set()
    for seed in SEEDS:
        chance = Random(seed)
        end = go(ground, chosen_plan(seed, chance, None), chance, ACTS, frozenset(KINDS))
        assert not isinstance(end, Failure), f"\n{end}"
        kinds.update(type(act) for act in end.acts)
    assert len(kinds) >= FEWEST_KINDS


@pytest.mark.parametrize(
    ("script", "acts", "claim"),
    [
        (ADDRESS_STAYS_BEHIND, (Click("564"),), "[address]"),
        (RING_IS_LOST, (Click("564"),), "[map] ring"),
        (FILTER_IS_LOST, (), "[map] class of 091"),
    ],
)
def test_a_walk_ends_where_something_tells_otherwise(
    ground: Ground, script: str, acts: tuple[Act, ...], claim: str
) -> None:
    spoilt = Ground(ground.browser, ground.server, script=script, patience_s=6)
    end = go_again(spoilt, Plan(0, "/", Window(), (*acts, OpenPage("sources"))))
    assert isinstance(end, Failure)
    assert end.plan.acts == acts, str(end)
    assert any(fault.startswith(claim) for fault in end.faults), str(end)
    assert Plan.of_literal(end.plan.literal()) == end.plan
