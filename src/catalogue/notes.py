"""A short remark in a table, in a column for every language."""

from src.catalogue.csv_door import Row
from src.names import Names
from src.texts import LANGUAGES

NOTES = tuple(f"note_{language}" for language in LANGUAGES)


def note_of(row: Row) -> Names | None:
    """A note in every language or in none."""
    texts = [row.optional_text(field) for field in NOTES]
    if not any(texts):
        return None
    for field, text in zip(NOTES, texts, strict=True):
        if not text:
            row.complain("note_untranslated", field, next(filter(None, texts)))
    return Names(dict(zip(LANGUAGES, texts, strict=True)))
