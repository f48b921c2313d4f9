"""The change of population: its parts make it, and it is the step of the population."""

from pathlib import Path
from typing import Any

import pytest

from scripts.geodata.sources import Sources
from tests.scripts.fetch import statfin
from tests.scripts.fetch.conftest import NEWEST, Fails, Fetch, drop
from tests.scripts.fetch.publishers import Publishers

POST = "POST /PxWeb/api/v1/fi/StatFin/ssaaty/121w.px"
LABEL = "change (ssaaty/121w.px)"


def edit_cells(publishers: Publishers, content: str, changes: dict[str, int]) -> None:
    """Add to a content of some areas."""

    def edit(document: Any) -> None:
        for area, more in changes.items():
            at = {"alue_23_20260101": area, "contentscode": f"ssaaty-{content}", "timeperiod_y": str(NEWEST)}
            statfin.with_cells(document, at, lambda value, more=more: value + more)

    publishers.change_document(POST, edit)


@pytest.mark.parametrize(
    "content", ["vm01", "vm11", "vm43_netto", "vm4142", "vakorjaus", "kokmuutos", "vaesto"]
)
def test_each_content_makes_its_own_total(publishers: Publishers, fails: Fails, content: str) -> None:
    edit_cells(publishers, content, {"KU091": 1})
    failure = fails("change")
    assert (failure.kind, failure.source) == ("total", LABEL)


@pytest.mark.parametrize("content", ["vm01", "vm11", "vm43_netto", "vm4142", "vakorjaus", "kokmuutos"])
def test_the_parts_make_the_change(publishers: Publishers, fails: Fails, content: str) -> None:
    edit_cells(publishers, content, {"KU091": 1, "KU049": -1})
    failure = fails("change")
    assert (failure.kind, failure.source) == ("parts", LABEL)
    assert "of 049 in 2025" in failure.expected


@pytest.mark.parametrize("content", ["vm01", "vm11"])
def test_nobody_is_born_or_dies_less_than_not_at_all(
    publishers: Publishers, fails: Fails, content: str
) -> None:
    edit_cells(publishers, content, {"KU091": -9_000, "KU049": 9_000})
    assert fails("change").kind == "out_of_range"


def test_the_newest_population_is_that_of_the_series(publishers: Publishers, fails: Fails) -> None:
    edit_cells(publishers, "vaesto", {"KU091": 1, "KU049": -1})
    failure = fails("population", "change")
    assert (failure.kind, failure.source) == ("between_tables", f"facts/population_{NEWEST}.csv")
    assert failure.found.startswith("the population of 049 is")


def test_the_change_is_the_step_of_the_population(publishers: Publishers, fails: Fails) -> None:
    for content in ("vm01", "kokmuutos"):
        edit_cells(publishers, content, {"KU091": 1, "KU049": -1})
    failure = fails("population", "change")
    assert (failure.kind, failure.source) == ("between_tables", "facts/population_change.csv")
    assert failure.found.startswith("the change of 049 in 2025 is")


def test_a_gap_in_one_of_its_files_is_filled_in_that_file_alone(
    folder: Path, publishers: Publishers, fetched: Fetch
) -> None:
    drop(folder / "facts" / "migration_between_municipalities.csv", lambda row: row["year"] == "2019")
    before = Sources(folder).series("population_change.csv")
    fetched("change")
    years = {row["year"] for row in Sources(folder).series("migration_between_municipalities.csv")}
    assert {"2019", str(NEWEST)} <= years
    kept = [row for row in Sources(folder).series("population_change.csv") if row["year"] != str(NEWEST)]
    assert [{name: row[name] for name in before[0]} for row in kept] == before
