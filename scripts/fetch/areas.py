"""The official areas of the municipalities: attributes of the National Land Survey's administrative areas."""

import io
import math
import tempfile
import zipfile
from pathlib import Path

import pyogrio
from pyogrio.errors import DataLayerError, DataSourceError

from scripts.fetch.addresses import AreaFile
from scripts.fetch.checks import check_municipalities, check_range
from scripts.fetch.collected import Produced, written
from scripts.fetch.errand import Errand
from scripts.fetch.failure import wrong

_MEDIA_TYPES = ("application/zip", "application/x-zip-compressed", "application/octet-stream")
_LARGEST_FILE = 200_000_000
# Square kilometres: the parts are rounded to two decimals each.
_LARGEST_MISS_KM2 = 0.02
_COLUMNS = ("municipality_code", "land_km2", "inland_water_km2", "sea_km2", "year")


def areas(errand: Errand) -> list[Produced]:
    """Land, inland water and sea of every municipality in km2."""
    year, place = errand.year, errand.addresses.areas
    source = f"areas of {year}"
    archive = errand.client.file(source, place.address.format(year=year), _MEDIA_TYPES)
    rows = _rows(source, _geopackage(source, archive), place)
    check_municipalities(source, [str(row[place.code]) for row in rows], errand.municipalities)
    by_code = {str(row[place.code]): _checked(source, row, place) for row in rows}
    land = {"the country": sum(found[0] for found in by_code.values())}
    check_range(source, land, "the land", *place.country_land_km2)
    lines: list[dict[str, object]] = [
        dict(zip(_COLUMNS, (code, *by_code[code], year), strict=True)) for code in sorted(by_code)
    ]
    return [Produced(f"facts/land_area_{year}.csv", written(_COLUMNS, lines))]


def _geopackage(source: str, archive: bytes) -> bytes:
    """The one GeoPackage of an archive. Raises FetchError."""
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as opened:
            found = [one for one in opened.infolist() if one.filename.endswith(".gpkg")]
            if len(found) != 1:
                listed = ", ".join(opened.namelist()) or "nothing"
                raise wrong("no_file", source, "one GeoPackage", listed)
            if found[0].file_size > _LARGEST_FILE:
                raise wrong("too_large", source, _LARGEST_FILE)
            return opened.read(found[0])
    except zipfile.BadZipFile as error:
        raise wrong("no_file", source, "one GeoPackage", error) from error


def _rows(source: str, geopackage: bytes, place: AreaFile) -> list[dict[str, object]]:
    columns = (place.code, place.land, place.inland_water, place.sea, place.total)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "areas.gpkg")
        path.write_bytes(geopackage)
        try:
            frame = pyogrio.read_dataframe(path, layer=place.layer, read_geometry=False)
        except (DataSourceError, DataLayerError) as error:
            raise wrong("no_file", source, f"a layer {place.layer}", error) from error
    if missing := set(columns) - set(frame.columns):
        raise wrong("shape", source, ", ".join(sorted(missing)), f"has {', '.join(map(str, frame.columns))}")
    return [dict(zip(columns, row, strict=True)) for row in frame[list(columns)].itertuples(index=False)]


def _checked(source: str, row: dict[str, object], place: AreaFile) -> tuple[float, float, float]:
    """Land, inland water and sea; none is below zero, there is land, and they make the total."""
    code = str(row[place.code])
    names = (place.land, place.inland_water, place.sea, place.total)
    land, inland, sea, total = (_km2(source, row[name], code) for name in names)
    check_range(source, {code: min(inland, sea)}, "water", 0, None)
    if land <= 0 or abs(land + inland + sea - total) > _LARGEST_MISS_KM2:
        raise wrong("parts", source, f"the area of {code}, {total}", f"{land} + {inland} + {sea}")
    return land, inland, sea


def _km2(source: str, value: object, code: str) -> float:
    """A number of two decimals, which the file may hold in single precision. Raises FetchError for a gap or a text."""
    try:
        number = float(str(value))
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise wrong("no_value", source, found=f"an area of {code}")
    return round(number, 2)
