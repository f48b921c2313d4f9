"""The app on a port of its own with a copy of the data: it can be restarted, its data edited, its log read."""

import re
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.app_server import AppServer
from tests.walks.data_edits import Edits, copy_of_geodata, write

_COMPLAINT = re.compile(r"\b(ERROR|CRITICAL)\b|Traceback|Uncaught|exception was never retrieved")


class Served:
    """A running server. `address` stays the same through restarts."""

    def __init__(self, folder: Path) -> None:
        data = copy_of_geodata(folder / "geodata")
        self._server = AppServer(folder / "log.txt", {"KUMPPANUUSKARTTA_GEODATA": str(data)})
        self._edits = Edits()
        self._read_to = 0
        self.address = self._server.address
        self.client = httpx.Client(base_url=self.address, timeout=60)
        self._server.start()

    def restart(self) -> None:
        """End the server as an operator does, and start it again on the same port."""
        self._server.stop()
        self._server.start()

    def edit(self, edits: Edits) -> None:
        """Write the edited files; the server takes them up when it looks at them next."""
        write(edits, self._server.folder, self._edits)
        self._edits = edits

    def complaints(self) -> list[str]:
        """The lines the log has got since the last time that speak of an error, each with what follows it."""
        with self._server.log.open(encoding="utf-8", errors="replace") as log:
            log.seek(self._read_to)
            text = log.read()
            self._read_to = log.tell()
        lines = text.splitlines()
        return ["\n".join(lines[i : i + 12]) for i, line in enumerate(lines) if _COMPLAINT.search(line)][:3]

    def close(self) -> None:
        self.client.close()
        self._server.stop()


@contextmanager
def served(folder: Path) -> Generator[Served]:
    """The app for as long as it is wanted; `folder` takes the copy of the data and the log."""
    server = Served(folder)
    try:
        yield server
    finally:
        server.close()
