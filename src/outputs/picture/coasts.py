"""How much land lies to the west and east of a point: leaders rather cross the sea than the land."""

from functools import cache

import numpy as np

from src.catalogue import load_boundaries

_BAND_M = 20_000


def land_beside(x_m: float, y_m: float) -> tuple[float, float]:
    """Metres from a point of EPSG:3067 to the westernmost and the easternmost point of the drawn outline around its
    height; none where it lies beyond them, as an island that is too small to be in that outline.

    A height at which the outline has no point has the coasts of the nearest one.
    """
    bands, wanted = _bands(), int(y_m // _BAND_M)
    west, east = bands[min(bands, key=lambda number: abs(number - wanted))]
    return max(0.0, x_m - west), max(0.0, east - x_m)


@cache
def _bands() -> dict[int, tuple[float, float]]:
    points = np.vstack(load_boundaries("overview").lines["outline"].parts)
    band = points[:, 1] // _BAND_M
    return {
        int(number): (float(points[band == number, 0].min()), float(points[band == number, 0].max()))
        for number in np.unique(band)
    }
