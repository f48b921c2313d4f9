"""A new release, of the code or of a package, gives new entity tags; the same one gives the same."""

import time
from pathlib import Path

import pytest

from src.server import release
from src.server.release import code_version, release_of

ROOT = Path(__file__).parents[2]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "src"
    (folder / "catalogue").mkdir(parents=True)
    (folder / "catalogue" / "load.py").write_text("ONE = 1\n", encoding="utf-8")
    (folder / "client").mkdir()
    (folder / "client" / "map.js").write_text("var one = 1;\n", encoding="utf-8")
    return folder


@pytest.fixture
def requirements(tmp_path: Path) -> Path:
    path = tmp_path / "requirements.txt"
    path.write_text("# what it needs\nshapely==1.0  # shapes\nnot-installed-here==1; sys_platform != 'x'\n")
    return path


@pytest.mark.parametrize("changed", ["catalogue/load.py", "client/map.js", "catalogue/new.csv"])
def test_every_file_of_the_code_counts(source: Path, requirements: Path, changed: str) -> None:
    before = release_of(source, requirements)
    assert release_of(source, requirements) == before
    (source / changed).write_text("TWO = 2\n", encoding="utf-8")
    assert release_of(source, requirements) != before


def test_a_file_that_moves_counts_and_what_python_compiles_does_not(source: Path, requirements: Path) -> None:
    before = release_of(source, requirements)
    (source / "__pycache__").mkdir()
    (source / "__pycache__" / "load.pyc").write_bytes(b"compiled")
    assert release_of(source, requirements) == before
    (source / "client" / "map.js").rename(source / "client" / "chart.js")
    assert release_of(source, requirements) != before


def test_the_installed_versions_of_the_named_packages_count(
    source: Path, requirements: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = release_of(source, requirements)
    asked: list[str] = []

    def newer(name: str) -> str:
        asked.append(name)
        return "99.0"

    monkeypatch.setattr(release, "version", newer)
    assert release_of(source, requirements) != before
    assert asked == ["shapely", "not-installed-here"]


def test_the_own_release_names_every_package_that_draws_or_writes_files(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(release, "version", lambda name: asked.append(name) or "1")
    release_of(ROOT / "src", ROOT / "requirements.txt")
    assert {"resvg", "typst", "python-pptx", "XlsxWriter", "pyogrio", "streamlit", "babel"} <= set(asked)


def test_it_is_worked_out_once_and_quickly() -> None:
    code_version.cache_clear()
    start = time.thread_time()
    first = code_version()
    assert time.thread_time() - start < 2
    assert code_version() is first
