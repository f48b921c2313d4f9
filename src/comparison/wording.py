"""A comparison in the words of a language: titles, values, sentences made from the data, and what has to be said."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from statistics import median

from src.comparison.bars import Bars
from src.comparison.choices import FIRST_FIGURE
from src.comparison.comparison import Comparison
from src.comparison.figures import fact_at
from src.comparison.subject import Kind, Subject
from src.facts.fact import Fact
from src.facts.series_sources import source_sentence
from src.facts.wording import value_of
from src.model import Catalogue
from src.series.change import change_between
from src.series.extremes import extremes
from src.series.line import Line
from src.series.words import name_of, remarks_in
from src.source import Moment, SourceDate
from src.texts import Texts
from src.texts.figures import changed_words
from src.unit import Unit

_COUNTED = (Unit.PEOPLE, Unit.CITIES, Unit.RANK)
# Of so many times as many people a change of a fifth is a line that looks level.
_TOO_LARGE = 10
_PER_CENTS = {Unit.SHARE: 100.0, Unit.PERCENT: 1.0, Unit.PERCENT_CHANGED: 1.0, Unit.POINTS: 1.0}


def chart_title(comparison: Comparison, texts: Texts) -> str:
    """What the chart shows: "Population 1972-2025, index (1972 = 100)"."""
    shown = comparison.shown
    name, years = name_of(shown.series, texts), _span(shown.years, texts)
    return texts(f"compare.title_{shown.measure}", series=name, years=years, base=shown.years[0])


def written(fact: Fact | None, texts: Texts) -> str:
    """A figure of the table, with "at least" where it is; a dash where there is none."""
    if fact is None:
        return "–"
    words = value_of(fact, texts)
    return texts("compare.at_least", known=words) if fact.is_at_least else words


def difference_words(fact: Fact, texts: Texts) -> str:
    """How much more a figure is, with its sign; of shares and per cents in percentage points."""
    if fact.unit in _PER_CENTS:
        return changed_words(texts, fact.value * _PER_CENTS[fact.unit], is_points=True)
    if fact.unit is Unit.PEOPLE_CHANGED:
        return value_of(fact, texts)
    return texts.signed(fact.value, value_of(replace(fact, value=abs(fact.value)), texts))


def value_words(line: Line, year: int, texts: Texts) -> str:
    """The value of a year; a dash in a gap."""
    return written(fact_at(line, year), texts)


def summary(comparison: Comparison, texts: Texts) -> str:
    """What the chart shows in one or two sentences, made from its numbers; empty where it shows none."""
    if not comparison.has_lines:
        return ""
    match comparison.shown.measure:
        case "level":
            return " ".join(filter(None, (_changed(comparison, texts), _last(comparison, texts))))
        case "index":
            return " ".join(filter(None, (_changed(comparison, texts), _index(comparison, texts))))
        case "change":
            return _turns(comparison, texts)


def bars_title(comparison: Comparison, texts: Texts) -> str:
    """What the cities of a partnership are sorted by."""
    if comparison.figure != FIRST_FIGURE:
        fact = next((bar.fact for bars in comparison.bars for bar in bars.known), None)
        return texts(f"compare.figure_{comparison.figure}", date=texts.date(fact.date if fact else None))
    shown = comparison.shown
    name, years = name_of(shown.series, texts), _span(shown.years, texts)
    if shown.measure == "level":
        return texts("compare.at", series=name, date=shown.years[-1])
    if shown.measure == "index":
        return texts("compare.title_index", series=name, years=years, base=shown.years[0])
    return texts("compare.amount", series=name, date=years)


def figure_label(catalogue: Catalogue, figure: str, texts: Texts) -> str:
    """What one of `FIGURES` is called where it is chosen."""
    day = catalogue.population_date
    if figure == FIRST_FIGURE:
        return texts("compare.figure_series")
    date = day.start.year if figure == "population_change" else texts.date(day)
    return texts(f"compare.figure_{figure}", date=date)


def bars_summary(bars: Bars, texts: Texts) -> str:
    """The largest, the smallest and the middle of the cities; empty where no figure is known."""
    if not bars.known:
        return ""
    first, last = bars.known[0], bars.known[-1]
    facts = [bar.fact for bar in bars.known if bar.fact is not None]
    middle = median(fact.value for fact in facts)
    return texts(
        "compare.bars_summary",
        first=first.name,
        highest=written(first.fact, texts),
        last=last.name,
        lowest=written(last.fact, texts),
        median=value_of(replace(facts[0], value=middle), texts),
    )


def notes(catalogue: Catalogue, comparison: Comparison, texts: Texts) -> tuple[str, ...]:
    """What a reader of the numbers has to know, besides why a list of members is short."""
    return tuple(filter(None, _notes(catalogue, comparison, texts)))


def sources(catalogue: Catalogue, comparison: Comparison, texts: Texts) -> str:
    """Publisher and tables of the series."""
    return source_sentence(catalogue, [(comparison.series, comparison.shown.years)], texts)


def _notes(catalogue: Catalogue, comparison: Comparison, texts: Texts) -> Iterator[str]:
    series, years = comparison.series, comparison.shown.years
    partnerships = [one for one in comparison.subjects if one.kind is Kind.PARTNERSHIP]
    if partnerships:
        is_short = any(one.group.is_short for one in partnerships)
        yield texts("compare.today_known" if is_short else "compare.today")
    yield texts("compare.boundaries", year=catalogue.boundary_year)
    if comparison.without_value:
        yield texts("compare.no_sum", names=texts.listing([one.name for one in comparison.without_value]))
    if comparison.is_index_refused:
        yield texts("compare.no_index")
    if _is_smallest_lost(comparison):
        yield texts("compare.index_hint")
    gaps = [year for year in series.missing_years if years[0] < year < years[-1]]
    # A projection is told of a few years only, and says so itself.
    if gaps and not comparison.is_projection:
        yield texts("compare.gaps", years=texts.listing([str(year) for year in gaps]))
    yield from remarks_in(series, years, texts)


def _is_smallest_lost(comparison: Comparison) -> bool:
    """Whether the smallest line of a chart of people lies flat at its foot."""
    if comparison.shown.measure != "level" or comparison.series.unit is not Unit.PEOPLE:
        return False
    highest = [found.highest.value for line in comparison.levels if (found := extremes(line))]
    return bool(highest) and max(highest) > _TOO_LARGE * min(highest)


def _span(years: tuple[int, ...], texts: Texts) -> str:
    first, last = years[0], years[-1]
    return str(first) if first == last else texts.date(SourceDate(Moment(first), Moment(last)))


def _parts(comparison: Comparison, texts: Texts, words: Callable[[Subject, Line, Line], str]) -> str:
    """What is said of each subject, in their order; one that has no number says so."""
    said = [
        texts(
            "compare.part", name=subject.name, value=words(subject, level, line) or texts("compare.unknown")
        )
        for subject, level, line in zip(comparison.subjects, comparison.levels, comparison.lines, strict=True)
    ]
    return "; ".join(said)


def _changed(comparison: Comparison, texts: Texts) -> str:
    """By how much each has changed from the first year to the last; empty where that says nothing."""
    unit, years = comparison.series.unit, comparison.shown.years
    if unit not in (Unit.PEOPLE, Unit.PERCENT) or len(years) < 2:
        return ""

    def words(_subject: Subject, level: Line, _line: Line) -> str:
        change = change_between(level, years[0], years[-1])
        if change is None or change.per_cent is None:
            return ""
        is_points = unit is Unit.PERCENT
        return changed_words(texts, change.amount if is_points else change.per_cent, is_points=is_points)

    return texts("compare.summary_changed", years=_span(years, texts), parts=_parts(comparison, texts, words))


def _last(comparison: Comparison, texts: Texts) -> str:
    year = comparison.shown.years[-1]

    def words(subject: Subject, level: Line, _line: Line) -> str:
        fact = fact_at(level, year, is_short=subject.group.is_short)
        return "" if fact is None else written(fact, texts)

    return texts("compare.summary_last", year=year, parts=_parts(comparison, texts, words))


def _index(comparison: Comparison, texts: Texts) -> str:
    years = comparison.shown.years

    def words(_subject: Subject, _level: Line, line: Line) -> str:
        return "" if line.at(years[-1]) is None else value_words(line, years[-1], texts)

    parts = _parts(comparison, texts, words)
    return texts("compare.summary_index", year=years[-1], base=years[0], parts=parts)


def _turns(comparison: Comparison, texts: Texts) -> str:
    """The years in which each grew and shrank most."""
    said: Iterable[str] = (
        texts(
            "compare.turns",
            name=subject.name,
            highest=value_words(line, found.highest.year, texts),
            highest_year=found.highest.year,
            lowest=value_words(line, found.lowest.year, texts),
            lowest_year=found.lowest.year,
        )
        for subject, line in zip(comparison.subjects, comparison.lines, strict=True)
        if (found := extremes(line)) is not None
    )
    return texts("compare.summary_turns", parts="; ".join(said))
