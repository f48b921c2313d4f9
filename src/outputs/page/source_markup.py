"""Sources as links in HTML, for the pages of the app and the stand-alone page alike."""

import re
from urllib.parse import unquote, urlsplit

from markupsafe import Markup, escape

from src.completeness import missing
from src.counts import shortness, stating_source
from src.model import Catalogue
from src.scene import Note
from src.source import Source
from src.texts import Texts


def site_link(source: Source, texts: Texts) -> Markup:
    """HTML of a source without its date, opened beside the page. By ear it is told apart from others of its site."""
    link = Markup('<a href="{}" target="_blank" rel="noopener" aria-label="{}">{}</a>')
    page = _page_words(source.url)
    said = "link.page_in_new_window" if page else "link.in_new_window"
    return link.format(source.url, texts(said, site=source.site, page=page), source.site)


def _page_words(address: str) -> str:
    """What the last part of an address says in words: ".../en/urban-policy.html" is "urban policy"."""
    last = unquote(urlsplit(address).path.rstrip("/").rpartition("/")[2])
    return " ".join(re.sub(r"\.\w{1,5}$", "", last).replace("-", " ").replace("_", " ").split())


def incompleteness(catalogue: Catalogue, texts: Texts, tier_key: str) -> Markup:
    """The sentence on a short list, with a link to who states its length; empty while every member is known."""
    if not missing(catalogue, tier_key):
        return Markup()
    link = site_link(stating_source(catalogue, tier_key), texts)
    return texts.markup("overview.incomplete", **{**shortness(catalogue, texts, tier_key), "site": link})


def note_markup(catalogue: Catalogue, texts: Texts, note: Note) -> Markup:
    """HTML of a scene's note; on a short list it links to who states its length."""
    return incompleteness(catalogue, texts, note.short_tier) if note.short_tier else escape(note.text)
