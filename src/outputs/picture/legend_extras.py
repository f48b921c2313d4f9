"""What the legend says below the classes: municipalities of two classes, and everybody else."""

from collections.abc import Iterator
from dataclasses import dataclass

from src.outputs.picture.badge import middle_line
from src.outputs.picture.box import Box
from src.outputs.picture.drawing import Group, Rect, Stroke, Text, Texture
from src.outputs.picture.legend_room import BADGE, EXTRA_ROW, TEXT_X, TIGHTEST, share_width
from src.outputs.picture.sheet import Sheet
from src.outputs.picture.textures import texture_of
from src.scene import Scene

# Smaller than a badge: these rows explain, they are no classes.
_SWATCH = 30.0


@dataclass(frozen=True)
class _Extra:
    """A row below the classes: a swatch, words, and perhaps a count."""

    key: str
    words: str
    fill: str
    edge: Stroke | None = None
    texture: Texture | None = None
    count: str = ""


def extras(scene: Scene, sheet: Sheet, y: float) -> list[Group]:
    """Municipalities of two classes, and everybody else, their words all of one size."""
    rest = scene.rest
    rows = [
        _Extra(code, words, scene.fill_of(code), texture=texture_of(scene, scene.classes_of[code]))
        for code, words in scene.two_tier_notes
    ]
    edge = Stroke(scene.palette.lines["outline"], 1.2)
    rows.append(_Extra(rest.key, rest.name, rest.swatch.fill, edge=edge, count=rest.count_text))
    size = min(_extra_size(scene, sheet, extra) for extra in rows)
    groups: list[Group] = []
    for extra in rows:
        mark = Rect(_swatch(sheet, y), extra.fill, extra.edge, 6, extra.texture)
        texts = _extra(scene, sheet, extra, size, y)
        groups.append(Group(f"legend-{extra.key}", (mark, *texts), extra.words))
        y += EXTRA_ROW * sheet.type.close
    return groups


def _swatch(sheet: Sheet, y: float) -> Box:
    height = EXTRA_ROW * sheet.type.close
    size = min(_SWATCH, height - TIGHTEST)
    return Box(sheet.legend.x + (BADGE - size) / 2, y + (height - size) / 2, size, size)


def _extra_size(scene: Scene, sheet: Sheet, extra: _Extra) -> float:
    """How large the words of such a row may be to stand in one line beside their count."""
    size = sheet.type.detail
    return size * min(
        1.0, _extra_room(scene, sheet, extra.count) / sheet.letters.width(extra.words, size, 400)
    )


def _extra_room(scene: Scene, sheet: Sheet, count: str) -> float:
    whole = sheet.legend.width - TEXT_X
    taken = share_width(scene, sheet) + sheet.letters.width(f"{count} ", sheet.type.detail, 400)
    return whole - taken if count else whole


def _extra(scene: Scene, sheet: Sheet, extra: _Extra, size: float, y: float) -> Iterator[Text]:
    box, colour = sheet.legend, scene.palette.muted
    line, room = (
        middle_line(y + EXTRA_ROW * sheet.type.close / 2, size),
        _extra_room(scene, sheet, extra.count),
    )
    yield Text(box.x + TEXT_X, line, extra.words, size, 400, colour, "legend", room=room)
    if extra.count:
        at = box.right - share_width(scene, sheet)
        yield Text(at, line, extra.count, size, 400, colour, "legend", "end")
