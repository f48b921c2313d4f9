"""One page in Chromium, watched: what is on screen when, and what comes over its connections."""

import base64
from collections import Counter
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benchmarks.servers import Server

CHROMIUM = "/usr/bin/chromium"
CHROMIUM_FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)
LINK = {"offline": False, "latency": 40, "downloadThroughput": 10e6 / 8, "uploadThroughput": 10e6 / 8}
_PROBE = (Path(__file__).parent / "probe.js").read_text(encoding="utf-8")
_PATIENCE_MS = 90_000
_SETTLED_MS = 900
_BINARY = 2


@dataclass
class Traffic:
    """What the browser received since the last reset: bytes by HTTP as sent, messages by websocket as unpacked."""

    http: int = 0
    messages: list[bytes] = field(default_factory=list[bytes])

    def loaded(self, event: dict[str, Any]) -> None:
        self.http += int(event["encodedDataLength"])

    def received(self, event: dict[str, Any]) -> None:
        data, opcode = event["response"]["payloadData"], event["response"]["opcode"]
        self.messages.append(base64.b64decode(data) if opcode == _BINARY else data.encode())


@dataclass(frozen=True)
class Answer:
    """One click: how long until its answer, until its highlight, and what it cost."""

    ms: float
    highlight_ms: float | None
    highlight_frames: float | None
    cpu_ms: float
    messages: tuple[bytes, ...]
    wire_bytes: int
    http_bytes: int


class Watched:
    """A page with the probe in it."""

    def __init__(self, context: BrowserContext, server: Server, has_slow_link: bool, path: str = "") -> None:
        self.page: Page = context.new_page()
        self._server = server
        self._address = f"{server.relay.url}{path}"
        self._session = context.new_cdp_session(self.page)
        self._traffic = Traffic()
        self._command("Network.enable")
        self._session.on("Network.loadingFinished", self._traffic.loaded)
        self._session.on("Network.webSocketFrameReceived", self._traffic.received)
        if has_slow_link:
            self._command("Network.emulateNetworkConditions", LINK)

    def load(self) -> dict[str, float]:
        """Open the app; when each mark was reached, in ms since the navigation began, and what was received in kB."""
        self._reset()
        self.page.goto(self._address, wait_until="commit", timeout=_PATIENCE_MS)
        self.page.wait_for_function("() => window.__marks && window.__marks.done", timeout=_PATIENCE_MS)
        self.page.wait_for_timeout(_SETTLED_MS)
        marks: dict[str, float] = self.page.evaluate(
            """() => {
            const first = performance.getEntriesByName("first-contentful-paint")[0];
            const { done, ...marks } = window.__marks;
            return { ...marks, first_paint: first ? first.startTime : 0 };
            }"""
        )
        wire = self._server.relay.take()
        figures = {f"{name} ms": value for name, value in marks.items()}
        return figures | {
            "http kB": self._traffic.http / 1000,
            "websocket kB unpacked": sum(map(len, self._traffic.messages)) / 1000,
            "websocket kB on the wire": wire.websocket / 1000,
        }

    def answer(
        self, kind: str, argument: str | None, click: Callable[[Page], None], code: str = ""
    ) -> Answer:
        """Click, and wait for what the probe calls `kind`. `code` is the area that is to be highlighted."""
        self.page.bring_to_front()
        self._reset()
        cpu = self._server.cpu_seconds()
        self.page.evaluate(
            "([kind, argument, code]) => window.__ask(kind, argument, code)", [kind, argument, code]
        )
        click(self.page)
        self.page.wait_for_function("() => window.__answer", timeout=_PATIENCE_MS)
        self.page.wait_for_timeout(_SETTLED_MS)
        ms, lit = self.page.evaluate("() => [window.__answer, window.__lit]")
        return Answer(
            ms,
            lit["ms"] if lit else None,
            lit["frames"] if lit else None,
            (self._server.cpu_seconds() - cpu) * 1000,
            tuple(self._traffic.messages),
            self._server.relay.take().websocket,
            self._traffic.http,
        )

    def _command(self, method: str, words: dict[str, Any] | None = None) -> None:
        self._session.send(method, words)  # pyright: ignore[reportUnknownMemberType]  # a dict of anything

    def _reset(self) -> None:
        self._traffic.http = 0
        self._traffic.messages.clear()
        self._server.relay.take()


@contextmanager
def reader(browser: Browser, wanted: str) -> Generator[BrowserContext]:
    """A reader with an empty cache; `wanted` is the mark that ends a load."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="fi-FI")
    context.add_init_script(f"window.__wanted = {wanted!r};\n{_PROBE}")
    try:
        yield context
    finally:
        context.close()


def contents(messages: tuple[bytes, ...]) -> list[tuple[str, int, int]]:
    """The messages of one answer by what they are: name, how many, bytes altogether; the largest first."""
    sizes: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for data in messages:
        name = _name(data)
        sizes[name] += len(data)
        counts[name] += 1
    return [(name, counts[name], size) for name, size in sizes.most_common()]


def _name(data: bytes) -> str:
    message = ForwardMsg()
    message.ParseFromString(data)
    kind = message.WhichOneof("type") or "nothing"
    if kind != "delta":
        return kind
    delta = message.delta
    inner = delta.WhichOneof("type") or "nothing"
    element = delta.new_element.WhichOneof("type") if inner == "new_element" else None
    return f"{kind}: {element or inner}"
