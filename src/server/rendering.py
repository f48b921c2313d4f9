"""Making files away from the event loop: a few processes, a short queue, a bounded memory of what was made."""

import asyncio
import logging
import multiprocessing
import os
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass

from src.catalogue.live import shared_keeper
from src.compression import Coding
from src.errors import DataError
from src.fonts import static_fonts
from src.model import Catalogue, Language
from src.outputs.registry import OUTPUTS
from src.palette import ThemeName
from src.scene import build_scene
from src.server.lifeline import end_with_parent
from src.server.text_coding import quickly_coded
from src.texts import texts_for
from src.view import View

_KEPT_BYTES = 96 * 1024 * 1024
_WAITING_PER_WORKER = 8
_NICENESS = 10
_LOG = logging.getLogger(__name__)


class Busy(Exception):  # noqa: N818  # it is an answer to a reader, not a fault
    """The queue is full; the reader should come again."""


@dataclass(frozen=True)
class Order:
    """Which file of which view to make; `base_address` is the app's, for the view's address inside of the file."""

    path: str
    view: View
    language: Language
    theme: ThemeName
    base_address: str = ""


class Workshop:
    """Makes files in processes of low priority, each file once however many ask for it at the same time."""

    def __init__(self, workers: int | None = None) -> None:
        self._workers = workers or os.cpu_count() or 1
        self._executor: Executor | None = None
        self._under_way: dict[str, asyncio.Task[bytes]] = {}
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._kept_bytes = 0

    async def make(self, order: Order, key: str, catalogue: Catalogue, coding: Coding | None = None) -> bytes:
        """The bytes of an order from this catalogue, in a content coding; `key` names them.

        Raises Busy when too many wait already.
        """
        is_new = key not in self._kept and key not in self._under_way
        if is_new and len(self._under_way) >= self._workers * (1 + _WAITING_PER_WORKER):
            raise Busy
        body = await self._once(key, lambda: self._made(order, catalogue))
        if coding is None:
            return body
        return await self._once(f"{key} {coding}", lambda: asyncio.to_thread(quickly_coded, body, coding))

    def open(self) -> None:
        """Start the processes before they are needed, so that the first picture does not wait for them."""
        for _ in range(self._workers):
            self._pool().submit(_warm_up)

    def close(self) -> None:
        """Stop the processes."""
        if self._executor is not None:
            self._executor.shutdown(wait=False, cancel_futures=True)

    async def _once(self, key: str, make: Callable[[], Awaitable[bytes]]) -> bytes:
        """What is remembered or under way under this key, else what `make` gives."""
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if key not in self._under_way:
            self._under_way[key] = asyncio.create_task(self._remembered(key, make))
        return await asyncio.shield(self._under_way[key])

    async def _remembered(self, key: str, make: Callable[[], Awaitable[bytes]]) -> bytes:
        try:
            body = await make()
            self._keep(key, body)
            return body
        finally:
            del self._under_way[key]

    async def _made(self, order: Order, catalogue: Catalogue) -> bytes:
        body = await self._in_process(order, catalogue.fingerprint)
        return await asyncio.to_thread(_rendered, order, catalogue) if body is None else body

    async def _in_process(self, order: Order, fingerprint: str) -> bytes | None:
        loop = asyncio.get_running_loop()
        pool = self._pool()
        try:
            return await loop.run_in_executor(pool, _render, order, fingerprint)
        except BrokenProcessPool:
            # A process was ended from outside; fresh ones take the order over.
            _LOG.warning("The processes that make files have ended and are started anew")
            if self._executor is pool:
                self._executor = None
            return await loop.run_in_executor(self._pool(), _render, order, fingerprint)

    def _pool(self) -> Executor:
        if self._executor is None:
            # A fresh interpreter for each worker: forking a process with threads can hang.
            context = multiprocessing.get_context("spawn")
            self._executor = ProcessPoolExecutor(self._workers, context, initializer=_prepare)
        return self._executor

    def _keep(self, key: str, body: bytes) -> None:
        self._kept[key] = body
        self._kept_bytes += len(body)
        while self._kept_bytes > _KEPT_BYTES and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            self._kept_bytes -= len(dropped)


def _prepare() -> None:
    """Give way to the readers who click, for a picture may take a moment longer; and end with the server."""
    os.nice(_NICENESS)
    end_with_parent()


def _warm_up() -> None:
    """Read and make what every file needs."""
    static_fonts()
    # Broken files are the page's to tell; an order that meets them is made where there is good data.
    with suppress(DataError):
        shared_keeper()


def _render(order: Order, fingerprint: str) -> bytes | None:
    """The bytes of an order; None when this process does not have the data of the fingerprint.

    A file may have been edited a moment ago, or be broken while the server goes on with the last good one.
    """
    try:
        catalogue = shared_keeper().current().catalogue
    except DataError:
        return None
    return _rendered(order, catalogue) if catalogue.fingerprint == fingerprint else None


def _rendered(order: Order, catalogue: Catalogue) -> bytes:
    scene = build_scene(catalogue, order.view, texts_for(order.language), order.theme, order.base_address)
    return OUTPUTS[order.path].render(scene, catalogue)
