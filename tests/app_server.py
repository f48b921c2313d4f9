"""The app's own server as its README starts it, for tests that ask it, end it and start it again."""

import filecmp
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import SystemRandom

from src.catalogue import GEODATA

ROOT = Path(__file__).parents[1]
HOST = "127.0.0.1"
_SECONDS_TO_START = 120
_PAUSE_S = 0.1


def _free_port() -> int:
    """A port at which nobody listens, below those that connections get: one of them could take it meanwhile."""
    while True:
        port = SystemRandom().randrange(20_000, 30_000)
        with socket.socket() as free, suppress(OSError):
            free.bind((HOST, port))
            return port


@dataclass
class AppServer:
    """The app as its README starts it, at a port that it keeps when it is started again."""

    log: Path
    environment: dict[str, str]
    port: int = field(default_factory=_free_port)
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def folder(self) -> Path:
        """The data that it reads, where a test has given it data of its own."""
        return Path(self.environment["KUMPPANUUSKARTTA_GEODATA"])

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.port}"

    def start(self) -> None:
        """Starts the server and waits until it answers. Raises RuntimeError when it does not."""
        command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless", "true"]
        with self.log.open("ab") as output:
            self.process = subprocess.Popen(
                [*command, "--server.address", HOST, "--server.port", str(self.port)],
                cwd=ROOT,
                env=os.environ | self.environment,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        until = time.monotonic() + _SECONDS_TO_START
        while not self._is_healthy():
            if time.monotonic() > until or self.process.poll() is not None:
                raise RuntimeError(f"the app did not start:\n{self._logged()}")
            time.sleep(_PAUSE_S)

    def stop(self) -> str:
        """Ends the server; gives its exit code and log if it had already ended by itself, else nothing."""
        server, self.process = self.process, None
        if server is None:
            return ""
        if (code := server.poll()) is not None:
            return f"exit code {code}\n{self._logged()}"
        server.terminate()
        server.wait(timeout=30)
        return ""

    def _is_healthy(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.address}/_stcore/health", timeout=2) as answer:
                return answer.read() == b"ok"
        except (urllib.error.URLError, OSError):
            return False

    def _logged(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")


def is_edited(folder: Path) -> bool:
    """Whether a copy of the app's data differs from it in any file."""
    names, copied = (
        {str(path.relative_to(place)) for path in place.rglob("*") if path.is_file()}
        for place in (GEODATA, folder)
    )
    _, differing, unread = filecmp.cmpfiles(GEODATA, folder, names, shallow=False)
    return names != copied or bool(differing or unread)
