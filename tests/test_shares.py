"""The share of a run: every test is in it, no language or theme is left out, and the rest is in the whole run."""

import subprocess
import sys
from collections import Counter

import pytest

from src.palette import THEME_NAMES
from src.texts import LANGUAGES
from tests.app_server import ROOT


def collected(*options: str) -> list[str]:
    command = [sys.executable, "-m", "pytest", "--collect-only", "tests/browser", *options]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [line for line in told.splitlines() if "::" in line]


@pytest.fixture(scope="module")
def share() -> list[str]:
    return collected()


@pytest.fixture(scope="module")
def whole() -> list[str]:
    return collected("--whole")


def test_every_test_is_in_the_share_and_what_is_left_is_in_the_whole(
    share: list[str], whole: list[str]
) -> None:
    assert {one.partition("[")[0] for one in share} == {one.partition("[")[0] for one in whole}
    assert set(share) < set(whole)


def test_no_language_and_no_theme_is_seen_by_few(share: list[str]) -> None:
    seen = Counter(word for one in share for word in one.rpartition("[")[2].removesuffix("]").split("-"))
    assert min(seen[word] for word in (*LANGUAGES, *THEME_NAMES)) > 20, seen
