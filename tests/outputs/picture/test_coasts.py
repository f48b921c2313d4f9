"""How much land lies beside a point is told for every point, also where no coast is drawn at its height."""

import numpy as np
import pytest

from src.catalogue import load_boundaries, load_catalogue
from src.outputs.picture.coasts import land_beside

OUTLINE = np.vstack(load_boundaries("overview").lines["outline"].parts)
WEST, EAST = float(OUTLINE[:, 0].min()), float(OUTLINE[:, 0].max())
ISLAND = "318"


def test_no_municipality_has_less_than_no_land_beside_it_or_more_than_the_country() -> None:
    for row in load_catalogue().municipalities.values():
        to_west, to_east = land_beside(row.label_x_m, row.label_y_m)
        assert 0 <= to_west <= row.label_x_m - WEST
        assert 0 <= to_east <= EAST - row.label_x_m


def test_an_island_beyond_the_drawn_coast_has_no_land_to_its_west() -> None:
    row = load_catalogue().municipalities[ISLAND]
    assert land_beside(row.label_x_m, row.label_y_m)[0] == 0


@pytest.mark.parametrize(("end", "away_m"), [("south", -400_000), ("north", 400_000)])
def test_a_height_without_a_coast_has_the_nearest_one(end: str, away_m: float) -> None:
    at = OUTLINE[:, 1].argmin() if end == "south" else OUTLINE[:, 1].argmax()
    x, y = (float(value) for value in OUTLINE[at])
    assert land_beside(x, y + away_m) == land_beside(x, y)
