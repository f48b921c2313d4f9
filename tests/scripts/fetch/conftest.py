"""The publishers on loopback, and a folder of `sources/` and `facts/` made from what `geodata/` carries."""

import csv
import io
import json
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import geopandas
import pyogrio
import pytest
import shapely
from shapely import Point

from scripts.fetch.addresses import Addresses, read_addresses
from scripts.fetch.client import Client, Patience
from scripts.fetch.collected import written
from scripts.fetch.failure import Failure, FetchError
from scripts.fetch.fetching import Order, fetch
from scripts.geodata.series import COLLECTED
from src.catalogue import GEODATA
from src.texts import LANGUAGES
from tests.scripts.fetch import statfin
from tests.scripts.fetch.publishers import Content, Publishers

YEAR = 2026
NEWEST = YEAR - 1
# Classification -> the column of municipalities.csv, and the file of its names.
GROUPS = {
    "maakunta": ("region_code", "regions.csv"),
    "seutukunta": ("sub_region_code", "sub_regions.csv"),
    "kielisuhde": ("language_status_code", "language_statuses.csv"),
}

Fetch = Callable[..., list[str]]
Fails = Callable[..., Failure]


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


def archive(rows: list[Mapping[str, object]], layer: str = "Kunta") -> bytes:
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


@pytest.fixture(scope="session")
def whole_content() -> Content:
    return Content(
        tables={
            "vaerak/11re.px": statfin.population(),
            "vaerak/11ra.px": statfin.ages(),
            "ssaaty/121w.px": statfin.change(),
            "tyonv/12r5.px": statfin.unemployment(),
            "vaenn/14wx.px": statfin.projection(),
        },
        items=classification_items(),
        keys={
            name: {row["municipality_code"]: row[column] for row in statfin.municipalities()}
            for name, (column, _) in GROUPS.items()
        },
        layer=layer(),
        archive=archive(official_areas()),
    )


@pytest.fixture
def publishers(whole_content: Content) -> Iterator[Publishers]:
    running = Publishers(whole_content)
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`facts/` with every carried year."""
    folder = tmp_path_factory.mktemp("collected")
    (folder / "facts").mkdir()
    (folder / "sources").mkdir()
    values = statfin.carried()
    for name, one in COLLECTED.items():
        figures = dict(one.columns)
        if name == "population_change.csv":
            figures["net_between_municipalities"] = "net_between_municipalities"
        lines = [
            {
                "municipality_code": code,
                "year": str(year),
                **{column: cell(values[figure, year][code], figure) for figure, column in figures.items()},
                **({"basis": "published_shares"} if name == "age_structure.csv" else {}),
            }
            for code in statfin.codes()
            for year in statfin.years_of(next(iter(figures)))
        ]
        (folder / "facts" / name).write_bytes(written(lines[0], lines))
    shutil.copy(GEODATA / "mergers.csv", folder / "facts" / "mergers.csv")
    return folder


def cell(value: float | None, figure: str) -> str:
    """A value as the collected tables have it: shares with a decimal, people without, a gap empty."""
    if value is None:
        return ""
    return f"{value:.1f}" if figure.startswith("share") or figure == "unemployment" else f"{value:.0f}"


@pytest.fixture(scope="session")
def before_newest(collected: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that has not got the newest year yet."""
    folder = tmp_path_factory.mktemp("before") / "folder"
    shutil.copytree(collected, folder)
    for path in (folder / "facts").glob("*.csv"):
        drop(path, lambda row: row.get("year") == str(NEWEST))
    return folder


@pytest.fixture
def folder(before_newest: Path, tmp_path: Path) -> Path:
    """A copy of it, to fetch into."""
    return shutil.copytree(before_newest, tmp_path / "folder")


def drop(path: Path, is_dropped: Callable[[Mapping[str, str]], bool]) -> None:
    """Take rows out of a table."""
    with path.open(encoding="utf-8", newline="") as opened:
        reader = csv.DictReader(opened)
        kept = [row for row in reader if not is_dropped(row)]
    path.write_bytes(written(reader.fieldnames or (), kept))


@pytest.fixture
def patience() -> Patience:
    return Patience(time_out_s=20, pause_s=0, first_wait_s=0.01)


@pytest.fixture
def client(patience: Patience) -> Iterator[Client]:
    opened = Client(patience)
    yield opened
    opened.close()


@pytest.fixture
def addresses(publishers: Publishers) -> Addresses:
    return read_addresses(publishers.base)


@pytest.fixture
def fetched(client: Client, addresses: Addresses, folder: Path) -> Fetch:
    """Fetch named parts into the folder."""
    return lambda *names, year=YEAR: fetch(client, addresses, Order(folder, year, names))


@pytest.fixture
def fails(fetched: Fetch, folder: Path) -> Fails:
    """Fetch named parts in vain; the folder is byte for byte what it was. Returns what was wrong."""

    def failing(*names: str, year: int = YEAR) -> Failure:
        before = contents(folder)
        with pytest.raises(FetchError) as caught:
            fetched(*names, year=year)
        assert contents(folder) == before
        return caught.value.failure

    return failing


def contents(folder: Path) -> dict[str, bytes]:
    """Every file and folder below, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b"folder"
        for path in folder.rglob("*")
    }
