"""A plain client of the running server, which takes every body as it is."""

from collections.abc import Iterator

import httpx
import pytest


@pytest.fixture(scope="module")
def client(app_server: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=app_server, timeout=60, headers={"Accept-Encoding": "identity"}) as client:
        yield client
