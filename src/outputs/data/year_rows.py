"""Scene and catalogue in, a table out: the added figures of every row over the years, for small lines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from src.columns.chosen import FigureColumn
from src.figure.measured import decimals_of
from src.model import Catalogue
from src.outputs.data.data_rows import DataTable, FileColumn
from src.scene import Scene
from src.series.model import Series
from src.series.words import name_of
from src.texts import Texts

_BEFORE = 2  # code and name


@dataclass(frozen=True)
class YearTable:
    """A row for each row of the table of municipalities, in its order. A year that is not carried has an empty column.

    `places` are the first and the last column of the line of each added column, by its key.
    """

    table: DataTable
    places: Mapping[str, tuple[int, int]]


def year_table(
    scene: Scene, catalogue: Catalogue, columns: Sequence[FigureColumn], codes: Sequence[str]
) -> YearTable:
    """The table of the added figures; a series stands in it once."""
    texts = scene.texts
    years = [(key, year) for key in _keys(columns) for year in _years(columns, key)]
    heads = (
        FileColumn("municipality_code", "text", texts("data.column.municipality_code")),
        FileColumn("name", "text", texts("table.name")),
        *(_head(catalogue.series[key], year, texts) for key, year in years),
    )
    rows = (
        (code, scene.names[code], *(catalogue.series[key].of(code, year) for key, year in years))
        for code in codes
    )
    at = {pair: place for place, pair in enumerate(years, start=_BEFORE)}
    places = {
        column.key: (
            at[column.series.key, column.line_years[0]],
            at[column.series.key, column.line_years[-1]],
        )
        for column in columns
    }
    return YearTable(DataTable(heads, tuple(rows)), MappingProxyType(places))


def _keys(columns: Sequence[FigureColumn]) -> list[str]:
    return list(dict.fromkeys(column.series.key for column in columns))


def _years(columns: Sequence[FigureColumn], key: str) -> Sequence[int]:
    """The years of every line of a series together; a projection's lie apart and are joined, other gaps are left."""
    of_series = [column for column in columns if column.series.key == key]
    carried = sorted({year for column in of_series for year in column.line_years})
    return carried if of_series[0].is_projection else range(carried[0], carried[-1] + 1)


def _head(series: Series, year: int, texts: Texts) -> FileColumn:
    kind = "tenth" if decimals_of(series.unit) else "whole"
    heading = texts("figure.named", name=name_of(series, texts), years=year)
    return FileColumn(f"{series.key}_{year}", kind, heading)
