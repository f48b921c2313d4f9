"""The address under which readers elsewhere find the app: in files, link previews and what a page may connect to.

An operator can name it (`KUMPPANUUSKARTTA_ADDRESS`); otherwise it is the one at which the reader is.
"""

import logging
import os
from functools import cache
from urllib.parse import urlsplit

_VARIABLE = "KUMPPANUUSKARTTA_ADDRESS"
_LOG = logging.getLogger(__name__)


def root_of_page(address: str | None, path: str) -> str:
    """The address of the app's root without a slash at its end: the named one, else what stands in front of a page's
    path ("vienti") in the address at which a browser shows it; "" for one that is not known or not to be believed.
    """
    named = named_address()
    if named is not None:
        return named
    root = (address or "").rstrip("/").removesuffix(f"/{path}").rstrip("/")
    return root if fault_of(root) is None else ""


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
