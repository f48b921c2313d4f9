"""One choice of a form on a plain page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Choice:
    """What the address says for it, what a reader reads, whether it is made."""

    value: str
    words: str
    is_chosen: bool
