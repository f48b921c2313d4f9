"""How leader lines get in each other's way. Segments are arrays of (n, 2, 2): start and end in px."""

import numpy as np
from numpy.typing import NDArray

from src.outputs.drawing import Box

_NEAR_PX = 9.0
_SAMPLES = 40


def crossing(segments: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which pairs of segments cross, as a symmetric matrix."""
    start, end = segments[:, 0], segments[:, 1]
    along = end - start

    def side(points: NDArray[np.float64]) -> NDArray[np.float64]:
        to = points[None, :, :] - start[:, None, :]
        return along[:, None, 0] * to[:, :, 1] - along[:, None, 1] * to[:, :, 0]

    parts = side(start) * side(end) < 0
    return parts & parts.T


def near_dots(segments: NDArray[np.float64]) -> int:
    """How often a leader passes close to the dot of another label."""
    start, end = segments[:, 0], segments[:, 1]
    along = end - start
    to = end[None, :, :] - start[:, None, :]
    length = (along**2).sum(axis=1)[:, None]
    share = np.clip((to * along[:, None, :]).sum(axis=2) / np.maximum(length, 1), 0, 1)
    gap = np.hypot(*np.moveaxis(to - share[:, :, None] * along[:, None, :], 2, 0))
    np.fill_diagonal(gap, np.inf)
    return int((gap < _NEAR_PX).sum())


def through(segments: NDArray[np.float64], box: Box) -> int:
    """How many leaders pass through a box, seen at points along them."""
    share = np.linspace(0, 1, _SAMPLES)[None, :, None]
    points = segments[:, None, 0] + share * (segments[:, None, 1] - segments[:, None, 0])
    x, y = points[..., 0], points[..., 1]
    inside = (x > box.x) & (x < box.right) & (y > box.y) & (y < box.bottom)
    return int(inside.any(axis=1).sum())
