"""Addresses inside the app: every link keeps the words of the present view.

Most links are sent without these words, and the page's script adds them (`data-with-view`, of a link or of what it is
in): so what a filter does not change need not be sent again.
"""

from dataclasses import replace
from urllib.parse import urlencode

from markupsafe import Markup, escape

from src.pages import PAGE_PATHS
from src.ui.state import Reading
from src.view import DATA_WORD, View, words


def map_address(reading: Reading) -> Markup:
    """The address of the map with the view's words, escaped for an attribute; relative to the app."""
    query = urlencode(words(reading.view, reading.catalogue))
    return escape(f"./{'?' + query if query else ''}")


def page_link(reading: Reading, text_key: str, page: str, anchor: str = "") -> Markup:
    """A link to a page, or to a place on it, with the view that is shown when it is used."""
    return page_link_in_words(reading.texts(text_key), page, anchor)


def page_link_in_words(words: str, page: str, anchor: str = "") -> Markup:
    """The same in words that are data."""
    href = f"{PAGE_PATHS[page]}{'#' + anchor if anchor else ''}"
    return Markup('<a data-with-view href="{}">{}</a>').format(href, words)


def panel_link(reading: Reading, text_key: str, anchor: str) -> Markup:
    """A link to the explanation of a tier on the partnerships page."""
    return page_link(reading, text_key, "partnerships", anchor)


def words_link(reading: Reading, text_key: str, words: dict[str, str], css_class: str = "") -> Markup:
    """A link to the view that is shown when it is used, with `words` changed; an empty one leaves the address."""
    link = Markup('<a data-with-view class="{}" href="?{}">{}</a>')
    return link.format(css_class, urlencode(words), reading.texts(text_key))


def city_link(reading: Reading, code: str, name: str) -> Markup:
    """A link to the details of a municipality; what is around it says that it keeps the view (`data-with-view`)."""
    chosen = dict(words(replace(reading.view, city=code), reading.catalogue))["city"]
    return Markup('<a href="?{}">{}</a>').format(urlencode({"city": chosen}), name)


def view_link(reading: Reading, view: View, text_key: str) -> Markup:
    """A link to another view on the page that is open."""
    link = Markup('<a href="{}">{}</a>')
    return link.format(view_address(reading, view), reading.texts(text_key))


def view_address(reading: Reading, view: View) -> str:
    """The address of another view on the page that is open."""
    return f"?{urlencode(words(view, reading.catalogue))}"


def picture_address(reading: Reading, path: str) -> Markup:
    """The address of a picture or file of the present view, always with its language; escaped."""
    return escape(f"{path}?{urlencode(_picture_words(reading))}")


def picture_source(reading: Reading, path: str) -> Markup:
    """The same for a picture that a page shows, with a name for the data.

    As long as a page is not loaded anew, a browser asks for no address twice that it has shown, whatever the server
    says of keeping it: after an edit of the data the picture has to have another one.
    """
    named = [*_picture_words(reading), (DATA_WORD, reading.catalogue.fingerprint)]
    return escape(f"{path}?{urlencode(named)}")


def _picture_words(reading: Reading) -> list[tuple[str, str]]:
    pairs = words(reading.view, reading.catalogue)
    kept = [(word, value) for word, value in pairs if word not in ("lang", "theme", "view")]
    # A file knows no browser to follow. A ground that is light or dark says it already.
    if reading.view.ground != reading.scene.theme:
        kept.append(("theme", reading.scene.theme))
    return [("lang", reading.texts.language), *kept]
