"""Starting and stopping the servers that are compared."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from benchmarks.relay import Relay

ROOT = Path(__file__).parents[1]
STOCK = Path(__file__).parent / "stock"
_SECONDS_TO_START = 90


@dataclass(frozen=True)
class Server:
    """A running server: its address, the same address through the counting relay, and its process."""

    url: str
    relay: Relay
    process: psutil.Process

    def cpu_seconds(self) -> float:
        """Processor time of the server's own process so far, in steps of 10 ms."""
        times = self.process.cpu_times()
        return times.user + times.system


@contextmanager
def serving(script: str, settings: Path = ROOT, home: Path = ROOT) -> Generator[Server]:
    """Serve a script of a checkout with the configuration of a folder, on a free port, while the context lasts."""
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(home / script), "--server.port", str(port)]
    process = subprocess.Popen(
        command,
        cwd=settings,
        env={**os.environ, "PYTHONPATH": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    url = f"http://127.0.0.1:{port}"
    try:
        _wait(process, url)
        with Relay(port) as relay:
            yield Server(url, relay, psutil.Process(process.pid))
    finally:
        _stop(process)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def _wait(process: subprocess.Popen[bytes], url: str) -> None:
    end = time.monotonic() + _SECONDS_TO_START
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(f"{process.args} ended with {process.returncode}")
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=2) as answer:
                if answer.read() == b"ok":
                    return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError(url)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End the server and the processes that it started."""
    if process.poll() is None:
        family = psutil.Process(process.pid).children(recursive=True)
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        for child in family:
            if child.is_running():
                child.kill()
