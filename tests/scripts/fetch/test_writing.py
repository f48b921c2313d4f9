"""Files take their places all together; what hinders one brings back those before it."""

from pathlib import Path

import pytest

from scripts.fetch.collected import Produced
from scripts.fetch.failure import FetchError
from scripts.fetch.writing import write_all
from tests.scripts.fetch.conftest import contents

OLD = Produced("facts/a.csv", b"old")
NEW = (Produced("facts/a.csv", b"new"), Produced("sources/b.csv", b"b"))


def test_files_and_their_folders_are_written_and_nothing_is_left_beside(tmp_path: Path) -> None:
    assert write_all(tmp_path, [OLD]) == ["facts/a.csv"]
    assert write_all(tmp_path, NEW) == ["facts/a.csv", "sources/b.csv"]
    assert contents(tmp_path) == {
        "facts": b"folder",
        "facts/a.csv": b"new",
        "sources": b"folder",
        "sources/b.csv": b"b",
    }


def test_a_file_that_is_there_already_is_not_touched(tmp_path: Path) -> None:
    write_all(tmp_path, [OLD])
    before = (tmp_path / OLD.path).stat()
    assert write_all(tmp_path, [OLD]) == []
    assert (tmp_path / OLD.path).stat() == before


def test_a_place_that_cannot_be_taken_brings_back_the_others(tmp_path: Path) -> None:
    write_all(tmp_path, [OLD])
    # A folder with something in it lies where the last file belongs.
    (tmp_path / "sources" / "z.csv").mkdir(parents=True)
    (tmp_path / "sources" / "z.csv" / "inside").write_bytes(b"x")
    before = contents(tmp_path)
    with pytest.raises(FetchError) as caught:
        write_all(tmp_path, [*NEW, Produced("sources/z.csv", b"z")])
    assert caught.value.failure.kind == "written"
    assert contents(tmp_path) == before
