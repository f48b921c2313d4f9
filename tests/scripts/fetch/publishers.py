"""A server on loopback that answers as the publishers' interfaces do, with what the project itself carries.

Tests change an answer on its way out (`change`), or let it wait.
"""

import json
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from tests.scripts.fetch.statfin import PxTable

JSON = "application/json; charset=utf-8"
HTML = "text/html; charset=utf-8"
DATABASE = "/PxWeb/api/v1/fi/StatFin/"
CLASSIFICATIONS = "/api/classifications/v2/"


@dataclass(frozen=True)
class Reply:
    """What goes out: status, headers, bytes."""

    body: bytes
    media_type: str = JSON
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    seconds_a_byte: float = 0

    def document(self) -> Any:
        return json.loads(self.body)


Change = Callable[[Reply], Reply]


def answer(document: Any, **more: Any) -> Reply:
    return Reply(json.dumps(document, ensure_ascii=False).encode("utf-8"), **more)


@dataclass
class Content:
    """What the publishers have: tables by their place, items and keys of classifications, a layer, an archive."""

    tables: Mapping[str, PxTable]
    items: Mapping[tuple[str, str], list[dict[str, Any]]]
    keys: Mapping[str, Mapping[str, str]]
    layer: bytes
    archive: bytes
    most_cells: int = 30_000


class Publishers:
    """The running server; it keeps every request in `asked` (method and path), what was posted in `questions`."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.asked: list[tuple[str, str]] = []
        self.questions: list[Any] = []
        self.released = threading.Event()
        self._changes: list[tuple[str, Change]] = []
        publishers = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                publishers.respond(self, None)

            def do_POST(self) -> None:
                length = int(self.headers["content-length"])
                question = json.loads(self.rfile.read(length))
                publishers.questions.append(question)
                publishers.respond(self, question)

            def log_message(self, format: str, *args: Any) -> None:
                """A server of a test has no log."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self.released.set()
        self._server.shutdown()
        self._server.server_close()

    def change(self, marker: str, change: Change) -> None:
        """Change every answer to a request ("POST /path") whose line holds the marker."""
        self._changes.append((marker, change))

    def change_document(self, marker: str, edit: Callable[[Any], Any]) -> None:
        """Change the JSON of such an answer; the edit changes what it is given, or returns something else."""

        def changed(reply: Reply) -> Reply:
            document = reply.document()
            edited = edit(document)
            return answer(document if edited is None else edited)

        self.change(marker, changed)

    def respond(self, handler: BaseHTTPRequestHandler, question: Any) -> None:
        line = f"{handler.command} {unquote(handler.path)}"
        self.asked.append((handler.command, handler.path))
        reply = self._reply(handler.path, question)
        for marker, change in self._changes:
            if marker in line:
                reply = change(reply)
        handler.send_response(reply.status)
        headers = {"Content-Type": reply.media_type, "Content-Length": str(len(reply.body)), **reply.headers}
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.end_headers()
        if not reply.seconds_a_byte:
            handler.wfile.write(reply.body)
            return
        for byte in reply.body:
            if self.released.wait(reply.seconds_a_byte):
                return
            with suppress(OSError):
                handler.wfile.write(bytes((byte,)))

    def _reply(self, path: str, question: Any) -> Reply:
        place = urlsplit(path)
        if place.path.startswith(DATABASE):
            return self._table(place.path.removeprefix(DATABASE), question)
        if place.path.startswith(CLASSIFICATIONS):
            return self._classification(unquote(place.path), parse_qs(place.query))
        if place.path == "/geoserver/tilastointialueet/wfs":
            return Reply(self.content.layer, "application/json;charset=UTF-8")
        if place.path.startswith("/files/kuntajako/"):
            return Reply(self.content.archive, "application/zip")
        return not_found()

    def _table(self, name: str, question: Any) -> Reply:
        table = self.content.tables.get(name)
        if table is None:
            return not_found()
        if question is None:
            return answer(table.metadata())
        asked = {one["code"]: one["selection"]["values"] for one in question["query"]}
        if table.size(asked) > self.content.most_cells:
            return Reply(b"Too many values selected", HTML, 403)
        return answer(table.cube(asked))

    def _classification(self, path: str, query: Mapping[str, list[str]]) -> Reply:
        parts = path.removeprefix(CLASSIFICATIONS).split("/")
        if parts[0] == "classifications":
            return answer(self.content.items[parts[1].partition("_")[0], query["lang"][0]])
        target = parts[1].partition("#")[2].partition("_")[0]
        start = (
            f"https://data.stat.fi{CLASSIFICATIONS}correspondenceTables/{parts[1].replace('#', '%23')}/maps"
        )
        return answer([f"{start}/{code}/{group}" for code, group in self.content.keys[target].items()])


def not_found() -> Reply:
    return Reply(b"<html><body>404 - not found</body></html>", HTML, 404)


def with_status(status: int, **headers: str) -> Change:
    """The same answer with another status and headers (`retry_after` is `Retry-After`)."""
    named = {name.replace("_", "-").title(): value for name, value in headers.items()}
    return lambda reply: replace(reply, status=status, headers={**reply.headers, **named})


def first_times(times: int, change: Change) -> Change:
    """A change of the first answers only."""
    left = [times]

    def changed(reply: Reply) -> Reply:
        left[0] -= 1
        return change(reply) if left[0] >= 0 else reply

    return changed
