"""No process that makes files outlives its server."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SECONDS_TO_END = 60
SERVER = """
import time
from src.catalogue import load_catalogue
from src.view import default_view
from src.workshop.order import Order
from src.workshop.processes import Processes

catalogue = load_catalogue()
order = Order("/data.csv", default_view(catalogue), "fi", "light")
Processes(workers=1).make_and_wait(order, catalogue)
print("made", flush=True)
time.sleep(600)
"""


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_the_processes_end_with_a_server_that_is_ended(how: signal.Signals) -> None:
    server = subprocess.Popen(
        [sys.executable, "-c", SERVER], cwd=ROOT, stdout=subprocess.PIPE, start_new_session=True
    )
    try:
        assert server.stdout is not None
        assert server.stdout.readline() == b"made\n"
        server.send_signal(how)
        # Every process has inherited the output: it is at its end when the last of them is.
        server.communicate(timeout=SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()
        pytest.fail("a process that makes files has outlived its server")
    assert server.returncode == -how
