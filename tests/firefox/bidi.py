"""As much of WebDriver BiDi as a walk needs: Debian's Firefox, one window of it, what it says and what it is told.

https://w3c.github.io/webdriver-bidi/
"""

import base64
import json
import socket
import subprocess
import time
from collections.abc import Generator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from websockets.exceptions import InvalidHandshake
from websockets.sync.client import ClientConnection, connect

FIREFOX = "firefox-esr"
HOST = "127.0.0.1"
PATIENCE_S = 60
# The keys of WebDriver that have no letter of their own.
ENTER, TAB = "\ue006", "\ue004"

# The page's policy forbids a script to make scripts of words, so the expression is a part of it from the beginning.
_WAITING = """patience => {
  const until = Date.now() + patience;
  return new Promise((done) => {
    const again = () => {
      let seen = null;
      try { seen = (EXPRESSION); } catch (error) { seen = null; }
      if (seen || Date.now() > until) done(JSON.stringify(seen === undefined ? null : seen));
      else setTimeout(again, 50);
    };
    again();
  });
}"""


class Window:
    """One window of Firefox."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._numbers = count(1)
        self.complaints: list[str] = []
        self.order("session.new", {"capabilities": {}})
        self.order("session.subscribe", {"events": ["log.entryAdded"]})
        # The window that Firefox begins with has no focus while there is no screen, and so no use for keys.
        self._context = self.order("browsingContext.create", {"type": "window"})["context"]
        self.order("browsingContext.activate", {"context": self._context})

    def order(self, method: str, params: dict[str, Any]) -> dict[str, Any]:
        """The answer to a command; events that come before it are heard."""
        number = next(self._numbers)
        self._connection.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            message = json.loads(self._connection.recv(timeout=2 * PATIENCE_S))
            if message.get("id") == number:
                if message["type"] == "error":
                    raise RuntimeError(f"{method}: {message['error']}: {message['message']}")
                return message["result"]
            self._hear(message)

    def _hear(self, message: dict[str, Any]) -> None:
        told = message.get("params", {})
        if message.get("method") == "log.entryAdded" and told["level"] == "error":
            self.complaints.append(str(told["text"]))

    def before_every_page(self, function: str) -> None:
        """Have a function run in every document before its own scripts."""
        self.order("script.addPreloadScript", {"functionDeclaration": function})

    def size(self, width: int, height: int) -> None:
        viewport = {"width": width, "height": height}
        self.order("browsingContext.setViewport", {"context": self._context, "viewport": viewport})

    def open(self, address: str) -> None:
        self.order("browsingContext.navigate", {"context": self._context, "url": address, "wait": "complete"})

    def seen(self, expression: str, patience_s: float = PATIENCE_S) -> Any:
        """The value of an expression of JavaScript once it is truthy; what it is at last when it never becomes so."""
        answer = self.order(
            "script.callFunction",
            {
                "functionDeclaration": _WAITING.replace("EXPRESSION", expression),
                "arguments": [{"type": "number", "value": int(patience_s * 1000)}],
                "target": {"context": self._context},
                "awaitPromise": True,
            },
        )
        if answer["type"] == "exception":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])

    def click(self, x: float, y: float) -> None:
        """A click of the mouse at a place in px from the corner of the window."""
        acts = [
            {"type": "pointerMove", "x": round(x), "y": round(y)},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        self._perform({"type": "pointer", "id": "mouse", "actions": acts})

    def press(self, *keys: str) -> None:
        """Keys one after the other."""
        acts = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self._perform({"type": "key", "id": "keyboard", "actions": acts})

    def _perform(self, source: dict[str, Any]) -> None:
        self.order("input.performActions", {"context": self._context, "actions": [source]})

    def printed(self, *, is_across: bool) -> bytes:
        """The page on A4, without the browser's background graphics, as PDF."""
        answer = self.order(
            "browsingContext.print",
            {
                "context": self._context,
                "background": False,
                "orientation": "landscape" if is_across else "portrait",
                "page": {"width": 21.0, "height": 29.7},
                "margin": {"top": 1.0, "right": 1.0, "bottom": 1.0, "left": 1.0},
            },
        )
        return base64.b64decode(answer["data"])


@contextmanager
def firefox(profile: Path) -> Generator[Window]:
    """A window of a Firefox that speaks Finnish, without a screen; it ends with the block."""
    (profile / "user.js").write_text(
        'user_pref("intl.accept_languages", "fi");\nuser_pref("app.update.enabled", false);\n',
        encoding="utf-8",
    )
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = free.getsockname()[1]
    command = [
        FIREFOX,
        "--headless",
        "--no-remote",
        "--profile",
        str(profile),
        f"--remote-debugging-port={port}",
    ]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        with _connected(f"ws://{HOST}:{port}/session") as connection:
            yield Window(connection)
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE_S)


def _connected(address: str) -> ClientConnection:
    until = time.monotonic() + PATIENCE_S
    while True:
        try:
            return connect(address, max_size=None)
        except (OSError, InvalidHandshake):
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
