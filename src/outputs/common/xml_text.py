"""Text on its way into XML: escaped, and without the characters that no XML document may hold."""

import re
from xml.sax.saxutils import escape

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def content(text: str) -> str:
    """Text between two tags."""
    return escape(_FORBIDDEN.sub("", text))


def attribute(text: str) -> str:
    """Text between double quotes."""
    return escape(_FORBIDDEN.sub("", text), {'"': "&quot;"})


def number(value: float) -> str:
    """A number with at most two decimals and nothing superfluous."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
