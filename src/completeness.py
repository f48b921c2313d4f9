"""Whether every member of a partnership is known by name: the one rule, which all that counts or explains asks.

A list is short while its source states more members than are known. When the last one has been found, every sign
of it goes by itself.
"""

from collections.abc import Iterable

from src.model import Catalogue
from src.names import Names


def missing(catalogue: Catalogue, tier_key: str) -> int:
    """How many members a published source states beyond those known by name; 0 where none does."""
    stated = catalogue.tiers[tier_key].stated_count
    return 0 if stated is None else max(0, stated - len(catalogue.members[tier_key]))


def short_tiers(catalogue: Catalogue, tier_keys: Iterable[str]) -> tuple[str, ...]:
    """Those of some tiers whose members are not all known by name."""
    return tuple(key for key in tier_keys if missing(catalogue, key))


def open_questions(catalogue: Catalogue, tier_key: str) -> tuple[Names, ...]:
    """What is not known of a tier: of its list while that is short, then the rest."""
    tier = catalogue.tiers[tier_key]
    of_the_list = (tier.incomplete,) if tier.incomplete and missing(catalogue, tier_key) else ()
    return (*of_the_list, tier.unknown)
