"""The map of a scene: every municipality as an area of the picture, with the borders over it."""

from src.catalogue import Boundaries
from src.outputs.picture.box import Box
from src.outputs.picture.drawing import Area, Edge, MapDrawing, MapFrame, MapLines, Stroke
from src.outputs.picture.textures import texture_of
from src.scene import Scene

# Widths in px at scale 1; on a screen at overview the same lines are three quarters of it.
_BORDER = 0.8
# A ring's strokes run along the edge of the area, which is drawn again over their inner half.
_RING_GAP, _RING, _RING_EDGE = 2.6, 9.0, 12.0
# The inset is six to eight times as large as the map beside it, and its borders nearly twice as wide.
_INSET_BORDER = 1.4
# The edge of a partnership's member, and what frees it from the colours beside it; of a second one within the first.
_EDGE, _EDGE_GAP, _INNER_EDGE = 3.0, 5.4, 1.2


def map_drawing(scene: Scene, boundaries: Boundaries, box: Box) -> MapDrawing:
    """The whole country, as large as the box allows, in its middle."""
    return MapDrawing(
        name="map",
        boundaries=boundaries,
        frame=fit(boundaries, box),
        areas=_areas(scene, boundaries),
        lines=_lines(scene, boundaries),
        border=Stroke(scene.palette.municipality_border, _BORDER),
        rings=_rings(scene),
        edges=_edges(scene, boundaries),
    )


def inset_drawing(scene: Scene, boundaries: Boundaries, box: Box) -> MapDrawing:
    """The capital region, cut at a box of the given corner and width; the height follows."""
    x_min, y_min, x_max, y_max = boundaries.bbox
    scale = box.width / (x_max - x_min)
    frame = MapFrame(Box(box.x, box.y, box.width, round((y_max - y_min) * scale)), x_min, y_max, scale)
    return MapDrawing(
        name="inset",
        boundaries=boundaries,
        frame=frame,
        areas=_areas(scene, boundaries),
        lines=_lines(scene, boundaries),
        border=Stroke(scene.palette.municipality_border, _INSET_BORDER),
        rings=_rings(scene),
        is_inset=True,
        ground=None if scene.view.is_transparent else scene.palette.page,
        edges=_edges(scene, boundaries),
    )


def fit(boundaries: Boundaries, box: Box) -> MapFrame:
    """The frame that shows the whole of the boundaries in a box, the same scale both ways."""
    x_min, y_min, x_max, y_max = boundaries.bbox
    width, height = x_max - x_min, y_max - y_min
    scale = min(box.width / width, box.height / height)
    x = box.x + (box.width - width * scale) / 2
    y = box.y + (box.height - height * scale) / 2
    return MapFrame(Box(x, y, width * scale, height * scale), x_min, y_max, scale)


def _areas(scene: Scene, boundaries: Boundaries) -> tuple[Area, ...]:
    return tuple(
        Area(
            code=code,
            name=scene.names[code],
            title=scene.accessible_name(code),
            class_keys=scene.classes_of[code],
            fill=scene.fill_of(code),
            polygons=polygons,
            texture=texture_of(scene, scene.classes_of[code]),
            is_selected=code == scene.view.city,
        )
        for code, polygons in boundaries.polygons.items()
    )


def _lines(scene: Scene, boundaries: Boundaries) -> tuple[MapLines, ...]:
    colours = scene.palette.lines
    return tuple(
        MapLines(key, row.style.css_class, row.parts, Stroke(colours[row.style.colour], row.style.width_px))
        for key, row in boundaries.lines.items()
    )


def _edges(scene: Scene, boundaries: Boundaries) -> tuple[Edge, ...]:
    """On a map by a figure the edges of the partnerships' members: gaps first, then colours, the first on top.

    A member of two has the colour of the second in the middle of the edge.
    """
    if scene.figure is None or not scene.figure.partnerships:
        return ()
    members = {
        code: rows for code, rows in scene.figure.partnerships_of.items() if code in boundaries.polygons
    }
    edges = [Edge(scene.texts("figure.edges"), tuple(members), Stroke(scene.palette.page, _EDGE_GAP))]
    for row in reversed(scene.figure.partnerships):
        first = tuple(code for code, rows in members.items() if rows[0].key == row.key)
        edges.append(Edge(row.name, first, Stroke(row.swatch.fill, _EDGE)))
    for row in scene.figure.partnerships:
        second = tuple(code for code, rows in members.items() if row.key in [other.key for other in rows[1:]])
        edges.append(Edge(row.name, second, Stroke(row.swatch.fill, _INNER_EDGE)))
    return tuple(edge for edge in edges if edge.codes)


def _rings(scene: Scene) -> tuple[Stroke, ...]:
    palette = scene.palette
    return (
        Stroke(palette.ring_gap, _RING_EDGE),
        Stroke(palette.ring, _RING),
        Stroke(palette.ring_gap, _RING_GAP * 2 - 1),
    )
