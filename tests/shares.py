"""What a run in the browser looks at of every language and theme.

A test that is written for each of them runs with one; which one differs from test to test, so that each is seen by
many tests. `@pytest.mark.look("width")` names further parameters of this kind. `--whole` runs all.
"""

from collections import defaultdict
from zlib import crc32

import pytest

# Names of parameters that say how a page is looked at and not what is looked at.
WAYS_TO_LOOK = ("language", "theme", "scheme")


def is_in_browser(item: pytest.Item) -> bool:
    """Whether a test opens the browser."""
    return "chromium" in getattr(item, "fixturenames", ())


def share_of(items: list[pytest.Item]) -> tuple[list[pytest.Item], list[pytest.Item]]:
    """The tests that run, and those that only a whole run has, both in their order."""
    tests: dict[str, dict[tuple[str, ...], list[pytest.Item]]] = defaultdict(lambda: defaultdict(list))
    for item in items:
        tests[_test(item)][_without_ways(item)].append(item)
    # Tests begin with different ways to look, and each goes on to the next way with its other parameters.
    kept = {
        id(alike[(crc32(test.encode()) + place) % len(alike)])
        for test, groups in tests.items()
        for place, alike in enumerate(groups.values())
    }
    return [item for item in items if id(item) in kept], [item for item in items if id(item) not in kept]


def _test(item: pytest.Item) -> str:
    return item.nodeid.partition("[")[0]


def _without_ways(item: pytest.Item) -> tuple[str, ...]:
    """The parameters of a test but for the ways to look; those of one outside the browser are all its own."""
    if not isinstance(item, pytest.Function) or not is_in_browser(item) or not hasattr(item, "callspec"):
        return (item.nodeid,)
    ways = {*WAYS_TO_LOOK, *(name for mark in item.iter_markers("look") for name in mark.args)}
    parameters = sorted(item.callspec.params.items())
    return tuple(f"{name}={value!r}" for name, value in parameters if name not in ways)
