"""Reading the published sources: boundaries of 2019, the key of 2026, localities, figures."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import geopandas
from shapely.geometry.base import BaseGeometry

Row = dict[str, str]
Areas = Mapping[str, BaseGeometry]


@dataclass(frozen=True)
class Sources:
    """The folder that holds `sources/` and `facts/`."""

    folder: Path

    def areas_2019(self) -> Areas:
        """Municipality code of 2019 to its area, EPSG:3067 metres; inland waters inside, sea outside."""
        frame = geopandas.read_file(self.folder / "sources" / "municipalities_2019_1000k.gpkg")
        return dict(zip(frame["municipality_code"], frame.geometry, strict=True))

    def key(self) -> list[Row]:
        """The municipalities of 2026 in the order of their codes, codes as text of three digits."""
        rows = self._rows("sources/municipality_key_2026.csv")
        stripped = [{name: value.strip() for name, value in row.items()} for row in rows]
        return sorted(
            ({**row, "kunta": row["kunta"].zfill(3)} for row in stripped), key=lambda row: row["kunta"]
        )

    def transfers(self) -> list[Row]:
        """Boundary transfers since 2019 that show at this scale, with their cutting lines."""
        return self._rows("sources/boundary_transfers.csv")

    def localities(self) -> dict[str, Row]:
        """Municipality code to the place of its central locality's name, EPSG:4258 degrees."""
        return self._by_code("sources/central_localities_2025.csv")

    def population(self) -> dict[str, Row]:
        """Municipality code to its population on 31.12.2025 and the change during 2025."""
        return self._by_code("facts/population_2025.csv")

    def official_areas(self) -> dict[str, Row]:
        """Municipality code to its official land, inland-water and sea area in km2."""
        return self._by_code("facts/land_area_2026.csv")

    def mergers(self) -> list[Row]:
        """Mergers and changes of region since 2019."""
        return self._rows("facts/mergers.csv")

    def memberships(self) -> list[Row]:
        """Which municipality is in which tier, as collected."""
        return self._rows("facts/memberships.csv")

    def ecosystem_agreements(self) -> list[Row]:
        """Innovation ecosystem agreements."""
        return self._rows("facts/ecosystem_agreements.csv")

    def mal_agreements(self) -> list[Row]:
        """Land use, housing and transport agreements."""
        return self._rows("facts/mal_agreements.csv")

    def series(self, name: str) -> list[Row]:
        """Figures over the years, one row a municipality and year."""
        return self._rows(f"facts/{name}")

    def _rows(self, path: str) -> list[Row]:
        with (self.folder / path).open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def _by_code(self, path: str) -> dict[str, Row]:
        return {row["municipality_code"]: row for row in self._rows(path)}
