"""What can be fetched, by name, and the way through it: ask, check, and only then write."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from scripts.fetch.addresses import Addresses
from scripts.fetch.agreement import check_agreement
from scripts.fetch.areas import areas
from scripts.fetch.change import change
from scripts.fetch.classification import key, read_municipalities
from scripts.fetch.client import Client
from scripts.fetch.collected import Produced
from scripts.fetch.errand import Errand
from scripts.fetch.map_service import boundaries
from scripts.fetch.population import ages, population, unemployment
from scripts.fetch.projection import projection
from scripts.fetch.writing import write_all

PARTS: Mapping[str, Callable[[Errand], list[Produced]]] = MappingProxyType(
    {
        "key": key,
        "boundaries": boundaries,
        "areas": areas,
        "population": population,
        "ages": ages,
        "change": change,
        "unemployment": unemployment,
        "projection": projection,
    }
)


@dataclass(frozen=True)
class Order:
    """What is asked for: the folder, the year whose municipalities of 1 January count, and the names of parts."""

    folder: Path
    year: int
    names: tuple[str, ...] = tuple(PARTS)


def fetch(client: Client, addresses: Addresses, order: Order) -> list[str]:
    """Fetch, check and write; returns the paths whose bytes changed, in the order of the parts.

    Raises FetchError, and then the folder is what it was.
    """
    municipalities = read_municipalities(client, addresses.classification, order.year)
    errand = Errand(client, addresses, order.folder, order.year, municipalities)
    produced = [one for name in _in_order(order.names) for one in PARTS[name](errand)]
    check_agreement(errand, produced)
    return write_all(order.folder, produced)


def _in_order(names: Iterable[str]) -> list[str]:
    return [name for name in PARTS if name in set(names)]
