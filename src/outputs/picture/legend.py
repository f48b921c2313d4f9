"""The legend: a row for every class with its badge, name, cities, people and share, then what else is drawn.

Wide sheets set it as a table with the number of cities large; narrow ones put cities and share under the
name.
"""

from src.outputs.picture.badge import badge_of, middle_line
from src.outputs.picture.box import Box
from src.outputs.picture.drawing import Group, Line, Shape, Stroke, Text
from src.outputs.picture.legend_extras import extras
from src.outputs.picture.legend_room import (
    BADGE,
    EXTRA_ROW,
    HEAD,
    NAME_LINE,
    TEXT_X,
    TIGHTEST,
    Row,
    fitting,
    head_size,
    name_width,
    needed,
    row_of,
    share_width,
)
from src.outputs.picture.sheet import Sheet
from src.scene import Scene

# The most air between two rows: a table has lines there and needs more than a plain list.
_LOOSEST, _LOOSE = 26.0, 16.0
# What is left free below the last row, and at most above the first.
_AT_FOOT, _AIR = 10.0, 22.0
# From the top of the head to the base line of its words; from its rule to the first row.
_HEAD_LINE, _BELOW_HEAD = 26.0, 8.0
# From the top of a row to the base lines of its name and of a count that has an addition below it; from the last line
# of the name to that of the detail. The count is larger, so it sits lower.
_NAME_BASE, _COUNT_BASE, _DETAIL_BASE = 27.0, 29.0, 26.0
# What sets the rows below the classes apart from them.
_BEFORE_EXTRAS = 6.0


def legend_of(scene: Scene, sheet: Sheet, top: float, bottom: float) -> tuple[Group, float]:
    """The legend between two heights and where it ends; rows move closer when the room is short."""
    sheet = fitting(scene, sheet, bottom - top - _AT_FOOT)
    rows = [row_of(scene, sheet, row) for row in scene.classes]
    head = HEAD if sheet.has_table and rows else 0.0
    height = needed(scene, sheet)
    air = (bottom - top - height - _AT_FOOT) / max(1, len(rows))
    pad = min(_LOOSEST if sheet.has_table else _LOOSE, max(TIGHTEST, air))
    shapes: list[Shape] = []
    y = top + max(0.0, min(_AIR, bottom - top - height - pad * len(rows) - _AT_FOOT))
    if head:
        shapes.extend(_head(scene, sheet, y))
        y += head
    groups: list[Group] = []
    for row in rows:
        groups.append(
            Group(
                f"legend-{row.scene_class.key}", _shapes(scene, sheet, row, y + pad / 2), row.scene_class.name
            )
        )
        y += row.height + pad
        if sheet.has_table:
            groups.append(Group("rule", (_rule(scene, sheet, y, 1.0),)))
    y += _BEFORE_EXTRAS
    for extra in extras(scene, sheet, y):
        groups.append(extra)
        y += EXTRA_ROW * sheet.type.close
    return Group("legend", (*shapes, *groups), scene.texts("legend.title")), y


def _head(scene: Scene, sheet: Sheet, y: float) -> tuple[Shape, ...]:
    box, colour = sheet.legend, scene.palette.muted
    size = head_size(sheet)

    def text(x: float, key: str, anchor: str) -> Text:
        return Text(
            x,
            y + _HEAD_LINE,
            scene.texts(key),
            size,
            400,
            colour,
            "legend",
            "end" if anchor == "end" else "start",
        )

    return (
        text(box.x, "picture.partnership", "start"),
        text(box.right - share_width(scene, sheet), "picture.cities", "end"),
        text(box.right, "picture.share", "end"),
        _rule(scene, sheet, y + HEAD - _BELOW_HEAD, 1.5, scene.palette.ink),
    )


def _rule(scene: Scene, sheet: Sheet, y: float, width: float, colour: str | None = None) -> Line:
    box = sheet.legend
    return Line(((box.x, y), (box.right, y)), Stroke(colour or scene.palette.hairline, width))


def _shapes(scene: Scene, sheet: Sheet, row: Row, y: float) -> tuple[Shape, ...]:
    box, palette, kind, own = sheet.legend, scene.palette, sheet.type, row.scene_class
    x = box.x + TEXT_X
    room = name_width(scene, sheet)
    mark = Box(box.x, y + (row.height - BADGE) / 2, BADGE, BADGE)
    shapes: list[Shape] = [*badge_of(scene, own, mark, kind.badge)]
    for index, line in enumerate(row.name):
        shapes.append(
            Text(
                x,
                y + (_NAME_BASE + index * NAME_LINE) * kind.close,
                line,
                kind.row,
                600,
                palette.ink,
                "legend",
                room=room,
            )
        )
    last = y + (len(row.name) * NAME_LINE + _DETAIL_BASE) * kind.close
    shapes.append(Text(x, last, row.detail, kind.detail, 400, palette.muted, "legend", room=room))
    share = scene.texts.percent(own.share)
    if not sheet.has_table:
        return (*shapes, Text(box.right, last, share, kind.detail, 400, palette.ink, "legend", "end"))
    middle = y + row.height / 2
    at = box.right - share_width(scene, sheet)
    count = scene.texts.number(own.count)
    first = y + _COUNT_BASE * kind.close if own.count_addition else middle_line(middle, kind.count)
    shapes.append(Text(at, first, count, kind.count, 700, palette.ink, "legend", "end"))
    if own.count_addition:
        shapes.append(Text(at, last, own.count_addition, kind.detail, 400, palette.muted, "legend", "end"))
    shapes.append(
        Text(
            box.right, middle_line(middle, kind.detail), share, kind.detail, 400, palette.ink, "legend", "end"
        )
    )
    return tuple(shapes)
