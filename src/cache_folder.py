"""Where the project keeps what it made once and can make again."""

import os
from pathlib import Path

_PROJECT = Path(__file__).resolve().parent.parent
_VARIABLE = "KUMPPANUUSKARTTA_CACHE"


def cache_folder() -> Path:
    """The folder of `KUMPPANUUSKARTTA_CACHE`, else `.cache` of the project; made when missing."""
    folder = Path(os.environ.get(_VARIABLE) or _PROJECT / ".cache")
    folder.mkdir(parents=True, exist_ok=True)
    mark = folder / ".gitignore"
    if not mark.exists():
        mark.write_text("*\n", encoding="utf-8")
    return folder
