"""A comparison laid out on a sheet: title, sentence, chart, and below it what has to be said and the sources."""

from src.comparison.comparison import Comparison
from src.comparison.curves import curves_of
from src.comparison.wording import notes
from src.model import Catalogue
from src.outputs.comparison.chart_shapes import chart_group
from src.outputs.comparison.described import compared
from src.outputs.picture.box import Box
from src.outputs.picture.drawing import Group, Picture, Role, Text
from src.outputs.picture.sheet import SHEETS, Sheet
from src.outputs.picture.wrapping import fitted, wrap
from src.scene import Scene

MARGIN = 72
_TITLE_LINE, _TEXT_LINE, _NOTE_LINE = 1.16, 1.32, 1.38
_MOST_TITLE_LINES = 3
_TITLE_WEIGHT, _PLAIN = 700, 400


def laid_out(scene: Scene, catalogue: Catalogue) -> tuple[Picture, Scene]:
    """The picture of what a scene's view compares, at the size that it names, and the scene that speaks of it."""
    comparison, described = compared(scene, catalogue)
    sheet = SHEETS[scene.view.size]
    heading, top = _heading(described, sheet)
    said = sentences(catalogue, comparison, described)
    foot, bottom = _foot(described, sheet, said)
    groups = [heading, foot]
    if comparison.has_lines:
        box = Box(MARGIN, top, sheet.width - 2 * MARGIN, bottom - top)
        chart = curves_of(catalogue, comparison, has_names=True)
        groups.insert(1, chart_group(chart, box, sheet.type.label, scene))
    picture = Picture(
        width=sheet.width,
        height=sheet.height,
        background=None if scene.view.is_transparent else scene.palette.page,
        groups=tuple(groups),
        title=described.title,
        description=" ".join((described.subtitle, *said)),
        language=scene.language,
    )
    return picture, described


def sentences(catalogue: Catalogue, comparison: Comparison, described: Scene) -> tuple[str, ...]:
    """What stands below the chart: what a reader of the numbers has to know, and where they are from."""
    said = notes(catalogue, comparison, described.texts) if comparison.subjects else ()
    return (*said, described.source_line)


def _heading(scene: Scene, sheet: Sheet) -> tuple[Group, float]:
    """Title and sentence, and where the chart may begin."""
    palette, width = scene.palette, sheet.width - 2 * MARGIN
    title, size = fitted(scene.title, width, sheet.type.title, _TITLE_WEIGHT, _MOST_TITLE_LINES)
    rows = _lines(title, MARGIN * 0.8, size, _TITLE_LINE, _TITLE_WEIGHT, palette.ink, "title")
    end = rows[-1].y + size * 0.4
    plain = wrap(scene.subtitle, width, sheet.type.detail, _PLAIN)
    below = _lines(plain, end + 10, sheet.type.detail, _TEXT_LINE, _PLAIN, palette.muted, "subtitle")
    return Group("heading", (*rows, *below)), below[-1].y + sheet.type.detail


def _foot(scene: Scene, sheet: Sheet, sentences: tuple[str, ...]) -> tuple[Group, float]:
    """The notes set from the bottom up, and where the chart has to end."""
    size, width = sheet.type.note, sheet.width - 2 * MARGIN
    lines = wrap(" ".join(sentences), width, size, _PLAIN)
    top = sheet.height - MARGIN * 0.6 - len(lines) * size * _NOTE_LINE
    rows = _lines(lines, top, size, _NOTE_LINE, _PLAIN, scene.palette.muted, "source")
    return Group("source", tuple(rows)), top - size


def _lines(
    lines: tuple[str, ...], top: float, size: float, line: float, weight: int, colour: str, role: Role
) -> list[Text]:
    return [
        Text(MARGIN, top + size * (1 + line * place), text, size, weight, colour, role)
        for place, text in enumerate(lines)
    ]
