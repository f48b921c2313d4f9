"""How a source is written: its publisher or its site as a link, and its date."""

from html import escape

from src.model import Source
from src.texts import Texts


def source_link(source: Source, texts: Texts) -> str:
    """HTML of one source, opened beside the app."""
    site = source.url.split("/")[2].removeprefix("www.")
    date = f" ({escape(texts.date(source.date))})" if source.date else ""
    label = escape(source.publisher or site)
    return f'<a href="{escape(source.url)}" target="_blank" rel="noopener">{label}</a>{date}'
