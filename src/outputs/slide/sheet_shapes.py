"""Everything beside the maps: title, subtitle, legend, labels, inset's frame and source, as live text and shapes."""

from collections.abc import Iterator

from src.outputs.drawing import Box, Dot, Drawing, Group, Line, Rect, Text
from src.outputs.sheet import SHEETS
from src.outputs.slide.shapes import Drawn, ShapeWriter
from src.scene import Scene

_ABOVE_BASE_LINE = 0.95
_BELOW_BASE_LINE = 0.3
_LINE_HEIGHT = 1.25


def title_box(scene: Scene, drawing: Drawing) -> Box:
    """Where the title lies, from the top of its first line to the subtitle."""
    lines = _texts(drawing, "heading", "title")
    return _block(lines, SHEETS[scene.size].heading.width)


def heading(scene: Scene, drawing: Drawing, writer: ShapeWriter) -> list[Drawn]:
    """The title placeholder and the subtitle."""
    title, subtitle = _texts(drawing, "heading", "title"), _texts(drawing, "heading", "subtitle")
    width = SHEETS[scene.size].heading.width
    shapes = [writer.title(title[0], _joined(title), title_box(scene, drawing))]
    if subtitle:
        shapes.append(writer.paragraphs(subtitle[0], [_joined(subtitle)], _block(subtitle, width)))
    return shapes


def source(scene: Scene, drawing: Drawing, writer: ShapeWriter) -> list[Drawn]:
    """What a reader has to know, and in a paragraph of its own where it is from; it ends where the drawing's does."""
    lines = _texts(drawing, "source", "source")
    if not lines:
        return []
    words = _joined(lines)
    notes = words.removesuffix(scene.source_line).strip()
    parts = [part for part in (notes, words[len(notes) :].strip()) if part]
    block = _block(lines, SHEETS[scene.size].notes.width)
    return [writer.paragraphs(lines[0], parts, block, anchor="b")]


def group(named: Group, writer: ShapeWriter, name: str) -> Drawn | None:
    """A group of the drawing with all that is in it; a badge and its number become one shape."""
    return writer.group(name, list(_children(named, writer, name)))


def _children(named: Group, writer: ShapeWriter, name: str) -> Iterator[Drawn]:
    badge: Rect | None = None
    for child in named.children:
        if badge is not None:
            number = child if isinstance(child, Text) and _is_on(child, badge) else None
            yield writer.rectangle(badge, number.text if number else name, number)
            badge = None
            if number:
                continue
        if isinstance(child, Rect):
            badge = child
        elif isinstance(child, Group):
            inner = group(child, writer, child.title or name)
            if inner:
                yield inner
        else:
            yield from _shape(child, writer, name)
    if badge is not None:
        yield writer.rectangle(badge, name)


def _is_on(text: Text, rect: Rect) -> bool:
    return text.role == "badge" and rect.box.holds(Box(text.x, text.y, 0, 0))


def _shape(shape: Line | Dot | Text, writer: ShapeWriter, name: str) -> Iterator[Drawn]:
    if isinstance(shape, Text):
        yield writer.text(shape)
    elif isinstance(shape, Dot):
        yield writer.dot(shape, name)
    else:
        strokes = (shape.halo, shape.stroke) if shape.halo else (shape.stroke,)
        yield from (writer.line(shape, stroke, name) for stroke in strokes)


def _texts(drawing: Drawing, group_name: str, role: str) -> list[Text]:
    shapes = drawing.group(group_name).shapes()
    return [shape for shape in shapes if isinstance(shape, Text) and shape.role == role]


def _joined(lines: list[Text]) -> str:
    return " ".join(line.text for line in lines)


def _block(lines: list[Text], width: float) -> Box:
    first, last = lines[0], lines[-1]
    top = first.y - first.size * _ABOVE_BASE_LINE
    return Box(first.x, top, width, last.y + last.size * _BELOW_BASE_LINE - top)
