"""The tables: municipalities with their figures and label points, and the classifications they refer to."""

import csv
from pathlib import Path

import shapely
from pyproj import Transformer
from shapely.geometry import MultiPolygon, Point
from shapely.ops import nearest_points

from scripts.geodata.sources import Row, Sources
from src.catalogue.municipalities import COLUMNS, area_columns
from src.texts import LANGUAGES

_INSIDE_M = 30.0
_CLASSIFICATIONS = (
    ("regions.csv", "region_code", "maakunta", 2),
    ("sub_regions.csv", "sub_region_code", "seutukunta", 3),
    ("language_statuses.csv", "language_status_code", "kielisuhde", 1),
)


def write_table(path: Path, columns: tuple[str, ...], rows: list[list[object]]) -> None:
    """Write a CSV with commas and line feeds."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def write_municipalities(sources: Sources, drawn: dict[str, MultiPolygon], grid_m: int, folder: Path) -> None:
    """Write `municipalities.csv`; `drawn` are the areas of the screen in grid units."""
    population, areas, localities = sources.population(), sources.official_areas(), sources.localities()
    rows: list[list[object]] = []
    for row in sources.key():
        code = row["kunta"]
        area = shapely.transform(drawn[code], lambda points: points * grid_m)
        label = label_point(localities.get(code), area)
        rows.append(
            [
                code,
                *(row[f"municipality_name_{language}"] for language in LANGUAGES),
                row["maakunta_code"].zfill(2),
                row["seutukunta_code"].zfill(3),
                row["kielisuhde_code"],
                population[code]["population"],
                population[code]["population_change"],
                *(areas[code][column] for column in ("land_km2", "inland_water_km2", "sea_km2")),
                round(label.x),
                round(label.y),
            ]
        )
    write_table(folder / "municipalities.csv", COLUMNS, rows)


def label_point(locality: Row | None, area: MultiPolygon) -> Point:
    """Where a municipality's name belongs, EPSG:3067, always inside the drawn area.

    The central locality where the source has it, else the centre of the largest circle that fits.
    """
    if locality is None:
        return Point(shapely.maximum_inscribed_circle(area).coords[0])
    to_plane = Transformer.from_crs(4258, 3067, always_xy=True)
    point = Point(*to_plane.transform(float(locality["lon"]), float(locality["lat"])))
    if area.contains(point):
        return point
    inner = area.buffer(-_INSIDE_M)
    return nearest_points(area if inner.is_empty else inner, point)[0]


def write_classifications(sources: Sources, folder: Path) -> None:
    """Write the tables of regions, sub-regions and language statuses."""
    for file, column, prefix, digits in _CLASSIFICATIONS:
        names = {
            row[f"{prefix}_code"].zfill(digits): [row[f"{prefix}_name_{language}"] for language in LANGUAGES]
            for row in sources.key()
        }
        write_table(
            folder / file,
            area_columns(column),
            [[code, *names[code]] for code in sorted(names)],
        )
