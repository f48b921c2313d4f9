"""Streamlit's own scripts and styles and the map component's, compressed once and kept.

Streamlit sends them uncompressed on purpose (on loopback that is fastest); on a real network they are most of the
load. Which file a path names is looked up among the installed files, never joined from the path.
"""

import os
import re
import sys
import threading
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from src.compression import CODINGS, Coding, compressed, fingerprint
from src.server.answers import FOREVER, REVALIDATE, accepted_coding, answer
from src.server.base_path import path_within
from src.server.doors import MAP_FRAME

_MEDIA_TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".json": "application/json",
    ".html": "text/html; charset=utf-8",
}
# Quality 9 takes a seventh of the time of 11 for all of Streamlit's scripts and gives 4 % more bytes.
_QUALITY = 9
# Larger scripts that the index page does not name are charts and maps of Streamlit that no page of ours shows.
_LIKELY_BYTES = 100_000
_NICENESS = 15
# The map's frame is loaded anew with every visit of the map page, and Streamlit asks for its page twice.
_BRIEFLY = "max-age=300"
_HASHED_NAME = re.compile(r"\.[\w-]{8}\.\w+$")


@cache
def bundled_files() -> Mapping[str, Path]:
    """Address to installed file, for every file worth compressing."""
    static = streamlit_static() / "static"
    component = _folder_of("streamlit_folium") / "frontend" / "build"
    found = {f"/static/{path.relative_to(static).as_posix()}": path for path in static.rglob("*")}
    found |= {MAP_FRAME + path.relative_to(component).as_posix(): path for path in component.rglob("*")}
    return MappingProxyType(
        {address: path for address, path in found.items() if path.suffix in _MEDIA_TYPES and path.is_file()}
    )


def streamlit_static() -> Path:
    """The folder of what Streamlit sends to the browser."""
    return _folder_of("streamlit") / "static"


@cache
def streamlit_index() -> str:
    """Streamlit's own index page, which names the scripts that every page begins with."""
    return (streamlit_static() / "index.html").read_text(encoding="utf-8")


def likely_addresses() -> tuple[str, ...]:
    """The bundled files that a page may load: first those that Streamlit's index page names, then small ones."""
    index = streamlit_index()
    named = [address for address, path in bundled_files().items() if path.name in index]
    small = [address for address, path in bundled_files().items() if path.stat().st_size < _LIKELY_BYTES]
    component = [address for address in bundled_files() if address.startswith(MAP_FRAME)]
    return tuple(dict.fromkeys((*named, *component, *small)))


def _folder_of(package: str) -> Path:
    """Where a package is installed; it is not imported, since the component's import wants a running page."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(package)
    return Path(spec.origin).parent


class CodedFiles:
    """The bundled files in memory, plain and compressed; safe to share between threads.

    `changes` gives for an address what becomes of its body before it is sent.
    """

    def __init__(self, changes: Mapping[str, Callable[[bytes], bytes]] | None = None) -> None:
        self._changes = changes or {}
        self._lock = threading.Lock()
        self._coded: dict[tuple[str, Coding], bytes] = {}
        self._plain: dict[str, tuple[bytes, str]] = {}
        self._wanted: set[str] = set()

    def plain(self, address: str) -> tuple[bytes, str]:
        """The body of a bundled file and its entity tag."""
        if address not in self._plain:
            body = self._changes.get(address, bytes)(bundled_files()[address].read_bytes())
            self._plain[address] = (body, f'"{fingerprint(body)}"')
        return self._plain[address]

    def coded(self, address: str, coding: Coding) -> bytes | None:
        """The compressed body, None as long as it is not ready."""
        return self._coded.get((address, coding))

    def prepare(self, addresses: Iterable[str]) -> None:
        """Have bundled files compressed in the background, or read compressed from the cache folder."""
        new = [address for address in addresses if address not in self._wanted]
        self._wanted.update(new)
        if new:
            threading.Thread(target=self._make, args=(new,), name="compress-bundle", daemon=True).start()

    def _make(self, addresses: Iterable[str]) -> None:
        if sys.platform == "linux":
            # There a thread has a priority of its own; the readers go first.
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICENESS)
        with self._lock:
            for address in addresses:
                for coding in CODINGS:
                    self._coded[address, coding] = compressed(self.plain(address)[0], coding, _QUALITY)


def _cache_control(path: Path) -> str:
    if path.suffix == ".html":
        return _BRIEFLY
    return FOREVER if _HASHED_NAME.search(path.name) else REVALIDATE


class Bundle:
    """Middleware that answers for the bundled files; everything else is passed on."""

    def __init__(self, app: ASGIApp, files: CodedFiles, base_path: str = "") -> None:
        self._app = app
        self._files = files
        self._base_path = base_path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from memory: compressed where that is ready, else as it is, and have it compressed meanwhile."""
        address = path_within(scope, self._base_path) if scope["type"] == "http" else None
        path = bundled_files().get(address or "")
        if address is None or path is None or scope["method"] not in ("GET", "HEAD"):
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        coding = accepted_coding(request)
        coded = self._files.coded(address, coding) if coding else None
        if coding and coded is None:
            self._files.prepare((address,))
        body, etag = self._files.plain(address)
        response = answer(
            request,
            body,
            media_type=_MEDIA_TYPES[path.suffix],
            etag=etag,
            cache_control=_cache_control(path),
            coded=coded,
            coding=coding,
        )
        await response(scope, receive, send)
