"""Boxes of words, points along curves, and heights that are spread so that none lies on another one."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

Anchor = Literal["start", "middle", "end"]
Point = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """A rectangle in px, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: "Box") -> float:
        """The area that both cover, px²."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(0.0, width) * max(0.0, height)

    def holds(self, point: Point) -> bool:
        """Whether a point lies within."""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    def within(self, room: "Box") -> "Box":
        """The same box moved sideways into a room."""
        shift = max(0.0, room.left - self.left) - max(0.0, self.right - room.right)
        return Box(self.left + shift, self.top, self.right + shift, self.bottom)


def along(points: Sequence[Point], apart: float = 4) -> Iterator[Point]:
    """Points on the way from point to point, at most `apart` px from each other, and all the points themselves."""
    yield from points[:1]
    for (x, y), (next_x, next_y) in pairwise(points):
        steps = max(1, math.ceil(math.dist((x, y), (next_x, next_y)) / apart))
        for step in range(1, steps + 1):
            part = step / steps
            yield x + part * (next_x - x), y + part * (next_y - y)


def spread(wanted: Sequence[float], distance: float, low: float, high: float) -> list[float]:
    """Heights at least `distance` apart and as near as may be to the wanted ones, in their order, within the limits.

    Where they do not all fit, they stand as far apart as the limits allow.
    """
    if not wanted:
        return []
    distance = min(distance, (high - low) / max(1, len(wanted) - 1))
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    found = [0.0] * len(wanted)
    # Blocks of heights that touch each other, each with the mean that its members want.
    blocks: list[tuple[float, list[int]]] = []
    for place in order:
        blocks.append((_clamped(wanted[place], 1, distance, low, high), [place]))
        while len(blocks) > 1 and blocks[-1][0] < blocks[-2][0] + len(blocks[-2][1]) * distance:
            (_, last), (_, before) = blocks.pop(), blocks.pop()
            members = before + last
            top = sum(wanted[one] - rank * distance for rank, one in enumerate(members)) / len(members)
            blocks.append((_clamped(top, len(members), distance, low, high), members))
    for top, members in blocks:
        for rank, place in enumerate(members):
            found[place] = top + rank * distance
    return found


def _clamped(top: float, number: int, distance: float, low: float, high: float) -> float:
    return max(low, min(top, high - (number - 1) * distance))
