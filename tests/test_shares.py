"""The share of a run: every test is in it, no language or theme is left out, and the rest is in the whole run."""

import subprocess
import sys
from collections import Counter

import pytest

from src.palette import THEME_NAMES
from src.texts import LANGUAGES
from tests.app_server import ROOT

BETWEEN = "what follows is the whole"
# In one process, since most of the work is to read the tests.
COLLECT = f"""
import pytest
assert pytest.main(["--collect-only", "tests/browser"]) == 0
print("{BETWEEN}")
assert pytest.main(["--collect-only", "tests/browser", "--whole"]) == 0
"""


@pytest.fixture(scope="module")
def collected() -> list[list[str]]:
    """The tests of a run, and those of a whole run."""
    told = subprocess.run(
        [sys.executable, "-c", COLLECT], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [
        [line for line in part.splitlines() if "::" in line] for part in told.stdout.split(f"{BETWEEN}\n")
    ]


@pytest.fixture
def share(collected: list[list[str]]) -> list[str]:
    return collected[0]


@pytest.fixture
def whole(collected: list[list[str]]) -> list[str]:
    return collected[1]


def test_every_test_is_in_the_share_and_what_is_left_is_in_the_whole(
    share: list[str], whole: list[str]
) -> None:
    assert {one.partition("[")[0] for one in share} == {one.partition("[")[0] for one in whole}
    assert set(share) < set(whole)


def test_no_language_and_no_theme_is_seen_by_few(share: list[str]) -> None:
    seen = Counter(word for one in share for word in one.rpartition("[")[2].removesuffix("]").split("-"))
    assert min(seen[word] for word in (*LANGUAGES, *THEME_NAMES)) > 15, seen
