"""The pages of the app and their addresses."""

from collections.abc import Mapping
from types import MappingProxyType

# Page to its path below the app's root; the map is also at a path of its own.
PAGE_PATHS: Mapping[str, str] = MappingProxyType(
    {
        "map": "",
        "municipalities": "kunnat",
        "partnerships": "kumppanuudet",
        "comparison": "vertailu",
        "export": "vienti",
        "sources": "lahteet",
    }
)
MAP_PATH = "kartta"
