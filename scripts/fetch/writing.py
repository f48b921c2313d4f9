"""All or nothing: files are written beside, and take their places only when every one of them is there."""

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from scripts.fetch.collected import Produced
from scripts.fetch.failure import wrong


def write_all(folder: Path, produced: Sequence[Produced]) -> list[str]:
    """Put the files in their places; returns the paths whose bytes changed.

    Where one cannot take its place, those before it go back to what they were. Raises FetchError.
    """
    changed = [one for one in produced if not _is_there(folder, one)]
    try:
        with tempfile.TemporaryDirectory(prefix=".fetching-", dir=folder) as beside:
            fresh, before = Path(beside, "fresh"), Path(beside, "before")
            for one in changed:
                _write(fresh / one.path, one.content)
            _move(folder, fresh, before, [one.path for one in changed])
    except OSError as error:
        raise wrong("written", str(folder), found=error) from error
    return [one.path for one in changed]


def _is_there(folder: Path, one: Produced) -> bool:
    path = folder / one.path
    return path.is_file() and path.read_bytes() == one.content


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _move(folder: Path, fresh: Path, before: Path, paths: Sequence[str]) -> None:
    moved: list[str] = []
    try:
        for path in paths:
            if (folder / path).exists():
                (before / path).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(folder / path, before / path)
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (fresh / path).replace(folder / path)
            moved.append(path)
    except OSError:
        for path in moved:
            if (before / path).exists():
                (before / path).replace(folder / path)
            else:
                (folder / path).unlink()
        raise
