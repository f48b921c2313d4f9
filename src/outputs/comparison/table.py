"""The numbers behind a comparison: a row for each subject and year, with the source beside each number."""

from src.comparison.comparison import Comparison
from src.comparison.subject import Subject
from src.outputs.charts.number_file import cell
from src.outputs.data.columns import Kind, Value
from src.outputs.data.data_rows import DataTable, FileColumn
from src.series.change import yearly_changes
from src.series.index import index
from src.series.line import Line
from src.series.words import name_of, remarks_of, source_of
from src.texts import Texts
from src.unit import Unit

_KINDS: dict[str, Kind] = {"cities": "whole", "year": "year", "index": "decimal"}
_FIELDS = (
    "key",
    "name",
    "kind",
    "cities",
    "series",
    "year",
    "value",
    "change",
    "index",
    "is_at_least",
    "source",
    "remark",
)


def numbers_table(comparison: Comparison, texts: Texts) -> DataTable:
    """The shown years of every subject; what is not known is an empty cell. The first value is its code or key."""
    whole: Kind = "decimal" if comparison.series.unit is Unit.PERCENT else "whole"
    kinds: dict[str, Kind] = {**_KINDS, "value": whole, "change": whole}
    columns = tuple(
        FileColumn(field, kinds.get(field, "text"), texts(f"compare.column.{field}")) for field in _FIELDS
    )
    rows = tuple(
        row
        for subject, level in zip(comparison.subjects, comparison.levels, strict=True)
        for row in _rows(comparison, subject, level, texts)
    )
    return DataTable(columns, rows)


def _rows(comparison: Comparison, subject: Subject, level: Line, texts: Texts) -> list[tuple[Value, ...]]:
    series, years = comparison.series, comparison.shown.years
    changes = yearly_changes(level)
    indexed = index(level, years[0])
    has_index = series.unit is not Unit.PEOPLE_CHANGED
    is_at_least = subject.group.is_short and series.unit is Unit.PEOPLE
    return [
        (
            subject.key,
            subject.name,
            texts(f"compare.kind_{subject.kind}"),
            len(subject.group.codes),
            name_of(series, texts),
            year,
            cell(level.at(year)),
            cell(changes.at(year)),
            cell(indexed.at(year)) if has_index else "",
            texts("compare.yes") if is_at_least else "",
            source_of(series, year, texts),
            " ".join(remarks_of(series, year, texts)),
        )
        for year in years
    ]
