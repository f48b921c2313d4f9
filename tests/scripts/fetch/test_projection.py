"""The projection: years of age make the groups and the whole, and its older municipalities are added together."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from scripts.geodata.sources import Sources
from tests.scripts.fetch import statfin
from tests.scripts.fetch.conftest import Fails, Fetch
from tests.scripts.fetch.publishers import Publishers

NAME = "vaenn/14wx.px"
POST = f"POST /PxWeb/api/v1/fi/StatFin/{NAME}"


def test_a_projection_is_replaced_as_a_whole_and_asked_for_in_parts(
    folder: Path, collected: Path, publishers: Publishers, fetched: Fetch
) -> None:
    path = folder / "facts" / "projection.csv"
    path.write_text(path.read_text(encoding="utf-8") + "999,2030,1,1,1,1\n", encoding="utf-8")
    fetched("projection")
    columns = ("municipality_code", "year", "aged_0_99", "aged_0_14", "aged_15_64", "aged_65_99")
    found, expected = (
        [[row[name] for name in columns] for row in Sources(one).series("projection.csv")]
        for one in (folder, collected)
    )
    assert found == expected
    assert len(publishers.questions) == 4


def test_ages_that_do_not_make_the_whole_are_told(publishers: Publishers, fails: Fails) -> None:
    def edit(document: Any) -> None:
        for area in ("KU091", "SSS"):
            at = {"alue_23_20240101": area, "ikaryhma_10_20180101": "042", "timeperiod_y": "2035"}
            statfin.with_cells(document, at, lambda value: value + 1)

    publishers.change_document(POST, edit)
    failure = fails("projection")
    assert failure.kind == "parts"
    assert failure.expected.endswith("in 091, 2035")


def test_an_age_that_does_not_make_the_country_is_told(publishers: Publishers, fails: Fails) -> None:
    at = {"alue_23_20240101": "SSS", "ikaryhma_10_20180101": "042", "timeperiod_y": "2035"}
    publishers.change_document(
        POST, lambda document: statfin.with_cells(document, at, lambda value: value - 1)
    )
    assert (failure := fails("projection")).kind == "total"
    assert failure.found.endswith("(042 of 2035)")


def test_a_year_that_the_projection_does_not_have_is_told(publishers: Publishers, fails: Fails) -> None:
    table = publishers.content.tables[NAME]
    shorter = replace(table, variables={**table.variables, "timeperiod_y": ("Vuosi", ["2024", "2035"])})
    publishers.content = replace(publishers.content, tables={**publishers.content.tables, NAME: shorter})
    failure = fails("projection")
    assert (failure.kind, failure.expected) == ("year_not_published", "2040")


def test_a_merger_that_nobody_noted_is_told(folder: Path, fails: Fails) -> None:
    (folder / "facts" / "mergers.csv").unlink()
    failure = fails("projection")
    assert (failure.kind, failure.expected, failure.found) == ("municipalities", "none", statfin.MERGED)
