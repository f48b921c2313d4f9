"""Files are made in other processes, with a short queue, and from the data that the reader's page has."""

import asyncio
import multiprocessing
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from src.catalogue import load_catalogue
from src.errors import MakingError
from src.model import Catalogue
from src.view import default_view
from src.workshop import processes as module
from src.workshop.order import Order, rendered
from src.workshop.processes import Busy, Processes

PATH = "/data.csv"
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture(scope="module")
def processes() -> Iterator[Processes]:
    made = Processes(workers=1)
    yield made
    made.close()


@pytest.fixture(scope="module")
def order(catalogue: Catalogue) -> Order:
    return Order(PATH, default_view(catalogue), "fi", "light")


@pytest.fixture(scope="module")
def expected(catalogue: Catalogue, order: Order) -> bytes:
    return rendered(order, catalogue)


def end_all() -> None:
    children = multiprocessing.active_children()
    assert children
    for child in children:
        child.kill()
        child.join()


def test_threads_without_a_loop_and_a_loop_are_served_alike(
    processes: Processes, catalogue: Catalogue, order: Order, expected: bytes
) -> None:
    with ThreadPoolExecutor(3) as readers:
        bodies = list(readers.map(lambda _: processes.make_and_wait(order, catalogue), range(6)))
    assert bodies == [expected] * 6
    assert asyncio.run(processes.make(order, catalogue)) == expected


def test_the_loop_of_a_thread_that_waits_stays_its_own(
    processes: Processes, catalogue: Catalogue, order: Order
) -> None:
    kept: list[bool] = []

    def wait() -> None:
        own = asyncio.new_event_loop()
        asyncio.set_event_loop(own)
        processes.make_and_wait(order, catalogue)
        kept.append(asyncio.get_event_loop() is own)
        own.close()

    thread = threading.Thread(target=wait)
    thread.start()
    thread.join()
    assert kept == [True]


def test_the_queue_is_short_and_the_rest_is_sent_away(
    processes: Processes, catalogue: Catalogue, order: Order, expected: bytes
) -> None:
    async def ask() -> list[bytes | BaseException]:
        waiting = (processes.make(order, catalogue) for _ in range(12))
        return await asyncio.gather(*waiting, return_exceptions=True)

    answers = asyncio.run(ask())
    assert answers[:9] == [expected] * 9
    assert [type(answer) for answer in answers[9:]] == [Busy] * 3
    assert processes.make_and_wait(order, catalogue) == expected


def test_data_that_the_process_does_not_have_are_those_of_the_page(
    processes: Processes, catalogue: Catalogue, order: Order
) -> None:
    edited = replace(catalogue, fingerprint="edited a moment ago")
    assert processes.make_and_wait(order, edited) == rendered(order, edited)


def test_a_picture_of_data_that_no_process_has_comes_again_and_again(
    processes: Processes, catalogue: Catalogue, order: Order
) -> None:
    edited = replace(catalogue, fingerprint="edited a moment ago")
    picture = replace(order, path="/map.png")
    first, second = (processes.make_and_wait(picture, edited) for _ in range(2))
    assert second == first


def test_an_ended_process_is_started_anew(
    processes: Processes, catalogue: Catalogue, order: Order, expected: bytes
) -> None:
    assert processes.make_and_wait(order, catalogue) == expected
    end_all()
    assert processes.make_and_wait(order, catalogue) == expected


def test_a_file_that_fails_in_a_process_fails_with_its_reason(
    processes: Processes, catalogue: Catalogue, order: Order, expected: bytes
) -> None:
    with pytest.raises(MakingError, match="/nosuch"):
        processes.make_and_wait(replace(order, path="/nosuch"), catalogue)
    assert processes.make_and_wait(order, catalogue) == expected


def test_files_are_made_on_a_system_without_niceness(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, catalogue: Catalogue, order: Order, expected: bytes
) -> None:
    # As Windows: a process started with this finds no such call.
    (tmp_path / "sitecustomize.py").write_text("import os\ndel os.nice\n", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    plain = Processes(workers=1)
    assert plain.make_and_wait(order, catalogue) == expected
    plain.close()


def test_processes_that_end_again_and_again_end_in_an_error_of_ours(
    monkeypatch: pytest.MonkeyPatch, catalogue: Catalogue, order: Order
) -> None:
    # A process that ends as soon as it begins, as one does for which the machine has no memory.
    monkeypatch.setattr(module, "_prepare", os.abort)
    broken = Processes(workers=1)
    with pytest.raises(MakingError, match=PATH):
        broken.make_and_wait(order, catalogue)
    broken.close()


def test_a_process_takes_no_memory_for_what_few_files_need() -> None:
    names = "pandas", "geopandas", "pyarrow", "folium"
    code = f"import sys, {module.__name__}; print([name for name in {names} if name in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout == "[]\n"
