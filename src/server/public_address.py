"""The address under which readers elsewhere find the app: in files, link previews and what a page may connect to.

An operator can name it (`KUMPPANUUSKARTTA_ADDRESS`); otherwise it is that of the request, as far as the server knows
it: its Host header, and the scheme that a proxy tells which uvicorn trusts.
"""

import logging
import os
from functools import cache
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection

_VARIABLE = "KUMPPANUUSKARTTA_ADDRESS"
_LOG = logging.getLogger(__name__)


def base_address(connection: HTTPConnection, base_path: str) -> str:
    """The address of the app's root without a slash at its end: the named one, else the request's."""
    return named_address() or f"{str(connection.base_url).rstrip('/')}{base_path}"


@cache
def named_address() -> str | None:
    """What the operator named, read once; None without it. One that is no address is told to the log and left."""
    text = os.environ.get(_VARIABLE, "").strip()
    if not text:
        return None
    fault = fault_of(text)
    if fault is None:
        return text.rstrip("/")
    _LOG.error(
        "%s is %r, but %s. It has to be the full address of the app, such as https://kartta.example.fi or"
        " https://example.fi/kartta; until then each reader's own address is used.",
        _VARIABLE,
        text,
        fault,
    )
    return None


def fault_of(text: str) -> str | None:
    """What keeps a text from being the address of an app's root; None when nothing does."""
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        return f"it cannot be read as an address ({error})"
    if parts.scheme not in ("http", "https"):
        return "it does not begin with https:// or http://"
    if not host:
        return "it names no host"
    if "?" in text or "#" in text or "@" in parts.netloc:
        return "it holds more than a host, a port and a path"
    if any(character.isspace() or not character.isprintable() for character in text):
        return "it holds a blank"
    return None
