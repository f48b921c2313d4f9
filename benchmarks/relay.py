"""A relay on loopback that counts what really goes over the wire, headers and compression included.

The browser's own figures count what is inside a websocket message, before compression.
"""

import asyncio
import threading
from dataclasses import dataclass
from typing import Self

_CHUNK_BYTES = 65536


@dataclass
class Counts:
    """Bytes from the server to its readers."""

    http: int = 0
    websocket: int = 0


class Relay:
    """Passes every connection on to a port of this machine; used as a context."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="relay", daemon=True)
        self.counts = Counts()
        self.url = ""

    def __enter__(self) -> Self:
        self._thread.start()
        server = asyncio.run_coroutine_threadsafe(
            asyncio.start_server(self._pass_on, "127.0.0.1", 0), self._loop
        ).result()
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _end(self) -> None:
        open_connections = asyncio.all_tasks() - {asyncio.current_task()}
        for task in open_connections:
            task.cancel()
        await asyncio.gather(*open_connections, return_exceptions=True)

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        from_server, to_server = await asyncio.open_connection("127.0.0.1", self._port)
        kind = ["http"]

        async def ask() -> None:
            while chunk := await reader.read(_CHUNK_BYTES):
                if b"upgrade: websocket" in chunk.lower():
                    kind[0] = "websocket"
                to_server.write(chunk)
                await to_server.drain()

        async def answer() -> None:
            while chunk := await from_server.read(_CHUNK_BYTES):
                setattr(self.counts, kind[0], getattr(self.counts, kind[0]) + len(chunk))
                writer.write(chunk)
                await writer.drain()

        passing = [asyncio.create_task(ask()), asyncio.create_task(answer())]
        try:
            await asyncio.wait(passing, return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:
            # Only the relay's own end cancels; the server of streams takes a cancelled connection for a failure.
            pass
        finally:
            for task in passing:
                task.cancel()
            await asyncio.gather(*passing, return_exceptions=True)
            to_server.close()
            writer.close()

    def take(self) -> Counts:
        """What was counted since the last time."""
        taken, self.counts = self.counts, Counts()
        return taken
