"""GeoJSON and GeoPackage hold the shown members' boundaries, valid, in the right place, with their sources."""

import json
import sqlite3

import pyogrio
import pytest
import shapely

from src.catalogue import load_boundaries
from src.outputs.data.data_rows import agreement_table, data_table
from src.outputs.geographic import render_geojson, render_geopackage
from src.texts import LANGUAGES

TOWN_HALL_OF_HELSINKI = (24.9522, 60.1700)  # longitude, latitude


@pytest.fixture(scope="module")
def geojson(scene_of, catalogue):
    return json.loads(render_geojson(scene_of(), catalogue))


def read_back(file, folder):
    path = folder / "data.gpkg"
    path.write_bytes(file)
    return pyogrio.read_dataframe(path, layer="municipalities")


def shape_of(feature):
    return shapely.from_geojson(json.dumps(feature["geometry"]))


def test_geojson_has_the_rows_of_the_table(scene_of, catalogue, geojson):
    table = data_table(scene_of(), catalogue)
    assert [tuple(feature["properties"].values()) for feature in geojson["features"]] == list(table.rows)
    assert [feature["id"] for feature in geojson["features"]] == [row[0] for row in table.rows]


def test_geojson_is_in_longitude_and_latitude(geojson):
    (helsinki,) = (feature for feature in geojson["features"] if feature["id"] == "091")
    assert shape_of(helsinki).contains(shapely.Point(TOWN_HALL_OF_HELSINKI))
    west, south, east, north = geojson["bbox"]
    assert 19 < west < east < 32
    assert 59 < south < north < 71


def test_geojson_polygons_are_valid_after_rounding(geojson):
    shapes = [shape_of(feature) for feature in geojson["features"]]
    assert all(shape.is_valid and not shape.is_empty for shape in shapes)
    assert list(shapely.total_bounds(shapes)) == geojson["bbox"]


def test_geojson_follows_the_right_hand_rule_with_closed_rings_and_six_decimals(geojson):
    for feature in geojson["features"]:
        for shell, *holes in feature["geometry"]["coordinates"]:
            assert shapely.LinearRing(shell).is_ccw
            assert not any(shapely.LinearRing(hole).is_ccw for hole in holes)
            for ring in (shell, *holes):
                assert ring[0] == ring[-1]
                assert all(round(value, 6) == value for point in ring for value in point)


def test_geojson_carries_title_licence_and_sources(scene_of, catalogue, geojson):
    assert geojson["title"] == scene_of().title
    assert geojson["source"] == scene_of().source_line
    subjects = [source["subject"] for source in geojson["sources"]]
    for file in catalogue.provenance.files:
        assert any(file.path in subject for subject in subjects)


def test_geojson_of_nothing_is_an_empty_collection(scene_of, catalogue):
    document = json.loads(render_geojson(scene_of(tier="none"), catalogue))
    assert document["features"] == []
    assert "bbox" not in document


@pytest.mark.parametrize("language", LANGUAGES)
def test_geopackage_reads_back_to_the_table_and_the_print_boundaries(scene_of, catalogue, language, tmp_path):
    scene = scene_of(lang=language)
    table = data_table(scene, catalogue)
    frame = read_back(render_geopackage(scene, catalogue), tmp_path)
    assert frame.crs.to_epsg() == 3067
    attributes = frame.drop(columns="geometry")
    assert list(attributes.columns) == [column.key for column in table.columns]
    assert list(attributes.itertuples(index=False, name=None)) == list(table.rows)
    polygons = load_boundaries("print").polygons
    for code, shape in zip(frame.municipality_code, frame.geometry, strict=True):
        assert shape.is_valid
        assert shapely.get_num_geometries(shape) == len(polygons[code])


def test_geopackage_names_its_sources_in_a_table_and_in_its_metadata(scene_of, catalogue, tmp_path):
    scene = scene_of()
    path = tmp_path / "data.gpkg"
    path.write_bytes(render_geopackage(scene, catalogue))
    with sqlite3.connect(path) as database:
        addresses = {row[0] for row in database.execute("SELECT address FROM sources")}
        (metadata,) = (row[0] for row in database.execute("SELECT metadata FROM gpkg_metadata"))
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert {file.address for file in catalogue.provenance.files} <= addresses
    assert "CC BY 4.0" in metadata
    assert scene.source_line in metadata


def test_geopackage_has_the_agreements_in_a_table_of_their_own(scene_of, catalogue, tmp_path):
    scene = scene_of(lang="en")
    table = agreement_table(scene, catalogue)
    path = tmp_path / "data.gpkg"
    path.write_bytes(render_geopackage(scene, catalogue))
    fields = ", ".join(column.key for column in table.columns)
    with sqlite3.connect(path) as database:
        assert database.execute(f"SELECT {fields} FROM agreements ORDER BY fid").fetchall() == list(
            table.rows
        )
        contents = database.execute(
            "SELECT data_type, identifier FROM gpkg_contents WHERE table_name = 'agreements'"
        )
        assert contents.fetchall() == [("attributes", "Agreements")]


def test_geopackage_of_nothing_still_opens(scene_of, catalogue, tmp_path):
    assert len(read_back(render_geopackage(scene_of(tier="none"), catalogue), tmp_path)) == 0
