"""Fingerprints are those of the bytes, and stamping renews only those of files that people edit."""

import hashlib
import tomllib
from pathlib import Path

import pytest

from scripts.geodata.provenance import PROVENANCE, sha256_of, stamp, write_provenance

DESCRIPTIONS = """
[facts]
boundary_year = 2026

[[file]]
path = "by_hand.csv"
edited_by_hand = true

[file.title]
fi = "Käsin muokattu"

[[file]]
path = "built.csv"
edited_by_hand = false
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "by_hand.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    (tmp_path / "built.csv").write_text("c\n3\n", encoding="utf-8")
    descriptions = tmp_path / "descriptions.txt"
    descriptions.write_text(DESCRIPTIONS, encoding="utf-8")
    write_provenance(descriptions, tmp_path)
    return tmp_path


def fingerprints(folder: Path) -> dict[str, str]:
    document = tomllib.loads((folder / PROVENANCE).read_text(encoding="utf-8"))
    return {entry["path"]: entry["sha256"] for entry in document["file"]}


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_every_file_gets_the_fingerprint_of_its_bytes(folder: Path) -> None:
    assert fingerprints(folder) == {name: digest(folder / name) for name in ("by_hand.csv", "built.csv")}
    assert sha256_of(folder / "built.csv") == digest(folder / "built.csv")


def test_what_people_wrote_is_carried_over(folder: Path) -> None:
    document = tomllib.loads((folder / PROVENANCE).read_text(encoding="utf-8"))
    assert document["facts"] == {"boundary_year": 2026}
    assert document["file"][0]["title"] == {"fi": "Käsin muokattu"}


def test_a_described_file_that_is_not_there_is_an_error(folder: Path) -> None:
    (folder / "built.csv").unlink()
    with pytest.raises(FileNotFoundError):
        write_provenance(folder / "descriptions.txt", folder)


def test_stamping_renews_the_fingerprint_of_a_file_edited_by_hand(folder: Path) -> None:
    (folder / "by_hand.csv").write_text("a,b\n1,3\n", encoding="utf-8")
    assert stamp(folder) == ["by_hand.csv"]
    assert fingerprints(folder)["by_hand.csv"] == digest(folder / "by_hand.csv")


def test_stamping_never_covers_up_a_change_of_a_built_file(folder: Path) -> None:
    before = fingerprints(folder)["built.csv"]
    (folder / "built.csv").write_text("c\n4\n", encoding="utf-8")
    assert stamp(folder) == []
    assert fingerprints(folder)["built.csv"] == before


def test_stamping_twice_changes_nothing_the_second_time(folder: Path) -> None:
    (folder / "by_hand.csv").write_text("a,b\n1,3\n", encoding="utf-8")
    stamp(folder)
    written = (folder / PROVENANCE).read_bytes()
    assert stamp(folder) == []
    assert (folder / PROVENANCE).read_bytes() == written
