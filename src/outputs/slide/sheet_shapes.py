"""Everything beside the maps: title, subtitle, legend, labels, inset's frame and source, as live text and shapes."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from src.outputs.picture.box import Box
from src.outputs.picture.drawing import Dot, Drawing, Group, Line, Rect, Stripes, Stroke, Text
from src.outputs.picture.letters import ANY_LETTERS
from src.outputs.picture.sheet import Sheet, sheet_of
from src.outputs.slide.shapes import Drawn, ShapeWriter
from src.outputs.slide.stripes import stripes_on_box
from src.scene import Scene

_ABOVE_BASE_LINE = 0.95
_BELOW_BASE_LINE = 0.3
# A box a little wider than what lies in it, so that lines break where the drawing's do.
_A_LITTLE = 1.02


def title_box(scene: Scene, drawing: Drawing) -> Box:
    """Where the title lies, from the top of its first line to the subtitle."""
    return _block(_texts(drawing, "heading", "title"), _sheet(scene).heading.width)


def heading(scene: Scene, drawing: Drawing, writer: ShapeWriter) -> list[Drawn]:
    """The title placeholder and the subtitle."""
    title, subtitle = _texts(drawing, "heading", "title"), _texts(drawing, "heading", "subtitle")
    width = _sheet(scene).heading.width
    shapes = [writer.title(title[0], scene.title, title_box(scene, drawing))]
    if subtitle:
        shapes.append(writer.paragraphs(subtitle[0], [scene.subtitle], _block(subtitle, width)))
    return shapes


def source(scene: Scene, drawing: Drawing, writer: ShapeWriter) -> list[Drawn]:
    """What a reader has to know, and in a paragraph of its own where it is from; it ends where the drawing's does."""
    lines = _texts(drawing, "source", "source")
    if not lines:
        return []
    block = _block(lines, _sheet(scene).notes.width)
    return [writer.paragraphs(lines[0], drawing.foot, block, anchor="b")]


def group(named: Group, writer: ShapeWriter, name: str) -> Drawn | None:
    """A group of the drawing with all that is in it; a badge and its number become one shape."""
    return writer.group(name, list(_children(named, writer, name)))


def _children(named: Group, writer: ShapeWriter, name: str) -> Iterator[Drawn]:
    """A rectangle waits for the next shape: the number of a badge goes into it. Lines of a row are one box."""
    waiting: Rect | None = None
    running, beside = _running(named)
    for child in named.children:
        if waiting is not None:
            number = child if isinstance(child, Text) and _is_on(child, waiting) else None
            yield from _rectangle(waiting, writer, name, number)
            waiting = None
            if number is not None:
                continue
        if isinstance(child, Rect):
            waiting = child
        elif isinstance(child, Group):
            inner = group(child, writer, child.title or name)
            if inner:
                yield inner
        elif child in running[:1]:
            yield writer.rows(_paragraphs(running, beside), _block(running, running[0].room, running[0].room))
        elif child not in running and child not in beside:
            yield from _shape(child, writer, name)
    if waiting is not None:
        yield from _rectangle(waiting, writer, name, None)


def _running(named: Group) -> tuple[list[Text], list[Text]]:
    """The lines of a group that know their room, which are one box, and what ends there beside the last of them."""
    texts = [child for child in named.children if isinstance(child, Text)]
    lines = [text for text in texts if text.room]
    if not lines:
        return [], []
    last = lines[-1]
    return lines, [
        text
        for text in texts
        if text.anchor == "end" and text.y == last.y and abs(text.x - last.x - last.room) < 1
    ]


def _paragraphs(lines: list[Text], beside: list[Text]) -> list[list[Text]]:
    """A paragraph for all lines of one look; the last also holds what stands beside it."""
    alike = [list(same) for _, same in groupby(lines, lambda line: (line.size, line.weight))]
    paragraphs = [[replace(same[0], text=_joined(same))] for same in alike]
    return [*paragraphs[:-1], [*paragraphs[-1], *beside]]


def _rectangle(rect: Rect, writer: ShapeWriter, name: str, number: Text | None) -> Iterator[Drawn]:
    yield writer.rectangle(rect, number.text if number else name, number)
    if isinstance(rect.texture, Stripes):
        rings = stripes_on_box(rect.texture, rect.box, rect.radius)
        edge = Stroke(rect.texture.edge, rect.texture.edge_width)
        stripes = writer.freeform(name, rings, rect.texture.colour, edge)
        if stripes:
            yield stripes


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


def _sheet(scene: Scene) -> Sheet:
    return sheet_of(scene.view.size, ANY_LETTERS)


def _texts(drawing: Drawing, group_name: str, role: str) -> list[Text]:
    shapes = drawing.group(group_name).shapes()
    return [shape for shape in shapes if isinstance(shape, Text) and shape.role == role]


def _joined(lines: list[Text]) -> str:
    return " ".join(line.text for line in lines)


def _block(lines: list[Text], most: float, least: float = 0.0) -> Box:
    """The box of running text: a little wider than its longest line, so that it breaks where the drawing does."""
    first, last = lines[0], lines[-1]
    longest = max(ANY_LETTERS.width(line.text, line.size, line.weight) for line in lines)
    top = first.y - first.size * _ABOVE_BASE_LINE
    height = last.y + last.size * _BELOW_BASE_LINE - top
    return Box(first.x, top, max(least, min(most, longest * _A_LITTLE)), height)
