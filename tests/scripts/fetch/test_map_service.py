"""Boundaries: one valid area for every municipality of the year, side by side, in Finland and in EPSG:3067."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyogrio
import pytest

from tests.scripts.fetch.conftest import Fails, Fetch
from tests.scripts.fetch.content import YEAR
from tests.scripts.fetch.publishers import Publishers, Reply

WFS = "/geoserver/tilastointialueet/wfs"
EXCEPTION = (
    b"<ows:ExceptionReport><ows:Exception exceptionCode='InvalidParameterValue'/></ows:ExceptionReport>"
)


def test_the_layer_of_the_year_becomes_a_geopackage(
    publishers: Publishers, folder: Path, fetched: Fetch
) -> None:
    assert fetched("boundaries") == [f"sources/municipalities_{YEAR}_1000k.gpkg"]
    info = pyogrio.read_info(folder / "sources" / f"municipalities_{YEAR}_1000k.gpkg")
    assert (info["layer_name"], info["crs"]) == (f"municipalities_{YEAR}", "EPSG:3067")
    assert list(info["fields"]) == ["municipality_code", "boundary_year"]
    assert info["geometry_type"] == "MultiPolygon"
    (asked,) = [path for _, path in publishers.asked if path.startswith(WFS)]
    assert f"typeNames=tilastointialueet:kunta1000k_{YEAR}&" in asked


def moved(geometry: Any, metres: float) -> None:
    """Move every point of a (multi)polygon to the east."""
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    for ring in (ring for polygon in polygons for ring in polygon):
        for point in ring:
            point[0] += metres


def feature(change: Callable[[Any], object]) -> Callable[[Any], None]:
    """Change the area of Alajärvi."""

    def edit(document: Any) -> None:
        change(next(one for one in document["features"] if one["properties"]["kunta"] == "005"))

    return edit


BOW_TIE = {
    "type": "Polygon",
    "coordinates": [[[3e5, 7e6], [3.1e5, 7.1e6], [3.1e5, 7e6], [3e5, 7.1e6], [3e5, 7e6]]],
}


@pytest.mark.parametrize(
    ("edit", "kind", "facts"),
    [
        (lambda document: [], "shape", "a collection of features"),
        (lambda document: document["features"].pop() and None, "number_of_features", "308 307"),
        (lambda document: document.update(crs=None), "reference_system", "EPSG:3067 an unnamed system"),
        (
            lambda document: document["crs"]["properties"].update(name="urn:ogc:def:crs:EPSG::4326"),
            "reference_system",
            "urn:ogc:def:crs:EPSG::4326",
        ),
        (feature(lambda one: one["properties"].update(kunta="999")), "municipalities", "005 999"),
        (feature(lambda one: one["properties"].update(kunta="009")), "twice", "009"),
        (
            feature(lambda one: one["properties"].update(kunta=5)),
            "shape",
            "kunta as text in every feature has 5",
        ),
        (feature(lambda one: one.pop("properties")), "shape", "has None"),
        (feature(lambda one: one.update(geometry=None)), "polygon", "005"),
        (
            feature(lambda one: one.update(geometry={"type": "Point", "coordinates": [3e5, 7e6]})),
            "polygon",
            "005",
        ),
        (feature(lambda one: one.update(geometry=BOW_TIE)), "polygon", "005"),
        (feature(lambda one: moved(one["geometry"], 2e6)), "out_of_range", "the area of 005 is at"),
        (feature(lambda one: moved(one["geometry"], 500)), "overlap", "005"),
    ],
)
def test_a_layer_that_is_not_whole_is_refused(
    publishers: Publishers, fails: Fails, edit, kind: str, facts: str
) -> None:
    publishers.change_document(WFS, edit)
    failure = fails("boundaries")
    assert failure.kind == kind
    assert facts in f"{failure.expected} {failure.found}"
    assert failure.source == f"boundaries (kunta1000k_{YEAR})"


def test_an_exception_of_the_service_is_no_layer(publishers: Publishers, fails: Fails) -> None:
    publishers.change(WFS, lambda _: Reply(EXCEPTION, "application/xml"))
    failure = fails("boundaries")
    assert (failure.kind, failure.found) == ("media_type", "application/xml")
    publishers.change(WFS, lambda reply: replace(reply, status=400))
    assert fails("boundaries").found.startswith("400 <ows:ExceptionReport")
