"""Figures in a row below a chart, each under what it is called: where everything stands on a sheet."""

from collections.abc import Sequence
from dataclasses import dataclass

from src.outputs.charts.chart_file import Cell
from src.outputs.picture.box import Box
from src.outputs.picture.letters import Letters
from src.outputs.picture.sheet import Sheet
from src.outputs.picture.wrapping import wrap

BOLD, PLAIN = 600, 400
LINE = 1.28
_GAP_ACROSS, _GAP_DOWN = 28.0, 18.0
# Narrower than this a figure's name takes three lines.
_NARROWEST = 240.0


@dataclass(frozen=True)
class CellSizes:
    """Sizes of letters in px: of what a figure is called, of the figure, of what is said beside it."""

    label: float
    value: float
    remark: float


@dataclass(frozen=True)
class PlacedCell:
    """A cell's lines. `label` ends where `value` begins, so that the figures of a row stand on one line."""

    cell: Cell
    label: Box
    value: Box
    remark: Box
    label_lines: tuple[str, ...]
    remark_lines: tuple[str, ...]


def cell_sizes(sheet: Sheet) -> CellSizes:
    """The sizes on a sheet."""
    return CellSizes(sheet.type.label, sheet.type.row, sheet.type.note)


def placed_cells(
    cells: Sequence[Cell], sheet: Sheet, margin: float, bottom: float, letters: Letters
) -> tuple[PlacedCell, ...]:
    """Cells in rows as even as may be, the last of which ends at `bottom`, all in px."""
    if not cells:
        return ()
    across = sheet.width - 2 * margin
    most = max(1, int((across + _GAP_ACROSS) / (_NARROWEST + _GAP_ACROSS)))
    rows = -(-len(cells) // most)
    columns = -(-len(cells) // rows)
    width = (across + _GAP_ACROSS) / columns - _GAP_ACROSS
    placed: list[PlacedCell] = []
    for first in reversed(range(0, len(cells), columns)):
        row = _row(cells[first : first + columns], sheet, margin, width, bottom, letters)
        placed[:0] = row
        bottom = min(one.label.y for one in row) - _GAP_DOWN
    return tuple(placed)


def _row(
    cells: Sequence[Cell], sheet: Sheet, left: float, width: float, bottom: float, letters: Letters
) -> list[PlacedCell]:
    sizes = cell_sizes(sheet)
    plain = width / letters.plain
    labels = [wrap(cell.label, plain, sizes.label, PLAIN) for cell in cells]
    remarks = [wrap(cell.remark, plain, sizes.remark, PLAIN) if cell.remark else () for cell in cells]
    foot = bottom - max(map(len, remarks)) * sizes.remark * LINE
    middle = foot - sizes.value * LINE
    high = max(map(len, labels)) * sizes.label * LINE
    return [
        PlacedCell(
            cell,
            Box(x := left + place * (width + _GAP_ACROSS), middle - high, width, high),
            Box(x, middle, width, sizes.value * LINE),
            Box(x, foot, width, bottom - foot),
            labels[place],
            remarks[place],
        )
        for place, cell in enumerate(cells)
    ]
