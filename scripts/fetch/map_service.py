"""The map service: the areas of the municipalities of a year, as GeoJSON in EPSG:3067."""

import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import pyogrio
import shapely
from shapely.geometry import MultiPolygon, Polygon, shape

from scripts.fetch.checks import check_municipalities
from scripts.fetch.collected import Produced
from scripts.fetch.errand import Errand
from scripts.fetch.failure import wrong
from src.parsed import is_array, is_table

_CRS = 3067
_NAMED_CRS = re.compile(r"EPSG:+3067$")
# Finland and its waters in EPSG:3067, with room: x and y in metres.
_EXTENT = (40_000.0, 6_560_000.0, 780_000.0, 7_820_000.0)


def boundaries(errand: Errand) -> list[Produced]:
    """The areas as a GeoPackage of the layout that the build reads: `municipality_code`, `boundary_year`."""
    year, place = errand.year, errand.addresses.boundaries
    source = f"boundaries (kunta1000k_{year})"
    document = errand.client.json(source, place.address.format(year=year))
    areas = _areas(source, document, place.code)
    check_municipalities(source, [code for code, _ in areas], errand.municipalities)
    by_code = dict(areas)
    _check(source, by_code)
    return [Produced(f"sources/municipalities_{year}_1000k.gpkg", _geopackage(by_code, year))]


def _areas(source: str, document: Any, code: str) -> list[tuple[str, MultiPolygon]]:
    features = document.get("features") if is_table(document) else None
    if not is_array(features):
        raise wrong("shape", source, "a collection of features", "it is none")
    announced = document.get("numberMatched", len(features))
    if announced != len(features):
        raise wrong("number_of_features", source, announced, len(features))
    crs = document.get("crs")
    named = str(crs["properties"].get("name")) if is_table(crs) and is_table(crs.get("properties")) else ""
    if _NAMED_CRS.search(named) is None:
        raise wrong("reference_system", source, f"EPSG:{_CRS}", named or "an unnamed system")
    return [_area(source, feature, code) for feature in features]


def _area(source: str, feature: Any, code: str) -> tuple[str, MultiPolygon]:
    properties = feature.get("properties") if is_table(feature) else None
    found = properties.get(code) if is_table(properties) else None
    if not isinstance(found, str):
        raise wrong("shape", source, f"{code} as text in every feature", f"has {found!r}")
    geometry = feature.get("geometry")
    if not is_table(geometry):
        raise wrong("polygon", source, found=found)
    try:
        area = shape(geometry)
    except (
        AttributeError,
        KeyError,
        TypeError,
        ValueError,
        IndexError,
        shapely.errors.ShapelyError,
    ) as error:
        raise wrong("polygon", source, found=found) from error
    if isinstance(area, Polygon):
        area = MultiPolygon([area])
    if not isinstance(area, MultiPolygon) or area.is_empty or not area.is_valid:
        raise wrong("polygon", source, found=found)
    return found, area


def _check(source: str, areas: Mapping[str, MultiPolygon]) -> None:
    """The areas lie in Finland, side by side. Raises FetchError."""
    west, south, east, north = _EXTENT
    for code, area in areas.items():
        left, bottom, right, top = area.bounds
        if left < west or bottom < south or right > east or top > north:
            raise wrong(
                "out_of_range", source, f"within {_EXTENT}", f"the area of {code} is at {area.bounds}"
            )
    whole = np.array(list(areas.values()), dtype=object)
    bad = shapely.coverage_invalid_edges(whole)  # pyright: ignore[reportUnknownMemberType]  # untyped **kwargs
    if crossing := [code for code, edges in zip(areas, bad, strict=True) if not edges.is_empty]:
        raise wrong("overlap", source, found=", ".join(sorted(crossing)))


def _geopackage(areas: Mapping[str, MultiPolygon], year: int) -> bytes:
    codes = sorted(areas)
    frame = geopandas.GeoDataFrame(
        {"municipality_code": codes, "boundary_year": [year] * len(codes)},
        geometry=[areas[code] for code in codes],
        crs=_CRS,
    )
    # The file says when it was written: with the day that the boundaries are of, the same answer gives the same bytes.
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": f"{year}-01-01T00:00:00.000Z"})
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "municipalities.gpkg")
        pyogrio.write_dataframe(frame, path, layer=f"municipalities_{year}", driver="GPKG")
        return path.read_bytes()
