"""A municipality's name is placed inside what is drawn, and tables are written as the published key says."""

import csv
from pathlib import Path

import pytest
from pyproj import Transformer
from shapely import MultiPolygon, Point, Polygon, box

from scripts.geodata.sources import KEY, LOCALITIES, OFFICIAL_AREAS, POPULATION, POPULATION_CHANGE, Sources
from scripts.geodata.tables import label_point, write_classifications, write_municipalities, write_table

SQUARE = MultiPolygon([box(300_000, 6_700_000, 310_000, 6_710_000)])


def locality(x_m: float, y_m: float) -> dict[str, str]:
    lon, lat = Transformer.from_crs(3067, 4258, always_xy=True).transform(x_m, y_m)
    return {"lon": f"{lon:.7f}", "lat": f"{lat:.7f}"}


def test_the_name_stands_at_the_central_locality() -> None:
    assert label_point(locality(302_500, 6_707_500), SQUARE).distance(Point(302_500, 6_707_500)) < 1


def test_a_locality_outside_the_drawn_area_is_moved_inside_it_by_the_shortest_way() -> None:
    point = label_point(locality(311_000, 6_705_000), SQUARE)
    assert SQUARE.contains(point)
    assert point.distance(Point(310_000, 6_705_000)) < 50


def test_an_area_too_narrow_to_step_inside_still_holds_its_name_on_its_rim() -> None:
    narrow = MultiPolygon([box(300_000, 6_700_000, 300_020, 6_710_000)])
    assert narrow.distance(label_point(locality(301_000, 6_705_000), narrow)) < 1e-6


def test_without_a_locality_the_name_stands_where_there_is_most_room() -> None:
    area = SQUARE.union(box(310_000, 6_700_000, 340_000, 6_700_100))
    assert isinstance(area, Polygon)
    assert label_point(None, MultiPolygon([area])).distance(Point(305_000, 6_705_000)) < 200


def test_a_table_has_commas_and_line_feeds_and_quotes_what_needs_it(tmp_path: Path) -> None:
    write_table(tmp_path / "table.csv", ("code", "name"), [["091", "Helsinki"], ["092", "a, b"]])
    assert (tmp_path / "table.csv").read_bytes() == b'code,name\n091,Helsinki\n092,"a, b"\n'


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    """A country of two municipalities, as the published tables would describe it."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "facts").mkdir()
    columns = ["kunta", *(f"municipality_name_{language}" for language in ("fi", "sv", "en"))]
    for prefix in ("maakunta", "seutukunta", "kielisuhde"):
        columns += [f"{prefix}_code", *(f"{prefix}_name_{language}" for language in ("fi", "sv", "en"))]
    key = [
        ["91", "Ääkkö", "Åkkö", "Ääkkö", "1", "M", "L", "R", "11", "s", "t", "u", "0", "k", "m", "n"],
        ["5", "Alku", "Början", "Alku", "2", "M2", "L2", "R2", "11", "s", "t", "u", "1", "k2", "m2", "n2"],
    ]
    write(tmp_path / KEY, columns, key)
    place = locality(302_500, 6_707_500)
    write(
        tmp_path / LOCALITIES,
        ["municipality_code", "lon", "lat"],
        [["005", place["lon"], place["lat"]]],
    )
    figures = ["municipality_code", "population", POPULATION_CHANGE]
    write(tmp_path / POPULATION, figures, [["005", "10", "-1"], ["091", "20", "2"]])
    areas = ["municipality_code", "land_km2", "inland_water_km2", "sea_km2"]
    write(tmp_path / OFFICIAL_AREAS, areas, [["005", "1.5", "0.2", "0"], ["091", "2.5", "0.1", "9.9"]])
    return Sources(tmp_path)


def write(path: Path, columns: list[str], rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([columns, *rows])


def read(path: Path) -> list[list[str]]:
    return list(csv.reader(path.read_text(encoding="utf-8").splitlines()))


def test_municipalities_come_in_the_order_of_padded_codes_with_their_own_figures(
    sources: Sources, tmp_path: Path
) -> None:
    grid_m = 10
    drawn = {
        "005": MultiPolygon([box(30_000, 670_000, 31_000, 671_000)]),
        "091": MultiPolygon([box(40_000, 670_000, 41_000, 671_000)]),
    }
    write_municipalities(sources, drawn, grid_m, tmp_path)
    _, first, second = read(tmp_path / "municipalities.csv")
    assert first == [
        *("005", "Alku", "Början", "Alku", "02", "011", "1", "10", "-1", "1.5", "0.2", "0"),
        *("302500", "6707500"),
    ]
    assert second[:12] == ["091", "Ääkkö", "Åkkö", "Ääkkö", "01", "011", "0", "20", "2", "2.5", "0.1", "9.9"]
    assert box(400_000, 6_700_000, 410_000, 6_710_000).contains(Point(*map(int, second[12:])))


def test_classifications_are_written_once_each_with_padded_codes(sources: Sources, tmp_path: Path) -> None:
    write_classifications(sources, tmp_path)
    assert read(tmp_path / "regions.csv")[1:] == [["01", "M", "L", "R"], ["02", "M2", "L2", "R2"]]
    assert read(tmp_path / "sub_regions.csv")[1:] == [["011", "s", "t", "u"]]
    assert read(tmp_path / "language_statuses.csv")[1:] == [["0", "k", "m", "n"], ["1", "k2", "m2", "n2"]]
