"""Figures over the years: from one row a municipality and year to one line a year, a column for every municipality."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.geodata.sources import Row, Sources
from scripts.geodata.tables import write_table
from src.catalogue.series import COLUMNS
from src.catalogue.series_figures import FIGURES
from src.series import keys

# By year the table that its figures are from, as the notes on the collected files say. Rows that were fetched
# (scripts/fetch_sources.py) name theirs themselves.
POPULATION_SOURCES = {
    **dict.fromkeys(range(1972, 2024), "statfin_11re"),
    2024: "map_service_2024",
    2025: "statfin_121w",
}
AGE_SOURCES = {
    **dict.fromkeys((*range(2006, 2019), 2021), "municipal_key_figures"),
    2019: "statfin_11re",
    2024: "map_service_2024",
    2025: "statfin_11ra",
}
CHANGE_SOURCES = {**dict.fromkeys(range(2010, 2023), "statfin_11ae"), 2025: "statfin_121w"}
MIGRATION_SOURCES = {
    **dict.fromkeys(range(1990, 2023), "statfin_11ae"),
    2023: "statfin_12w7",
    2025: "statfin_121w",
}


def _no_basis(_figure: str, _source: str, _row: Row) -> str:
    return ""


def _basis_of_ages(figure: str, source: str, row: Row) -> str:
    """As collected; the table 11ra has no share of the middle, which is what the other two leave of a hundred."""
    return "rest" if (figure, source) == (keys.SHARE_15_64, "statfin_11ra") else row["basis"]


@dataclass(frozen=True)
class Collected:
    """How a carried file comes from a collected one: the column of each figure, the source and basis of a value."""

    file: str
    columns: Mapping[str, str]
    sources: Mapping[int, str]
    basis: Callable[[str, str, Row], str] = _no_basis


COLLECTED: Mapping[str, Collected] = {
    "population_by_year.csv": Collected(
        "population_by_year.csv", {keys.POPULATION: "population"}, POPULATION_SOURCES
    ),
    "age_structure.csv": Collected(
        "age_structure.csv", {key: key for key in keys.AGE_SHARES}, AGE_SOURCES, _basis_of_ages
    ),
    "unemployment.csv": Collected(
        "unemployment.csv",
        {keys.UNEMPLOYMENT: "unemployed_jobseekers_percent_of_labour_force"},
        dict.fromkeys(range(2007, 2025), "statfin_12r5"),
    ),
    "projection.csv": Collected(
        "projection.csv",
        {
            keys.PROJECTED_0_99: "aged_0_99",
            keys.PROJECTED_0_14: "aged_0_14",
            keys.PROJECTED_15_64: "aged_15_64",
            keys.PROJECTED_65_99: "aged_65_99",
        },
        dict.fromkeys((2024, 2035, 2040), "statfin_14wx"),
    ),
    # Net migration between municipalities, which is collected here too, is carried once, in its own file.
    "population_change.csv": Collected(
        "population_change.csv",
        {key: key for key in (keys.BIRTHS, keys.DEATHS, keys.NET_IMMIGRATION, keys.CORRECTION, keys.CHANGE)},
        CHANGE_SOURCES,
    ),
    "migration_between_municipalities.csv": Collected(
        "migration_between_municipalities.csv",
        {keys.NET_BETWEEN_MUNICIPALITIES: "net_between_municipalities"},
        MIGRATION_SOURCES,
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
    source = _only_one(
        collected, "sources", year, {row.get("source") or collected.sources[year] for row in rows}
    )
    basis = _only_one(collected, "bases", year, {collected.basis(figure, source, row) for row in rows})
    column = collected.columns[figure]
    return [year, figure, source, basis, *(row[column] for row in rows)]


def _only_one(collected: Collected, what: str, year: int, found: set[str]) -> str:
    if len(found) != 1:
        raise ValueError(f"{collected.file}: several {what} in {year}: {sorted(found)}")
    return found.pop()
