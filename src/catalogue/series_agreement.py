"""What figures over the years have to agree on with each other, municipality by municipality and year by year."""

from collections.abc import Sequence

from src.catalogue.series import SeriesRow, SeriesTables
from src.series.keys import (
    AGE_SHARES,
    CHANGE,
    DEATHS,
    NET_BETWEEN_MUNICIPALITIES,
    PARTS_OF_CHANGE,
    POPULATION,
    PROJECTED_0_99,
    PROJECTED_AGES,
)

# Three shares that are rounded to a tenth can miss a hundred by a tenth; by two where the shares of municipalities that
# merged later were weighed together and rounded again (Mäntyharju in 2015).
_WHOLE, _LARGEST_MISS = 100, 0.2


def check_agreement(tables: SeriesTables) -> None:
    """Note in its row every value that does not agree. What is not carried for a year is not compared."""
    for (key, year), row in tables.rows.items():
        if key == AGE_SHARES[0]:
            _check_ages(_of_year(tables, AGE_SHARES, year))
        elif key == NET_BETWEEN_MUNICIPALITIES:
            _check_balance(row)
        elif key == PROJECTED_0_99:
            _check_parts(row, _of_year(tables, PROJECTED_AGES, year))
        elif key == CHANGE:
            _check_parts(row, _of_year(tables, PARTS_OF_CHANGE, year))
            _check_change(row, tables.rows.get((POPULATION, year - 1)), tables.rows.get((POPULATION, year)))


def _of_year(tables: SeriesTables, figure_keys: Sequence[str], year: int) -> list[SeriesRow]:
    """The rows of some figures in a year, none unless all of them are there."""
    found = [tables.rows[key, year] for key in figure_keys if (key, year) in tables.rows]
    return found if len(found) == len(figure_keys) else []


def _check_ages(shares: Sequence[SeriesRow]) -> None:
    for code in shares[0].values if shares else ():
        total = round(sum(row.values[code] or 0 for row in shares), 1)
        if round(abs(total - _WHOLE), 1) > _LARGEST_MISS:
            expected = f"{_WHOLE - _LARGEST_MISS}–{_WHOLE + _LARGEST_MISS}"
            shares[0].row.complain("ages_differ", code, f"{total}", expected)


def _check_balance(migration: SeriesRow) -> None:
    """Who moves out of one municipality moves into another."""
    total = sum(value or 0 for value in migration.values.values())
    if total != 0:
        migration.row.complain("migration_differs", "year", f"{total}", "0")


def _check_parts(whole: SeriesRow, parts: Sequence[SeriesRow]) -> None:
    for code, value in whole.values.items() if parts else ():
        signed = ((-1 if part.figure.key == DEATHS else 1) * (part.values[code] or 0) for part in parts)
        if (expected := sum(signed)) != value:
            whole.row.complain("parts_differ", code, f"{value}", f"{expected}")


def _check_change(change: SeriesRow, before: SeriesRow | None, after: SeriesRow | None) -> None:
    if before is None or after is None:
        return
    for code, value in change.values.items():
        if (expected := (after.values[code] or 0) - (before.values[code] or 0)) != value:
            change.row.complain("change_differs", code, f"{value}", f"{expected}")
