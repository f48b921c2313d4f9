"""What figures over the years have to agree on: published totals, the municipalities' own figures, and each other."""

from collections.abc import Mapping
from pathlib import Path

from src.catalogue.csv_door import Row, read_rows
from src.catalogue.files import COUNTRY_TOTALS
from src.catalogue.series import SeriesTables
from src.catalogue.series_figures import FIGURES, SOURCES
from src.errors import Problem
from src.model import Municipality
from src.series.keys import POPULATION
from src.series.weighing import weighed_mean
from src.unit import Unit

_TOTAL_COLUMNS = ("figure", "year", "total", "source", "source_url")
_LARGEST_MISS_OF_SHARES = 0.1
_FIGURE_KEYS = tuple(figure.key for figures in FIGURES.values() for figure in figures)


def check_totals(folder: Path, tables: SeriesTables, problems: list[Problem]) -> None:
    """Where a total of the country is published, the municipalities add up to it."""
    found: set[tuple[str, int]] = set()
    for stated in read_rows(folder, COUNTRY_TOTALS, _TOTAL_COLUMNS, problems):
        place = (stated.one_of("figure", _FIGURE_KEYS), stated.whole("year"))
        published = stated.decimal("total")
        stated.one_of("source", SOURCES)
        stated.url("source_url")
        if not stated.is_sound or place[0] not in tables.series:
            continue
        if place in found:
            stated.complain("total_twice", "year", f"{place[1]} {place[0]}")
        elif place not in tables.rows:
            stated.complain("year_not_carried", "year", f"{place[1]}", expected=tables.series[place[0]].file)
        else:
            _check_total(tables, place, published)
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


def _check_total(tables: SeriesTables, place: tuple[str, int], published: float) -> None:
    """Numbers add up exactly; shares are weighed from rounded ones, and can miss by the last decimal."""
    stated, people = tables.rows[place], tables.rows.get((POPULATION, place[1]))
    if stated.figure.unit is not Unit.PERCENT:
        found, miss = sum(value or 0 for value in stated.values.values()), 0.0
    elif people is not None:
        pairs = [(stated.values[code], people.values[code]) for code in stated.values]
        found, miss = round(weighed_mean(pairs) or 0, 1), _LARGEST_MISS_OF_SHARES
    else:
        return
    if round(abs(found - published), 1) > miss:
        stated.row.complain("series_total_differs", "year", f"{found}", f"{published:.10g}")


def _compare(row: Row, code: str, value: float | None, expected: float) -> None:
    if value != expected:
        row.complain("population_differs", code, f"{value}", f"{expected}")
