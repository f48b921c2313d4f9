"""The legend of a map by a figure: what the classes are of, a line for each, and the partnerships at the edges."""

from collections.abc import Iterator
from dataclasses import dataclass

from src.outputs.picture.badge import centred, middle_line
from src.outputs.picture.box import Box
from src.outputs.picture.drawing import Group, Rect, Shape, Stroke, Text
from src.outputs.picture.legend_room import BADGE, EXTRA_ROW, TEXT_X
from src.outputs.picture.sheet import Sheet
from src.outputs.picture.textures import texture_of
from src.outputs.picture.wrapping import balanced
from src.scene import Scene, SceneClass

_SWATCH, _SWATCH_EDGE, _PARTNERSHIP_EDGE = 30.0, 1.2, 4.5
_HEAD_LINE, _BEFORE_HEAD, _NUMBER = 34.0, 14.0, 17.0
# What is left free below the last row, and at most above the first.
_AT_FOOT, _AIR = 10.0, 26.0
_GAP = 12.0


@dataclass(frozen=True)
class _Row:
    """A line of the legend; of a partnership the swatch is an edge alone."""

    scene_class: SceneClass
    count: str
    is_edge: bool


@dataclass(frozen=True)
class _Sizes:
    """Type and lines in px, all made smaller alike where the room is short."""

    head: float
    row: float
    close: float


def figure_legend(scene: Scene, sheet: Sheet, top: float, bottom: float) -> tuple[Group, float]:
    """The legend between two heights and where it ends. Raises ValueError for a scene without a figure."""
    if scene.figure is None:
        raise ValueError("the scene has no figure")
    blocks = [(scene.figure.heading, _of_classes(scene))]
    if scene.figure.partnerships:
        edges = [_Row(row, "", is_edge=True) for row in scene.figure.partnerships]
        blocks.append((scene.texts("figure.edges"), edges))
    sizes = _sizes(sheet, blocks, bottom - top - _AT_FOOT)
    needed = sum(_height(sheet, head, len(rows), sizes) for head, rows in blocks)
    y = top + max(0.0, min(_AIR, bottom - top - needed - _AT_FOOT))
    groups: list[Shape | Group] = []
    for head, rows in blocks:
        lines = tuple(_head(scene, sheet, head, sizes, y))
        groups.append(Group("figure-head", lines, head))
        y += len(lines) * _HEAD_LINE * sizes.close
        for row in rows:
            groups.append(_line(scene, sheet, row, sizes, y))
            y += EXTRA_ROW * sizes.close
        y += _BEFORE_HEAD * sizes.close
    return Group("legend", tuple(groups), scene.figure.heading), y


def _of_classes(scene: Scene) -> list[_Row]:
    """The classes of the figure, and those that a filter leaves out, if any."""
    rest = [scene.rest] if scene.rest.codes else []
    return [
        _Row(row, scene.texts.count("figure.summary", row.count), is_edge=False)
        for row in (*scene.classes, *rest)
    ]


def _sizes(sheet: Sheet, blocks: list[tuple[str, list[_Row]]], room: float) -> _Sizes:
    """As large as fits the height, and the widest line."""
    whole = _Sizes(sheet.type.row * 0.9, sheet.type.detail * 0.92, 1.0)
    needed = sum(_height(sheet, head, len(rows), whole) for head, rows in blocks)
    close = max(0.6, min(1.0, room / needed))
    size = whole.row * close
    width = sheet.legend.width - TEXT_X * close
    for _, rows in blocks:
        for row in rows:
            words = sheet.letters.width(row.scene_class.name, 1, 400) + sheet.letters.width(row.count, 1, 400)
            size = min(size, (width - _GAP) / words)
    return _Sizes(whole.head * close, size, close)


def _height(sheet: Sheet, head: str, rows: int, sizes: _Sizes) -> float:
    lines = len(_head_lines(sheet, head, sizes))
    return (lines * _HEAD_LINE + rows * EXTRA_ROW + _BEFORE_HEAD) * sizes.close


def _head_lines(sheet: Sheet, head: str, sizes: _Sizes) -> tuple[str, ...]:
    return balanced(head, sheet.legend.width / sheet.letters.bold, sizes.head, 600)


def _head(scene: Scene, sheet: Sheet, head: str, sizes: _Sizes, y: float) -> Iterator[Text]:
    for number, line in enumerate(_head_lines(sheet, head, sizes)):
        base = y + (number * _HEAD_LINE + _HEAD_LINE * 0.72) * sizes.close
        width = sheet.legend.width
        yield Text(sheet.legend.x, base, line, sizes.head, 600, scene.palette.ink, "legend", room=width)


def _line(scene: Scene, sheet: Sheet, row: _Row, sizes: _Sizes, y: float) -> Group:
    own, height = row.scene_class, EXTRA_ROW * sizes.close
    size = min(_SWATCH, height - 6)
    left = sheet.legend.x + (BADGE * sizes.close - size) / 2
    box = Box(left, y + (height - size) / 2, size, size)
    base = middle_line(y + height / 2, sizes.row)
    shapes: list[Shape] = list(_edge(scene, own, box) if row.is_edge else _swatch(scene, own, box))
    right = sheet.letters.width(row.count, sizes.row, 400) + _GAP if row.count else 0.0
    x = sheet.legend.x + TEXT_X * sizes.close
    room = sheet.legend.right - x - right
    shapes.append(Text(x, base, own.name, sizes.row, 400, scene.palette.ink, "legend", room=room))
    if row.count:
        end = sheet.legend.right
        shapes.append(Text(end, base, row.count, sizes.row, 400, scene.palette.muted, "legend", "end"))
    return Group(f"legend-{own.key}", tuple(shapes), own.name)


def _swatch(scene: Scene, own: SceneClass, box: Box) -> Iterator[Shape]:
    edge = Stroke(scene.palette.lines["outline"], _SWATCH_EDGE)
    yield Rect(box, own.swatch.fill, edge, 6, texture_of(scene, (own.key,)))


def _edge(scene: Scene, own: SceneClass, box: Box) -> Iterator[Shape]:
    """A box with the edge that members have on the map, around the number that stands beside their names."""
    half = _PARTNERSHIP_EDGE / 2
    inner = Box(box.x + half, box.y + half, box.width - 2 * half, box.height - 2 * half)
    yield Rect(inner, scene.palette.page, Stroke(own.swatch.fill, _PARTNERSHIP_EDGE), 5)
    yield centred(own.badge_text, box, min(_NUMBER, box.width * 0.6), scene.palette.ink)
