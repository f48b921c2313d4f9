"""The legend: a row for every class with its badge, name, cities, people and share, then what else is drawn.

Wide sheets set it as a table with the number of cities large; narrow ones put cities and share under the
name.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from src.outputs.badge import badge, middle_line
from src.outputs.drawing import Box, Group, Line, Rect, Shape, Stroke, Text, Texture
from src.outputs.sheet import Sheet
from src.outputs.textures import texture_of
from src.outputs.wrapping import balanced, size_of_whole_words
from src.scene import Scene, SceneClass

_BADGE = 46.0
_TEXT_X = 64.0
_SHARE_WIDTH = 138.0
_COUNT_WIDTH = 40.0
_COLUMN_GAP = 22.0
_NAME_LINE, _DETAIL_LINE = 34.0, 33.0
_LOOSEST, _LOOSE, _TIGHTEST = 26.0, 16.0, 4.0
_EXTRA_ROW = 39.0
_HEAD = 48.0
_AIR = 22.0


@dataclass(frozen=True)
class _Row:
    """What a row says, before it has a height of its own."""

    scene_class: SceneClass
    name: tuple[str, ...]
    detail: str

    @property
    def height(self) -> float:
        return len(self.name) * _NAME_LINE + _DETAIL_LINE


@dataclass(frozen=True)
class _Extra:
    """A row below the classes: a swatch, words, and perhaps a count."""

    key: str
    words: str
    fill: str
    edge: Stroke | None = None
    texture: Texture | None = None
    count: str = ""


def legend(scene: Scene, sheet: Sheet, top: float, bottom: float) -> tuple[Group, float]:
    """The legend between two heights and where it ends; rows move closer when the room is short."""
    sheet = _with_room(scene, sheet)
    rows = [_row(scene, sheet, row) for row in scene.classes]
    extras = len(scene.two_tier_notes) + 1
    head = _HEAD if sheet.has_table and rows else 0.0
    needed = head + sum(row.height for row in rows) + extras * _EXTRA_ROW
    air = (bottom - top - needed - 10) / max(1, len(rows))
    pad = min(_LOOSEST if sheet.has_table else _LOOSE, max(_TIGHTEST, air))
    shapes: list[Shape] = []
    y = top + max(0.0, min(_AIR, bottom - top - needed - pad * len(rows) - 10))
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
    y += 6
    for extra in _extras(scene, sheet, y):
        groups.append(extra)
        y += _EXTRA_ROW
    return Group("legend", (*shapes, *groups), scene.texts("legend.title")), y


def _row(scene: Scene, sheet: Sheet, row: SceneClass) -> _Row:
    people = scene.texts.count("unit.person", row.population)
    name = balanced(row.name, _name_width(scene, sheet) / sheet.letters.bold, sheet.type.row, 600)
    return _Row(row, name, people if sheet.has_table else row.count_brief)


def _with_room(scene: Scene, sheet: Sheet) -> Sheet:
    """The sheet with names or figures set smaller, all alike, where wider letters would break a word or collide."""
    width, size = _name_width(scene, sheet) / sheet.letters.bold, sheet.type.row
    sizes = [size_of_whole_words(row.name, width, size, 600) for row in scene.classes]
    detail = sheet.type.detail * min((1.0, *(_ease(scene, sheet, row) for row in scene.classes)))
    return replace(sheet, type=replace(sheet.type, row=min((size, *sizes)), detail=detail))


def _ease(scene: Scene, sheet: Sheet, row: SceneClass) -> float:
    """The room of a row's last line, in parts of what its figure below the name and that at its right end need."""
    beside = row.count_addition if sheet.has_table else scene.texts.percent(row.share)
    words = f"{_row(scene, sheet, row).detail} {beside}"
    room = sheet.legend.width - _TEXT_X - _share_width(scene, sheet)
    return room / sheet.letters.width(words, sheet.type.detail, 400)


def _share_width(scene: Scene, sheet: Sheet) -> float:
    """How wide the column of shares is with the gap before it: its head is the widest in it."""
    if not sheet.has_table:
        return 0.0
    head = sheet.letters.width(scene.texts("picture.share"), sheet.type.detail, 400)
    return max(_SHARE_WIDTH, head + _COLUMN_GAP)


def _name_width(scene: Scene, sheet: Sheet) -> float:
    """How wide a name may be before it meets a count."""
    count = _COUNT_WIDTH * sheet.letters.bold**2 if sheet.has_table else 0.0
    return sheet.legend.width - _TEXT_X - count - _share_width(scene, sheet)


def _head(scene: Scene, sheet: Sheet, y: float) -> tuple[Shape, ...]:
    box, colour = sheet.legend, scene.palette.muted
    size = sheet.type.detail

    def text(x: float, key: str, anchor: str) -> Text:
        return Text(
            x, y + 26, scene.texts(key), size, 400, colour, "legend", "end" if anchor == "end" else "start"
        )

    return (
        text(box.x, "picture.partnership", "start"),
        text(box.right - _share_width(scene, sheet), "picture.cities", "end"),
        text(box.right, "picture.share", "end"),
        _rule(scene, sheet, y + _HEAD - 8, 1.5, scene.palette.ink),
    )


def _rule(scene: Scene, sheet: Sheet, y: float, width: float, colour: str | None = None) -> Line:
    box = sheet.legend
    return Line(((box.x, y), (box.right, y)), Stroke(colour or scene.palette.hairline, width))


def _shapes(scene: Scene, sheet: Sheet, row: _Row, y: float) -> tuple[Shape, ...]:
    box, palette, kind, own = sheet.legend, scene.palette, sheet.type, row.scene_class
    x = box.x + _TEXT_X
    room = _name_width(scene, sheet)
    mark = Box(box.x, y + (row.height - _BADGE) / 2, _BADGE, _BADGE)
    shapes: list[Shape] = [*badge(scene, own, mark, kind.badge)]
    for index, line in enumerate(row.name):
        shapes.append(
            Text(x, y + 27 + index * _NAME_LINE, line, kind.row, 600, palette.ink, "legend", room=room)
        )
    last = y + (len(row.name)) * _NAME_LINE + 26
    shapes.append(Text(x, last, row.detail, kind.detail, 400, palette.muted, "legend", room=room))
    share = scene.texts.percent(own.share)
    if not sheet.has_table:
        return (*shapes, Text(box.right, last, share, kind.detail, 400, palette.ink, "legend", "end"))
    middle = y + row.height / 2
    at = box.right - _share_width(scene, sheet)
    count = scene.texts.number(own.count)
    first = y + 29 if own.count_addition else middle_line(middle, kind.count)
    shapes.append(Text(at, first, count, kind.count, 700, palette.ink, "legend", "end"))
    if own.count_addition:
        shapes.append(Text(at, last, own.count_addition, kind.detail, 400, palette.muted, "legend", "end"))
    shapes.append(
        Text(
            box.right, middle_line(middle, kind.detail), share, kind.detail, 400, palette.ink, "legend", "end"
        )
    )
    return tuple(shapes)


def _extras(scene: Scene, sheet: Sheet, y: float) -> list[Group]:
    """Municipalities of two classes, and everybody else, their words all of one size."""
    rest = scene.rest
    extras = [
        _Extra(code, words, scene.fill_of(code), texture=texture_of(scene, scene.classes_of[code]))
        for code, words in scene.two_tier_notes
    ]
    edge = Stroke(scene.palette.outline, 1.2)
    extras.append(_Extra(rest.key, rest.name, rest.swatch.fill, edge=edge, count=rest.count_text))
    size = min(_extra_size(scene, sheet, extra) for extra in extras)
    groups: list[Group] = []
    for extra in extras:
        mark = Rect(_swatch(sheet, y), extra.fill, extra.edge, 6, extra.texture)
        texts = _extra(scene, sheet, extra, size, y)
        groups.append(Group(f"legend-{extra.key}", (mark, *texts), extra.words))
        y += _EXTRA_ROW
    return groups


def _swatch(sheet: Sheet, y: float) -> Box:
    return Box(sheet.legend.x + (_BADGE - 30) / 2, y + (_EXTRA_ROW - 30) / 2, 30, 30)


def _extra_size(scene: Scene, sheet: Sheet, extra: _Extra) -> float:
    """How large the words of such a row may be to stand in one line beside their count."""
    size = sheet.type.detail
    return size * min(
        1.0, _extra_room(scene, sheet, extra.count) / sheet.letters.width(extra.words, size, 400)
    )


def _extra_room(scene: Scene, sheet: Sheet, count: str) -> float:
    whole = sheet.legend.width - _TEXT_X
    taken = _share_width(scene, sheet) + sheet.letters.width(f"{count} ", sheet.type.detail, 400)
    return whole - taken if count else whole


def _extra(scene: Scene, sheet: Sheet, extra: _Extra, size: float, y: float) -> Iterator[Text]:
    box, colour = sheet.legend, scene.palette.muted
    line, room = middle_line(y + _EXTRA_ROW / 2, size), _extra_room(scene, sheet, extra.count)
    yield Text(box.x + _TEXT_X, line, extra.words, size, 400, colour, "legend", room=room)
    if extra.count:
        at = box.right - _share_width(scene, sheet)
        yield Text(at, line, extra.count, size, 400, colour, "legend", "end")
