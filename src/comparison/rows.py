"""The table of a comparison: a row for each figure and each thing in words, a column for each subject."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from src.comparison.figures import KEYS, fact_at, figures_of
from src.comparison.lines import changed_unit, level_of
from src.comparison.subject import Kind, Subject
from src.facts.agreements import agreements_of
from src.facts.fact import Fact
from src.facts.wording import agreement_name
from src.model import Catalogue
from src.series.change import change_between
from src.series.keys import CHANGE, POPULATION
from src.series.line import Line
from src.series.model import Series
from src.series.words import name_of
from src.source import Moment, SourceDate
from src.texts import Texts
from src.unit import Unit


@dataclass(frozen=True)
class FigureRow:
    """A figure of every subject, None where it has none.

    `differences` are to the first subject, as facts of the same unit; None for the first itself, and where either of
    the two has no figure.
    """

    label: str
    facts: tuple[Fact | None, ...]

    @property
    def differences(self) -> tuple[Fact | None, ...]:
        """What each figure has more than that of the first subject."""
        return tuple(
            _difference(fact, self.facts[0]) if place else None for place, fact in enumerate(self.facts)
        )


@dataclass(frozen=True)
class WordRow:
    """Something of every subject that has no number, empty where it has none."""

    label: str
    words: tuple[str, ...]


def figure_rows(catalogue: Catalogue, subjects: Sequence[Subject], texts: Texts) -> tuple[FigureRow, ...]:
    """The official figures; what none of the subjects has is left out."""
    columns = [figures_of(catalogue, subject) for subject in subjects]
    return tuple(
        FigureRow(_label(key, columns, texts), tuple(column.get(key) for column in columns))
        for key in KEYS
        if any(key in column for column in columns)
    )


def series_rows(
    subjects: Sequence[Subject],
    levels: Sequence[Line],
    series: Series,
    years: tuple[int, ...],
    texts: Texts,
) -> tuple[FigureRow, ...]:
    """A series in the first and the last of some years, and what has changed in between; `levels` are its lines."""
    name, first, last = name_of(series, texts), years[0], years[-1]
    ends = tuple(
        FigureRow(texts("compare.at", series=name, date=year), _values(levels, subjects, year))
        for year in dict.fromkeys((first, last))
    )
    if first == last:
        return ends
    span = texts.date(SourceDate(Moment(first), Moment(last)))
    changes = [change_between(level, first, last) for level in levels]
    amounts = tuple(change and Fact("", change.amount, changed_unit(series.unit)) for change in changes)
    rows = [*ends, FigureRow(texts("compare.amount", series=name, date=span), amounts)]
    if series.unit is Unit.PEOPLE:
        shares = tuple(
            None
            if change is None or change.per_cent is None
            else Fact("", change.per_cent, Unit.PERCENT_CHANGED)
            for change in changes
        )
        rows.append(FigureRow(texts("compare.growth", series=name, date=span), shares))
    return tuple(rows)


def latest_rows(
    catalogue: Catalogue, subjects: Sequence[Subject], left_out: Series, texts: Texts
) -> tuple[FigureRow, ...]:
    """Every other series in its last year, but those that the official figures have too."""
    told = (left_out.key, POPULATION, CHANGE)
    others = [series for key, series in catalogue.series.items() if key not in told]
    return tuple(
        FigureRow(
            texts("compare.at", series=name_of(series, texts), date=series.years[-1]),
            _values(
                [level_of(catalogue, series, subject.group) for subject in subjects],
                subjects,
                series.years[-1],
            ),
        )
        for series in others
    )


def word_rows(catalogue: Catalogue, subjects: Sequence[Subject], texts: Texts) -> tuple[WordRow, ...]:
    """Where a municipality lies, what it speaks, and what it is part of; nothing of these of several together."""
    if all(subject.kind is not Kind.MUNICIPALITY for subject in subjects):
        return ()
    columns = [_words(catalogue, subject, texts) for subject in subjects]
    keys = dict.fromkeys(key for column in columns for key in column)
    return tuple(
        WordRow(texts(f"compare.word_{key}"), tuple(column.get(key, "") for column in columns))
        for key in keys
    )


def _values(levels: Sequence[Line], subjects: Sequence[Subject], year: int) -> tuple[Fact | None, ...]:
    return tuple(
        fact_at(level, year, is_short=subject.group.is_short)
        for level, subject in zip(levels, subjects, strict=True)
    )


def _difference(fact: Fact | None, first: Fact | None) -> Fact | None:
    if fact is None or first is None:
        return None
    return replace(fact, value=fact.value - first.value, is_at_least=False, remark=())


def _label(key: str, columns: Sequence[Mapping[str, Fact]], texts: Texts) -> str:
    date = next(column[key].date for column in columns if key in column)
    return texts(f"compare.figure_{key}", date=texts.date(date))


def _words(catalogue: Catalogue, subject: Subject, texts: Texts) -> Mapping[str, str]:
    if subject.kind is not Kind.MUNICIPALITY:
        return {}
    row, language = catalogue.municipalities[subject.key], texts.language
    tiers = [catalogue.tiers[key].name.of(language) for key in catalogue.tiers_of(subject.key)]
    agreements = [agreement_name(one, texts) for one in agreements_of(catalogue, subject.key)]
    return {
        "region": catalogue.regions[row.region_code].names.of(language),
        "sub_region": catalogue.sub_regions[row.sub_region_code].names.of(language),
        "language_status": catalogue.language_statuses[row.language_status_code].names.of(language),
        "tiers": "; ".join(tiers),
        "agreements": "; ".join(agreements),
    }
