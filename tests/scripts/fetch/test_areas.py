"""Official areas: every municipality once, its parts make its whole, and the land is that of a country."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest

from tests.scripts.fetch.conftest import Fails, Fetch
from tests.scripts.fetch.content import YEAR, archive, official_areas
from tests.scripts.fetch.publishers import Publishers, Reply

FILE = "/files/kuntajako/"


def edited(
    change: Callable[[list[dict[str, Any]]], object], layer: str = "Kunta"
) -> Callable[[Reply], Reply]:
    rows = official_areas()
    change(rows)
    content = archive(rows, layer)
    return lambda _: Reply(content, "application/zip")


def zipped(*names: str) -> bytes:
    archived = io.BytesIO()
    with zipfile.ZipFile(archived, "w") as opened:
        for name in names:
            opened.writestr(name, b"")
    return archived.getvalue()


@pytest.mark.parametrize(
    ("change", "kind", "found"),
    [
        (lambda rows: rows.pop(0), "municipalities", "none"),
        (lambda rows: rows.append(rows[0]), "twice", "005"),
        (lambda rows: rows[0].update(natcode="999"), "municipalities", "999"),
        (lambda rows: rows[0].update(landarea=1.0), "parts", "1.0 + 48.03 + 0.0"),
        (lambda rows: rows[0].update(landarea=None), "no_value", "an area of 005"),
        (lambda rows: rows[0].update(landarea=0.0, totalarea=48.03), "parts", "0.0 + 48.03 + 0.0"),
        (lambda rows: rows[0].update(seawarea=-1.0), "out_of_range", "water of 005 is -1"),
        (
            lambda rows: rows[0].update(landarea=9008.8, totalarea=9056.83),
            "out_of_range",
            "the land of the country is 312065",
        ),
        (
            lambda rows: [row.pop("seawarea") for row in rows],
            "shape",
            "has natcode, landarea, freshwarea, totalarea",
        ),
    ],
)
def test_a_file_that_is_not_whole_is_refused(
    publishers: Publishers, fails: Fails, change, kind: str, found: str
) -> None:
    publishers.change(FILE, edited(change))
    failure = fails("areas")
    assert (failure.kind, failure.found, failure.source) == (kind, found, f"areas of {YEAR}")


def test_another_layer_is_not_taken(publishers: Publishers, fails: Fails) -> None:
    publishers.change(FILE, edited(lambda rows: None, "Maakunta"))
    failure = fails("areas")
    assert (failure.kind, failure.expected) == ("no_file", "a layer Kunta")


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"no archive", "File is not a zip file"),
        (zipped("lue.txt"), "lue.txt"),
        (zipped("a.gpkg", "b.gpkg"), "a.gpkg, b.gpkg"),
    ],
)
def test_what_is_no_archive_of_one_geopackage_is_refused(
    publishers: Publishers, fails: Fails, content: bytes, found: str
) -> None:
    publishers.change(FILE, lambda _: Reply(content, "application/zip"))
    failure = fails("areas")
    assert (failure.kind, failure.expected, failure.found) == ("no_file", "one GeoPackage", found)


def test_a_geopackage_that_cannot_be_opened_is_refused(publishers: Publishers, fails: Fails) -> None:
    publishers.change(FILE, lambda _: Reply(zipped("a.gpkg"), "application/zip"))
    assert fails("areas").expected == "a layer Kunta"


def test_the_file_of_the_year_is_asked_for(publishers: Publishers, fetched: Fetch) -> None:
    fetched("areas", year=YEAR + 1)
    assert publishers.asked[-1][1].endswith(f"/TietoaKuntajaosta_{YEAR + 1}_1000k.zip")
