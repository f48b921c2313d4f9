"""How a source is written: its publisher or its site as a link, and its date."""

from markupsafe import Markup

from src.outputs.page.source_markup import site_link
from src.source import Source
from src.texts import Texts


def source_link(source: Source, texts: Texts) -> Markup:
    """One source, opened beside the app."""
    link = site_link(source, texts)
    return link + Markup(" ({})").format(texts.date(source.date)) if source.date else link
