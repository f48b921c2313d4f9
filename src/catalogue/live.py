"""The catalogue of a running app: a changed table is taken up when it changes, and never takes the map down."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock

from src.catalogue.files import GEODATA, WATCHED
from src.catalogue.load import load_catalogue
from src.errors import DataError, Problem
from src.model import Catalogue

_SECONDS_BETWEEN_LOOKS = 1.0


@dataclass(frozen=True)
class Current:
    """The last good catalogue, and what is wrong with the files as they are now."""

    catalogue: Catalogue
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class _State:
    """What was read, from files that looked like `stamp`."""

    current: Current
    stamp: tuple[object, ...]


class CatalogueKeeper:
    """Holds the catalogue for every reader of the app; safe to share between threads.

    Size and time of the files that people edit or add years to are looked at once a second at most. `now` gives
    seconds that only grow. The first read raises DataError when the files are broken; later ones keep the last good
    catalogue.
    """

    def __init__(self, folder: Path = GEODATA, now: Callable[[], float] = time.monotonic) -> None:
        self._folder = folder
        self._now = now
        self._lock = Lock()
        self._looked_at = now()
        stamp = self._stamp()
        self._state = _State(Current(load_catalogue(folder)), stamp)

    def current(self) -> Current:
        """The catalogue to use now. While one thread rereads, the others go on with what there is."""
        if self._now() - self._looked_at >= _SECONDS_BETWEEN_LOOKS and self._lock.acquire(blocking=False):
            try:
                self._look()
            finally:
                self._lock.release()
        return self._state.current

    def _look(self) -> None:
        self._looked_at = self._now()
        # Taken before reading: a file that is saved meanwhile is read again at the next look.
        stamp = self._stamp()
        if stamp == self._state.stamp:
            return
        try:
            current = Current(load_catalogue(self._folder))
        except DataError as error:
            current = Current(self._state.current.catalogue, error.problems)
        self._state = _State(current, stamp)

    def _stamp(self) -> tuple[object, ...]:
        return tuple(_file_stamp(self._folder / name) for name in WATCHED)


@cache
def shared_keeper() -> CatalogueKeeper:
    """The one keeper of this process. Raises DataError as long as there has never been a good catalogue."""
    return CatalogueKeeper()


def _file_stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
