"""The numbers behind the development of a city: a row for each year, and its figures beside the country's."""

from collections.abc import Iterator

from src.facts.development import DevelopmentFacts
from src.facts.development_words import figure_remark
from src.facts.fact import Fact
from src.facts.wording import label_of, publisher_of
from src.model import Catalogue
from src.outputs.charts.number_file import cell
from src.outputs.data.columns import BETWEEN, Kind, Value
from src.outputs.data.data_rows import DataTable, FileColumn
from src.series.keys import (
    AGE_SHARES,
    NET_BETWEEN_MUNICIPALITIES,
    NET_IMMIGRATION,
    POPULATION,
    PROJECTED_0_99,
    UNEMPLOYMENT,
)
from src.series.model import Series
from src.series.words import name_of, remarks_of, source_of
from src.texts import Texts
from src.unit import Unit

# The columns of numbers, in their order.
NUMBERS = (
    POPULATION,
    PROJECTED_0_99,
    *AGE_SHARES,
    UNEMPLOYMENT,
    NET_BETWEEN_MUNICIPALITIES,
    NET_IMMIGRATION,
)
# What the parts of a figure are called outside of its sentence; a part in per cent is called as the whole.
_PARTS = {"development.within": NET_BETWEEN_MUNICIPALITIES, "development.abroad": NET_IMMIGRATION}


def years_table(catalogue: Catalogue, code: str, texts: Texts) -> DataTable:
    """A row for each year that any of the series has; what is not known of it is an empty cell."""
    used = [catalogue.series[key] for key in NUMBERS]
    name = catalogue.municipalities[code].names.of(texts.language)
    columns = (
        FileColumn("municipality_code", "text", texts("data.column.municipality_code")),
        FileColumn("name", "text", texts("compare.column.name")),
        FileColumn("year", "year", texts("compare.column.year")),
        *(FileColumn(series.key, _kind(series), name_of(series, texts)) for series in used),
        FileColumn("source", "text", texts("compare.column.source")),
        FileColumn("remark", "text", texts("compare.column.remark")),
    )
    years = sorted({year for series in used for year in series.years})
    rows = (
        (
            code,
            name,
            year,
            *(cell(series.of(code, year)) for series in used),
            BETWEEN.join(_sources(used, code, year, texts)),
            BETWEEN.join(_remarks(used, code, year, texts)),
        )
        for year in years
    )
    return DataTable(columns, tuple(rows))


def figures_table(catalogue: Catalogue, facts: DevelopmentFacts, texts: Texts) -> DataTable:
    """A row for each figure below the chart and for each part of one, with year, source and what is said beside it."""
    heads: tuple[tuple[str, Kind, str], ...] = (
        ("fact", "text", texts("compare.fact")),
        ("date", "text", texts("compare.column.year")),
        ("value", "decimal", texts("compare.column.value")),
        ("country", "decimal", texts("development.country")),
        ("unit", "text", texts("compare.unit")),
        ("source", "text", texts("compare.column.source")),
        ("remark", "text", texts("compare.column.remark")),
    )
    columns = tuple(FileColumn(*head) for head in heads)
    return DataTable(columns, tuple(_figure_rows(catalogue, facts, texts)))


def _figure_rows(catalogue: Catalogue, facts: DevelopmentFacts, texts: Texts) -> Iterator[tuple[Value, ...]]:
    for fact in facts.figures:
        yield _row(label_of(fact, texts), fact, None, figure_remark(facts, fact, texts), texts)
        for part in fact.remark:
            key = _PARTS.get(part.label_key)
            name = name_of(catalogue.series[key], texts) if key else label_of(fact, texts)
            yield _row(name, part, None, "", texts)
    for key, one in zip(AGE_SHARES, facts.ages, strict=True):
        yield _row(name_of(catalogue.series[key], texts), one.own, one.country, "", texts)


def _row(name: str, fact: Fact, country: Fact | None, remark: str, texts: Texts) -> tuple[Value, ...]:
    other = "" if country is None else cell(country.value)
    unit = texts(f"compare.unit_{fact.unit}")
    return name, texts.date(fact.date), cell(fact.value), other, unit, publisher_of(fact, texts), remark


def _kind(series: Series) -> Kind:
    return "decimal" if series.unit is Unit.PERCENT else "whole"


def _sources(used: list[Series], code: str, year: int, texts: Texts) -> Iterator[str]:
    """The table of each number of a year, by the name of its column."""
    for series in used:
        if series.of(code, year) is not None:
            yield f"{name_of(series, texts)}: {source_of(series, year, texts)}"


def _remarks(used: list[Series], code: str, year: int, texts: Texts) -> list[str]:
    """What has to be said of the numbers of a year, each sentence once."""
    known = [series for series in used if series.of(code, year) is not None]
    return list(dict.fromkeys(words for series in known for words in remarks_of(series, year, texts)))
