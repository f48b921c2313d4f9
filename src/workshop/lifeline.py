"""Processes that end with the server, however it ends."""

import multiprocessing
import os
import threading
from collections.abc import Callable


def end_with_parent() -> None:
    """Let this process end as soon as the one that started it has; called in a process that makes files.

    A server that gets SIGTERM ends by that signal, before a pool of processes has told its own to stop; they would
    wait for work for ever, each with all the data in its memory.
    """
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(
            target=_outlive_by_nothing, args=(parent.join,), name="lifeline", daemon=True
        ).start()


def _outlive_by_nothing(wait_for_parent: Callable[[], None]) -> None:
    wait_for_parent()
    # Nothing is lost: a file that is being made has nobody left to be sent to.
    os._exit(1)
