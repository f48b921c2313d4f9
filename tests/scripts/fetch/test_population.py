"""Population, ages and unemployment: the municipalities are those of the year, make the country, and have values."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from scripts.geodata.sources import Sources
from tests.scripts.fetch import statfin
from tests.scripts.fetch.conftest import NEWEST, Fails, Fetch, contents, drop
from tests.scripts.fetch.content import YEAR
from tests.scripts.fetch.publishers import Publishers

TABLES = {"population": "vaerak/11re.px", "ages": "vaerak/11ra.px", "unemployment": "tyonv/12r5.px"}
HELSINKI = {"alue_23_20260101": "KU091"}
COUNTRY = {"alue_23_20260101": "SSS"}
YOUNG = {"contentscode": "vaesto_alle15_p"}
OLD = {"contentscode": "vaesto_yli64_p"}
SHARE = {"contentscode": "TYOTOSUUS"}


def edit_cells(
    publishers: Publishers, part: str, at: dict[str, str], change: Callable[[Any], object]
) -> None:
    def edit(document: Any) -> None:
        statfin.with_cells(document, at, change)

    publishers.change_document(f"POST /PxWeb/api/v1/fi/StatFin/{TABLES[part]}", edit)


@pytest.mark.parametrize(
    ("part", "at", "change", "kind", "found"),
    [
        ("population", COUNTRY, lambda value: value + 1, "total", "5652881 (population of 2025)"),
        ("population", COUNTRY, lambda value: None, "total", "5652881 (population of 2025)"),
        ("population", HELSINKI, lambda value: value + 1, "total", "5652882 (population of 2025)"),
        ("population", HELSINKI, lambda value: None, "no_value", "population of 2025 of 091"),
        (
            "population",
            HELSINKI,
            lambda value: value + 0.5,
            "not_whole",
            "population of 2025 of 091, 694392.5,",
        ),
        ("ages", HELSINKI | YOUNG, lambda value: None, "no_value", "share_0_14 of 2025 of 091"),
        ("ages", HELSINKI | YOUNG, lambda value: -1, "out_of_range", "share_0_14 of 2025 of 091 is -1"),
        ("ages", HELSINKI | OLD, lambda value: 101, "out_of_range", "share_65_over of 2025 of 091 is 101"),
        ("ages", HELSINKI | YOUNG, lambda value: value + 3, "total", "(share_0_14 of 2025)"),
        ("ages", COUNTRY | OLD, lambda value: value + 0.2, "total", "(share_65_over of 2025)"),
        (
            "unemployment",
            {"Alue": "KU091"} | SHARE,
            lambda value: 400,
            "out_of_range",
            "unemployment of 2025 of 091 is 400",
        ),
        (
            "unemployment",
            {"Alue": "SSS"} | SHARE,
            lambda value: value + 1,
            "total",
            "(unemployment of 2025)",
        ),
        (
            "unemployment",
            {"Alue": "SSS"} | SHARE,
            lambda value: None,
            "total",
            "(unemployment of 2025)",
        ),
    ],
)
def test_a_value_that_cannot_be_is_told(
    publishers: Publishers, fails: Fails, part: str, at, change, kind: str, found: str
) -> None:
    edit_cells(publishers, part, at, change)
    failure = fails(part)
    assert failure.source == f"{part} ({TABLES[part]})"
    assert failure.kind == kind
    assert failure.found.endswith(found)


def test_people_below_zero_are_refused(publishers: Publishers, fails: Fails) -> None:
    edit_cells(publishers, "population", HELSINKI, lambda value: -value)
    edit_cells(publishers, "population", COUNTRY, lambda value: value - 2 * 694_392)
    failure = fails("population")
    assert (failure.kind, failure.found) == ("out_of_range", "population of 2025 of 091 is -694392")


@pytest.mark.parametrize("part", TABLES)
def test_a_municipality_that_a_table_does_not_have_is_named(
    publishers: Publishers, fails: Fails, part: str
) -> None:
    change_areas(publishers, part, lambda areas: [area for area in areas if area != "KU091"])
    failure = fails(part)
    assert (failure.kind, failure.expected, failure.found) == ("municipalities", "091", "none")


def change_areas(publishers: Publishers, part: str, change: Callable[[list[str]], list[str]]) -> None:
    name = TABLES[part]
    table = publishers.content.tables[name]
    variables = {
        code: (text, change(values) if text == "Alue" else values)
        for code, (text, values) in table.variables.items()
    }
    changed = replace(table, variables=variables)
    publishers.content = replace(publishers.content, tables={**publishers.content.tables, name: changed})


@pytest.mark.parametrize("part", TABLES)
def test_a_year_that_is_not_published_yet_is_told_with_those_that_are(fails: Fails, part: str) -> None:
    failure = fails(part, year=YEAR + 1)
    assert (failure.kind, failure.expected) == ("year_not_published", str(NEWEST + 1))
    assert failure.found.endswith(f"-{NEWEST}")


def test_a_year_without_its_december_is_not_published_yet(publishers: Publishers, fails: Fails) -> None:
    table = publishers.content.tables["tyonv/12r5.px"]
    text, months = table.variables["timeperiod_m"]
    shorter = replace(table, variables={**table.variables, "timeperiod_m": (text, months[:-1])})
    publishers.content = replace(
        publishers.content, tables={**publishers.content.tables, "tyonv/12r5.px": shorter}
    )
    failure = fails("unemployment")
    assert (failure.kind, failure.expected) == ("year_not_published", str(NEWEST))
    assert failure.found == f"2007-{NEWEST - 1}"


def test_a_withheld_month_leaves_the_year_empty(publishers: Publishers, folder: Path, fetched: Fetch) -> None:
    at = {"Alue": "KU005", "timeperiod_m": f"{NEWEST}M03"} | SHARE
    edit_cells(publishers, "unemployment", at, lambda value: None)
    fetched("unemployment")
    (row,) = [
        row
        for row in Sources(folder).series("unemployment.csv")
        if (row["municipality_code"], row["year"]) == ("005", str(NEWEST))
    ]
    assert row["unemployed_jobseekers_percent_of_labour_force"] == ""


def test_a_year_that_was_missing_comes_too(folder: Path, fetched: Fetch, collected: Path) -> None:
    path = folder / "facts" / "age_structure.csv"
    drop(path, lambda row: row["year"] == "2021")
    fetched("ages")
    rows = {(row["municipality_code"], row["year"]): row for row in Sources(folder).series(path.name)}
    for row in Sources(collected).series(path.name):
        if row["year"] == "2021":
            found = rows[row["municipality_code"], "2021"]
            assert [found[name] for name in ("share_0_14", "share_65_over")] == [
                row[name] for name in ("share_0_14", "share_65_over")
            ]
            assert found["source"] == "statfin_11ra"


def test_an_empty_folder_gets_every_year(folder: Path, fetched: Fetch) -> None:
    (folder / "facts" / "population_by_year.csv").unlink()
    fetched("population")
    rows = Sources(folder).series("population_by_year.csv")
    assert {int(row["year"]) for row in rows} == set(range(1972, NEWEST + 1))


def test_after_a_merger_years_of_the_old_municipalities_are_asked_for_anew(
    folder: Path, fetched: Fetch, publishers: Publishers
) -> None:
    path = folder / "facts" / "population_by_year.csv"
    lines = path.read_text(encoding="utf-8")
    path.write_text(lines + "588,2023,1500,\n588,2024,1480,\n", encoding="utf-8")
    fetched("population")
    assert [one["selection"]["values"] for one in publishers.questions[0]["query"]][1] == [
        "2023",
        "2024",
        "2025",
    ]
    assert "\n588," not in contents(folder)["facts/population_by_year.csv"].decode()


def test_a_year_of_old_municipalities_that_is_not_to_be_had_is_told(folder: Path, fails: Fails) -> None:
    path = folder / "facts" / "age_structure.csv"
    lines = path.read_text(encoding="utf-8")
    path.write_text(lines + "588,2020,15.0,60.0,25.0,counts\n", encoding="utf-8")
    failure = fails("ages")
    assert (failure.kind, failure.expected) == ("year_lost", "2020")


def test_people_of_an_older_division_are_added_together(
    folder: Path, publishers: Publishers, fetched: Fetch
) -> None:
    table = publishers.content.tables["vaerak/11re.px"]
    whole = statfin.carried()["population", NEWEST]

    def cell(at) -> float | None:
        area = at["alue_23_20260101"].removeprefix("KU")
        if area not in (statfin.MERGED, statfin.JOINED):
            return table.cell(at)
        moved = (whole[statfin.JOINED] or 0) // 5
        return moved if area == statfin.MERGED else (whole[statfin.JOINED] or 0) - moved

    areas = statfin.areas([*statfin.codes(), statfin.MERGED])
    older = replace(table, cell=cell, variables={**table.variables, "alue_23_20260101": ("Alue", areas)})
    publishers.content = replace(
        publishers.content, tables={**publishers.content.tables, "vaerak/11re.px": older}
    )
    fetched("population")
    found = {
        row["municipality_code"]: row["population"]
        for row in Sources(folder).series("population_by_year.csv")
        if row["year"] == str(NEWEST)
    }
    assert found == {code: f"{value:.0f}" for code, value in whole.items()}
