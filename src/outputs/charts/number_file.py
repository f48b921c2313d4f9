"""What a file of numbers is made from: tables, what has to be said of them, and the carried files that they rest on."""

from dataclasses import dataclass

from src.outputs.data.columns import Value
from src.outputs.data.data_rows import DataTable
from src.scene import Scene

# An index says no more than a thousandth, nor do per cents that are weighed together.
_DECIMALS = 3


@dataclass(frozen=True)
class NamedTable:
    """A table with what its sheet is called in the reader's language; `key` is its name in formulas."""

    key: str
    title: str
    table: DataTable


@dataclass(frozen=True)
class NumberFile:
    """Tables, the first of which is the one that a file of a single table has.

    `scene` speaks of them. `paths` are the carried files that they rest on, the most important first.
    """

    scene: Scene
    tables: tuple[NamedTable, ...]
    notes: tuple[str, ...]
    paths: tuple[str, ...]


def recorded(value: float | None) -> float | None:
    """A value as files have it: whole as it is, else with no more decimals than say something."""
    return value if value is None or isinstance(value, int) else round(value, _DECIMALS)


def cell(value: float | None) -> Value:
    """The same in a table, where nothing is known an empty cell."""
    known = recorded(value)
    return "" if known is None else known
