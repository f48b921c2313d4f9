"""Where on an area a name has the most room; both the live map and the pictures write into the capital region."""

from functools import cache

import shapely

from src.catalogue import load_boundaries

# A line of text is wide and low.
_FLATNESS = 2.2


@cache
def roomiest_point(code: str) -> tuple[float, float]:
    """The middle of the largest flat ellipse inside an area of the capital region, metres in EPSG:3067.

    Raises KeyError for a municipality that the capital region's boundaries lack.
    """
    polygons = load_boundaries("capital_region").polygons[code]
    flat = [[ring / (_FLATNESS, 1) for ring in polygon] for polygon in polygons]
    shape = shapely.union_all([shapely.Polygon(shell, holes) for shell, *holes in flat])
    (circle,) = shapely.maximum_inscribed_circle([shape])
    x, y = shapely.get_coordinates(circle)[0].tolist()
    return x * _FLATNESS, y
