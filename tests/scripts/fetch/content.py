"""What the publishers of the tests have: made from `geodata/`, in the forms of their interfaces."""

import csv
import io
import json
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import geopandas
import pyogrio
import shapely
from shapely import Point

from src.catalogue import GEODATA
from src.texts import LANGUAGES
from tests.scripts.fetch import statfin, statfin_tables
from tests.scripts.fetch.publishers import Content

YEAR = 2026
# Classification -> the column of municipalities.csv, and the file of its names.
GROUPS = {
    "maakunta": ("region_code", "regions.csv"),
    "seutukunta": ("sub_region_code", "sub_regions.csv"),
    "kielisuhde": ("language_status_code", "language_statuses.csv"),
}


def carried_rows(file: str) -> list[dict[str, str]]:
    with (GEODATA / file).open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def items_of(rows: list[dict[str, str]], column: str, language: str) -> list[dict[str, object]]:
    """Items as the classification interface has them."""
    return [
        {
            "localId": f"x/{row[column]}",
            "level": 1,
            "code": row[column],
            "classificationItemNames": [
                {"lang": language, "langName": language, "name": written_out(row[f"name_{language}"])}
            ],
        }
        for row in rows
    ]


def written_out(name: str) -> str:
    """The one name that the service has in two languages."""
    return "Maarianhamina - Mariehamn" if name == "Maarianhamina" else name


def classification_items() -> dict[tuple[str, str], list[dict[str, object]]]:
    files = {"kunta": "municipalities.csv", **{name: file for name, (_, file) in GROUPS.items()}}
    columns = {"kunta": "municipality_code", **{name: column for name, (column, _) in GROUPS.items()}}
    return {
        (name, language): items_of(carried_rows(file), columns[name], language)
        for name, file in files.items()
        for language in LANGUAGES
    }


def layer() -> bytes:
    """The boundaries of the overview as the map service answers them."""
    frame = geopandas.read_file(GEODATA / "boundaries_overview.topojson", layer="municipalities")
    features = [
        {
            "type": "Feature",
            "id": f"kunta1000k_{YEAR}.{number}",
            "geometry": shapely.geometry.mapping(area),
            "geometry_name": "geom",
            "properties": {"kunta": code, "vuosi": YEAR, "nimi": code, "namn": code},
        }
        for number, (code, area) in enumerate(zip(frame["id"], frame.geometry, strict=True))
    ]
    counts = dict.fromkeys(("totalFeatures", "numberMatched", "numberReturned"), len(features))
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3067"}}
    return json.dumps({"type": "FeatureCollection", "features": features, **counts, "crs": crs}).encode(
        "utf-8"
    )


def archive(rows: Sequence[Mapping[str, object]], layer: str = "Kunta") -> bytes:
    """An archive with a GeoPackage of areas as the National Land Survey's has them."""
    frame = geopandas.GeoDataFrame(rows, geometry=[Point(0, 0)] * len(rows), crs=3067)
    numbers = [name for name in frame.columns if name.endswith("area")]
    frame = frame.astype(dict.fromkeys(numbers, "float32"))
    archived = io.BytesIO()
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(archived, "w") as opened:
        path = Path(folder, "SuomenKuntajako.gpkg")
        pyogrio.write_dataframe(frame, path, layer=layer, driver="GPKG")
        opened.writestr("TietoaKuntajaosta/lue.txt", "")
        opened.write(path, f"TietoaKuntajaosta/{path.name}")
    return archived.getvalue()


def official_areas() -> list[dict[str, object]]:
    """Attributes of the municipalities by the names of the National Land Survey."""
    found: list[dict[str, object]] = []
    for row in statfin.municipalities():
        parts = [float(row[name]) for name in ("land_km2", "inland_water_km2", "sea_km2")]
        names = ("landarea", "freshwarea", "seawarea", "totalarea")
        found.append(
            {"natcode": row["municipality_code"], **dict(zip(names, (*parts, sum(parts)), strict=True))}
        )
    return found


def whole_content() -> Content:
    """Everything that is fetched."""
    return Content(
        tables={
            "vaerak/11re.px": statfin_tables.population(),
            "vaerak/11ra.px": statfin_tables.ages(),
            "ssaaty/121w.px": statfin_tables.change(),
            "tyonv/12r5.px": statfin_tables.unemployment(),
            "vaenn/14wx.px": statfin_tables.projection(),
        },
        items=classification_items(),
        keys={
            name: {row["municipality_code"]: row[column] for row in statfin.municipalities()}
            for name, (column, _) in GROUPS.items()
        },
        layer=layer(),
        archive=archive(official_areas()),
    )
