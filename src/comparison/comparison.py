"""The comparison: catalogue + view -> what stands side by side, decided once; page and files are functions of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from src.comparison.bars import Bars, Shown, bars_of
from src.comparison.lines import adds_up, level_of, measured, years_between
from src.comparison.rows import FigureRow, WordRow, figure_rows, latest_rows, series_rows, word_rows
from src.comparison.subject import Kind, Subject, subject_of
from src.model import Catalogue
from src.series.keys import PROJECTED_0_99, PROJECTED_AGES
from src.series.line import Line
from src.series.model import Series
from src.texts import Texts
from src.unit import Unit
from src.view import View


@dataclass(frozen=True)
class Comparison:
    """What a view compares. `levels` and `lines` have a line for each subject, in their order.

    `levels` are the values of the shown years, `lines` the same as the view asks for them (level, index or change).
    `without_value` are the subjects that have none in a series, since its per cents cannot be put together.
    `is_index_refused` says that an index was asked for and the numbers are shown.
    """

    subjects: tuple[Subject, ...]
    shown: Shown
    levels: tuple[Line, ...]
    lines: tuple[Line, ...]
    figures: tuple[FigureRow, ...]
    words: tuple[WordRow, ...]
    bars: tuple[Bars, ...]
    figure: str
    without_value: tuple[Subject, ...]
    is_index_refused: bool

    @property
    def series(self) -> Series:
        """The series that is compared."""
        return self.shown.series

    @property
    def is_projection(self) -> bool:
        """Whether the series looks ahead; it then has a few years only."""
        return self.series.key in (PROJECTED_0_99, *PROJECTED_AGES)

    @property
    def has_lines(self) -> bool:
        """Whether some year of some subject has a value to draw."""
        return any(value is not None for line in self.lines for value in line.values)


def build_comparison(catalogue: Catalogue, view: View, texts: Texts) -> Comparison:
    """Decide what a view compares; without a subject there is nothing in it."""
    subjects = tuple(subject_of(catalogue, key, texts) for key in view.compared)
    series = catalogue.series[view.series]
    # Of what can be below zero an index says nothing.
    is_index_refused = view.measure == "index" and series.unit is Unit.PEOPLE_CHANGED
    measure = "level" if is_index_refused else view.measure
    shown = Shown(series, measure, years_between(series, view.first_year, view.last_year))
    levels = [level_of(catalogue, series, subject.group) for subject in subjects]
    return Comparison(
        subjects=subjects,
        shown=shown,
        levels=tuple(measured(level, "level", shown.years) for level in levels),
        lines=tuple(measured(level, measure, shown.years) for level in levels),
        figures=_figures(catalogue, subjects, levels, shown, texts),
        words=word_rows(catalogue, subjects, texts),
        bars=tuple(
            bars_of(catalogue, subject, view.sorted_by, shown, texts)
            for subject in subjects
            if subject.kind is Kind.PARTNERSHIP
        ),
        figure=view.sorted_by,
        is_index_refused=is_index_refused,
        without_value=() if adds_up(series) else tuple(one for one in subjects if len(one.group.codes) > 1),
    )


def _figures(
    catalogue: Catalogue, subjects: tuple[Subject, ...], levels: Sequence[Line], shown: Shown, texts: Texts
) -> tuple[FigureRow, ...]:
    if not subjects:
        return ()
    return (
        *series_rows(subjects, levels, shown.series, shown.years, texts),
        *figure_rows(catalogue, subjects, texts),
        *latest_rows(catalogue, subjects, shown.series, texts),
    )
