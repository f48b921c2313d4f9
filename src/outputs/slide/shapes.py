"""DrawingML of single shapes: freeforms, rectangles, dots, lines, text boxes and groups.

Everything comes in px of the drawing and goes out in EMU; outlines are whole numbers of a fine grid that all
shapes of a slide share, so that neighbours keep one border.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from src.outputs.common.xml_text import attribute
from src.outputs.picture.box import Box
from src.outputs.picture.drawing import Dot, Dots, Line, Rect, Stroke, Text, Texture
from src.outputs.picture.letters import ANY_LETTERS
from src.outputs.slide.colours import ThemeColours
from src.outputs.slide.text_bodies import EMU_PER_PX, BodyWriter

_EMU_PER_STEP = 254
_STEPS_PER_PX = EMU_PER_PX // _EMU_PER_STEP
_LINE_HEIGHT = 1.3
# Most fonts, set in the middle of a line, have their base line this much of their size below it.
_BASE_LINE = 0.342
_NAME_LENGTH = 60
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
_RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
Points = NDArray[np.float64]


@dataclass(frozen=True)
class Drawn:
    """The XML of a shape and its bounds in EMU: left, top, right, bottom."""

    xml: str
    bounds: tuple[int, int, int, int]


class ShapeWriter:
    """Writes the shapes of a slide of that width, in the colours of a theme, in one language, each with its id."""

    def __init__(self, colours: ThemeColours, language_tag: str, width: float) -> None:
        self._colours = colours
        self._bodies = BodyWriter(colours, language_tag)
        self._width = width
        self._ids: Iterator[int] = itertools.count(10)

    def freeform(
        self,
        name: str,
        parts: Iterable[Points],
        fill: str | None,
        stroke: Stroke | None,
        *,
        texture: Texture | None = None,
        alternative: str = "",
    ) -> Drawn | None:
        """Rings (filled, closed) or lines (open) as one shape; None when nothing is left on the grid.

        Of the textures only dots are a fill; stripes are a shape of their own.
        """
        rings = [ring for ring in (_on_grid(part) for part in parts) if len(ring) > (2 if fill else 1)]
        if not rings:
            return None
        points = np.vstack(rings)
        low, high = points.min(axis=0), points.max(axis=0)
        width, height = (high - low).tolist()
        path = "".join(_path(ring - low, is_closed=fill is not None) for ring in rings)
        inside = "" if fill else ' fill="none"'
        geometry = (
            '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
            f'<a:pathLst><a:path w="{width}" h="{height}"{inside}>{path}</a:path></a:pathLst></a:custGeom>'
        )
        bounds = tuple((np.concatenate((low, high)) * _EMU_PER_STEP).tolist())
        look = self._fill(fill, texture) + self._line(stroke)
        return self._shape(name, bounds, geometry + look, alternative=alternative)

    def rectangle(self, rect: Rect, name: str, text: Text | None = None) -> Drawn:
        """A rectangle, with the text of a badge in its middle when there is one."""
        geometry = _RECTANGLE
        if rect.radius:
            share = round(rect.radius / min(rect.box.width, rect.box.height) * 100_000)
            guide = f'<a:gd name="adj" fmla="val {share}"/>'
            geometry = f'<a:prstGeom prst="roundRect"><a:avLst>{guide}</a:avLst></a:prstGeom>'
        look = self._fill(rect.fill, rect.texture) + self._line(rect.stroke)
        body = (
            self._bodies.body("ctr", [self._bodies.paragraph(text, text.text)], wrap="none") if text else ""
        )
        return self._shape(name, _bounds(rect.box), geometry + look, body)

    def dot(self, dot: Dot, name: str) -> Drawn:
        """A circle."""
        box = Box(dot.x - dot.radius, dot.y - dot.radius, 2 * dot.radius, 2 * dot.radius)
        look = self._fill(dot.fill, None) + self._line(dot.stroke)
        geometry = '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
        return self._shape(name, _bounds(box), geometry + look)

    def line(self, line: Line, stroke: Stroke, name: str) -> Drawn:
        """A straight line as a connector, any other as an open freeform."""
        xs, ys = zip(*line.points, strict=True)
        if len(set(xs)) > 1 and len(set(ys)) > 1:
            drawn = self.freeform(name, [np.array(line.points)], None, stroke)
            if drawn:
                return drawn
        bounds = _bounds(Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)))
        geometry = '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        return Drawn(
            f"<p:cxnSp><p:nvCxnSpPr>{self._identity(name, '')}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>"
            f"<p:spPr>{_transform(bounds)}{geometry}{self._line(stroke)}</p:spPr></p:cxnSp>",
            bounds,
        )

    def text(self, text: Text) -> Drawn:
        """One line as a text box, centred on the height of its letters, so that any font sits on the base line."""
        width = ANY_LETTERS.width(text.text, text.size, text.weight) + text.size / 2
        height = text.size * _LINE_HEIGHT
        middle = text.y - text.size * _BASE_LINE
        left = {"start": text.x, "middle": text.x - width / 2, "end": text.x - width}[text.anchor]
        if text.anchor != "middle":
            width = min(left + width, self._width) - max(left, 0)
        box = Box(max(left, 0), middle - height / 2, width, height)
        return self._text_box(
            text.text, box, self._bodies.body("ctr", [self._bodies.paragraph(text, text.text)])
        )

    def paragraphs(self, like: Text, texts: Sequence[str], box: Box, anchor: str = "t") -> Drawn:
        """Running text that wraps in a box, set as the first line of the drawing is."""
        written = [self._bodies.paragraph(like, text) for text in texts]
        return self._text_box(" ".join(texts), box, self._bodies.body(anchor, written, fit="shrink"))

    def rows(self, rows: Sequence[Sequence[Text]], box: Box) -> Drawn:
        """Paragraphs in the middle of a box that may wrap there; the second text of one ends at its right edge."""
        name = " ".join(text.text for row in rows for text in row)
        written = [self._bodies.row(row, box.width) for row in rows]
        return self._text_box(name, box, self._bodies.body("ctr", written))

    def title(self, like: Text, text: str, box: Box) -> Drawn:
        """The title in the slide's title placeholder: what the outline and a screen reader read first."""
        bounds = _bounds(box)
        body = self._bodies.body("t", [self._bodies.paragraph(like, text, font="+mj-lt")], fit="shrink")
        return Drawn(
            f'<p:sp><p:nvSpPr>{self._identity(text, text)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
            f'<p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>{_transform(bounds)}</p:spPr>{body}</p:sp>',
            bounds,
        )

    def group(self, name: str, children: Sequence[Drawn], alternative: str = "") -> Drawn | None:
        """Shapes that move together; None when there are none."""
        if not children:
            return None
        lefts, tops, rights, bottoms = zip(*(child.bounds for child in children), strict=True)
        bounds = (min(lefts), min(tops), max(rights), max(bottoms))
        x, y, width, height = _extent(bounds)
        inner = "".join(child.xml for child in children)
        identity = self._identity(name, alternative, is_decorative=False)
        return Drawn(
            f"<p:grpSp><p:nvGrpSpPr>{identity}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
            f'<p:grpSpPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/>'
            f'<a:chOff x="{x}" y="{y}"/><a:chExt cx="{width}" cy="{height}"/></a:xfrm></p:grpSpPr>'
            f"{inner}</p:grpSp>",
            bounds,
        )

    def _identity(self, name: str, alternative: str, *, is_decorative: bool = True) -> str:
        """What neither says something nor stands for something is marked as decoration for screen readers."""
        shown = attribute(name)[:_NAME_LENGTH] if "&" not in name else attribute(name)
        head = f'<p:cNvPr id="{next(self._ids)}" name="{shown}"'
        if alternative:
            return f'{head} descr="{attribute(alternative)}"/>'
        return f"{head}>{_DECORATIVE}</p:cNvPr>" if is_decorative else f"{head}/>"

    def _shape(
        self, name: str, bounds: tuple[int, ...], look: str, body: str = "", alternative: str = ""
    ) -> Drawn:
        left, top, right, bottom = bounds
        identity = self._identity(name, alternative, is_decorative=not body)
        return Drawn(
            f"<p:sp><p:nvSpPr>{identity}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
            f"<p:spPr>{_transform((left, top, right, bottom))}{look}</p:spPr>{body}</p:sp>",
            (left, top, right, bottom),
        )

    def _text_box(self, name: str, box: Box, body: str) -> Drawn:
        bounds = _bounds(box)
        identity = self._identity(name, "", is_decorative=False)
        return Drawn(
            f'<p:sp><p:nvSpPr>{identity}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
            f"<p:spPr>{_transform(bounds)}{_RECTANGLE}<a:noFill/></p:spPr>{body}</p:sp>",
            bounds,
        )

    def _fill(self, fill: str | None, texture: Texture | None) -> str:
        if fill is None:
            return "<a:noFill/>"
        if not isinstance(texture, Dots):
            return f"<a:solidFill>{self._colours.xml(fill)}</a:solidFill>"
        return (
            f'<a:pattFill prst="pct5"><a:fgClr>{self._colours.xml(texture.colour)}</a:fgClr>'
            f"<a:bgClr>{self._colours.xml(fill)}</a:bgClr></a:pattFill>"
        )

    def _line(self, stroke: Stroke | None) -> str:
        if stroke is None:
            return "<a:ln><a:noFill/></a:ln>"
        width = round(stroke.width * EMU_PER_PX)
        return f'<a:ln w="{width}"><a:solidFill>{self._colours.xml(stroke.colour)}</a:solidFill><a:round/></a:ln>'


def _on_grid(points: Points) -> NDArray[np.int64]:
    """Points on the slide's grid, those that fall together left out."""
    steps = np.rint(points * _STEPS_PER_PX).astype(np.int64)
    keep = np.ones(len(steps), dtype=bool)
    keep[1:] = (np.diff(steps, axis=0) != 0).any(axis=1)
    return steps[keep]


def _path(points: NDArray[np.int64], *, is_closed: bool) -> str:
    """A ring's last point is its first and goes without saying."""
    (x, y), *rest = (points[:-1] if is_closed else points).tolist()
    lines = "".join(f'<a:lnTo><a:pt x="{to_x}" y="{to_y}"/></a:lnTo>' for to_x, to_y in rest)
    return f'<a:moveTo><a:pt x="{x}" y="{y}"/></a:moveTo>{lines}{"<a:close/>" if is_closed else ""}'


def _bounds(box: Box) -> tuple[int, int, int, int]:
    left, top, right, bottom = (round(edge * EMU_PER_PX) for edge in (box.x, box.y, box.right, box.bottom))
    return left, top, right, bottom


def _extent(bounds: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    left, top, right, bottom = bounds
    return left, top, right - left, bottom - top


def _transform(bounds: tuple[int, int, int, int]) -> str:
    x, y, width, height = _extent(bounds)
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
