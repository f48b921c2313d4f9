"""The cities of a partnership, sorted by a figure of theirs."""

from dataclasses import dataclass

from src.comparison.choices import FIRST_FIGURE, Measure
from src.comparison.figures import fact_at, municipality_figures
from src.comparison.lines import changed_unit, level_of, measured
from src.comparison.subject import Subject
from src.facts.fact import Fact
from src.facts.municipality import municipality_facts
from src.model import Catalogue
from src.series.change import change_between
from src.series.group import Group
from src.series.model import Series
from src.source import Moment, SourceDate
from src.texts import Texts


@dataclass(frozen=True)
class Bar:
    """A city and its figure, None where that is not known."""

    code: str
    name: str
    fact: Fact | None


@dataclass(frozen=True)
class Bars:
    """The known members of a partnership, largest figure first, those without one last."""

    subject: Subject
    bars: tuple[Bar, ...]

    @property
    def known(self) -> tuple[Bar, ...]:
        """The cities whose figure is known."""
        return tuple(bar for bar in self.bars if bar.fact is not None)


@dataclass(frozen=True)
class Shown:
    """What of a series a chart shows."""

    series: Series
    measure: Measure
    years: tuple[int, ...]


def bars_of(catalogue: Catalogue, subject: Subject, figure: str, shown: Shown, texts: Texts) -> Bars:
    """The cities of a partnership by a figure of `FIGURES`, equal ones in the alphabetical order of the language."""
    bars = [
        Bar(
            code,
            catalogue.municipalities[code].names.of(texts.language),
            _of_series(catalogue, code, shown)
            if figure == FIRST_FIGURE
            else municipality_figures(municipality_facts(catalogue, code))[figure],
        )
        for code in subject.group.codes
    ]
    return Bars(subject, tuple(sorted(bars, key=lambda bar: (*_place(bar.fact), texts.sort_key(bar.name)))))


def _place(fact: Fact | None) -> tuple[bool, float]:
    return (True, 0.0) if fact is None else (False, -fact.value)


def _of_series(catalogue: Catalogue, code: str, shown: Shown) -> Fact | None:
    """The value of the last year, as a level or an index; or how much it changed since the first."""
    level = level_of(catalogue, shown.series, Group((code,)))
    first, last = shown.years[0], shown.years[-1]
    if shown.measure == "change":
        change = change_between(level, first, last)
        dates = SourceDate(Moment(first), Moment(last))
        return change and Fact("", change.amount, changed_unit(level.unit), dates)
    return fact_at(measured(level, shown.measure, shown.years), last)
