"""Finding a municipality by any of its official names, in any language, forgiving accents and small slips."""

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from src.model import Catalogue
from src.texts import LANGUAGES
from src.texts.alphabet import plain

_SURE = 88
_POSSIBLE = 62


@dataclass(frozen=True)
class Finding:
    """What a search gave: the one municipality meant, or a few that may be meant, best first."""

    code: str | None
    candidates: tuple[str, ...] = ()


def find(query: str, catalogue: Catalogue, limit: int = 5) -> Finding:
    """Look a name or a code up. An exact name wins, then a single beginning, then a single close spelling."""
    wanted = plain(query.strip())
    names = _names(catalogue)
    if wanted in names:
        return Finding(names[wanted])
    if wanted.zfill(3) in catalogue.municipalities:
        return Finding(wanted.zfill(3))
    beginning = _distinct(code for name, code in names.items() if wanted and name.startswith(wanted))
    if len(beginning) == 1:
        return Finding(beginning[0])
    if beginning:
        return Finding(None, beginning[:limit])
    return _closest(wanted, names, limit)


def _closest(wanted: str, names: dict[str, str], limit: int) -> Finding:
    matches = process.extract(wanted, list(names), scorer=fuzz.ratio, limit=limit * 2, score_cutoff=_POSSIBLE)
    codes = _distinct(names[name] for name, _, _ in matches)
    sure = _distinct(names[name] for name, score, _ in matches if score >= _SURE)
    if len(sure) == 1:
        return Finding(sure[0])
    return Finding(None, codes[:limit])


def _names(catalogue: Catalogue) -> dict[str, str]:
    """Plain name to code; where two municipalities share a plain name that of the first language keeps it."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        for row in catalogue.municipalities.values():
            found.setdefault(plain(row.names.of(language)), row.code)
    return found


def _distinct(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(codes))
