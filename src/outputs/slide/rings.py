"""The rings of a selected area that is cut off at a frame: a slide cannot clip, so they are areas themselves."""

from collections.abc import Iterable, Iterator

import shapely

from src.outputs.picture.box import Box
from src.outputs.picture.drawing import Stroke
from src.outputs.slide.shapes import Points
from src.outputs.slide.stripes import rings_of


def rings_inside(
    box: Box, polygons: Iterable[tuple[Points, ...]], strokes: Iterable[Stroke]
) -> Iterator[tuple[Stroke, list[Points]]]:
    """For every stroke the outline of the area and the stroke around it, as far as they lie in the box; all in px."""
    frame = shapely.box(box.x, box.y, box.right, box.bottom)
    area = shapely.union_all([shapely.Polygon(shell, holes) for shell, *holes in polygons])
    for stroke in strokes:
        yield stroke, rings_of(shapely.intersection(shapely.buffer(area, stroke.width / 2), frame))
