"""The badge of a class, in the legend, beside a label and on the map."""

from src.outputs.picture.box import Box
from src.outputs.picture.drawing import Rect, Text
from src.outputs.picture.textures import texture_of
from src.scene import Scene, SceneClass

_CAP_HEIGHT = 0.66


def badge_of(scene: Scene, row: SceneClass, box: Box, size: float) -> tuple[Rect | Text, ...]:
    """A rounded square of the class's colour with its number, if it has one, in the middle; large ones carry its
    texture.
    """
    texture = texture_of(scene, (row.key,)) if box.width > 2 * size - 12 else None
    radius = round(box.width * 0.18, 1)
    square = Rect(box, fill=row.swatch.fill, radius=radius, texture=texture)
    if not row.badge_text:
        return (square,)
    return square, centred(row.badge_text, box, size, row.swatch.text)


def centred(number: str, box: Box, size: float, colour: str) -> Text:
    """A number in the middle of a box."""
    y = box.y + box.height / 2 + size * _CAP_HEIGHT / 2
    return Text(box.x + box.width / 2, y, number, size, 700, colour, "badge", "middle")


def middle_line(y: float, size: float) -> float:
    """The base line of text whose letters are centred on a height."""
    return y + size * 0.34
