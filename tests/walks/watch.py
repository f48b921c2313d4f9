"""What the browser complains of during a walk, and the few complaints that say nothing of the app."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page

from tests.app_server import HOST

# What the console may say, and why.
_ALLOWED = (
    # Streamlit names features in the frames it makes that this Chromium does not know.
    r"^Unrecognized feature: ",
    # streamlit-folium's frame is of our own origin, and has to be.
    r"^An iframe which has both allow-scripts and allow-same-origin for its sandbox attribute",
)
# While the server is away there is nobody to answer.
_ALLOWED_IN_A_BREAK = (
    r"WebSocket",
    r"ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_CONNECTION_CLOSED|ERR_INCOMPLETE_CHUNKED",
    r"Network Error|AxiosError|Failed to fetch|Client [Ee]rror|server is not responding|Connection timed out",
)
# Rules of the content security policy that are broken, in every frame.
_WATCH_POLICY = """addEventListener('securitypolicyviolation', (event) => {
  console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI);
});"""


class Watch:
    """Listens to a page from its beginning."""

    def __init__(self, context: BrowserContext, page: Page) -> None:
        self._heard: list[str] = []
        context.add_init_script(_WATCH_POLICY)
        page.on("console", self._note)
        page.on("pageerror", lambda error: self._heard.append(f"page error: {error}"))
        page.on("requestfailed", lambda request: self._note_failure(request.url, request.failure or ""))
        page.on("request", lambda request: self._note_host(request.url))
        page.on("websocket", lambda socket: self._note_host(socket.url))

    def complaints(self, *, is_a_break: bool) -> list[str]:
        """What was heard since the last time, without what is allowed."""
        allowed = re.compile("|".join(_ALLOWED_IN_A_BREAK if is_a_break else ("(?!)",)))
        heard, self._heard = self._heard, []
        return [f"[console] {words}" for words in heard if not allowed.search(words)]

    def _note(self, message: ConsoleMessage) -> None:
        is_meant = message.type in ("error", "warning")
        if is_meant and not any(re.search(pattern, message.text) for pattern in _ALLOWED):
            self._heard.append(f"{message.type}: {message.text[:300]}")

    def _note_failure(self, address: str, reason: str) -> None:
        # What was still on its way when the reader left is no failure.
        if "ERR_ABORTED" not in reason:
            self._heard.append(f"request failed: {address}: {reason}")

    def _note_host(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.hostname != HOST:
            self._heard.append(f"request to another host: {address}")
