"""The command itself: what it says, what it leaves behind, and how it ends."""

import sys
from pathlib import Path

import pytest

from scripts import fetch_sources
from tests.scripts.fetch.conftest import contents
from tests.scripts.fetch.content import YEAR
from tests.scripts.fetch.publishers import Publishers, with_status


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, publishers: Publishers, folder: Path):
    def running(*words: str) -> int:
        line = [str(folder), "--base", publishers.base, "--year", str(YEAR), "--pause", "0", *words]
        monkeypatch.setattr(sys, "argv", ["fetch_sources.py", *line])
        return fetch_sources.main()

    return running


def test_it_names_what_it_wrote(run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--only", "population", "areas") == 0
    said = capsys.readouterr()
    assert said.out == f"facts/land_area_{YEAR}.csv\nfacts/population_by_year.csv\n"
    assert said.err == ""


def test_it_says_when_nothing_is_new(run, capsys: pytest.CaptureFixture[str]) -> None:
    run("--only", "population")
    capsys.readouterr()
    assert run("--only", "population") == 0
    assert capsys.readouterr().out == "Nothing is new.\n"


def test_it_says_what_was_wrong_and_ends_with_1(
    run, publishers: Publishers, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    publishers.change("vaerak/11re.px", with_status(429, retry_after="600"))
    before = contents(folder)
    assert run("--only", "areas", "population") == 1
    assert contents(folder) == before
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        "population (vaerak/11re.px): the server asks to wait 600 seconds; at most 60 are waited. Try again later.\n"
        "Nothing was written.\n"
    )


def test_a_part_that_is_not_known_is_refused_with_those_that_are(
    run, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        run("--only", "weather")
    assert "'population'" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["fetch_sources.py", str(tmp_path / "none")])
    with pytest.raises(SystemExit):
        fetch_sources.main()
    assert "is no folder" in capsys.readouterr().err
