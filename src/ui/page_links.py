"""Addresses inside the app: every link keeps the words of the present view."""

from html import escape
from urllib.parse import urlencode

from src.ui.state import Reading
from src.view import View, words

PATHS = {
    "map": "",
    "municipalities": "kunnat",
    "partnerships": "kumppanuudet",
    "export": "vienti",
    "sources": "lahteet",
}


def address_of(reading: Reading, page: str = "map", anchor: str = "") -> str:
    """The address of a page with the present view's words, escaped for an attribute; relative to the app."""
    query = urlencode(words(reading.view, reading.catalogue))
    return escape(f"{PATHS[page] or './'}{'?' + query if query else ''}{'#' + anchor if anchor else ''}")


def panel_link(reading: Reading, text_key: str, anchor: str) -> str:
    """A link to the explanation of a tier on the partnerships page."""
    href = address_of(reading, "partnerships", anchor)
    return f'<a href="{href}" target="_self">{escape(reading.texts(text_key))}</a>'


def view_link(reading: Reading, view: View, text_key: str, css_class: str = "") -> str:
    """A link to another view on the page that is open."""
    query = urlencode(words(view, reading.catalogue))
    kind = f' class="{css_class}"' if css_class else ""
    return f'<a{kind} href="?{escape(query)}" target="_self">{escape(reading.texts(text_key))}</a>'


def picture_address(reading: Reading, path: str = "map.svg") -> str:
    """The address of a picture or file of the present view, always with its language; escaped."""
    pairs = dict.fromkeys(words(reading.view, reading.catalogue))
    kept = [pair for pair in pairs if pair[0] not in ("lang", "theme", "view", "city")]
    query = urlencode([("lang", reading.texts.language), *kept, ("theme", reading.scene.theme)])
    return escape(f"{path}?{query}")
