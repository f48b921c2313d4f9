"""The added columns in the words of a language: what can be chosen, headings, cells, sums and medians, sources."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from src.columns.choices import is_change, series_key
from src.columns.chosen import FigureColumn, column_years
from src.columns.summary import Summary, rounded, summary
from src.facts.fact import file_of
from src.figure.wording import figure_name, heading, number_words, series_name, years_of, years_words
from src.model import Catalogue
from src.scene import Scene
from src.series.words import remarks_in, tables_of
from src.texts import Texts
from src.unit import Unit
from src.view import View


@dataclass(frozen=True)
class SummaryRow:
    """A row below the table: what it says, in words, of the people and of each added column, else ""."""

    label: str
    population: str
    figures: tuple[str, ...]


def choice_name(catalogue: Catalogue, view: View, word: str, texts: Texts) -> str:
    """What a column that can be chosen is called, with the years that it would be of."""
    series = catalogue.series[series_key(word)]
    name = series_name(series, texts, is_change=is_change(word))
    years = years_words(column_years(series, word, view), texts)
    return texts("figure.named", name=name, years=years)


def column_name(column: FigureColumn, texts: Texts) -> str:
    """What the column is called within a sentence: name and years."""
    figure = column.figure
    return texts("figure.named", name=figure_name(figure, texts), years=years_of(figure, texts))


def column_heading(column: FigureColumn, texts: Texts) -> str:
    """Name, unit and years."""
    return heading(column.figure, texts)


def line_heading(column: FigureColumn, texts: Texts) -> str:
    """What stands above the lines of a column where they have one of their own."""
    return texts("table.line", figure=figure_name(column.figure, texts), years=_line_years(column, texts))


def cell_words(column: FigureColumn, municipality_code: str, texts: Texts) -> str:
    """A value without its unit, which the heading has; "" where there is none."""
    value = column.figure.values[municipality_code]
    return "" if value is None else number_words(column.figure, value, texts)


def chosen_sentence(columns: Sequence[FigureColumn], texts: Texts) -> str:
    """Which columns are added."""
    if not columns:
        return texts("table.added_none")
    return texts("table.added", figures=texts.listing([column_name(column, texts) for column in columns]))


def summary_label(kind: str, scene: Scene, texts: Texts) -> str:
    """What a "sum" or a "median" is of: the selection, or the members known by name where some may be missing.

    On a map by a figure the rows are all municipalities, of which none is missing.
    """
    is_incomplete = scene.figure is None and scene.totals.is_incomplete
    return texts(f"table.{'at_least' if is_incomplete else 'exact'}_{kind}")


def summary_rows(
    catalogue: Catalogue, scene: Scene, columns: Sequence[FigureColumn], texts: Texts
) -> tuple[SummaryRow, ...]:
    """The sum and the median of the rows of the table; none where it has no row."""
    codes = scene.classed
    if not codes or not columns:
        return ()
    people = summary([catalogue.municipalities[code].population for code in codes], Unit.PEOPLE)
    figures = [
        summary([column.figure.values[code] for code in codes], column.figure.unit) for column in columns
    ]
    pairs = list(zip(columns, figures, strict=True))
    return (
        SummaryRow(
            summary_label("sum", scene, texts),
            texts.number(people.total or 0),
            tuple(_told(column, one, one.total, texts) for column, one in pairs),
        ),
        SummaryRow(
            summary_label("median", scene, texts),
            texts.number(rounded(people.median or 0, 0)),
            tuple(_told(column, one, one.median, texts) for column, one in pairs),
        ),
    )


def source_sentence(catalogue: Catalogue, column: FigureColumn, texts: Texts) -> str:
    """Where a column is from."""
    return texts("table.figure_source", **_source_words(catalogue, column, texts))


def linked_source(catalogue: Catalogue, column: FigureColumn, texts: Texts, publisher: Markup) -> Markup:
    """The same as HTML, with a link for who publishes it."""
    words = {**_source_words(catalogue, column, texts), "publisher": publisher}
    return texts.markup("table.figure_source", **words)


def column_notes(column: FigureColumn, codes: Sequence[str], texts: Texts) -> tuple[str, ...]:
    """What has to be known of a column: years that it does not have, what is missing, what the figure is."""
    figure = column.figure
    missing = sum(figure.values[code] is None for code in codes)
    return (
        *(texts("table.other_year", asked=year, shown=years_of(figure, texts)) for year in figure.asked),
        *((texts.count("figure.missing", missing),) if missing else ()),
        *remarks_in(column.series, figure.years, texts),
    )


def line_note(column: FigureColumn, texts: Texts) -> str:
    """Which years the lines of a column show."""
    return texts("table.line_years", years=_line_years(column, texts))


def _source_words(catalogue: Catalogue, column: FigureColumn, texts: Texts) -> Mapping[str, str]:
    file = file_of(catalogue, column.series.file)
    return {
        "figure": column_name(column, texts),
        "publisher": file.publisher.of(texts.language),
        "tables": texts.listing(tables_of(column.series, column.line_years, texts)),
        "date": texts.date(file.date),
    }


def _told(column: FigureColumn, of: Summary, value: float | None, texts: Texts) -> str:
    """A sum or a median, and of how many values it is where some are not known."""
    if value is None:
        return ""
    words = number_words(column.figure, rounded(value, column.figure.decimals), texts)
    if of.known == of.count:
        return words
    return texts("table.of_known", value=words, known=texts.number(of.known), count=texts.number(of.count))


def _line_years(column: FigureColumn, texts: Texts) -> str:
    return years_words(column.line_years, texts)
