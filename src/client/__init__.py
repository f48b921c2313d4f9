"""The map's own script and style, and the few numbers that both sides must agree on."""

FARTHEST_ZOOM = -2.5
CLOSEST_ZOOM = 5.0
