"""A copy of the data in which every stated member is known, and the signs by which a short list shows itself."""

import re
import shutil
import string
from pathlib import Path

from src.catalogue import GEODATA
from src.texts import Texts

# Every text that is only said while a list is short; a test holds that none is forgotten here.
ONLY_WHILE_SHORT = (
    *(
        "legend.rest_known",
        "count.of",
        "count.of_words",
        "count.of_briefly",
        "count.or_more",
        "sidebar.known",
        "sidebar.why",
    ),
    *("overview.incomplete", "overview.at_least", "overview.why", "panel.outside_known"),
)
SAYS_SO = re.compile(r"(^|[._])(at_least|none_known)")
_NUMBERS = ("n", "known", "stated", "share", "people")


def complete_copy(folder: Path) -> Path:
    """The carried data with as many regional cities stated as are known by name."""
    copy = Path(shutil.copytree(GEODATA, folder / "geodata"))
    known = (copy / "memberships.csv").read_text(encoding="utf-8").count(",regional_cities,")
    tiers = copy / "tiers.toml"
    words, changed = re.subn(
        r"^stated_count = \d+$", f"stated_count = {known}", tiers.read_text("utf-8"), flags=re.M
    )
    assert changed == 1
    tiers.write_text(words, encoding="utf-8")
    return copy


def keys_of_shortness(texts: Texts) -> list[str]:
    """The keys of all texts that tell of a short list."""
    return [key for key in texts.messages if key in ONLY_WHILE_SHORT or SAYS_SO.search(key)]


def signs_in(words: str, texts: Texts) -> set[str]:
    """The keys of those texts on a short list that stand in some words."""
    plain = " ".join(words.split())
    return {key for key in keys_of_shortness(texts) if re.search(_pattern(texts.messages[key]), plain)}


def _pattern(message: str) -> str:
    """A message with anything for its placeholders, a number for those that hold one."""
    parts: list[str] = []
    for text, name, _, _ in string.Formatter().parse(message):
        parts.append(re.escape(" ".join(f"x{text}x".split())[1:-1]))
        if name is not None:
            parts.append(r"\d[\d .,]*\W?%?" if name in _NUMBERS else ".{1,60}?")
    return rf"(?<!\w){''.join(parts)}(?!\w)"
