"""A websocket of another site's page is refused at once, and nobody waits meanwhile; the app's own goes through."""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import httpx
import pytest
from starlette.datastructures import Headers
from starlette.types import Message, Receive, Scope, Send
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from src.server.sockets import Sockets

# Streamlit's look-up of its own address takes two seconds where no other host can be reached.
AT_ONCE_SECONDS = 1.0


async def stock(scope: Scope, receive: Receive, send: Send) -> None:
    """Stands where Streamlit does: accepts, and tells whether it was told an origin."""
    await receive()
    await send({"type": "websocket.accept"})
    await send({"type": "websocket.send", "text": Headers(scope=scope).get("origin", "none")})


def told(headers: dict[str, str], allowed: tuple[str, ...] = ()) -> list[Message]:
    """What a connection with these headers is answered."""
    sent: list[Message] = []
    raw = [(name.encode(), value.encode()) for name, value in headers.items()]

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(Sockets(stock, allowed)({"type": "websocket", "path": "/", "headers": raw}, receive, send))
    return sent


LET_IN = [{"type": "websocket.accept"}, {"type": "websocket.send", "text": "none"}]


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"host": "kartta.example", "origin": "http://kartta.example"},
        {"host": "kartta.example", "origin": "https://KARTTA.example"},
        {"host": "10.0.0.7:8501", "x-forwarded-host": "kartta.example", "origin": "https://kartta.example"},
    ],
)
def test_pages_of_the_app_are_let_in(headers: dict[str, str]) -> None:
    assert told(headers) == LET_IN


def test_an_origin_that_the_operator_allows_is_let_in() -> None:
    headers = {"host": "kartta.example", "origin": "https://intra.example:8080"}
    assert told(headers, ("https://intra.example:8080",)) == LET_IN


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example",
        "null",
        "http://kartta.example.evil",
        "http://kartta.example:99",
        "http://[",
        "",
    ],
)
def test_pages_of_other_sites_are_refused(origin: str) -> None:
    assert told({"host": "kartta.example", "origin": origin}) == [{"type": "websocket.close", "code": 1008}]


def test_a_stranger_keeps_nobody_waiting(app_server: str, client: httpx.Client) -> None:
    address = f"ws://{urlsplit(app_server).netloc}/_stcore/stream"

    def knock() -> int:
        with pytest.raises(InvalidStatus) as refused, connect(address, origin=Origin("https://evil.example")):
            pass
        return refused.value.response.status_code

    with ThreadPoolExecutor() as pool:
        knocks = [pool.submit(knock) for _ in range(4)]
        start = time.perf_counter()
        assert client.get("/_stcore/health").text == "ok"
        assert time.perf_counter() - start < AT_ONCE_SECONDS
        assert [knocked.result() for knocked in knocks] == [403] * 4
        assert time.perf_counter() - start < 4 * AT_ONCE_SECONDS


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "GET"])
def test_nothing_can_be_uploaded(client: httpx.Client, method: str) -> None:
    assert client.request(method, "/_stcore/upload_file/session/file", content=b"x").status_code == 404


def test_a_page_may_talk_to_its_own_host_alone(client: httpx.Client) -> None:
    policy = client.get("/").headers["content-security-policy"]
    assert "connect-src 'self';" in policy
    assert "ws:" not in policy
