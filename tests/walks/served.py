"""The app on a port of its own with a copy of the data: it can be restarted, its data edited, its log read."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.conftest import HOST, ROOT, SECONDS_TO_START
from tests.walks.data_edits import Edits, copy_of_geodata, write

_COMPLAINT = re.compile(r"\b(ERROR|CRITICAL)\b|Traceback|Uncaught|exception was never retrieved")
_PAUSE_S = 0.1


class Served:
    """A running server. `address` stays the same through restarts."""

    def __init__(self, folder: Path) -> None:
        self._folder = copy_of_geodata(folder / "geodata")
        self._edits = Edits()
        self._port = _free_port()
        self._log = folder / "log.txt"
        self._read_to = 0
        self.address = f"http://{HOST}:{self._port}"
        self.client = httpx.Client(base_url=self.address, timeout=60)
        self._start()

    def restart(self) -> None:
        """End the server as an operator does, and start it again on the same port."""
        self._end()
        self._start()

    def edit(self, edits: Edits) -> None:
        """Write the edited files; the server takes them up when it looks at them next."""
        write(edits, self._folder, self._edits)
        self._edits = edits

    def complaints(self) -> list[str]:
        """The lines the log has got since the last time that speak of an error, each with what follows it."""
        with self._log.open(encoding="utf-8", errors="replace") as log:
            log.seek(self._read_to)
            text = log.read()
            self._read_to = log.tell()
        lines = text.splitlines()
        return ["\n".join(lines[i : i + 12]) for i, line in enumerate(lines) if _COMPLAINT.search(line)][:3]

    def close(self) -> None:
        self.client.close()
        self._end()

    def _start(self) -> None:
        command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless", "true"]
        with self._log.open("ab") as output:
            self._process = subprocess.Popen(
                [*command, "--server.address", HOST, "--server.port", str(self._port)],
                cwd=ROOT,
                env=os.environ | {"KUMPPANUUSKARTTA_GEODATA": str(self._folder)},
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        until = time.monotonic() + SECONDS_TO_START
        while not self._is_healthy():
            if time.monotonic() > until or self._process.poll() is not None:
                raise RuntimeError(f"the app did not start:\n{self._log.read_text(errors='replace')}")
            time.sleep(_PAUSE_S)

    def _is_healthy(self) -> bool:
        try:
            return self.client.get("/_stcore/health").text == "ok"
        except httpx.TransportError:
            return False

    def _end(self) -> None:
        self._process.terminate()
        self._process.wait(timeout=30)


@contextmanager
def served(folder: Path) -> Generator[Served]:
    """The app for as long as it is wanted; `folder` takes the copy of the data and the log."""
    server = Served(folder)
    try:
        yield server
    finally:
        server.close()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind((HOST, 0))
        return free.getsockname()[1]
