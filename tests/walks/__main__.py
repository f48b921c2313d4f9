"""Longer walks, and a walk again: `python -m tests.walks --walks 10 --acts 24 --seed 1`.

`--replay FILE` goes a walk again that a failure has printed (`-` reads it from the standard input); `--shorten`
takes the acts out that a fault does not need.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from random import Random

from playwright.sync_api import expect, sync_playwright

from tests.conftest import CHROMIUM, CHROMIUM_FLAGS, PATIENCE_MS
from tests.walks.acts import KINDS
from tests.walks.claims import CLAIMS
from tests.walks.plan import Plan, chosen_plan
from tests.walks.served import served
from tests.walks.walk import Failure, Ground, go, go_again, shortened

_ELSEWHERE = ("files", "console")


def main() -> int:
    """Go the walks that are asked for; gives how many ended in a fault."""
    asked = _arguments()
    with (
        tempfile.TemporaryDirectory() as folder,
        served(Path(folder)) as server,
        sync_playwright() as playwright,
    ):
        expect.set_options(timeout=PATIENCE_MS)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_FLAGS))
        ground = Ground(browser, server, frozenset(asked.without), _say)
        plans = _again(ground, asked) if asked.replay else _by_chance(ground, asked)
        browser.close()
    failures = [plan for plan in plans if isinstance(plan, Failure)]
    _say(f"{len(plans)} walks, {len(failures)} ended in a fault")
    return min(len(failures), 100)


def _again(ground: Ground, asked: argparse.Namespace) -> list[Plan | Failure]:
    text = sys.stdin.read() if asked.replay == "-" else Path(asked.replay).read_text(encoding="utf-8")
    return [_ended(ground, asked, go_again(ground, Plan.of_literal(text)))]


def _by_chance(ground: Ground, asked: argparse.Namespace) -> list[Plan | Failure]:
    ended: list[Plan | Failure] = []
    for seed in range(asked.seed, asked.seed + asked.walks):
        chance = Random(seed)
        plan = chosen_plan(seed, chance, asked.start)
        _say(f"walk {seed}: {plan.start} {plan.window}")
        allowed = frozenset(asked.only or KINDS) - frozenset(asked.leave_out)
        ended.append(_ended(ground, asked, go(ground, plan, chance, asked.acts, allowed)))
    return ended


def _ended(ground: Ground, asked: argparse.Namespace, end: Plan | Failure) -> Plan | Failure:
    if isinstance(end, Failure):
        _say(f"FAULT {end}")
        if asked.shorten:
            end = shortened(ground, end)
            _say(f"SHORTENED {end}")
    return end


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.walks", description=__doc__)
    parser.add_argument(
        "--seed", type=int, default=1, help="of the first walk; each further one has the next"
    )
    parser.add_argument("--walks", type=int, default=10)
    parser.add_argument("--acts", type=int, default=24, help="in each walk")
    parser.add_argument("--start", help="the address where every walk begins, in place of one by chance")
    parser.add_argument("--only", nargs="+", choices=sorted(KINDS), help="kinds of acts that are done")
    parser.add_argument(
        "--leave-out", nargs="+", choices=sorted(KINDS), default=[], help="kinds that are not"
    )
    parser.add_argument(
        "--without", nargs="+", choices=(*CLAIMS, *_ELSEWHERE), default=[], help="claims left out"
    )
    parser.add_argument("--replay", metavar="FILE", help="a walk that a failure has printed")
    parser.add_argument("--shorten", action="store_true", help="take out the acts that a fault does not need")
    return parser.parse_args()


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
