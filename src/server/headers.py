"""Headers of every answer: what the page may load and do. What is closed is answered here as well."""

import logging

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from src.server.base_path import path_within
from src.server.doors import MAP_FRAME, is_closed
from src.server.sharing import sharing_headers

_LOG = logging.getLogger(__name__)
_POLICY = {
    "default-src": "'self'",
    # Streamlit counts in WebAssembly where it may; where it may not, Firefox tells of an error with every page.
    "script-src": "'self' 'unsafe-inline' 'wasm-unsafe-eval'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self'",
    "frame-src": "'self' blob:",
    "worker-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
}
_FIXED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def content_security_policy(path: str) -> str:
    """The policy of a path. The map component evaluates its commands, so its frame alone may; nothing is loaded
    from other hosts anywhere. Pages may be embedded by others, so `frame-ancestors` is left open. Browsers count the
    websocket of the page's own host as its own since 2022 (Chromium 59, Firefox 106, Safari 15.4).
    """
    directives = dict(_POLICY)
    if path.startswith(MAP_FRAME):
        directives["script-src"] += " 'unsafe-eval'"
    return "; ".join(f"{name} {value}" for name, value in directives.items())


class Headers:
    """Middleware that sets the headers and closes what no reader needs."""

    def __init__(self, app: ASGIApp, base_path: str = "") -> None:
        self._app = app
        self._base_path = base_path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, headers added to its answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path = path_within(scope, self._base_path) or ""
        has_begun = False

        async def send_with_headers(message: Message) -> None:
            nonlocal has_begun
            if message["type"] == "http.response.start":
                has_begun = True
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = content_security_policy(path)
                headers.update({**_FIXED, **sharing_headers(path)})
            await send(message)

        if is_closed(path):
            await PlainTextResponse("Not Found", status_code=404)(scope, receive, send_with_headers)
            return
        try:
            await self._app(scope, receive, send_with_headers)
        except Exception:
            if has_begun:
                raise
            _LOG.exception("A request failed: %s", path)
            await PlainTextResponse("Internal Server Error", status_code=500)(
                scope, receive, send_with_headers
            )
