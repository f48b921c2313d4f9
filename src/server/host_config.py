"""What Streamlit's scripts ask for before they begin: who may steer the page from outside, and who tells of errors.

Streamlit has no option for these; its own answer lets some hosts of its makers steer the page, and its dialogue about a
lost connection speaks English and of a terminal. The page says that itself (src/client/page/connection.js).
"""

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from src.server.answers import REVALIDATE
from src.server.base_path import path_within

HOST_CONFIG_PATH = "/_stcore/host-config"
HOST_CONFIG: dict[str, bool | str | list[str] | None] = {
    "allowedOrigins": [],
    "useExternalAuthToken": False,
    "enableCustomParentMessages": False,
    "enforceDownloadInNewTab": False,
    "metricsUrl": "",
    "blockErrorDialogs": True,
    "resourceCrossOriginMode": None,
}


class HostConfig:
    """Middleware that answers in Streamlit's place; everything else is passed on."""

    def __init__(self, app: ASGIApp, base_path: str = "") -> None:
        self._app = app
        self._base_path = base_path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the one address."""
        path = path_within(scope, self._base_path) if scope["type"] == "http" else None
        if path == HOST_CONFIG_PATH and Request(scope).method in ("GET", "HEAD"):
            await JSONResponse(HOST_CONFIG, headers={"Cache-Control": REVALIDATE})(scope, receive, send)
        else:
            await self._app(scope, receive, send)
