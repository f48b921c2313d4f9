"""Stripes lie on their area only, at 45 degrees, and cover the share of it that the texture says."""

import numpy as np
import pytest
import shapely

from src.outputs.picture.box import Box
from src.outputs.picture.drawing import Stripes
from src.outputs.slide.stripes import stripes_on_area, stripes_on_box

TEXTURE = Stripes("#000000", "#FFFFFF", period=10, width=4, edge_width=1)
SQUARE = np.array([(100, 50), (200, 50), (200, 150), (100, 150), (100, 50)], dtype=float)
HOLE = np.array([(120, 70), (180, 70), (180, 130), (120, 130), (120, 70)], dtype=float)


def area_of(rings) -> float:
    return sum(shapely.Polygon(ring).area for ring in rings)


def test_stripes_cover_their_share_of_an_area():
    assert area_of(stripes_on_area(TEXTURE, [(SQUARE,)])) == pytest.approx(0.4 * 100 * 100, rel=0.02)


def test_stripes_stay_out_of_holes_and_inside_the_area():
    area = shapely.Polygon(SQUARE, [HOLE])
    for ring in stripes_on_area(TEXTURE, [(SQUARE, HOLE)]):
        assert shapely.Polygon(ring).difference(area.buffer(1e-6)).area == pytest.approx(0, abs=1e-6)


def test_stripes_run_from_lower_left_to_upper_right():
    rings = stripes_on_area(TEXTURE, [(SQUARE,)])
    longest = max(rings, key=lambda ring: shapely.Polygon(ring).area)
    steps = np.diff(longest, axis=0)
    along = steps[np.hypot(*steps.T).argmax()]
    assert along[0] == pytest.approx(-along[1])


def test_stripes_on_a_swatch_respect_its_round_corners():
    rings = stripes_on_box(TEXTURE, Box(0, 0, 30, 30), 6)
    assert rings
    assert not any(shapely.Polygon(ring).intersects(shapely.Point(0.5, 0.5)) for ring in rings)
