"""Streamlit's own scripts and styles and the map component's, compressed once and kept.

Streamlit sends them uncompressed on purpose (on loopback that is fastest); on a real network they are most of the
load. Which file a path names is looked up among the installed files, never joined from the path.
"""

import mimetypes
import threading
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from src.compression import Coding, compressed, fingerprint
from src.server.answers import FOREVER, REVALIDATE, accepted_coding, answer
from src.server.headers import MAP_FRAME

_ENDINGS = (".js", ".css", ".svg", ".json", ".html")
# Quality 9 takes a seventh of the time of 11 for all of Streamlit's scripts and gives 4 % more bytes.
_QUALITY = 9


@cache
def bundled_files() -> Mapping[str, Path]:
    """Address to installed file, for every file worth compressing."""
    streamlit = _folder_of("streamlit") / "static"
    component = _folder_of("streamlit_folium") / "frontend" / "build"
    found = {
        f"/static/{path.relative_to(streamlit / 'static').as_posix()}": path
        for path in (streamlit / "static").rglob("*")
    }
    found |= {MAP_FRAME + path.relative_to(component).as_posix(): path for path in component.rglob("*")}
    return MappingProxyType(
        {address: path for address, path in found.items() if path.suffix in _ENDINGS and path.is_file()}
    )


def _folder_of(package: str) -> Path:
    """Where a package is installed; it is not imported, since the component's import wants a running page."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(package)
    return Path(spec.origin).parent


class Bundle:
    """Middleware that answers for the bundled files; everything else is passed on."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._lock = threading.Lock()
        self._ready: dict[tuple[str, Coding], bytes] = {}
        self._plain: dict[str, tuple[bytes, str]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from memory where the coded body is ready, else pass on and have it made meanwhile."""
        path = bundled_files().get(scope.get("path", "")) if scope["type"] == "http" else None
        if path is None or scope["method"] not in ("GET", "HEAD"):
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        coding = accepted_coding(request)
        coded = self._ready.get((scope["path"], coding)) if coding else None
        if coding and coded is None:
            threading.Thread(target=self._make, args=(scope["path"], path, coding), daemon=True).start()
        body, etag = self._body(scope["path"], path)
        is_hashed = path.suffix != ".html"
        response = answer(
            request,
            body,
            media_type=mimetypes.guess_type(path.name)[0] or "application/octet-stream",
            etag=etag,
            cache_control=FOREVER if is_hashed else REVALIDATE,
            coded=coded,
            coding=coding,
        )
        await response(scope, receive, send)

    def _body(self, address: str, path: Path) -> tuple[bytes, str]:
        if address not in self._plain:
            body = path.read_bytes()
            self._plain[address] = (body, f'"{fingerprint(body)}"')
        return self._plain[address]

    def _make(self, address: str, path: Path, coding: Coding) -> None:
        with self._lock:
            if (address, coding) not in self._ready:
                self._ready[address, coding] = compressed(self._body(address, path)[0], coding, _QUALITY)
