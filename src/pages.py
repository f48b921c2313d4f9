"""The pages of the app and their addresses.

A new page is a row here, its script in `pages/`, its template for readers without scripts in `src/server/templates/`,
and its name in the texts (`[nav]`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Page:
    """One page: its name, which its script and its template have too, and its path below the app's root.

    `shows_view` says that it shows what the view leaves; another speaks of the whole whatever the view.
    """

    name: str
    path: str
    shows_view: bool


# In the order in which they are offered.
_ROWS = (
    Page("map", "", shows_view=True),
    Page("municipalities", "kunnat", shows_view=True),
    Page("partnerships", "kumppanuudet", shows_view=False),
    Page("export", "vienti", shows_view=True),
    Page("sources", "lahteet", shows_view=False),
)
PAGES: Mapping[str, Page] = MappingProxyType({page.name: page for page in _ROWS})
PAGE_PATHS: Mapping[str, str] = MappingProxyType({page.name: page.path for page in _ROWS})
# The map is also at a path of its own.
MAP_PATH = "kartta"
