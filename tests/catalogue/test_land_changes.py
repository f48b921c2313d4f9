"""Land that changed municipality is read as it stands, and refused where it cannot be."""

from collections.abc import Callable
from pathlib import Path

import pytest

from src.catalogue import GEODATA, load_catalogue
from src.errors import Problem
from src.series.model import LandBasis
from tests.catalogue.test_broken_files import check_sentences, problems_of, rows_of, write_rows

LAND = "land_changes.csv"
YEAR, FROM, FROM_NAME, TO, TO_NAME, PEOPLE, BASIS, _URL, NOTE_FI, NOTE_SV = range(10)


def test_every_row_is_carried_over() -> None:
    changes = load_catalogue().land_changes
    read = [
        [
            str(change.year),
            change.from_code,
            change.to_code,
            "" if change.people is None else str(change.people),
            change.basis.value,
            change.source.url,
            change.note.of("sv") if change.note else "",
        ]
        for change in changes
    ]
    _, *rows = rows_of(GEODATA / LAND)
    assert read == [[*(row[at] for at in (YEAR, FROM, TO, PEOPLE, BASIS, _URL, NOTE_SV))] for row in rows]
    assert [change.people is None for change in changes] == [
        change.basis is LandBasis.NOT_COMPARED for change in changes
    ]


def at_helsinki(rows: list[list[str]]) -> int:
    return next(number for number, row in enumerate(rows) if row[FROM_NAME] == "Sipoo")


def a_year_before_the_series(rows: list[list[str]]) -> list[Problem]:
    rows[1][YEAR] = "1972"
    return [Problem("year_not_carried", LAND, 2, "year", "1972", "population_by_year.csv")]


def years_out_of_order(rows: list[list[str]]) -> list[Problem]:
    rows.append(list(rows[at_helsinki(rows)]))
    rows[-1][PEOPLE] = "3"
    place = "2008 753 091"
    return [
        Problem("land_twice", LAND, len(rows), "year", place),
        Problem("year_order", LAND, len(rows), "year", "2008", "2025"),
    ]


def to_itself(rows: list[list[str]]) -> list[Problem]:
    at = at_helsinki(rows)
    rows[at][TO], rows[at][TO_NAME] = rows[at][FROM], rows[at][FROM_NAME]
    return [Problem("land_stays", LAND, at + 1, "to_code", "753")]


def another_name(rows: list[list[str]]) -> list[Problem]:
    at = at_helsinki(rows)
    rows[at][TO_NAME] = "Espoo"
    return [Problem("name_differs", LAND, at + 1, "to_name_fi", "Espoo", "Helsinki (091)", "Espoo (049)")]


def nobody_came_along(rows: list[list[str]]) -> list[Problem]:
    at = at_helsinki(rows)
    rows[at][PEOPLE] = "0"
    return [Problem("number_too_small", LAND, at + 1, "people", "0", "1")]


def a_number_that_nobody_compared(rows: list[list[str]]) -> list[Problem]:
    rows[1][PEOPLE] = "1915"
    return [Problem("people_not_compared", LAND, 2, "people", "1915", "not_compared")]


def an_unknown_basis(rows: list[list[str]]) -> list[Problem]:
    at = at_helsinki(rows)
    rows[at][BASIS] = "compare"
    expected = ", ".join(LandBasis)
    return [Problem("value_unknown", LAND, at + 1, "basis", "compare", expected, "compared")]


def a_note_in_one_language(rows: list[list[str]]) -> list[Problem]:
    note = rows[1][NOTE_FI]
    rows[1][NOTE_SV] = ""
    return [Problem("note_untranslated", LAND, 2, "note_sv", note[:80])]


CASES: dict[str, Callable[[list[list[str]]], list[Problem]]] = {
    "a year before the series": a_year_before_the_series,
    "years out of order, and twice": years_out_of_order,
    "to itself": to_itself,
    "another name": another_name,
    "nobody came along": nobody_came_along,
    "a number that nobody compared": a_number_that_nobody_compared,
    "an unknown basis": an_unknown_basis,
    "a note in one language": a_note_in_one_language,
}


@pytest.mark.parametrize("name", CASES)
def test_a_broken_row_is_refused_and_told_in_every_language(name: str, folder: Path) -> None:
    rows = rows_of(folder / LAND)
    expected = CASES[name](rows)
    write_rows(folder / LAND, rows)
    found = problems_of(folder)
    assert sorted(map(repr, found)) == sorted(map(repr, expected))
    for problem in found:
        check_sentences(problem)
