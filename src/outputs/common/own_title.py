"""A title of the reader's own: taken as it is, put in order, or refused with the facts."""

import unicodedata

from src.errors import OutputError, Problem
from src.fonts import unknown_characters

LONGEST = 100
_FILE = "title"
_SHOWN = 5


def checked_title(text: str) -> str:
    """The title in one line without superfluous blanks.

    Raises OutputError with a problem of the kind `title_empty`, `title_too_long` (value: its length,
    expected: the longest) or `title_characters` (value: the characters that the typeface cannot draw, among
    them other scripts, emoji and control characters).
    """
    title = " ".join(unicodedata.normalize("NFC", text).split())
    if not title:
        raise OutputError(Problem("title_empty", _FILE))
    if len(title) > LONGEST:
        raise OutputError(Problem("title_too_long", _FILE, value=str(len(title)), expected=str(LONGEST)))
    unknown = unknown_characters(title)
    if unknown:
        shown = ", ".join(_name(character) for character in unknown[:_SHOWN])
        raise OutputError(Problem("title_characters", _FILE, value=shown))
    return title


def _name(character: str) -> str:
    """The character itself where it can be shown, else its number."""
    is_safe = character.isprintable() and unicodedata.bidirectional(character) not in ("R", "AL", "NSM")
    return character if is_safe else f"U+{ord(character):04X}"
