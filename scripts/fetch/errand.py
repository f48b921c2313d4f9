"""What every part of a fetching goes by: who is asked, where the folder is, the year and its municipalities."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.fetch.addresses import Addresses
from scripts.fetch.checks import check_municipalities
from scripts.fetch.client import Client
from scripts.geodata.sources import MERGERS, Sources


@dataclass(frozen=True)
class Errand:
    """The municipalities are those of 1 January of the year; figures are asked up to the end of the year before."""

    client: Client
    addresses: Addresses
    folder: Path
    year: int
    municipalities: frozenset[str]

    @property
    def last(self) -> int:
        """The year of the newest figures."""
        return self.year - 1

    def in_present_municipalities(self, source: str, people: Mapping[str, int]) -> Mapping[str, int]:
        """Numbers of people by the municipalities of the year, in the order of their codes.

        Those of an older division are added together as `facts/mergers.csv` says. Raises FetchError where
        municipalities are missing or left over.
        """
        present = dict(people)
        if (self.folder / MERGERS).exists():
            for row in Sources(self.folder).all_mergers():
                if row["type"] == "merger" and row["from_code"] in present:
                    moved = present.pop(row["from_code"])
                    present[row["to_code"]] = present.get(row["to_code"], 0) + moved
        check_municipalities(source, present, self.municipalities)
        return dict(sorted(present.items()))
