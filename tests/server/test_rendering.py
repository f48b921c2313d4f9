"""What many ask for is made once, and comes again from memory."""

import asyncio
from collections.abc import Iterator

import brotli
import pytest

from src.catalogue import load_catalogue
from src.model import Catalogue
from src.outputs.registry import OUTPUTS
from src.scene import build_scene
from src.server.rendering import Workshop
from src.texts import texts_for
from src.view import default_view
from src.workshop.order import Order
from src.workshop.processes import Busy, Processes

PATH = "/data.csv"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture(scope="module")
def workshop() -> Iterator[Workshop]:
    processes = Processes(workers=1)
    yield Workshop(processes)
    processes.close()


@pytest.fixture(scope="module")
def order(catalogue: Catalogue) -> Order:
    return Order(PATH, default_view(catalogue), "fi", "light")


@pytest.fixture(scope="module")
def expected(catalogue: Catalogue, order: Order) -> bytes:
    scene = build_scene(catalogue, order.view, texts_for("fi"), "light")
    return OUTPUTS[PATH].render(scene, catalogue)


def test_a_file_is_made_once_however_many_ask(
    workshop: Workshop, catalogue: Catalogue, order: Order, expected: bytes
) -> None:
    async def ask() -> list[bytes]:
        return await asyncio.gather(*(workshop.make(order, "same", catalogue) for _ in range(40)))

    bodies = asyncio.run(ask())
    assert bodies[0] == expected
    assert all(body is bodies[0] for body in bodies)
    assert asyncio.run(workshop.make(order, "same", catalogue)) is bodies[0]


def test_a_coded_form_is_made_once_too(
    workshop: Workshop, catalogue: Catalogue, order: Order, expected: bytes
) -> None:
    async def ask() -> list[bytes]:
        return await asyncio.gather(*(workshop.make(order, "coded", catalogue, "br") for _ in range(40)))

    bodies = asyncio.run(ask())
    assert brotli.decompress(bodies[0]) == expected
    assert all(body is bodies[0] for body in bodies)
    assert asyncio.run(workshop.make(order, "coded", catalogue, "br")) is bodies[0]
    assert asyncio.run(workshop.make(order, "coded", catalogue)) == expected


def test_the_queue_is_short_and_the_rest_is_sent_away(
    workshop: Workshop, catalogue: Catalogue, order: Order, expected: bytes
) -> None:
    async def ask() -> list[bytes | BaseException]:
        waiting = (workshop.make(order, f"different {number}", catalogue) for number in range(12))
        return await asyncio.gather(*waiting, return_exceptions=True)

    answers = asyncio.run(ask())
    assert answers[:9] == [expected] * 9
    assert [type(answer) for answer in answers[9:]] == [Busy] * 3
