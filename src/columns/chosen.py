"""Catalogue + view -> the figures of the table's columns, each values and lines of all municipalities."""

from dataclasses import dataclass, replace

from src.columns.choices import is_change, series_key
from src.figure.measured import Measured, carried, measured
from src.model import Catalogue
from src.series.keys import BASE_YEAR, PROJECTED_0_99, PROJECTED_AGES
from src.series.line import Line
from src.series.model import Series
from src.view import View


@dataclass(frozen=True)
class FigureColumn:
    """A figure as a column. `word` is what an address calls it.

    The years of its lines are all that its series has, or those from the first to the last of its change.
    """

    word: str
    figure: Measured

    @property
    def key(self) -> str:
        """A name for machine-readable files, which tells the years: "population_change_2000_2025"."""
        return "_".join((self.word.replace("-", "_"), *map(str, self.figure.years)))

    @property
    def line_years(self) -> tuple[int, ...]:
        """The carried years of the lines."""
        first, last = (
            (self.figure.years[0], self.figure.year) if self.figure.since else (0, self.series.years[-1])
        )
        return tuple(year for year in self.series.years if first <= year <= last)

    @property
    def series(self) -> Series:
        """What the column is of."""
        return self.figure.series

    @property
    def is_projection(self) -> bool:
        """Whether its years lie apart and belong together all the same."""
        return self.series.key in (PROJECTED_0_99, *PROJECTED_AGES)

    def line(self, municipality_code: str) -> Line:
        """What the series has of a municipality in the years of the line, in the unit of the series."""
        years = self.line_years
        return Line(self.series.unit, years, tuple(self.series.of(municipality_code, year) for year in years))


def chosen_columns(catalogue: Catalogue, view: View) -> tuple[FigureColumn, ...]:
    """The columns that the view adds, in its order. Raises KeyError for a series that is not carried."""
    return tuple(_column(catalogue, view, word) for word in view.columns)


def column_years(series: Series, word: str, view: View) -> tuple[int, ...]:
    """The year of a column, or the two that its change is between: those that the view names, as far as they are
    carried, else the last year, and a change since the year that is usual everywhere.

    For a year that is not carried the last one before it stands. Two years that then are one are no change.
    """
    if not is_change(word):
        return (carried(series, view.year or series.years[-1]),)
    last = view.last_year or series.years[-1]
    first = view.first_year or (BASE_YEAR if last > BASE_YEAR else series.years[0])
    years = sorted({carried(series, first), carried(series, last)})
    return tuple(years) if len(years) > 1 else (carried(series, BASE_YEAR), series.years[-1])


def _column(catalogue: Catalogue, view: View, word: str) -> FigureColumn:
    series = catalogue.series[series_key(word)]
    *first, last = column_years(series, word, view)
    since = first[0] if first else None
    asked = replace(
        view,
        figure=series.key,
        per=None,
        year=last,
        first_year=since,
        last_year=last if first else None,
    )
    named = (view.first_year, view.last_year) if first else (view.year,)
    missed = tuple(year for year in named if year is not None and year not in series.years)
    return FigureColumn(word, replace(measured(catalogue, asked), asked=missed))
