"""Which language a reader gets: the one rule for pages, the server's answers and messages."""

import re

from src.model import Language
from src.texts import FIRST_LANGUAGE, LANGUAGES

_WEIGHT = re.compile(r"q\s*=\s*([01](?:\.[0-9]{0,3})?)")


def readers_language(asked: Language | None, accepted: str | None) -> Language:
    """The language that an address asks for, else that of ours which the browser likes best, else the first of ours.

    `accepted` is what the header Accept-Language says ("de-DE, sv;q=0.8"), or a single tag; regions are passed over.
    """
    if asked in LANGUAGES:
        return asked
    return next((language for language in _accepted(accepted or "") if language in LANGUAGES), FIRST_LANGUAGE)


def _accepted(header: str) -> list[Language]:
    """The languages of a header, best first, equal ones in the header's order."""
    weighed: list[tuple[float, Language]] = []
    for part in header.lower().split(","):
        tag, _, rest = part.partition(";")
        found = _WEIGHT.search(rest)
        weight = float(found[1]) if found else 1.0
        if weight > 0:
            weighed.append((-weight, tag.strip().split("-")[0]))
    return [language for _, language in sorted(weighed, key=lambda pair: pair[0])]
