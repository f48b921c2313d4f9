"""Collected figures become one line a year with a column for every municipality; nothing is lost or made up."""

from pathlib import Path

import pytest

from scripts.geodata.series import COLLECTED, Collected, write_series
from scripts.geodata.sources import Sources
from src.catalogue.series_figures import FIGURES
from tests.catalogue.test_broken_files import rows_of

KEY = "kunta,maakunta_code\n5,14\n91,01\n"


def value(file: str, column: str, code: str, year: int) -> str:
    """A value of its own for each cell of a collected file."""
    return str(len(file) * 1000 + len(column) * 100 + int(code) + year)


def last_years(one: Collected) -> list[int]:
    return sorted(one.sources)[-2:]


def collected(folder: Path) -> Sources:
    (folder / "sources").mkdir()
    (folder / "facts").mkdir()
    (folder / "sources" / "municipality_key_2026.csv").write_text(KEY, encoding="utf-8")
    for one in COLLECTED.values():
        columns = tuple(one.columns.values())
        lines = [
            ",".join(
                [code, str(year), *(value(one.file, column, code, year) for column in columns), "counts"]
            )
            for code in ("005", "091")
            for year in last_years(one)
        ]
        header = ",".join(("municipality_code", "year", *columns, "basis"))
        (folder / "facts" / one.file).write_text("\n".join((header, *lines)) + "\n", encoding="utf-8")
    return Sources(folder)


def test_every_collected_value_stands_in_the_row_of_its_year_and_the_column_of_its_code(
    tmp_path: Path,
) -> None:
    write_series(collected(tmp_path), tmp_path)
    for name, figures in FIGURES.items():
        header, *rows = rows_of(tmp_path / name)
        assert header == ["year", "figure", "source", "basis", "005", "091"]
        one = COLLECTED[name]
        expected = [
            (str(year), figure.key, one.sources[year]) for year in last_years(one) for figure in figures
        ]
        assert [tuple(row[:3]) for row in rows] == expected
        file, columns = one.file, one.columns
        for year, figure, _, _, *cells in rows:
            assert cells == [value(file, columns[figure], code, int(year)) for code in ("005", "091")]


@pytest.mark.parametrize(
    ("change", "words"),
    [(lambda lines: lines[:-1], "differ in 2025"), (lambda lines: [*lines, lines[-1]], "twice in 2025")],
)
def test_a_municipality_that_is_missing_or_there_twice_stops_the_build(tmp_path: Path, change, words) -> None:
    sources = collected(tmp_path)
    path = tmp_path / "facts" / "population_by_year.csv"
    path.write_text("\n".join(change(path.read_text(encoding="utf-8").splitlines())) + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match=words):
        write_series(sources, tmp_path)


def with_sources(path: Path, sources: dict[str, str]) -> None:
    """Say in a column from which table a municipality's rows of 2025 are."""
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    named = [f"{line},{sources.get(line[:3], '') if ',2025,' in line else ''}" for line in lines]
    path.write_text("\n".join((f"{header},source", *named)) + "\n", encoding="utf-8")


def test_rows_that_name_their_table_are_of_that_table(tmp_path: Path) -> None:
    sources = collected(tmp_path)
    with_sources(
        tmp_path / "facts" / "population_by_year.csv", {"005": "statfin_11re", "091": "statfin_11re"}
    )
    write_series(sources, tmp_path)
    found = {row[0]: row[2] for row in rows_of(tmp_path / "population_by_year.csv")[1:]}
    assert found == {"2024": "map_service_2024", "2025": "statfin_11re"}


def test_a_year_from_several_tables_stops_the_build(tmp_path: Path) -> None:
    sources = collected(tmp_path)
    with_sources(tmp_path / "facts" / "population_by_year.csv", {"005": "statfin_11re"})
    with pytest.raises(ValueError, match="several sources in 2025"):
        write_series(sources, tmp_path)


def test_the_share_of_the_middle_in_2025_is_told_to_be_the_rest(tmp_path: Path) -> None:
    write_series(collected(tmp_path), tmp_path)
    bases = {(row[0], row[1]): row[3] for row in rows_of(tmp_path / "age_structure.csv")[1:]}
    assert bases["2025", "share_15_64"] == "rest"
    assert {basis for place, basis in bases.items() if place != ("2025", "share_15_64")} == {"counts"}
