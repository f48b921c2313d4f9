"""How leader lines get in each other's way. Segments are arrays of (n, 2, 2): start and end in px."""

import numpy as np
from numpy.typing import NDArray

from src.outputs.picture.box import Box

_NEAR_PX = 9.0
# Where along a leader it is looked at.
_SHARES = np.linspace(0, 1, 40)[None, :, None]


def crossing(segments: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which pairs of segments cross, as a symmetric matrix."""
    start, end = segments[:, 0], segments[:, 1]
    x, y = (end - start).T[:, :, None]

    def side(points: NDArray[np.float64]) -> NDArray[np.float64]:
        return x * (points[:, 1] - start[:, 1, None]) - y * (points[:, 0] - start[:, 0, None])

    parts = side(start) * side(end) < 0
    return parts & parts.T


def near_dots(segments: NDArray[np.float64]) -> int:
    """How often a leader passes close to the dot of another label."""
    start, end = segments[:, 0], segments[:, 1]
    along = end - start
    dots = end[None, :] - start[:, None]
    length = (along**2).sum(axis=1)[:, None]
    share = np.clip((dots * along[:, None]).sum(axis=2) / np.maximum(length, 1), 0, 1)
    gap = dots - share[:, :, None] * along[:, None]
    is_near = (gap**2).sum(axis=2) < _NEAR_PX**2
    return int(is_near.sum() - is_near.trace())


def through(segments: NDArray[np.float64], box: Box) -> int:
    """How many leaders pass through a box, seen at points along them."""
    points = segments[:, None, 0] + _SHARES * (segments[:, None, 1] - segments[:, None, 0])
    x, y = points[..., 0], points[..., 1]
    inside = (x > box.x) & (x < box.right) & (y > box.y) & (y < box.bottom)
    return int(inside.any(axis=1).sum())
