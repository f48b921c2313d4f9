"""A drawing as SVG: real text, one path for each municipality, groups named for what they hold.

The map's paths are whole numbers of the boundaries' own grid, written once for each level and shared by every
picture; a transform brings them to their place.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from src.fonts import FAMILY
from src.outputs.common.metadata import Metadata, metadata
from src.outputs.common.xml_text import attribute, content, number
from src.outputs.picture.box import Box
from src.outputs.picture.drawing import Area, Dot, Group, Line, MapDrawing, Picture, Rect, Shape, Text
from src.outputs.picture.ids import Ids, ids_of
from src.outputs.picture.layout import laid_out
from src.outputs.picture.paper import PAPER_MM
from src.outputs.picture.paths import PathData, path_data
from src.outputs.picture.patterns import Patterns
from src.outputs.picture.svg_text import for_any_font, for_our_font, stroke
from src.scene import REST, Scene
from src.view import Size

# Calibri and Carlito are as narrow as our own, which is all that helps in librsvg: it fits no line to a width.
FAMILIES = f"'{FAMILY}', 'Source Sans Pro', Calibri, Carlito, Arial, 'DejaVu Sans Condensed', sans-serif"


@dataclass(frozen=True)
class _Means:
    """What the parts of one document share: its ids, its patterns, and how it sets a line of text."""

    ids: Ids
    patterns: Patterns
    set_text: Callable[[Text], str]


def render(scene: Scene) -> bytes:
    """The picture of a scene, UTF-8, for any reader. Raises DataError when the boundaries cannot be read."""
    return drawn(laid_out(scene), scene)


def drawn(picture: Picture, scene: Scene) -> bytes:
    """A picture that speaks of the scene, for any reader."""
    facts = metadata(scene, picture.description)
    return _document(picture, facts, _shown(scene.view.size, picture), for_any_font).encode()


def svg_document(drawing: Picture, facts: Metadata, scale: int = 1) -> str:
    """A drawing for a program that sets it in our own font (resvg, Typst), shown `scale` times as large."""
    return _document(drawing, facts, (f"{drawing.width * scale}", f"{drawing.height * scale}"), for_our_font)


def _shown(size: Size, drawing: Picture) -> tuple[str, str]:
    """Width and height as they are opened: a sheet of paper in mm, one for screens in px."""
    if size in PAPER_MM:
        width, height = PAPER_MM[size]
        return f"{width}mm", f"{height}mm"
    return f"{drawing.width}", f"{drawing.height}"


def _document(
    drawing: Picture, facts: Metadata, shown: tuple[str, str], set_text: Callable[[Text], str]
) -> str:
    ids = ids_of(drawing, facts)
    means = _Means(ids, Patterns(ids), set_text)
    # The body says which patterns are needed, so it is written before the definitions that stand above it.
    body = list(_body(drawing, means))
    head = _head(drawing, facts, shown, ids)
    return "\n".join((*head, *means.patterns.definitions(), *body, "</svg>", ""))


def _head(drawing: Picture, facts: Metadata, shown: tuple[str, str], ids: Ids) -> Iterator[str]:
    title, description = ids.of("title"), ids.of("desc")
    width, height = shown
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {drawing.width} {drawing.height}"'
        f' width="{width}" height="{height}" role="img"'
        f' lang="{facts.language}" xml:lang="{facts.language}" aria-labelledby="{title} {description}"'
        f' font-family="{attribute(FAMILIES)}">'
    )
    yield f'<title id="{title}">{content(drawing.title)}</title>'
    yield f'<desc id="{description}">{content(drawing.description)}</desc>'
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


def _body(drawing: Picture, means: _Means) -> Iterator[str]:
    if drawing.background:
        yield f'<rect width="{drawing.width}" height="{drawing.height}" fill="{drawing.background}"/>'
    for one in drawing.maps:
        yield from _map(one, means)
    for group in drawing.groups:
        yield from _group(group, means)


def _map(drawn: MapDrawing, means: _Means) -> Iterator[str]:
    data = path_data(drawn.boundaries)
    x, y, scale = data.transform(drawn.frame)
    box = drawn.frame.box
    clip = ""
    if drawn.is_inset:
        name = means.ids.of(f"{drawn.name}-clip")
        yield f'<clipPath id="{name}">{_bare_rect(box)}</clipPath>'
        clip = f' clip-path="url(#{name})"'
    yield f'<g id="{means.ids.of(drawn.name)}"{clip}>'
    if drawn.ground:
        yield _bare_rect(box, f' fill="{drawn.ground}"')
    place = f"translate({number(x)} {number(y)}) scale({scale:.8g})"
    yield f'<g transform="{place}" fill-rule="evenodd" stroke-linejoin="round">'
    yield from _areas(drawn, data, means.ids)
    yield from _textures(drawn, data, scale, means)
    yield f'<path class="borders" d="{data.borders}" fill="none"{stroke(drawn.border, scale)}/>'
    for lines in drawn.lines:
        edge = stroke(lines.stroke, scale)
        yield f'<path class="{lines.css_class}" d="{data.lines[lines.key]}" fill="none"{edge}/>'
    for line in drawn.edges:
        path = "".join(data.main_areas[code] for code in line.codes)
        yield f'<path class="partnership-edge" d="{path}" fill="none"{stroke(line.stroke, scale)}/>'
    yield from _selected(drawn, data, scale, means)
    yield "</g></g>"


def _areas(drawn: MapDrawing, data: PathData, ids: Ids) -> Iterator[str]:
    """A group for each class: the rest of the country first, then the tiers."""
    groups: dict[str, list[Area]] = {REST: []}
    for area in drawn.areas:
        groups.setdefault(area.class_keys[0] if area.class_keys else REST, []).append(area)
    is_main = not drawn.is_inset
    for key, areas in groups.items():
        name = f"tier-{key}" if is_main else f"{drawn.name}-{key}"
        yield f'<g id="{ids.of(name)}">'
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


def _textures(drawn: MapDrawing, data: PathData, scale: float, means: _Means) -> Iterator[str]:
    paths: dict[str, list[str]] = {}
    for area in drawn.areas:
        if area.texture:
            paths.setdefault(means.patterns.use(area.texture, scale), []).append(data.areas[area.code])
    for name, parts in paths.items():
        yield f'<path class="texture" d="{"".join(parts)}" fill="url(#{name})"/>'


def _selected(drawn: MapDrawing, data: PathData, scale: float, means: _Means) -> Iterator[str]:
    """The ring around a selected area lies outside it: wide strokes, then the area itself again."""
    for area in drawn.areas:
        if area.is_selected:
            path = data.areas[area.code]
            for ring in drawn.rings:
                yield f'<path class="ring" d="{path}" fill="none"{stroke(ring, scale)}/>'
            yield f'<path class="ring" d="{path}" fill="{area.fill}"/>'
            if area.texture:
                yield f'<path class="ring" d="{path}" fill="url(#{means.patterns.use(area.texture, scale)})"/>'


def _group(group: Group, means: _Means) -> Iterator[str]:
    yield f'<g id="{attribute(means.ids.of(group.name))}">' if group.name != "rule" else "<g>"
    for child in group.children:
        if isinstance(child, Group):
            yield from _group(child, means)
        else:
            yield _shape(child, means)
    yield "</g>"


def _shape(shape: Shape, means: _Means) -> str:
    if isinstance(shape, Rect):
        return _rect(shape, means)
    if isinstance(shape, Line):
        return _line(shape)
    if isinstance(shape, Dot):
        at = f'cx="{number(shape.x)}" cy="{number(shape.y)}" r="{number(shape.radius)}"'
        return f'<circle {at} fill="{shape.fill}"{stroke(shape.stroke)}/>'
    return means.set_text(shape)


def _rect(rect: Rect, means: _Means) -> str:
    radius = f' rx="{number(rect.radius)}"' if rect.radius else ""
    edge = stroke(rect.stroke) if rect.stroke else ""
    drawn = _bare_rect(rect.box, f'{radius} fill="{rect.fill or "none"}"{edge}')
    if rect.texture:
        drawn += _bare_rect(rect.box, f'{radius} fill="url(#{means.patterns.use(rect.texture)})"')
    return drawn


def _bare_rect(box: Box, rest: str = "") -> str:
    place = (
        f'x="{number(box.x)}" y="{number(box.y)}" width="{number(box.width)}" height="{number(box.height)}"'
    )
    return f"<rect {place}{rest}/>"


def _line(line: Line) -> str:
    points = " ".join(f"{number(x)},{number(y)}" for x, y in line.points)
    strokes = (line.halo, line.stroke) if line.halo else (line.stroke,)
    return "".join(f'<polyline points="{points}" fill="none"{stroke(one)}/>' for one in strokes)
