"""How a source is written: its publisher or its site as a link, and its date."""

from markupsafe import Markup

from src.model import Source
from src.texts import Texts


def source_link(source: Source, texts: Texts) -> Markup:
    """One source, opened beside the app."""
    site = source.url.split("/")[2].removeprefix("www.")
    link = Markup('<a href="{}" target="_blank" rel="noopener">{}</a>').format(
        source.url, source.publisher or site
    )
    return link + Markup(" ({})").format(texts.date(source.date)) if source.date else link
