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
    return {key for key in keys_of_shortness(texts) if _stands_in(plain, texts.messages[key])}


def _stands_in(plain: str, message: str) -> bool:
    """Whether a message does, with anything for its placeholders, a number for those that hold one."""
    parts = [
        (" ".join(f"x{text}x".split())[1:-1], name) for text, name, _, _ in string.Formatter().parse(message)
    ]
    # Most are told by one of their words, which is found missing much sooner than a pattern.
    if not all(text in plain for text, _ in parts):
        return False
    pattern = "".join(re.escape(text) + _of_placeholder(name) for text, name in parts)
    return re.search(rf"(?<!\w){pattern}(?!\w)", plain) is not None


def _of_placeholder(name: str | None) -> str:
    if name is None:
        return ""
    return r"\d[\d .,]*\W?%?" if name in _NUMBERS else ".{1,60}?"
