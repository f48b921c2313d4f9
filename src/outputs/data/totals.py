"""What stands below the columns of a table in a workbook: formulas that follow its filter, and their values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from src.columns.chosen import FigureColumn
from src.columns.summary import Summary, summary
from src.columns.wording import summary_label
from src.outputs.data.data_rows import DataTable
from src.scene import Scene
from src.unit import Unit

_PEOPLE = "population"


@dataclass(frozen=True)
class TotalsRow:
    """A row of formulas. `function` is the one of the workbook, in which `{cells}` are those of a column.

    `values` are what it comes to, by the key of each column that has it.
    """

    label: str
    function: str
    values: Mapping[str, float]


def totals_of(scene: Scene, columns: Sequence[FigureColumn], table: DataTable) -> tuple[TotalsRow, ...]:
    """Sums, medians and the number of known values of the people and the added figures; none without a row or one.

    All of them leave out the rows that a filter hides.
    """
    if not columns or not table.rows:
        return ()
    units = {_PEOPLE: Unit.PEOPLE, **{column.key: column.figure.unit for column in columns}}
    found = {key: _summary(table, key, unit) for key, unit in units.items()}
    sums = {key: one.total for key, one in found.items() if one.total is not None}
    medians = {key: one.median for key, one in found.items() if one.median is not None}
    counts = {key: float(one.known) for key, one in found.items()}
    texts = scene.texts
    return (
        TotalsRow(summary_label("sum", scene, texts), "SUBTOTAL(109,{cells})", sums),
        TotalsRow(summary_label("median", scene, texts), "_xlfn.AGGREGATE(12,5,{cells})", medians),
        TotalsRow(texts("data.known_count"), "SUBTOTAL(102,{cells})", counts),
    )


def _summary(table: DataTable, key: str, unit: Unit) -> Summary:
    place = [column.key for column in table.columns].index(key)
    return summary([_number(row[place]) for row in table.rows], unit)


def _number(value: object) -> float | None:
    return value if isinstance(value, int | float) else None
