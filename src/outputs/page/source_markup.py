"""Sources as links in HTML, for the pages of the app and the stand-alone page alike."""

from markupsafe import Markup, escape

from src.completeness import missing
from src.counts import shortness, stating_source
from src.model import Catalogue
from src.scene import Note
from src.source import Source
from src.texts import Texts


def site_link(source: Source) -> Markup:
    """HTML of a source without its date, opened beside the page."""
    link = Markup('<a href="{}" target="_blank" rel="noopener">{}</a>')
    return link.format(source.url, source.site)


def incompleteness(catalogue: Catalogue, texts: Texts, tier_key: str) -> Markup:
    """The sentence on a short list, with a link to who states its length; empty while every member is known."""
    if not missing(catalogue, tier_key):
        return Markup()
    link = site_link(stating_source(catalogue, tier_key))
    return texts.markup("overview.incomplete", **{**shortness(catalogue, texts, tier_key), "site": link})


def note_markup(catalogue: Catalogue, texts: Texts, note: Note) -> Markup:
    """HTML of a scene's note; on a short list it links to who states its length."""
    return incompleteness(catalogue, texts, note.short_tier) if note.short_tier else escape(note.text)
