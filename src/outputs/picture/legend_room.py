"""How large the legend's type is and how wide its columns are, so that all of it fits whatever letters it is set in.

Lines are px apart for type of the usual size; `Type.close` brings them closer together with smaller type.
"""

from dataclasses import dataclass, replace

from src.outputs.picture.sheet import Sheet
from src.outputs.picture.wrapping import balanced, size_of_whole_words
from src.scene import Scene, SceneClass

# Lower than the two lines of a row together (67), so that badges never touch.
BADGE = 46.0
# Names begin right of the badge.
TEXT_X = 64.0
# From line to line: nearly 1.2 times the type, 29 px for names and 28 for details (sheet.py).
NAME_LINE, DETAIL_LINE = 34.0, 33.0
# A row below the classes: one line, with air around its swatch, which is higher than the letters.
EXTRA_ROW = 39.0
HEAD = 48.0
# The least air between two rows.
TIGHTEST = 4.0
# The narrowest column of shares, how wide a count of two digits is, and the gap before a column whose head is wider.
_SHARE_WIDTH, _COUNT_WIDTH, _COLUMN_GAP = 138.0, 40.0, 22.0
# How much smaller type and lines may become where the room is short.
_CLOSER = (0.95, 0.9, 0.85, 0.8, 0.75, 0.7)


@dataclass(frozen=True)
class Row:
    """What a row says, before it has a height of its own."""

    scene_class: SceneClass
    name: tuple[str, ...]
    detail: str
    close: float

    @property
    def height(self) -> float:
        """From the top of the name to the foot of the detail."""
        return (len(self.name) * NAME_LINE + DETAIL_LINE) * self.close


def fitting(scene: Scene, sheet: Sheet, height: float) -> Sheet:
    """The sheet with the legend's type and lines as large as fit into a height."""
    kind = sheet.type
    fits = _with_room(scene, sheet)
    if not sheet.has_close_legend:
        return fits
    for close in _CLOSER:
        if needed(scene, fits) + TIGHTEST * len(scene.classes) <= height:
            break
        smaller = replace(kind, row=kind.row * close, detail=kind.detail * close, close=close)
        fits = _with_room(scene, replace(sheet, type=smaller))
    return fits


def needed(scene: Scene, sheet: Sheet) -> float:
    """How high head, rows and extras are without the air between them."""
    rows = [row_of(scene, sheet, row) for row in scene.classes]
    head = HEAD if sheet.has_table and rows else 0.0
    extras = (len(scene.two_tier_notes) + 1) * EXTRA_ROW * sheet.type.close
    return head + sum(row.height for row in rows) + extras


def row_of(scene: Scene, sheet: Sheet, row: SceneClass) -> Row:
    """What the row of a class says on this sheet."""
    people = scene.texts.count("unit.person", row.population)
    name = balanced(row.name, name_width(scene, sheet) / sheet.letters.bold, sheet.type.row, 600)
    return Row(row, name, people if sheet.has_table else row.count_brief, sheet.type.close)


def _with_room(scene: Scene, sheet: Sheet) -> Sheet:
    """The sheet with names or figures set smaller, all alike, where wider letters would break a word or collide."""
    width, size = name_width(scene, sheet) / sheet.letters.bold, sheet.type.row
    sizes = [size_of_whole_words(row.name, width, size, 600) for row in scene.classes]
    detail = sheet.type.detail * min((1.0, *(_ease(scene, sheet, row) for row in scene.classes)))
    return replace(sheet, type=replace(sheet.type, row=min((size, *sizes)), detail=detail))


def _ease(scene: Scene, sheet: Sheet, row: SceneClass) -> float:
    """The room of a row's last line, in parts of what its figure below the name and that at its right end need."""
    beside = row.count_addition if sheet.has_table else scene.texts.percent(row.share)
    words = f"{row_of(scene, sheet, row).detail} {beside}"
    room = sheet.legend.width - TEXT_X - share_width(scene, sheet)
    return room / sheet.letters.width(words, sheet.type.detail, 400)


def head_size(sheet: Sheet) -> float:
    """How large the heads of columns are: in wider letters they take no more room than in ours."""
    return sheet.type.detail / sheet.letters.plain


def share_width(scene: Scene, sheet: Sheet) -> float:
    """How wide the column of shares is with the gap before it: its head is the widest in it."""
    if not sheet.has_table:
        return 0.0
    head = sheet.letters.width(scene.texts("picture.share"), head_size(sheet), 400)
    return max(_SHARE_WIDTH, head + _COLUMN_GAP)


def name_width(scene: Scene, sheet: Sheet) -> float:
    """How wide a name may be before it meets a count."""
    count = _COUNT_WIDTH * sheet.letters.bold**2 if sheet.has_table else 0.0
    return sheet.legend.width - TEXT_X - count - share_width(scene, sheet)
