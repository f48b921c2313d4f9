"""The facts of a comparison side by side: a row for each, with its value for each subject."""

from src.comparison.comparison import Comparison
from src.comparison.rows import FigureRow
from src.facts.fact import Fact
from src.outputs.charts.number_file import cell
from src.outputs.data.columns import Value
from src.outputs.data.data_rows import DataTable, FileColumn
from src.texts import Texts
from src.unit import Unit


def facts_table(comparison: Comparison, texts: Texts) -> DataTable:
    """A row for each fact: its value for each subject, and how much more than the first each other one has.

    Shares are in per cent, and so in points where they are differences.
    """
    first, *others = comparison.subjects or (None,)
    columns = [
        FileColumn("fact", "text", texts("compare.fact")),
        FileColumn("unit", "text", texts("compare.unit")),
    ]
    columns += [FileColumn(subject.key, "decimal", subject.name) for subject in comparison.subjects]
    columns += [
        FileColumn(
            f"difference_{one.key}",
            "decimal",
            texts("compare.column.difference", name=one.name, first=first.name),
        )
        for one in others
        if first is not None
    ]
    figures = [_figures(row, texts) for row in comparison.figures]
    words = [(row.label, "", *row.words, *("" for _ in others)) for row in comparison.words]
    return DataTable(tuple(columns), (*figures, *words))


def _figures(row: FigureRow, texts: Texts) -> tuple[Value, ...]:
    unit = next((fact.unit for fact in row.facts if fact is not None), None)
    return (
        row.label,
        texts(f"compare.unit_{unit}") if unit else "",
        *(_number(fact) for fact in row.facts),
        *(_number(fact) for fact in row.differences[1:]),
    )


def _number(fact: Fact | None) -> Value:
    if fact is None:
        return ""
    return cell(fact.value * 100 if fact.unit is Unit.SHARE else fact.value)
