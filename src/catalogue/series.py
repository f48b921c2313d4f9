"""Figures over the years: a row is one figure of one year, with a column for every municipality.

Columns are named by the municipalities' codes, so a new year is a new line at the end of the file and changes no other.
An empty cell is a gap, and is let through only where the figure may have one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from types import MappingProxyType

from src.catalogue.csv_door import Row, read_records, rows_of
from src.catalogue.named_codes import suggested_code
from src.catalogue.series_figures import BASES, FIGURES, SOURCES, Figure
from src.errors import Problem
from src.model import Municipality
from src.series.model import Series
from src.texts import FIRST_LANGUAGE
from src.unit import Unit

COLUMNS = ("year", "figure", "source", "basis")
_CODE_DIGITS = 3
_FIRST_YEAR = 1900


@dataclass(frozen=True)
class SeriesRow:
    """One figure of one year by municipality code, with the row of its file for what is found wrong later."""

    row: Row
    year: int
    figure: Figure
    source: str
    basis: str
    values: Mapping[str, float | None]


@dataclass(frozen=True)
class SeriesTables:
    """The series by their keys, and the row of each key and year. A file that is wrong gives no series."""

    series: Mapping[str, Series]
    rows: Mapping[tuple[str, int], SeriesRow]


def read_series(
    folder: Path, municipalities: Mapping[str, Municipality], problems: list[Problem]
) -> SeriesTables:
    """The series of every file, each with every municipality and no other.

    An empty set of municipalities is not checked against.
    """
    series: dict[str, Series] = {}
    rows: dict[tuple[str, int], SeriesRow] = {}
    for name, figures in FIGURES.items():
        known = len(problems)
        codes, found = _read_file(folder, name, figures, municipalities, problems)
        if len(problems) == known:
            series.update({figure.key: _series(figure, name, codes, found) for figure in figures})
            rows.update({(row.figure.key, row.year): row for row in found})
    return SeriesTables(MappingProxyType(series), MappingProxyType(rows))


def _read_file(
    folder: Path,
    name: str,
    figures: tuple[Figure, ...],
    municipalities: Mapping[str, Municipality],
    problems: list[Problem],
) -> tuple[tuple[str, ...], list[SeriesRow]]:
    """The codes of a file in the order of its columns, and its rows."""
    records = read_records(folder, name, problems)
    codes = _codes(records[0], name, municipalities, problems) if records else ()
    if not codes:
        return (), []
    rows = rows_of(records, name, (*COLUMNS, *codes), problems)
    found = [one for row in rows if (one := _row(row, figures, codes)) is not None]
    _check_order(found, figures)
    if len(found) == len(rows):
        _check_every_figure(found, figures, name, problems)
    return codes, found


def _codes(
    header: Sequence[str], name: str, municipalities: Mapping[str, Municipality], problems: list[Problem]
) -> tuple[str, ...]:
    """The codes of the header; none where one of them is wrong or missing, which is noted."""
    codes = tuple(field for field in header if field.isdecimal() and field.isascii())
    known = len(problems)
    for code in codes:
        if len(code) < _CODE_DIGITS:
            padded = code.zfill(_CODE_DIGITS)
            problems.append(Problem("code_unpadded", name, 1, None, code, "001-999", padded))
        elif municipalities and code not in municipalities:
            nearest = suggested_code(code, municipalities)
            problems.append(Problem("code_unknown", name, 1, value=code, nearest=nearest))
    if len(problems) == known:
        for code in municipalities.keys() - set(codes):
            value = f"{municipalities[code].names.of(FIRST_LANGUAGE)} ({code})"
            problems.append(Problem("municipality_missing", name, 1, value=value))
    return codes if len(problems) == known else ()


def _row(row: Row, figures: tuple[Figure, ...], codes: tuple[str, ...]) -> SeriesRow | None:
    """A row with its values within the limits of its figure, None where something else in it is wrong."""
    by_key = {figure.key: figure for figure in figures}
    year = row.whole("year", at_least=_FIRST_YEAR)
    figure = by_key.get(row.one_of("figure", by_key))
    source = row.one_of("source", SOURCES)
    basis = row.one_of("basis", BASES) if row.optional_text("basis") else ""
    if figure is None or not row.is_sound:
        return None
    numbers = row.optional_numbers(codes, decimal=figure.unit is Unit.PERCENT)
    values = dict(zip(codes, numbers, strict=True))
    if row.is_sound:
        _check_limits(row, figure, values)
    return SeriesRow(row, year, figure, source, basis, values)


def _check_limits(row: Row, figure: Figure, values: Mapping[str, float | None]) -> None:
    known = [value for value in values.values() if value is not None]
    if len(known) < len(values) and not figure.has_gaps:
        for code in (code for code, value in values.items() if value is None):
            row.complain_of_missing(code)
    lowest, highest = figure.at_least, figure.at_most
    if lowest is not None and min(known, default=lowest) < lowest:
        for code in (code for code, value in values.items() if value is not None and value < lowest):
            row.complain("number_too_small", code, f"{values[code]}", expected=f"{lowest:g}")
    if highest is not None and max(known, default=highest) > highest:
        for code in (code for code, value in values.items() if value is not None and value > highest):
            row.complain("number_too_large", code, f"{values[code]}", expected=f"{highest:g}")


def _check_order(rows: Sequence[SeriesRow], figures: tuple[Figure, ...]) -> None:
    """Years go up, and the figures of a year stand in their order; so none is there twice."""
    order = {figure.key: place for place, figure in enumerate(figures)}
    before: tuple[int, int] | None = None
    for one in rows:
        place = (one.year, order[one.figure.key])
        if before is not None and place <= before:
            expected = f"{before[0]} {figures[before[1]].key}"
            one.row.complain("series_order", "year", f"{one.year} {one.figure.key}", expected=expected)
        before = place if before is None else max(before, place)


def _check_every_figure(
    rows: Sequence[SeriesRow], figures: tuple[Figure, ...], name: str, problems: list[Problem]
) -> None:
    found = {(one.year, one.figure.key) for one in rows}
    years = sorted({year for year, _ in found})
    for year, figure in product(years, figures):
        if (year, figure.key) not in found:
            problems.append(
                Problem("figure_missing", name, field="figure", value=figure.key, expected=str(year))
            )


def _series(figure: Figure, name: str, codes: tuple[str, ...], rows: Sequence[SeriesRow]) -> Series:
    own = [row for row in rows if row.figure is figure]
    by_code = dict(zip(codes, zip(*(row.values.values() for row in own), strict=True), strict=True))
    return Series(
        key=figure.key,
        file=name,
        unit=figure.unit,
        years=tuple(row.year for row in own),
        values=MappingProxyType({code: by_code[code] for code in sorted(codes)}),
        sources=MappingProxyType({row.year: row.source for row in own}),
        basis=MappingProxyType({row.year: row.basis for row in own if row.basis}),
        remark=figure.remark,
    )
