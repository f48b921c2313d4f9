"""Where the country ends to the west and east of a point: leaders rather cross the sea than the land."""

from functools import cache

import numpy as np

from src.catalogue import load_boundaries

_BAND_M = 20_000


def coasts_at(y_m: float) -> tuple[float, float]:
    """The westernmost and easternmost x of the drawn outline around a height, metres of EPSG:3067."""
    bands = _bands()
    return bands.get(int(y_m // _BAND_M)) or (0.0, 0.0)


@cache
def _bands() -> dict[int, tuple[float, float]]:
    points = np.vstack(load_boundaries("overview").outline)
    band = points[:, 1] // _BAND_M
    return {
        int(number): (float(points[band == number, 0].min()), float(points[band == number, 0].max()))
        for number in np.unique(band)
    }
