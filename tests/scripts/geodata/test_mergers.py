"""Bringing boundaries up to date: mergers join, a transfer moves its strip, and no land is won or lost."""

import pytest
import shapely
from shapely import LineString, Polygon, box

from scripts.geodata.mergers import cut_off, merge, snapped_line, transfer

WEST, EAST, NORTH = box(0, 0, 4000, 4000), box(4000, 0, 8000, 4000), box(0, 4000, 8000, 8000)


def merger(giver: str, taker: str, kind: str = "merger") -> dict[str, str]:
    return {"from_code": giver, "to_code": taker, "type": kind}


def test_a_merged_municipality_becomes_part_of_the_one_that_went_on() -> None:
    merged = merge({"001": WEST, "002": EAST, "003": NORTH}, [merger("001", "002")])
    assert set(merged) == {"002", "003"}
    assert merged["002"].equals(box(0, 0, 8000, 4000))
    assert merged["003"].equals(NORTH)


def test_mergers_follow_one_another() -> None:
    merged = merge({"001": WEST, "002": EAST, "003": NORTH}, [merger("001", "002"), merger("002", "003")])
    assert set(merged) == {"003"}
    assert merged["003"].equals(box(0, 0, 8000, 8000))


def test_a_change_that_is_no_merger_changes_no_boundary() -> None:
    areas = {"001": WEST, "002": EAST}
    assert merge(areas, [merger("001", "002", "region_change")]) == areas


def test_the_areas_that_were_given_stay_as_they_were() -> None:
    areas = {"001": WEST, "002": EAST}
    merge(areas, [merger("001", "002")])
    assert set(areas) == {"001", "002"}


def test_an_unknown_code_is_named() -> None:
    with pytest.raises(KeyError, match="009"):
        merge({"001": WEST}, [merger("009", "001")])


def strip_of(start: int, end: int, giver: str = "001", taker: str = "003") -> dict[str, str]:
    """A transfer of what lies between two heights of the giver, cut by two level lines."""
    return {
        "from_code": giver,
        "to_code": taker,
        "cut_1_epsg3067": f"0 {start}, 4000 {start}",
        "cut_2_epsg3067": f"0 {end}, 4000 {end}",
    }


def giver_with_vertices() -> Polygon:
    """The west square with vertices where the cuts end."""
    return Polygon([(0, 0), (4000, 0), (4000, 3000), (4000, 4000), (0, 4000), (0, 3000)])


def test_a_transfer_moves_its_strip_and_nothing_else() -> None:
    areas = {"001": giver_with_vertices(), "003": NORTH}
    moved = transfer(areas, [strip_of(3000, 3000)])
    assert moved["001"].equals(box(0, 0, 4000, 3000))
    assert moved["003"].equals(shapely.union(NORTH, box(0, 3000, 4000, 4000)))


def test_a_transfer_wins_and_loses_no_land() -> None:
    areas = {"001": giver_with_vertices(), "003": NORTH}
    moved = transfer(areas, [strip_of(3000, 3000)])
    assert sum(area.area for area in moved.values()) == sum(area.area for area in areas.values())
    assert shapely.coverage_is_valid([moved["001"], moved["003"]])


def test_a_rounded_cutting_line_is_moved_to_the_vertices_it_means() -> None:
    line = snapped_line("12 2991, 3990 3004", giver_with_vertices())
    assert list(line.coords) == [(0, 3000), (4000, 3000)]


def test_points_between_the_ends_of_a_cutting_line_stay() -> None:
    line = snapped_line("12 2991, 2000 2500, 3990 3004", giver_with_vertices())
    assert list(line.coords) == [(0, 3000), (2000, 2500), (4000, 3000)]


def test_the_larger_piece_stays_with_the_giver() -> None:
    rest, strip = cut_off(WEST, [LineString([(0, 3500), (4000, 3500)])], NORTH)
    assert (rest.area, strip.area) == (4000 * 3500, 4000 * 500)


def test_a_piece_that_does_not_border_on_the_taker_stays() -> None:
    lines = [LineString([(0, 3500), (4000, 3500)]), LineString([(0, 500), (4000, 500)])]
    rest, strip = cut_off(WEST, lines, NORTH)
    assert strip.equals(box(0, 3500, 4000, 4000))
    assert rest.equals(box(0, 0, 4000, 3500))


def test_lines_that_cut_nothing_off_are_an_error() -> None:
    with pytest.raises(ValueError, match="nothing"):
        cut_off(WEST, [LineString([(5000, 0), (5000, 100)])], NORTH)
