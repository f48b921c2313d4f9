"""Figures over the years: from one row a municipality and year to one line a year, a column for every municipality."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.geodata.sources import Row, Sources
from scripts.geodata.tables import write_table
from src.catalogue.series import COLUMNS
from src.catalogue.series_figures import FIGURES
from src.series.keys import POPULATION

# By year the table that its figures are from, as the notes on the collected files say.
_POPULATION_SOURCES = {
    **dict.fromkeys(range(1972, 2024), "statfin_11re"),
    2024: "map_service_2024",
    2025: "statfin_121w",
}


def _no_basis(_figure: str, _year: int, _row: Row) -> str:
    return ""


@dataclass(frozen=True)
class Collected:
    """How a carried file comes from a collected one: the column of each figure, the source and basis of a value."""

    file: str
    columns: Mapping[str, str]
    source: Callable[[int], str]
    basis: Callable[[str, int, Row], str] = _no_basis


COLLECTED: Mapping[str, Collected] = {
    "population_by_year.csv": Collected(
        "population_by_year.csv", {POPULATION: "population"}, _POPULATION_SOURCES.__getitem__
    ),
}


def write_series(sources: Sources, folder: Path) -> None:
    """Write every file of series. Raises ValueError where a municipality or year is missing or one is there twice."""
    codes = tuple(row["kunta"] for row in sources.key())
    for name, figures in FIGURES.items():
        collected = COLLECTED[name]
        by_year = _by_year(sources.series(collected.file), codes, name)
        rows = [
            _line(collected, year, figure.key, of_year)
            for year, of_year in sorted(by_year.items())
            for figure in figures
        ]
        write_table(folder / name, (*COLUMNS, *codes), rows)


def _by_year(rows: list[Row], codes: tuple[str, ...], name: str) -> dict[int, list[Row]]:
    found: dict[int, dict[str, Row]] = {}
    for row in rows:
        of_year = found.setdefault(int(row["year"]), {})
        if row["municipality_code"] in of_year:
            raise ValueError(f"{name}: {row['municipality_code']} is there twice in {row['year']}")
        of_year[row["municipality_code"]] = row
    for year, of_year in found.items():
        if set(of_year) != set(codes):
            raise ValueError(f"{name}: municipalities differ in {year}: {sorted(set(of_year) ^ set(codes))}")
    return {year: [of_year[code] for code in codes] for year, of_year in found.items()}


def _line(collected: Collected, year: int, figure: str, rows: list[Row]) -> list[object]:
    bases = {collected.basis(figure, year, row) for row in rows}
    if len(bases) != 1:
        raise ValueError(f"{collected.file}: several bases in {year}: {sorted(bases)}")
    column = collected.columns[figure]
    return [year, figure, collected.source(year), bases.pop(), *(row[column] for row in rows)]
