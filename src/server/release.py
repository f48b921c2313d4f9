"""What this installation would make files with: its own code and the versions of its packages."""

import re
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from src.compression import fingerprint
from src.texts import TEXTS_FOLDER

_SOURCE = Path(__file__).parents[1]
_REQUIREMENTS = _SOURCE.parent / "requirements.txt"
_NAME = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._-]*", re.MULTILINE)


@cache
def code_version() -> str:
    """The fingerprint of this release; worked out once, at the start, from what is then there to be loaded."""
    # The languages may lie elsewhere than the code.
    return fingerprint("\n".join((release_of(_SOURCE, _REQUIREMENTS), *_contents(TEXTS_FOLDER))).encode())


def release_of(source: Path, requirements: Path) -> str:
    """A fingerprint of every file of a folder of code and of the installed packages that a list names.

    A new release of either gives new entity tags, so no browser or proxy keeps a file of the old one.
    """
    packages = [
        f"{name}=={_installed(name)}" for name in _NAME.findall(requirements.read_text(encoding="utf-8"))
    ]
    return fingerprint("\n".join((*_contents(source), *packages)).encode())


def _contents(folder: Path) -> list[str]:
    """Every file of a folder with its fingerprint."""
    return [
        f"{path.relative_to(folder).as_posix()}:{fingerprint(path.read_bytes())}" for path in _files(folder)
    ]


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)


def _installed(name: str) -> str:
    """The version of a package; some are wanted on certain systems only."""
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"
