"""A drawing as SVG: real text, one path for each municipality, groups named for what they hold.

The map's paths are whole numbers of the boundaries' own grid, written once for each level and shared by every
picture; a transform brings them to their place.
"""

from collections.abc import Iterator

from src.fonts import FAMILY
from src.outputs.box import Box
from src.outputs.drawing import Area, Dot, Drawing, Group, Line, MapDrawing, Rect, Shape, Stroke, Text
from src.outputs.layout import laid_out
from src.outputs.metadata import Metadata, metadata
from src.outputs.paths import PathData, path_data
from src.outputs.patterns import Patterns
from src.outputs.xml_text import attribute, content, number
from src.scene import REST, Scene

FAMILIES = f"'{FAMILY}', 'Source Sans Pro', Arial, sans-serif"


def render(scene: Scene) -> bytes:
    """The picture of a scene, UTF-8. Raises DataError when the boundaries cannot be read."""
    drawing = laid_out(scene)
    return svg_document(drawing, metadata(scene, drawing.description)).encode()


def svg_document(drawing: Drawing, facts: Metadata, scale: int = 1) -> str:
    """A drawing as a document of its own, shown `scale` times as large."""
    patterns = Patterns()
    # The body says which patterns are needed, so it is written before the definitions that stand above it.
    body = list(_body(drawing, patterns))
    return "\n".join((*_head(drawing, facts, scale), *patterns.definitions(), *body, "</svg>", ""))


def _head(drawing: Drawing, facts: Metadata, scale: int) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {drawing.width} {drawing.height}"'
        f' width="{drawing.width * scale}" height="{drawing.height * scale}" role="img"'
        f' lang="{facts.language}" xml:lang="{facts.language}" aria-labelledby="title desc"'
        f' font-family="{attribute(FAMILIES)}">'
    )
    yield f'<title id="title">{content(drawing.title)}</title>'
    yield f'<desc id="desc">{content(drawing.description)}</desc>'
    terms = {
        "title": facts.title,
        "language": facts.language,
        "publisher": facts.publisher,
        "source": facts.source,
        "rights": f"{facts.licence} {facts.licence_url}",
        "date": facts.date,
        "identifier": facts.address,
    }
    inner = "".join(f"<dc:{term}>{content(value)}</dc:{term}>" for term, value in terms.items())
    yield (
        '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description rdf:about="">'
        f"{inner}</rdf:Description></rdf:RDF></metadata>"
    )


def _body(drawing: Drawing, patterns: Patterns) -> Iterator[str]:
    if drawing.background:
        yield f'<rect width="{drawing.width}" height="{drawing.height}" fill="{drawing.background}"/>'
    yield from _map(drawing.map, patterns)
    if drawing.inset:
        yield from _map(drawing.inset, patterns)
    for group in drawing.groups:
        yield from _group(group, patterns)


def _map(drawn: MapDrawing, patterns: Patterns) -> Iterator[str]:
    data = path_data(drawn.boundaries)
    x, y, scale = data.transform(drawn.frame)
    box = drawn.frame.box
    clip = ""
    if drawn.is_inset:
        yield f'<clipPath id="{drawn.name}-clip">{_bare_rect(box)}</clipPath>'
        clip = f' clip-path="url(#{drawn.name}-clip)"'
    yield f'<g id="{drawn.name}"{clip}>'
    if drawn.ground:
        yield _bare_rect(box, f' fill="{drawn.ground}"')
    place = f"translate({number(x)} {number(y)}) scale({scale:.8g})"
    yield f'<g transform="{place}" fill-rule="evenodd" stroke-linejoin="round">'
    yield from _areas(drawn, data)
    yield from _textures(drawn, data, scale, patterns)
    yield f'<path class="borders" d="{data.lines["borders"]}" fill="none"{_stroke(drawn.border, scale)}/>'
    for lines in drawn.lines:
        stroke = _stroke(lines.stroke, scale)
        yield f'<path class="{lines.name}" d="{data.lines[lines.name]}" fill="none"{stroke}/>'
    yield from _selected(drawn, data, scale, patterns)
    yield "</g></g>"


def _areas(drawn: MapDrawing, data: PathData) -> Iterator[str]:
    """A group for each class: the rest of the country first, then the tiers."""
    groups: dict[str, list[Area]] = {REST: []}
    for area in drawn.areas:
        groups.setdefault(area.class_keys[0] if area.class_keys else REST, []).append(area)
    is_main = not drawn.is_inset
    for key, areas in groups.items():
        name = f"tier-{key}" if is_main else f"{drawn.name}-{key}"
        yield f'<g id="{name}">'
        for area in areas:
            yield _area(area, data.areas[area.code], is_main)
        yield "</g>"


def _area(area: Area, path: str, is_main: bool) -> str:
    """The contract's path on the main map; the inset repeats areas, with another class and no code."""
    classes = ["municipality" if is_main else "inset-area", *(f"tier-{key}" for key in area.class_keys)]
    if area.is_selected:
        classes.append("is-selected")
    code = f' data-code="{area.code}"' if is_main else ""
    title = f"<title>{content(area.title)}</title>"
    return f'<path class="{" ".join(classes)}"{code} fill="{area.fill}" d="{path}">{title}</path>'


def _textures(drawn: MapDrawing, data: PathData, scale: float, patterns: Patterns) -> Iterator[str]:
    paths: dict[str, list[str]] = {}
    for area in drawn.areas:
        if area.texture:
            paths.setdefault(patterns.use(area.texture, scale), []).append(data.areas[area.code])
    for name, parts in paths.items():
        yield f'<path class="texture" d="{"".join(parts)}" fill="url(#{name})"/>'


def _selected(drawn: MapDrawing, data: PathData, scale: float, patterns: Patterns) -> Iterator[str]:
    """The ring around a selected area lies outside it: wide strokes, then the area itself again."""
    for area in drawn.areas:
        if area.is_selected:
            path = data.areas[area.code]
            for ring in drawn.rings:
                yield f'<path class="ring" d="{path}" fill="none"{_stroke(ring, scale)}/>'
            yield f'<path class="ring" d="{path}" fill="{area.fill}"/>'
            if area.texture:
                yield f'<path class="ring" d="{path}" fill="url(#{patterns.use(area.texture, scale)})"/>'


def _group(group: Group, patterns: Patterns) -> Iterator[str]:
    yield f'<g id="{attribute(group.name)}">' if group.name != "rule" else "<g>"
    for child in group.children:
        if isinstance(child, Group):
            yield from _group(child, patterns)
        else:
            yield _shape(child, patterns)
    yield "</g>"


def _shape(shape: Shape, patterns: Patterns) -> str:
    if isinstance(shape, Rect):
        return _rect(shape, patterns)
    if isinstance(shape, Line):
        return _line(shape)
    if isinstance(shape, Dot):
        at = f'cx="{number(shape.x)}" cy="{number(shape.y)}" r="{number(shape.radius)}"'
        return f'<circle {at} fill="{shape.fill}"{_stroke(shape.stroke)}/>'
    return _text(shape)


def _rect(rect: Rect, patterns: Patterns) -> str:
    radius = f' rx="{number(rect.radius)}"' if rect.radius else ""
    stroke = _stroke(rect.stroke) if rect.stroke else ""
    drawn = _bare_rect(rect.box, f'{radius} fill="{rect.fill or "none"}"{stroke}')
    if rect.texture:
        drawn += _bare_rect(rect.box, f'{radius} fill="url(#{patterns.use(rect.texture)})"')
    return drawn


def _bare_rect(box: Box, rest: str = "") -> str:
    place = (
        f'x="{number(box.x)}" y="{number(box.y)}" width="{number(box.width)}" height="{number(box.height)}"'
    )
    return f"<rect {place}{rest}/>"


def _line(line: Line) -> str:
    points = " ".join(f"{number(x)},{number(y)}" for x, y in line.points)
    strokes = (line.halo, line.stroke) if line.halo else (line.stroke,)
    return "".join(f'<polyline points="{points}" fill="none"{_stroke(stroke)}/>' for stroke in strokes)


def _text(text: Text) -> str:
    anchor = f' text-anchor="{text.anchor}"' if text.anchor != "start" else ""
    halo = f'{_stroke(text.halo)} paint-order="stroke" stroke-linejoin="round"' if text.halo else ""
    return (
        f'<text class="{text.role}" x="{number(text.x)}" y="{number(text.y)}" font-size="{number(text.size)}"'
        f' font-weight="{text.weight}" fill="{text.colour}"{anchor}{halo}>{content(text.text)}</text>'
    )


def _stroke(stroke: Stroke, scale: float = 1.0) -> str:
    return f' stroke="{stroke.colour}" stroke-width="{number(stroke.width / scale)}"'
