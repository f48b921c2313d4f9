"""What figures over the years have to agree on: published totals, the municipalities' own figures, and each other."""

from collections.abc import Mapping
from pathlib import Path

from src.catalogue.csv_door import Row, read_rows
from src.catalogue.files import COUNTRY_TOTALS
from src.catalogue.series import SeriesRow, SeriesTables
from src.catalogue.series_figures import FIGURES, SOURCES
from src.errors import Problem
from src.model import Municipality
from src.series.keys import POPULATION

_TOTAL_COLUMNS = ("figure", "year", "total", "source", "source_url")
_FIGURE_KEYS = tuple(figure.key for figures in FIGURES.values() for figure in figures)


def check_totals(folder: Path, tables: SeriesTables, problems: list[Problem]) -> None:
    """Where a total of the country is published, the municipalities add up to it."""
    found: set[tuple[str, int]] = set()
    for total in read_rows(folder, COUNTRY_TOTALS, _TOTAL_COLUMNS, problems):
        place = (total.one_of("figure", _FIGURE_KEYS), total.whole("year"))
        published = total.whole("total")
        total.one_of("source", SOURCES)
        total.url("source_url")
        if not total.is_sound or place[0] not in tables.series:
            continue
        if place in found:
            total.complain("total_twice", "year", f"{place[1]} {place[0]}")
        elif place not in tables.rows:
            total.complain("total_without_year", "year", f"{place[1]}", expected=tables.series[place[0]].file)
        else:
            _check_total(tables.rows[place], published)
        found.add(place)


def check_municipalities(
    tables: SeriesTables, municipalities: Mapping[str, Municipality], year: int, problems: list[Problem]
) -> None:
    """The people of a year and their change during it are those of the table of municipalities."""
    series = tables.series.get(POPULATION)
    if series is None:
        return
    this, before = (tables.rows.get((POPULATION, one)) for one in (year, year - 1))
    if this is None or before is None:
        problems.append(Problem("year_missing", series.file, field="year", value=f"{year - 1}, {year}"))
        return
    for code, municipality in municipalities.items():
        people = municipality.population
        _compare(this.row, code, series.of(code, year), people)
        _compare(before.row, code, series.of(code, year - 1), people - municipality.population_change)


def _check_total(found: SeriesRow, published: int) -> None:
    total = sum(value for value in found.values if value is not None)
    if total != published:
        found.row.complain("series_total_differs", "year", f"{total}", f"{published}")


def _compare(row: Row, code: str, value: float | None, expected: float) -> None:
    if value != expected:
        row.complain("population_differs", code, f"{value}", f"{expected}")
