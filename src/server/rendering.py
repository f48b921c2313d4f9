"""What was made lately stays in memory, and a file that many ask for at once is made once."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable

from src.compression import Coding
from src.model import Catalogue
from src.server.text_coding import quickly_coded
from src.workshop.order import Order
from src.workshop.processes import Processes

_KEPT_BYTES = 96 * 1024 * 1024


class Workshop:
    """Gives files by their orders, each made once however many ask for it at the same time."""

    def __init__(self, processes: Processes) -> None:
        self._processes = processes
        self._under_way: dict[str, asyncio.Task[bytes]] = {}
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._kept_bytes = 0

    async def make(self, order: Order, key: str, catalogue: Catalogue, coding: Coding | None = None) -> bytes:
        """The bytes of an order from this catalogue, in a content coding; `key` names them.

        Raises Busy when too many wait already, and MakingError when the file cannot be made.
        """
        body = await self._once(key, lambda: self._processes.make(order, catalogue))
        if coding is None:
            return body
        return await self._once(f"{key} {coding}", lambda: asyncio.to_thread(quickly_coded, body, coding))

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

    def _keep(self, key: str, body: bytes) -> None:
        self._kept[key] = body
        self._kept_bytes += len(body)
        while self._kept_bytes > _KEPT_BYTES and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            self._kept_bytes -= len(dropped)
