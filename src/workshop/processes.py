"""The processes that make files: few, of low priority, and with a short queue."""

import asyncio
import logging
import multiprocessing
import os
from collections.abc import Generator
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from functools import cache
from threading import Lock

from src.catalogue.live import shared_keeper
from src.errors import DataError, MakingError
from src.fonts import static_fonts
from src.model import Catalogue
from src.workshop.lifeline import end_with_parent
from src.workshop.order import Order, rendered

_WAITING_PER_WORKER = 8
_NICENESS = 10
_LOG = logging.getLogger(__name__)


class Busy(Exception):  # noqa: N818  # it is an answer to a reader, not a fault
    """The queue is full; the reader should come again."""


class Processes:
    """Turns orders into bytes away from whoever asks; may be asked from any thread and any event loop."""

    def __init__(self, workers: int | None = None) -> None:
        self._workers = workers or os.cpu_count() or 1
        self._lock = Lock()
        self._executor: Executor | None = None
        self._waiting = 0

    async def make(self, order: Order, catalogue: Catalogue) -> bytes:
        """The bytes of an order from this catalogue.

        Raises Busy when too many wait already, and MakingError when the file cannot be made.
        """
        with self._place():
            body = await self._in_process(order, catalogue.fingerprint)
            return await asyncio.to_thread(rendered, order, catalogue) if body is None else body

    def make_and_wait(self, order: Order, catalogue: Catalogue) -> bytes:
        """As `make`, for a thread in which no event loop runs."""
        # A loop of its own that is never made the thread's: Streamlit may keep one there.
        with asyncio.Runner(loop_factory=asyncio.new_event_loop) as runner:
            return runner.run(self.make(order, catalogue))

    def open(self) -> None:
        """Start the processes before they are needed, so that the first picture does not wait for them."""
        pool = self._pool()
        # Processes that end at once on this machine are the first order's to tell.
        with suppress(BrokenProcessPool):
            for _ in range(self._workers):
                pool.submit(_warm_up)

    def close(self) -> None:
        """Stop the processes."""
        if self._executor is not None:
            self._executor.shutdown(wait=False, cancel_futures=True)

    @contextmanager
    def _place(self) -> Generator[None]:
        """A place in the queue, for as long as an order takes."""
        with self._lock:
            if self._waiting >= self._workers * (1 + _WAITING_PER_WORKER):
                raise Busy
            self._waiting += 1
        try:
            yield
        finally:
            with self._lock:
                self._waiting -= 1

    async def _in_process(self, order: Order, fingerprint: str) -> bytes | None:
        loop = asyncio.get_running_loop()
        for is_last in (False, True):
            pool = self._pool()
            try:
                return await loop.run_in_executor(pool, _made, order, fingerprint)
            except BrokenProcessPool as failure:
                # A process was ended from outside; fresh ones take the order over, once.
                self._give_up(pool)
                if is_last:
                    raise MakingError(order.path, repr(failure)) from failure
        return None

    def _give_up(self, broken: Executor) -> None:
        with self._lock:
            if self._executor is broken:
                _LOG.warning("The processes that make files have ended and are started anew")
                self._executor = None

    def _pool(self) -> Executor:
        with self._lock:
            if self._executor is None:
                # A fresh interpreter for each worker: forking a process with threads can hang.
                context = multiprocessing.get_context("spawn")
                self._executor = ProcessPoolExecutor(self._workers, context, initializer=_prepare)
            return self._executor


@cache
def shared_processes() -> Processes:
    """The ones that all readers of this server share."""
    return Processes()


def _prepare() -> None:
    """Give way to the readers who click, for a picture may take a moment longer; and end with the server."""
    # Windows knows no niceness; its processes make files as well without it.
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    end_with_parent()


def _warm_up() -> None:
    """Read and make what every file needs."""
    static_fonts()
    # Broken files are the page's to tell; an order that meets them is made where there is good data.
    with suppress(DataError):
        shared_keeper()


def _made(order: Order, fingerprint: str) -> bytes | None:
    """The bytes of an order; None when this process does not have the data of the fingerprint.

    A file may have been edited a moment ago, or be broken while the server goes on with the last good one.
    """
    try:
        catalogue = shared_keeper().current().catalogue
    except DataError:
        return None
    return rendered(order, catalogue) if catalogue.fingerprint == fingerprint else None
