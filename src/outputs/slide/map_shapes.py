"""The maps of a drawing as groups of freeforms: one shape for each municipality, one group for each class."""

from collections.abc import Iterator

from src.outputs.picture.drawing import Area, Drawing, MapDrawing, Rect, Stripes, Stroke
from src.outputs.picture.paths import main_polygons
from src.outputs.slide.rings import rings_inside
from src.outputs.slide.shapes import Drawn, ShapeWriter
from src.outputs.slide.stripes import stripes_on_area
from src.scene import REST, Scene


def country(scene: Scene, drawing: Drawing, writer: ShapeWriter) -> Drawn | None:
    """The map of Finland, every municipality named "091 Helsinki", with the picture in words for the whole."""
    names = {area.code: f"{area.code} {area.name}" for area in drawing.map.areas}
    name = scene.texts("slide.map")
    return writer.group(
        name,
        [
            *_classes(scene, drawing.map, names, writer),
            *_lines(scene, drawing.map, writer),
            *_edges(drawing.map, writer),
        ],
        drawing.description,
    )


def capital_region(scene: Scene, drawing: Drawing, writer: ShapeWriter) -> Drawn | None:
    """The inset; its shapes repeat municipalities, so they carry the inset's name and no code."""
    inset = drawing.inset
    if inset is None:
        return None
    name = scene.texts("picture.inset")
    names = {area.code: f"{name}: {area.name}" for area in inset.areas}
    ground = writer.rectangle(Rect(inset.frame.box, fill=inset.ground), name)
    children = [ground, *_classes(scene, inset, names, writer, f"{name}: "), *_lines(scene, inset, writer)]
    children.extend(_edges(inset, writer))
    return writer.group(name, children, name)


def _classes(
    scene: Scene, drawn: MapDrawing, names: dict[str, str], writer: ShapeWriter, prefix: str = ""
) -> Iterator[Drawn]:
    """A group for each class, the rest of the country lowest, a selected municipality's class on top."""
    by_class: dict[str, list[Area]] = {}
    for area in drawn.areas:
        by_class.setdefault(area.class_keys[0] if area.class_keys else REST, []).append(area)
    rows = [row for row in (scene.rest, *scene.classes) if row.key in by_class]
    rows.sort(key=lambda row: any(area.is_selected for area in by_class[row.key]))
    for row in rows:
        areas = sorted(by_class[row.key], key=lambda area: area.is_selected)
        shapes = [shape for area in areas for shape in _area(drawn, area, names[area.code], writer)]
        group = writer.group(f"{prefix}{row.numbered_name}", shapes, f"{row.name}: {row.count_text}")
        if group:
            yield group


def _area(drawn: MapDrawing, area: Area, name: str, writer: ShapeWriter) -> Iterator[Drawn]:
    """The municipality, below it the rings of a selected one, over it the stripes of a second class."""
    polygons = [tuple(drawn.frame.points(ring) for ring in polygon) for polygon in area.polygons]
    rings = [ring for polygon in polygons for ring in polygon]
    shapes = [
        writer.freeform(name, rings, area.fill, drawn.border, texture=area.texture, alternative=area.title)
    ]
    if isinstance(area.texture, Stripes):
        stripes = stripes_on_area(area.texture, polygons)
        edge = Stroke(area.texture.edge, area.texture.edge_width)
        shapes.append(writer.freeform(area.title, stripes, area.texture.colour, edge))
    if area.is_selected and drawn.is_inset:
        shapes[:0] = [
            writer.freeform(area.name, band, ring.colour, None)
            for ring, band in rings_inside(drawn.frame.box, polygons, drawn.rings)
        ]
    elif area.is_selected:
        shapes[:0] = [writer.freeform(area.name, rings, area.fill, ring) for ring in drawn.rings]
    yield from (shape for shape in shapes if shape)


def _lines(scene: Scene, drawn: MapDrawing, writer: ShapeWriter) -> Iterator[Drawn]:
    for lines in drawn.lines:
        parts = [drawn.frame.points(line) for line in lines.parts]
        shape = writer.freeform(scene.texts(f"lines.{lines.key}"), parts, None, lines.stroke)
        if shape:
            yield shape


def _edges(drawn: MapDrawing, writer: ShapeWriter) -> Iterator[Drawn]:
    """Each edge of the partnerships' members as one shape, named for its partnership."""
    polygons = {area.code: area.polygons for area in drawn.areas}
    for edge in drawn.edges:
        rings = [
            drawn.frame.points(ring)
            for code in edge.codes
            for polygon in main_polygons(polygons[code])
            for ring in polygon
        ]
        shape = writer.freeform(edge.name, rings, None, edge.stroke)
        if shape:
            yield shape
