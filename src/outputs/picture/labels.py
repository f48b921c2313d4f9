"""The names of cities: which of them a picture has room for, and how a label with its leader is drawn."""

import math
from dataclasses import dataclass, replace

from src.outputs.picture.badge import badge_of, centred, middle_line
from src.outputs.picture.box import Box
from src.outputs.picture.coasts import land_beside
from src.outputs.picture.drawing import Dot, Group, Line, MapFrame, Rect, Shape, Stroke, Text
from src.outputs.picture.label_columns import Columns, Pin, Slot, place
from src.outputs.picture.letters import Letters
from src.outputs.picture.sheet import Sheet
from src.outputs.picture.textures import DOTTED
from src.scene import Scene, SceneClass

# The distance of two labels in type sizes; they move closer when the columns are more than so full.
_LOOSE, _CLOSE, _FULL = 1.5, 1.36, 0.6
# How far a leader runs level before it turns to its dot, so that it is seen which name it belongs to.
_TURN = 20.0
# A badge beside a name is a little higher than its letters, and its number three quarters of it.
_BADGE = 24.0
_PITCH = _BADGE + 4
_MARK = 18.0
# Between a badge and what stands beside it: the leader on one side, the name on the other.
_GAP = 6.0
# The radius of the dot that a leader ends in.
_DOT = 4.5
# Half of a number's badge on the map itself, and half of the room that a dot keeps from it.
_HALF_NUMBER, _HALF_PIN = 11.0, 8.0
# How much larger the selected municipality's name is than the others, as on the live map.
STRONGER = 1.15


@dataclass(frozen=True)
class Labels:
    """What is named: the group to draw, the codes in the columns, and those without room."""

    group: Group
    named: tuple[str, ...]
    left_out: tuple[str, ...]

    def left_edge(self, letters: Letters, top: float, bottom: float) -> float:
        """How far to the left the names between two heights may reach, in px."""
        shapes = (shape for shape in self.group.shapes() if isinstance(shape, Text))
        names = (
            text for text in shapes if text.anchor == "end" and top < text.y and text.y - text.size < bottom
        )
        return min(
            (text.x - letters.width(text.text, text.size, text.weight) for text in names), default=math.inf
        )


def labels_of(
    scene: Scene, sheet: Sheet, frame: MapFrame, in_inset: tuple[str, ...], obstacles: tuple[Box, ...]
) -> Labels:
    """Names in the two columns, number badges on other members; leaders go round the obstacles."""
    close = Columns(sheet.left, sheet.right, _TURN, sheet.type.label * _CLOSE, obstacles)
    wanted = tuple(code for code in scene.labelled if code not in in_inset)
    chosen = choose(scene, wanted, close.room)
    columns = close if len(chosen) > close.room * _FULL else replace(close, step=sheet.type.label * _LOOSE)
    pins = tuple(_pin(scene, frame, code) for code in chosen)
    slots = place(pins, columns)
    sheet = _with_room(scene, sheet, slots)
    marks = _numbers(scene, frame, {*chosen, *in_inset}, pins)
    groups = (
        Group("numbers", marks),
        Group("leaders", tuple(_leader(scene, sheet, slot) for slot in slots)),
        Group("dots", tuple(_dot(scene, slot) for slot in slots)),
        Group("names", tuple(_name(scene, sheet, slot) for slot in slots)),
    )
    left_out = tuple(code for code in wanted if code not in chosen)
    return Labels(Group("labels", groups), chosen, left_out)


def _with_room(scene: Scene, sheet: Sheet, slots: tuple[Slot, ...]) -> Sheet:
    """The sheet with its names set smaller, all alike, where letters wider than ours would run off it."""
    size = sheet.type.label
    ways = [
        sheet.room_beside(_start(scene, sheet, slot), slot.is_left)
        / sheet.letters.width(scene.names[slot.pin.code], size, 600)
        for slot in slots
        if sheet.is_upright or not slot.is_left
    ]
    return replace(sheet, type=replace(sheet.type, label=size * min((1.0, *ways))))


def choose(scene: Scene, wanted: tuple[str, ...], room: int) -> tuple[str, ...]:
    """The codes that are named: whole classes in the order of `wanted` while they fit, else as many as fit.

    A class named in part would look like a statement about the rest, so it is named in part only when it
    would be the first. The selected municipality has its place before all others.
    """
    by_class: dict[str, list[str]] = {}
    for code in wanted:
        rows = _classes(scene, code)
        by_class.setdefault(rows[0].key if rows else "", []).append(code)
    selected = {code for code in wanted if code == scene.view.city}
    chosen: list[str] = []
    for codes in by_class.values():
        free = room - len(selected.difference(chosen, codes))
        if len(chosen) + len(codes) <= free:
            chosen.extend(codes)
        elif not chosen:
            chosen.extend(sorted(codes, key=lambda code: code not in selected)[:free])
    return (*chosen, *selected.difference(chosen))


def _pin(scene: Scene, frame: MapFrame, code: str) -> Pin:
    x, y = _to_px(scene, frame, code)
    to_west_m, to_east_m = land_beside(*scene.label_points[code])
    return Pin(code, x, y, to_west_m * frame.px_per_m, to_east_m * frame.px_per_m)


def _to_px(scene: Scene, frame: MapFrame, code: str) -> tuple[float, float]:
    x, y = frame.to_px(*scene.label_points[code])
    return round(x, 1), round(y, 1)


def _classes(scene: Scene, code: str) -> list[SceneClass]:
    """The classes whose badges stand beside a name: the partnerships, on a map by a figure too."""
    return list(scene.partnerships_of(code))


def _leader(scene: Scene, sheet: Sheet, slot: Slot) -> Line:
    away = 1 if slot.is_left else -1
    is_selected = slot.pin.code == scene.view.city
    colour, width = (scene.palette.ink, 1.8) if is_selected else (scene.palette.muted, 1.2)
    x = (sheet.left if slot.is_left else sheet.right).x
    points = ((x + away * _GAP, slot.y), (x + away * _TURN, slot.y), (slot.pin.x, slot.pin.y))
    return Line(points, Stroke(colour, width), Stroke(scene.palette.page, width + 1.6))


def _dot(scene: Scene, slot: Slot) -> Dot:
    return Dot(slot.pin.x, slot.pin.y, _DOT, scene.palette.page, Stroke(scene.palette.ink, 1.8))


def _name(scene: Scene, sheet: Sheet, slot: Slot) -> Group:
    """Badges nearest the map, lowest order innermost, then the name."""
    column = sheet.left if slot.is_left else sheet.right
    away = -1 if slot.is_left else 1
    shapes: list[Shape] = []
    x = column.x
    for row in _classes(scene, slot.pin.code):
        left = x - _BADGE if slot.is_left else x
        shapes.extend(badge_of(scene, row, Box(left, slot.y - _BADGE / 2, _BADGE, _BADGE), _MARK))
        x += away * _PITCH
    x = _start(scene, sheet, slot)
    name = scene.names[slot.pin.code]
    size, weight = _face(scene, sheet, slot, x)
    anchor, line = "end" if slot.is_left else "start", middle_line(slot.y, size)
    shapes.append(Text(x, line, name, size, weight, scene.palette.ink, "label", anchor, code=slot.pin.code))
    return Group(f"label-{slot.pin.code}", tuple(shapes), name)


def _start(scene: Scene, sheet: Sheet, slot: Slot) -> float:
    """Where a name begins, behind its badges."""
    beyond = len(_classes(scene, slot.pin.code)) * _PITCH + _GAP - 2
    return sheet.left.x - beyond if slot.is_left else sheet.right.x + beyond


def _face(scene: Scene, sheet: Sheet, slot: Slot, x: float) -> tuple[float, int]:
    """Size and weight of a name that begins at `x`: the selected one is larger where there is room."""
    size = sheet.type.label
    if slot.pin.code != scene.view.city:
        return size, 600
    room, width = (
        sheet.room_beside(x, slot.is_left),
        sheet.letters.width(scene.names[slot.pin.code], size, 700),
    )
    least = min(1.0, (room + sheet.gives_way) / width) if slot.is_left else 1.0
    return size * min(STRONGER, max(least, room / width)), 700


def _numbers(scene: Scene, frame: MapFrame, named: set[str], pins: tuple[Pin, ...]) -> tuple[Group, ...]:
    """A number on every member that has one and neither a label nor a texture, where there is room for it."""
    taken = [_around(pin.x, pin.y, _HALF_PIN) for pin in pins]
    groups: list[Group] = []
    for code, keys in scene.classes_of.items():
        if not keys or code in named or keys[0] in DOTTED:
            continue
        row = scene.class_by_key[keys[0]]
        if not row.badge_text:
            continue
        x, y = _to_px(scene, frame, code)
        box = _around(x, y, _HALF_NUMBER)
        if any(box.meets(other) for other in taken):
            continue
        taken.append(box)
        square = Rect(box, row.swatch.fill, Stroke(scene.palette.page, 1.6), 5)
        number = centred(row.badge_text, box, _MARK, row.swatch.text)
        groups.append(Group(f"number-{code}", (square, number), scene.names[code]))
    return tuple(groups)


def _around(x: float, y: float, half: float) -> Box:
    return Box(x - half, y - half, 2 * half, 2 * half)
