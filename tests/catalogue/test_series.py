"""Figures over the years are read as they stand, and what does not agree is refused with its file, row and value."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from src.catalogue import GEODATA, load_catalogue
from src.catalogue.files import SERIES
from src.catalogue.series_figures import FIGURES, SOURCES
from src.errors import Problem
from src.model import Catalogue
from tests.catalogue.test_broken_files import check_sentences, problems_of, rows_of, write_rows

POPULATION = "population_by_year.csv"
AGES = "age_structure.csv"
UNEMPLOYMENT = "unemployment.csv"
PROJECTION = "projection.csv"
CHANGES = "population_change.csv"
MIGRATION = "migration_between_municipalities.csv"
TOTALS = "country_totals.csv"
HELSINKI, TURKU = "091", "853"

Change = Callable[[list[list[str]]], list[Problem]]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def place(rows: list[list[str]], *start: str) -> int:
    """The place of the row that begins so; its number in the file is one more."""
    return next(number for number, row in enumerate(rows) if row[: len(start)] == list(start))


def changed(code: str, by: float, *start: str) -> Callable[[list[list[str]]], tuple[int, str]]:
    """Add to one cell; gives the row's number and the new value."""

    def change(rows: list[list[str]]) -> tuple[int, str]:
        at, column = place(rows, *start), rows[0].index(code)
        old = rows[at][column]
        rows[at][column] = f"{float(old) + by:.1f}" if "." in old else str(int(old) + int(by))
        return at + 1, rows[at][column]

    return change


def one_person_more_in_a_year_with_a_total(rows: list[list[str]]) -> list[Problem]:
    row, _ = changed(TURKU, 1, "2000")(rows)
    return [Problem("series_total_differs", POPULATION, row, "year", "5181116", "5181115")]


def one_person_more_in_the_last_year(rows: list[list[str]]) -> list[Problem]:
    row, value = changed(TURKU, 1, "2025")(rows)
    changes = rows_of(GEODATA / CHANGES)
    at = place(changes, "2025", "change")
    change = changes[at][changes[0].index(TURKU)]
    return [
        Problem("population_differs", POPULATION, row, TURKU, value, str(int(value) - 1)),
        Problem("change_differs", CHANGES, at + 1, TURKU, change, str(int(change) + 1)),
    ]


def a_gap_in_the_population(rows: list[list[str]]) -> list[Problem]:
    at = place(rows, "1980")
    rows[at][rows[0].index(HELSINKI)] = ""
    return [Problem("value_missing", POPULATION, at + 1, HELSINKI)]


def fewer_than_nobody(rows: list[list[str]]) -> list[Problem]:
    at = place(rows, "1980")
    rows[at][rows[0].index(HELSINKI)] = "-5"
    return [Problem("number_too_small", POPULATION, at + 1, HELSINKI, "-5", "0")]


def a_number_as_the_finns_write_it(rows: list[list[str]]) -> list[Problem]:
    at = place(rows, "1980")
    rows[at][rows[0].index(HELSINKI)] = "483 036"
    return [Problem("number_whole", POPULATION, at + 1, HELSINKI, "483 036", None, "483036")]


def a_municipality_too_few(rows: list[list[str]]) -> list[Problem]:
    column = rows[0].index(TURKU)
    for row in rows:
        del row[column]
    return [Problem("municipality_missing", POPULATION, 1, value="Turku (853)")]


def a_municipality_too_many(rows: list[list[str]]) -> list[Problem]:
    for number, row in enumerate(rows):
        row.append("5" if number else "588")
    return [Problem("code_unknown", POPULATION, 1, value="588", nearest="Utajärvi (889)")]


def a_code_without_its_zeros(rows: list[list[str]]) -> list[Problem]:
    rows[0][rows[0].index(HELSINKI)] = "91"
    return [Problem("code_unpadded", POPULATION, 1, None, "91", "001-999", HELSINKI)]


def years_out_of_order(rows: list[list[str]]) -> list[Problem]:
    at = place(rows, "1980")
    rows[at], rows[at + 1] = rows[at + 1], rows[at]
    return [Problem("series_order", POPULATION, at + 2, "year", "1980 population", "1981 population")]


def a_year_twice(rows: list[list[str]]) -> list[Problem]:
    rows.append(list(rows[-1]))
    return [Problem("series_order", POPULATION, len(rows), "year", "2025 population", "2025 population")]


def without_the_last_year(rows: list[list[str]]) -> list[Problem]:
    rows.pop()
    last = len(rows_of(GEODATA / "land_changes.csv"))
    return [
        Problem("year_missing", POPULATION, None, "year", "2024, 2025"),
        Problem("year_not_carried", "land_changes.csv", last, "year", "2025", POPULATION),
    ]


def a_source_that_nobody_knows(rows: list[list[str]]) -> list[Problem]:
    rows[1][2] = "statfin_11rx"
    expected = ", ".join(SOURCES)
    return [Problem("value_unknown", POPULATION, 2, "source", "statfin_11rx", expected, "statfin_11re")]


def a_figure_that_nobody_knows(rows: list[list[str]]) -> list[Problem]:
    rows[1][1] = "populations"
    return [Problem("value_unknown", POPULATION, 2, "figure", "populations", "population", "population")]


def a_total_of_a_year_that_is_not_carried(rows: list[list[str]]) -> list[Problem]:
    at = place(rows, "population", "1972")
    rows[at][1] = "1971"
    return [Problem("year_not_carried", TOTALS, at + 1, "year", "1971", POPULATION)]


def a_total_twice(rows: list[list[str]]) -> list[Problem]:
    at = place(rows, "population", "1972")
    rows.append(list(rows[at]))
    return [Problem("total_twice", TOTALS, len(rows), "year", "1972 population")]


def ages_that_miss_a_hundred(rows: list[list[str]]) -> list[Problem]:
    at, column = place(rows, "2010", "share_65_over"), rows[0].index(TURKU)
    rows[at][column] = f"{float(rows[at][column]) + 0.4:.1f}"
    total = round(sum(float(rows[number][column]) for number in range(at - 2, at + 1)), 1)
    return [Problem("ages_differ", AGES, at - 1, TURKU, str(total), "99.8–100.2")]


def more_than_all(rows: list[list[str]]) -> list[Problem]:
    at = place(rows, "2010")
    rows[at][rows[0].index(TURKU)] = "101.5"
    return [Problem("number_too_large", UNEMPLOYMENT, at + 1, TURKU, "101.5", "100")]


def a_share_with_a_comma(rows: list[list[str]]) -> list[Problem]:
    at = place(rows, "2010")
    rows[at][rows[0].index(TURKU)] = "11,5"
    return [Problem("number_decimal", UNEMPLOYMENT, at + 1, TURKU, "11,5", None, "11.5")]


def a_mover_who_came_from_nowhere(rows: list[list[str]]) -> list[Problem]:
    row, _ = changed(TURKU, 1, "2000")(rows)
    return [Problem("migration_differs", MIGRATION, row, "year", "1", "0")]


def movers_who_changed_places(rows: list[list[str]]) -> list[Problem]:
    """The country still balances, but two cities' changes no longer add up; it is told where the sum is."""
    changed(TURKU, 1, "2010")(rows)
    changed(HELSINKI, -1, "2010")(rows)
    changes = rows_of(GEODATA / CHANGES)
    at = place(changes, "2010", "change")
    values = {code: int(changes[at][changes[0].index(code)]) for code in (TURKU, HELSINKI)}
    return [
        Problem("parts_differ", CHANGES, at + 1, code, str(values[code]), str(values[code] + by))
        for code, by in ((TURKU, 1), (HELSINKI, -1))
    ]


def a_birth_that_is_not_in_the_change(rows: list[list[str]]) -> list[Problem]:
    changed(TURKU, 1, "2010", "births")(rows)
    at = place(rows, "2010", "change")
    value = int(rows[at][rows[0].index(TURKU)])
    return [Problem("parts_differ", CHANGES, at + 1, TURKU, str(value), str(value + 1))]


def a_birth_that_is_not_in_the_population(rows: list[list[str]]) -> list[Problem]:
    changed(TURKU, 1, "2010", "births")(rows)
    row, value = changed(TURKU, 1, "2010", "change")(rows)
    return [Problem("change_differs", CHANGES, row, TURKU, value, str(int(value) - 1))]


def old_people_who_are_in_no_total(rows: list[list[str]]) -> list[Problem]:
    changed(TURKU, 1, "2040", "projected_65_99")(rows)
    at = place(rows, "2040", "projected_0_99")
    value = int(rows[at][rows[0].index(TURKU)])
    return [Problem("parts_differ", PROJECTION, at + 1, TURKU, str(value), str(value + 1))]


def a_year_without_the_old(rows: list[list[str]]) -> list[Problem]:
    del rows[place(rows, "2010", "share_65_over")]
    return [Problem("figure_missing", AGES, None, "figure", "share_65_over", "2010")]


def another_published_share(rows: list[list[str]]) -> list[Problem]:
    at = place(rows, "share_0_14", "2025")
    rows[at][2] = "14.5"
    row = place(rows_of(GEODATA / AGES), "2025", "share_0_14") + 1
    return [Problem("series_total_differs", AGES, row, "year", "14.3", "14.5")]


def a_basis_that_nobody_knows(rows: list[list[str]]) -> list[Problem]:
    rows[1][3] = "count"
    return [Problem("value_unknown", AGES, 2, "basis", "count", "counts, published_shares, rest", "counts")]


CASES: dict[str, tuple[str, Change]] = {
    "a person more in a year with a total": (POPULATION, one_person_more_in_a_year_with_a_total),
    "a person more in the last year": (POPULATION, one_person_more_in_the_last_year),
    "a gap in the population": (POPULATION, a_gap_in_the_population),
    "fewer than nobody": (POPULATION, fewer_than_nobody),
    "a number as the Finns write it": (POPULATION, a_number_as_the_finns_write_it),
    "a municipality too few": (POPULATION, a_municipality_too_few),
    "a municipality too many": (POPULATION, a_municipality_too_many),
    "a code without its zeros": (POPULATION, a_code_without_its_zeros),
    "years out of order": (POPULATION, years_out_of_order),
    "a year twice": (POPULATION, a_year_twice),
    "without the last year": (POPULATION, without_the_last_year),
    "an unknown source": (POPULATION, a_source_that_nobody_knows),
    "an unknown figure": (POPULATION, a_figure_that_nobody_knows),
    "a total of a year that is not carried": (TOTALS, a_total_of_a_year_that_is_not_carried),
    "a total twice": (TOTALS, a_total_twice),
    "ages that miss a hundred": (AGES, ages_that_miss_a_hundred),
    "more than all": (UNEMPLOYMENT, more_than_all),
    "a share with a comma": (UNEMPLOYMENT, a_share_with_a_comma),
    "a mover who came from nowhere": (MIGRATION, a_mover_who_came_from_nowhere),
    "movers who changed places": (MIGRATION, movers_who_changed_places),
    "a birth that is not in the change": (CHANGES, a_birth_that_is_not_in_the_change),
    "a birth that is not in the population": (CHANGES, a_birth_that_is_not_in_the_population),
    "old people who are in no total": (PROJECTION, old_people_who_are_in_no_total),
    "a year without the old": (AGES, a_year_without_the_old),
    "another published share": (TOTALS, another_published_share),
    "a basis that nobody knows": (AGES, a_basis_that_nobody_knows),
}


@pytest.mark.parametrize("name", CASES)
def test_what_does_not_agree_is_refused_and_told_in_every_language(name: str, folder: Path) -> None:
    file, change = CASES[name]
    rows = rows_of(folder / file)
    expected = change(rows)
    write_rows(folder / file, rows)
    found = problems_of(folder)
    assert sorted(map(repr, found)) == sorted(map(repr, expected))
    for problem in found:
        check_sentences(problem)


@pytest.mark.parametrize("file", SERIES)
def test_every_value_is_carried_over_and_every_empty_cell_is_a_gap(catalogue: Catalogue, file: str) -> None:
    text = (GEODATA / file).read_text(encoding="utf-8")
    seen = 0
    for row in csv.DictReader(io.StringIO(text, newline="")):
        series, year = catalogue.series[row["figure"]], int(row["year"])
        assert (series.file, series.sources[year]) == (file, row["source"])
        assert series.basis.get(year, "") == row["basis"]
        for code in catalogue.municipalities:
            value = series.of(code, year)
            assert ("" if value is None else str(value)) == row[code]
            seen += 1
    assert seen == sum(
        len(catalogue.series[figure.key].years) * len(catalogue.municipalities) for figure in FIGURES[file]
    )


def test_the_series_are_those_of_the_files_and_cannot_be_changed(catalogue: Catalogue) -> None:
    keys = [figure.key for figures in FIGURES.values() for figure in figures]
    assert list(catalogue.series) == keys
    for series in catalogue.series.values():
        assert list(series.values) == list(catalogue.municipalities)
        with pytest.raises(TypeError):
            series.values[TURKU] = ()  # pyright: ignore[reportIndexIssue]


def test_the_gaps_of_the_figures_are_those_that_were_withheld(catalogue: Catalogue) -> None:
    gaps = {
        key: {code for code, values in series.values.items() if None in values}
        for key, series in catalogue.series.items()
    }
    assert {key for key, codes in gaps.items() if codes} == {"unemployment"}
    aland = {code for code, row in catalogue.municipalities.items() if row.region_code == "21"}
    assert gaps["unemployment"] < aland


def test_the_years_that_were_not_found_are_not_there(catalogue: Catalogue) -> None:
    missing = {key: series.missing_years for key, series in catalogue.series.items()}
    assert missing["population"] == missing["unemployment"] == ()
    assert missing["share_0_14"] == (2020, 2022, 2023)
    assert missing["births"] == (2023, 2024)
    assert missing["net_between_municipalities"] == (2024,)
