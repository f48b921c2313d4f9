"""Municipalities and what they are grouped by: regions, sub-regions, language statuses.

The point of a municipality's name is in metres, EPSG:3067, and has to lie in Finland.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from src.catalogue.csv_door import Row, read_rows
from src.catalogue.files import LANGUAGE_STATUSES, MUNICIPALITIES, REGIONS, SUB_REGIONS
from src.catalogue.record import nearest
from src.errors import Problem
from src.model import Area, Municipality
from src.texts import LANGUAGES

# Finland with its territorial sea in ETRS-TM35FIN, rounded outwards to 10 km: west, south, east, north.
FINLAND_M = (40_000, 6_560_000, 750_000, 7_790_000)

_NAMES = tuple(f"name_{language}" for language in LANGUAGES)
COLUMNS = (
    "municipality_code",
    *_NAMES,
    "region_code",
    "sub_region_code",
    "language_status_code",
    "population",
    "population_change",
    "land_km2",
    "inland_water_km2",
    "sea_km2",
    "label_x_m",
    "label_y_m",
)


@dataclass(frozen=True)
class Groups:
    """The three groupings, each by its codes."""

    regions: Mapping[str, Area]
    sub_regions: Mapping[str, Area]
    language_statuses: Mapping[str, Area]


def area_columns(code_field: str) -> tuple[str, ...]:
    """The columns of a table of regions, sub-regions or language statuses."""
    return (code_field, *_NAMES)


def read_groups(folder: Path, problems: list[Problem]) -> Groups:
    """Regions, sub-regions and language statuses in the order of their files."""
    return Groups(
        regions=_read_areas(folder, REGIONS, "region_code", 2, problems),
        sub_regions=_read_areas(folder, SUB_REGIONS, "sub_region_code", 3, problems),
        language_statuses=_read_areas(folder, LANGUAGE_STATUSES, "language_status_code", 1, problems),
    )


def read_municipalities(folder: Path, groups: Groups, problems: list[Problem]) -> Mapping[str, Municipality]:
    """Every municipality by its code, in the order of the codes, as the file has to have them."""
    found: dict[str, Municipality] = {}
    rows: dict[str, int | None] = {}
    before = ""
    for row in read_rows(folder, MUNICIPALITIES, COLUMNS, problems):
        municipality = _municipality(row, groups)
        code = municipality.code
        if not code:
            continue
        if code in found:
            row.complain("code_twice", "municipality_code", code, expected=str(rows[code]))
            continue
        if code < before:
            row.complain("code_order", "municipality_code", code, expected=before)
        before = max(before, code)
        found[code], rows[code] = municipality, row.row
    return MappingProxyType(found)


def _municipality(row: Row, groups: Groups) -> Municipality:
    municipality = Municipality(
        code=row.code("municipality_code", 3),
        names=row.names(),
        region_code=_group_code(row, "region_code", 2, groups.regions, REGIONS),
        sub_region_code=_group_code(row, "sub_region_code", 3, groups.sub_regions, SUB_REGIONS),
        language_status_code=_group_code(
            row, "language_status_code", 1, groups.language_statuses, LANGUAGE_STATUSES
        ),
        population=row.whole("population", at_least=0),
        population_change=row.whole("population_change"),
        land_km2=row.decimal("land_km2"),
        inland_water_km2=row.decimal("inland_water_km2", at_least=0),
        sea_km2=row.decimal("sea_km2", at_least=0),
        label_x_m=row.whole("label_x_m"),
        label_y_m=row.whole("label_y_m"),
    )
    if row.is_sound and municipality.land_km2 <= 0:
        row.complain("number_positive", "land_km2", row.text("land_km2"))
    if row.is_sound:
        _check_point(row, municipality)
    return municipality


def _check_point(row: Row, municipality: Municipality) -> None:
    west, south, east, north = FINLAND_M
    if not west <= municipality.label_x_m <= east:
        row.complain("point_outside", "label_x_m", str(municipality.label_x_m), f"{west}–{east}")
    if not south <= municipality.label_y_m <= north:
        row.complain("point_outside", "label_y_m", str(municipality.label_y_m), f"{south}–{north}")


def _group_code(row: Row, field: str, digits: int, known: Mapping[str, Area], file: str) -> str:
    code = row.code(field, digits)
    if code and known and code not in known:
        row.complain("group_unknown", field, code, expected=file, nearest=nearest(code, known))
    return code


def _read_areas(
    folder: Path, name: str, code_field: str, digits: int, problems: list[Problem]
) -> Mapping[str, Area]:
    found: dict[str, Area] = {}
    rows: dict[str, int | None] = {}
    for row in read_rows(folder, name, area_columns(code_field), problems):
        area = Area(row.code(code_field, digits), row.names())
        if area.code in found:
            row.complain("code_twice", code_field, area.code, expected=str(rows[area.code]))
        elif area.code:
            found[area.code], rows[area.code] = area, row.row
    return MappingProxyType(found)
