"""What `geodata/` carries agrees with itself and with the published key, read by GDAL and not by our own reader."""

import csv
import hashlib
import json
import tomllib
from functools import cache
from itertools import pairwise
from typing import Any

import geopandas
import numpy as np
import pytest
import shapely
from shapely import Point, box
from shapely.geometry.base import BaseGeometry

from src.assets import assets
from src.catalogue import GEODATA
from src.map_lines import LINE_STYLES

# Code and names in Finnish, Swedish and English of every municipality in the published key of 2026, sorted.
NAMES_OF_THE_KEY = "f92cd599d6bcf2608b1cf2a8f0ae5c3fcec096ee4f333788f16d6f235e4db900"
WHOLE_COUNTRY = ("boundaries_screen", "boundaries_print", "boundaries_overview")
EVERY_LEVEL = (*WHOLE_COUNTRY, "capital_region")
CAPITAL_REGION = {"091", "049", "092", "235"}
LARGEST_SENT_BYTES = 90_000


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    return tuple(csv.DictReader((GEODATA / name).read_text(encoding="utf-8").splitlines()))


@cache
def codes() -> frozenset[str]:
    return frozenset(row["municipality_code"] for row in rows("municipalities.csv"))


@cache
def provenance() -> dict[str, Any]:
    return tomllib.loads((GEODATA / "provenance.toml").read_text(encoding="utf-8"))


@cache
def document(level: str) -> dict[str, Any]:
    return json.loads((GEODATA / f"{level}.topojson").read_text(encoding="utf-8"))


@cache
def areas(level: str) -> dict[str, BaseGeometry]:
    """Municipality code to area in metres, decoded by GDAL."""
    frame = geopandas.read_file(GEODATA / f"{level}.topojson", layer="municipalities")
    assert len(set(frame["id"])) == len(frame)
    return dict(zip(frame["id"], frame.geometry, strict=True))


def segments(level: str, layer: str) -> set[frozenset[tuple[float, float]]]:
    """The single segments of the lines of a layer."""
    found = document(level)
    scale, shift = found["transform"]["scale"], found["transform"]["translate"]
    lines: set[frozenset[tuple[float, float]]] = set()
    for (number,) in found["objects"][layer]["arcs"]:
        points = np.array(found["arcs"][number]).cumsum(axis=0) * scale + shift
        lines |= {frozenset(map(tuple, pair)) for pair in pairwise(points.tolist())}
    return lines


@cache
def owners(level: str) -> dict[frozenset[tuple[float, float]], tuple[str, ...]]:
    """Each segment of a boundary and the codes of the one or two municipalities beside it."""
    found: dict[frozenset[tuple[float, float]], tuple[str, ...]] = {}
    for code, area in areas(level).items():
        for ring in (ring for part in shapely.get_parts(area) for ring in (part.exterior, *part.interiors)):
            for pair in pairwise(ring.coords):
                key = frozenset(pair)
                found[key] = (*found.get(key, ()), code)
    return found


@pytest.mark.parametrize("level", WHOLE_COUNTRY)
def test_every_municipality_is_drawn_once_and_nobody_else(level: str) -> None:
    assert set(areas(level)) == codes()


def test_the_inset_draws_the_capital_region_and_known_neighbours() -> None:
    assert set(areas("capital_region")) >= CAPITAL_REGION
    assert set(areas("capital_region")) <= codes()


@pytest.mark.parametrize("level", EVERY_LEVEL)
def test_every_polygon_is_valid_and_has_an_area(level: str) -> None:
    assert [code for code, area in areas(level).items() if not area.is_valid or area.area <= 0] == []


@pytest.mark.parametrize("level", EVERY_LEVEL)
def test_there_are_no_gaps_and_no_overlaps_at_borders(level: str) -> None:
    assert shapely.coverage_is_valid(list(areas(level).values()))


@pytest.mark.parametrize("level", EVERY_LEVEL)
def test_coordinates_are_on_the_grid_that_the_provenance_names(level: str) -> None:
    (entry,) = (one for one in provenance()["file"] if one["path"] == f"{level}.topojson")
    points = shapely.get_coordinates(list(areas(level).values()))
    assert document(level)["transform"]["scale"] == [entry["grid_m"]] * 2
    assert np.array_equal(points, points.round())
    assert entry["crs"] == "EPSG:3067"
    assert box(50_000, 6_600_000, 750_000, 7_800_000).contains(
        box(*shapely.total_bounds(list(areas(level).values())))
    )


def test_the_screen_is_drawn_with_a_tolerance_of_300_metres_or_finer() -> None:
    (entry,) = (one for one in provenance()["file"] if one["path"] == "boundaries_screen.topojson")
    assert entry["tolerance_m"] <= 300


@pytest.mark.parametrize("level", EVERY_LEVEL)
def test_a_border_is_stored_once(level: str) -> None:
    found = document(level)
    arcs = [tuple(np.array(arc).cumsum(axis=0).ravel().tolist()) for arc in found["arcs"]]
    pairs = [frozenset(pair) for arc in arcs for pair in pairwise(zip(arc[::2], arc[1::2], strict=True))]
    assert len(pairs) == len(set(pairs))


@pytest.mark.parametrize("level", EVERY_LEVEL)
def test_sets_of_lines_are_those_that_are_drawn_in_the_order_they_are_drawn_in(level: str) -> None:
    first, *lines = document(level)["objects"]
    assert (first, lines) == ("municipalities", [style.key for style in LINE_STYLES])


@pytest.mark.parametrize("level", EVERY_LEVEL)
def test_region_borders_are_all_the_borders_between_regions_and_no_others(level: str) -> None:
    region_of = {row["municipality_code"]: row["region_code"] for row in rows("municipalities.csv")}
    between = {
        segment
        for segment, beside in owners(level).items()
        if len(beside) == 2 and region_of[beside[0]] != region_of[beside[1]]
    }
    assert between or level not in WHOLE_COUNTRY
    assert segments(level, "region_borders") == between


@pytest.mark.parametrize("level", EVERY_LEVEL)
def test_the_outline_has_one_municipality_beside_it(level: str) -> None:
    beside = {len(owners(level)[segment]) for segment in segments(level, "outline")}
    assert beside == {1}


@pytest.mark.parametrize("level", ["boundaries_screen", "boundaries_print"])
def test_the_name_of_a_municipality_stands_inside_its_area(level: str) -> None:
    outside = [
        row["municipality_code"]
        for row in rows("municipalities.csv")
        if not areas(level)[row["municipality_code"]].contains(
            Point(int(row["label_x_m"]), int(row["label_y_m"]))
        )
    ]
    assert outside == []


def test_merged_municipalities_are_gone_and_their_successors_are_drawn() -> None:
    mergers = [row for row in rows("mergers.csv") if row["type"] == "merger"]
    assert mergers
    assert not {row["from_code"] for row in mergers} & codes()
    assert {row["to_code"] for row in mergers} <= set(areas("boundaries_screen"))


def test_the_names_are_those_of_the_published_key() -> None:
    lines = sorted(
        ":".join((row["municipality_code"], row["name_fi"], row["name_sv"], row["name_en"]))
        for row in rows("municipalities.csv")
    )
    assert hashlib.sha256("\n".join(lines).encode()).hexdigest() == NAMES_OF_THE_KEY


@pytest.mark.parametrize(
    "name",
    ["memberships.csv", "ecosystem_agreements.csv", "mal_agreements.csv"],
)
def test_every_table_speaks_of_known_municipalities(name: str) -> None:
    assert {row["municipality_code"] for row in rows(name)} <= codes()


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("regions.csv", "region_code"),
        ("sub_regions.csv", "sub_region_code"),
        ("language_statuses.csv", "language_status_code"),
    ],
)
def test_every_group_has_a_municipality_and_every_municipality_its_group(name: str, column: str) -> None:
    assert {row[column] for row in rows(name)} == {row[column] for row in rows("municipalities.csv")}


def test_the_people_add_up_to_the_published_population_of_the_country() -> None:
    people = sum(int(row["population"]) for row in rows("municipalities.csv"))
    assert people == provenance()["facts"]["population_total"]


def test_every_fingerprint_is_that_of_the_file() -> None:
    wrong = [
        entry["path"]
        for entry in provenance()["file"]
        if entry["sha256"] != hashlib.sha256((GEODATA / entry["path"]).read_bytes()).hexdigest()
    ]
    assert wrong == []


def test_the_boundaries_of_the_screen_are_small_as_sent() -> None:
    sent = assets()["boundaries.json"].coded("br")
    assert sent is not None
    assert len(sent) <= LARGEST_SENT_BYTES


def test_what_is_sent_is_what_is_carried() -> None:
    sent = json.loads(assets()["boundaries.json"].body)
    carried = document("boundaries_screen")
    assert sent["objects"] == carried["objects"]
    assert [len(arc) for arc in sent["arcs"]] == [2 * len(arc) for arc in carried["arcs"]]


def test_drawn_land_is_near_the_official_area_of_inland_municipalities() -> None:
    """Land and inland waters; enclaves that the source of the boundaries leaves out are in the known gaps."""
    drawn, official = {}, {}
    for row in rows("municipalities.csv"):
        if float(row["sea_km2"]) == 0:
            code = row["municipality_code"]
            official[code] = float(row["land_km2"]) + float(row["inland_water_km2"])
            drawn[code] = areas("boundaries_print")[code].area / 1e6
    assert sum(drawn.values()) == pytest.approx(sum(official.values()), rel=0.002)
    assert [code for code in drawn if drawn[code] != pytest.approx(official[code], rel=0.1, abs=1)] == []
