"""A chart laid out on a sheet: title, sentence, chart, figures, and at the foot what has to be said and the sources."""

from collections.abc import Iterator, Sequence

from src.outputs.charts.cells import BOLD, LINE, PLAIN, PlacedCell, cell_sizes, placed_cells
from src.outputs.charts.chart_file import ChartFile
from src.outputs.charts.chart_shapes import chart_group
from src.outputs.picture.box import Box
from src.outputs.picture.drawing import Group, Picture, Role, Text
from src.outputs.picture.letters import OWN_LETTERS
from src.outputs.picture.sheet import SHEETS, Sheet
from src.outputs.picture.wrapping import fitted, wrap
from src.palette import Palette
from src.scene import Scene

MARGIN = 72
_TITLE_LINE, _TEXT_LINE, _NOTE_LINE = 1.16, 1.32, 1.38
_MOST_TITLE_LINES = 3
_TITLE_WEIGHT = 700


def laid_out(file: ChartFile) -> Picture:
    """The picture at the size that the scene's view names."""
    scene, sheet = file.scene, SHEETS[file.scene.view.size]
    heading, top = _heading(scene, sheet)
    foot, bottom = _foot(scene, sheet, file.sentences)
    groups = [heading, foot]
    if file.cells:
        cells = placed_cells(file.cells, sheet, MARGIN, bottom - sheet.type.note, OWN_LETTERS)
        groups.insert(1, Group("figures", tuple(_cell_texts(cells, sheet, scene.palette))))
        bottom = min(cell.label.y for cell in cells) - sheet.type.label
    if file.has_lines:
        box = Box(MARGIN, top, sheet.width - 2 * MARGIN, bottom - top)
        groups.insert(1, chart_group(file.chart, box, sheet.type.label, scene))
    return Picture(
        width=sheet.width,
        height=sheet.height,
        background=None if scene.view.is_transparent else scene.palette.page,
        groups=tuple(groups),
        title=scene.title,
        description=file.description,
        language=scene.language,
    )


def _heading(scene: Scene, sheet: Sheet) -> tuple[Group, float]:
    """Title and sentence, and where the chart may begin."""
    palette, width = scene.palette, sheet.width - 2 * MARGIN
    title, size = fitted(scene.title, width, sheet.type.title, _TITLE_WEIGHT, _MOST_TITLE_LINES)
    rows = _lines(title, MARGIN * 0.8, size, _TITLE_LINE, _TITLE_WEIGHT, palette.ink, "title")
    end = rows[-1].y + size * 0.4
    plain = wrap(scene.subtitle, width, sheet.type.detail, PLAIN)
    below = _lines(plain, end + 10, sheet.type.detail, _TEXT_LINE, PLAIN, palette.muted, "subtitle")
    return Group("heading", (*rows, *below)), below[-1].y + sheet.type.detail


def _foot(scene: Scene, sheet: Sheet, sentences: tuple[str, ...]) -> tuple[Group, float]:
    """The notes set from the bottom up, and where what stands above them has to end."""
    size, width = sheet.type.note, sheet.width - 2 * MARGIN
    lines = wrap(" ".join(sentences), width, size, PLAIN)
    top = sheet.height - MARGIN * 0.6 - len(lines) * size * _NOTE_LINE
    rows = _lines(lines, top, size, _NOTE_LINE, PLAIN, scene.palette.muted, "source")
    return Group("source", tuple(rows)), top - size


def _cell_texts(cells: Sequence[PlacedCell], sheet: Sheet, palette: Palette) -> Iterator[Text]:
    sizes = cell_sizes(sheet)
    for one in cells:
        # Names of one line stand right above their figures too.
        top = one.value.y - len(one.label_lines) * sizes.label * LINE
        x, label, remark = one.label.x, one.label_lines, one.remark_lines
        yield from _lines(label, top, sizes.label, LINE, PLAIN, palette.muted, "note", x)
        yield from _lines((one.cell.value,), one.value.y, sizes.value, LINE, BOLD, palette.ink, "label", x)
        yield from _lines(remark, one.remark.y, sizes.remark, LINE, PLAIN, palette.muted, "note", x)


def _lines(
    lines: tuple[str, ...],
    top: float,
    size: float,
    line: float,
    weight: int,
    colour: str,
    role: Role,
    x: float = MARGIN,
) -> list[Text]:
    return [
        Text(x, top + size * (1 + line * place), text, size, weight, colour, role)
        for place, text in enumerate(lines)
    ]
