"""The filters besides the partnerships: what can be chosen, and which municipalities a choice leaves.

A new filter is a row here, a field of `View` of the same name, and its words in the texts (`[filters]`). Address,
title, sidebar, plain page and what is counted follow.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from src.model import Area, Catalogue, Municipality


@dataclass(frozen=True)
class Filter:
    """One filter. Nothing chosen leaves everything; several things chosen leave what is in any of them.

    `key` is the field of a view that holds the chosen codes, and its key in the texts; `word` says it in an address.
    `options` are what can be chosen, by code in their own order; `codes_of` are those that a municipality is in.
    """

    key: str
    word: str
    options: Callable[[Catalogue], Mapping[str, Area] | Mapping[str, Municipality]]
    codes_of: Callable[[Catalogue, Municipality], Collection[str]]


# In the order in which they are offered and said.
FILTERS = (
    Filter(
        key="regions",
        word="region",
        options=lambda catalogue: catalogue.regions,
        codes_of=lambda _, municipality: (municipality.region_code,),
    ),
)
