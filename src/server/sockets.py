"""Who may open the app's websocket: pages of the app itself.

Streamlit looks a stranger up as well, but asks an outside host for its own address while it does so, and nobody is
answered meanwhile.
"""

import logging
from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from src.public_address import named_address

_LOG = logging.getLogger(__name__)
# "Policy violation" (RFC 6455); before the connection is accepted, the server makes it an HTTP 403.
_REFUSED = 1008


class Sockets:
    """Middleware that refuses websockets of other sites' pages; `allowed_origins` are those of an operator's option."""

    def __init__(self, app: ASGIApp, allowed_origins: Iterable[str] = ()) -> None:
        self._app = app
        self._allowed = frozenset(host for host in map(_host_of, allowed_origins) if host)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a connection on when its page is one of the app's, and everything that is no websocket."""
        if scope["type"] != "websocket":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        origin = headers.get("origin")
        if origin is None or self._is_ours(_host_of(origin), headers):
            await self._app(_without_origin(scope), receive, send)
            return
        _LOG.warning("A websocket of a page of another site is refused: %.80r", origin)
        await receive()
        await send({"type": "websocket.close", "code": _REFUSED})

    def _is_ours(self, host: str, headers: Headers) -> bool:
        """A page cannot choose these headers of its websocket: they are the browser's and the proxy's."""
        own = {headers.get("host", "").lower(), headers.get("x-forwarded-host", "").lower()}
        return bool(host) and host in {*own, _host_of(named_address() or ""), *self._allowed}


def _host_of(address: str) -> str:
    """Host and port of an address, "" for one that has none or cannot be read ("null")."""
    try:
        return urlsplit(address).netloc.lower()
    except ValueError:
        return ""


def _without_origin(scope: Scope) -> Scope:
    """What has been looked at is not asked for again: behind a proxy Streamlit knows neither host."""
    kept = [(name, value) for name, value in scope["headers"] if name != b"origin"]
    return {**scope, "headers": kept}
