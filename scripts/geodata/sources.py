"""Reading the published sources: boundaries, the key of municipalities, localities, figures."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import geopandas
from shapely.geometry.base import BaseGeometry

# The municipalities are those of 1 January of this year; the newest figures are of the end of the year before.
YEAR = 2026
# The boundaries are of 1 January of this year; what was merged or transferred since is done to them by the build.
BOUNDARY_YEAR = 2019
# What is read of each kind. Another publisher's file is a new name here.
BOUNDARIES = f"sources/municipalities_{BOUNDARY_YEAR}_1000k.gpkg"
KEY = f"sources/municipality_key_{YEAR}.csv"
TRANSFERS = "sources/boundary_transfers.csv"
LOCALITIES = "sources/central_localities_2025.csv"
POPULATION = f"facts/population_{YEAR - 1}.csv"
POPULATION_CHANGE = f"change_from_{YEAR - 2}"
OFFICIAL_AREAS = f"facts/land_area_{YEAR}.csv"
MERGERS = "facts/mergers.csv"
MEMBERSHIPS = "facts/memberships.csv"
ECOSYSTEM_AGREEMENTS = "facts/ecosystem_agreements.csv"
MAL_AGREEMENTS = "facts/mal_agreements.csv"

Row = dict[str, str]
Areas = Mapping[str, BaseGeometry]


@dataclass(frozen=True)
class Sources:
    """The folder that holds `sources/` and `facts/`."""

    folder: Path

    def areas(self) -> Areas:
        """Municipality code in the boundaries' year to its area, EPSG:3067; inland waters inside, sea outside."""
        frame = geopandas.read_file(self.folder / BOUNDARIES)  # pyright: ignore[reportUnknownMemberType]  # untyped **kwargs
        return dict(zip(frame["municipality_code"], frame.geometry, strict=True))

    def key(self) -> list[Row]:
        """The municipalities of the key's year in the order of their codes, codes as text of three digits."""
        rows = self._rows(KEY)
        stripped = [{name: value.strip() for name, value in row.items()} for row in rows]
        return sorted(
            ({**row, "kunta": row["kunta"].zfill(3)} for row in stripped), key=lambda row: row["kunta"]
        )

    def transfers(self) -> list[Row]:
        """Boundary transfers since the boundaries' year that show at this scale, with their cutting lines."""
        return _since_boundaries(self._rows(TRANSFERS))

    def localities(self) -> dict[str, Row]:
        """Municipality code to the place of its central locality's name, EPSG:4258 degrees."""
        return self._by_code(LOCALITIES)

    def population(self) -> dict[str, Row]:
        """Municipality code to its `population` at the end of a year and the `population_change` during that year."""
        rows = self._by_code(POPULATION)
        return {code: {**row, "population_change": row[POPULATION_CHANGE]} for code, row in rows.items()}

    def official_areas(self) -> dict[str, Row]:
        """Municipality code to its official land, inland-water and sea area in km2."""
        return self._by_code(OFFICIAL_AREAS)

    def mergers(self) -> list[Row]:
        """Mergers and changes of region since the boundaries' year."""
        return _since_boundaries(self.all_mergers())

    def all_mergers(self) -> list[Row]:
        """Mergers and changes of region, those too that the boundaries have already."""
        return self._rows(MERGERS)

    def memberships(self) -> list[Row]:
        """Which municipality is in which tier, as collected."""
        return self._rows(MEMBERSHIPS)

    def ecosystem_agreements(self) -> list[Row]:
        """Innovation ecosystem agreements."""
        return self._rows(ECOSYSTEM_AGREEMENTS)

    def mal_agreements(self) -> list[Row]:
        """Land use, housing and transport agreements."""
        return self._rows(MAL_AGREEMENTS)

    def series(self, name: str) -> list[Row]:
        """Figures over the years, one row a municipality and year."""
        return self._rows(f"facts/{name}")

    def _rows(self, path: str) -> list[Row]:
        with (self.folder / path).open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def _by_code(self, path: str) -> dict[str, Row]:
        return {row["municipality_code"]: row for row in self._rows(path)}


def _since_boundaries(rows: list[Row]) -> list[Row]:
    return [row for row in rows if row["effective"] > f"{BOUNDARY_YEAR}-01-01"]
