"""Where labels stand in the two margin columns so that none overlap and no leaders cross.

Pure geometry in px. Each label wants the height of its own dot; labels of a side are pushed apart as little as
possible (isotonic regression), then two whose leaders cross change places. Which side a label takes starts from
a dividing line and is bettered one label at a time.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from src.outputs.drawing import Box
from src.outputs.sheet import Column

_CROSSING = 10_000.0
_NEAR_DOT = 120.0
_NEAR_PX = 9.0
_ROUNDS = 3
_BLOCKED = 250.0
# What a px costs: sideways, and steeper than three in five. What lies over land or runs far up or down costs by
# its square: so many px of it cost as many.
_REACH, _STEEP, _LAND, _RUN = 0.1, 1.0, 220.0, 700.0


@dataclass(frozen=True)
class Pin:
    """A dot on the map that wants a label; `to_west` and `to_east` are the px of land on either side of it."""

    code: str
    x: float
    y: float
    to_west: float = 0.0
    to_east: float = 0.0


@dataclass(frozen=True)
class Slot:
    """A label's place: the side and the height of its middle."""

    pin: Pin
    is_left: bool
    y: float


@dataclass(frozen=True)
class Columns:
    """Both columns: how far off a leader turns towards its dot, the distance of two labels, and what to go round."""

    left: Column
    right: Column
    turn: float
    step: float
    obstacle: Box | None = None

    def rooms(self) -> tuple[int, int]:
        """How many labels each side holds."""
        return _room(self.left, self.step), _room(self.right, self.step)

    @property
    def room(self) -> int:
        """How many labels both hold."""
        return sum(self.rooms())


def _room(column: Column, step: float) -> int:
    return max(0, int((column.bottom - column.top) / step) + 1)


@lru_cache(maxsize=256)
def place(pins: tuple[Pin, ...], columns: Columns) -> tuple[Slot, ...]:
    """A slot for every pin, in the order of the pins. There must not be more pins than room."""
    if not pins:
        return ()
    best, sides = min(((_cost(pins, split, columns), split) for split in _splits(pins, columns)), key=lambda c: c[0])
    for _ in range(_ROUNDS):
        bettered = False
        for turned in range(len(pins)):
            trial = tuple(not side if index == turned else side for index, side in enumerate(sides))
            cost = _cost(pins, trial, columns)
            if cost < best - 1:
                best, sides, bettered = cost, trial, True
        if not bettered:
            break
    return _slots(pins, sides, columns)


def crossings(slots: tuple[Slot, ...], columns: Columns) -> int:
    """How many pairs of leaders cross."""
    return int(_crossing(_segments(slots, columns)).sum() // 2)


def _splits(pins: tuple[Pin, ...], columns: Columns) -> list[tuple[bool, ...]]:
    """Ways to divide the pins by a line from north to south, those that fit the columns."""
    in_order = sorted(range(len(pins)), key=lambda index: pins[index].x)
    left_room, right_room = columns.rooms()
    fewest, most = max(0, len(pins) - right_room), min(len(pins), left_room)
    ways: list[tuple[bool, ...]] = []
    for count in range(fewest, most + 1, max(1, (most - fewest) // 12)):
        west = set(in_order[:count])
        ways.append(tuple(index in west for index in range(len(pins))))
    return ways


def _cost(pins: tuple[Pin, ...], sides: tuple[bool, ...], columns: Columns) -> float:
    left_room, right_room = columns.rooms()
    if sum(sides) > left_room or len(sides) - sum(sides) > right_room:
        return float("inf")
    slots = _slots(pins, sides, columns)
    segments = _segments(slots, columns)
    run = np.abs(segments[:, 0, 1] - segments[:, 1, 1])
    reach = np.abs(segments[:, 0, 0] - segments[:, 1, 0])
    near = _near_dots(segments)
    steep = np.maximum(0, run - 0.6 * reach)
    land = np.array([slot.pin.to_west if slot.is_left else slot.pin.to_east for slot in slots])
    blocked = _through(segments, columns.obstacle) if columns.obstacle else 0
    crossed = _crossing(segments).sum() / 2
    lengths = run.sum() + (run**2).sum() / _RUN + _REACH * reach.sum() + _STEEP * steep.sum() + (land**2).sum() / _LAND
    return float(lengths + _CROSSING * crossed + _NEAR_DOT * near + _BLOCKED * blocked)


def _slots(pins: tuple[Pin, ...], sides: tuple[bool, ...], columns: Columns) -> tuple[Slot, ...]:
    placed: dict[Pin, Slot] = {}
    for is_left, column in ((True, columns.left), (False, columns.right)):
        own = [pin for pin, side in zip(pins, sides, strict=True) if side == is_left]
        for slot in _side(own, is_left, column, columns):
            placed[slot.pin] = slot
    return tuple(placed[pin] for pin in pins)


def _side(pins: list[Pin], is_left: bool, column: Column, columns: Columns) -> tuple[Slot, ...]:
    """One side from top to bottom: by height, then changed until no two leaders cross."""
    order = sorted(pins, key=lambda pin: (pin.y, pin.x))
    slots: tuple[Slot, ...] = ()
    for _ in range(4 * len(order) + 1):
        heights = spaced([pin.y for pin in order], columns.step, column.top, column.bottom)
        slots = tuple(Slot(pin, is_left, y) for pin, y in zip(order, heights, strict=True))
        found = np.argwhere(np.triu(_crossing(_segments(slots, columns))))
        if not len(found):
            break
        first, second = min(found.tolist(), key=lambda pair: pair[1] - pair[0])
        order[first], order[second] = order[second], order[first]
    return slots


def spaced(wanted: list[float], step: float, top: float, bottom: float) -> list[float]:
    """Heights in the given order, at least `step` apart, as near to the wanted ones as squares allow."""
    pools: list[tuple[float, int]] = []
    for index, height in enumerate(wanted):
        mean, count = height - index * step, 1
        while pools and pools[-1][0] > mean:
            other, size = pools.pop()
            mean, count = (other * size + mean * count) / (size + count), size + count
        pools.append((mean, count))
    last = bottom - (len(wanted) - 1) * step
    flat = [min(max(mean, top), last) for mean, count in pools for _ in range(count)]
    return [height + index * step for index, height in enumerate(flat)]


def _segments(slots: tuple[Slot, ...], columns: Columns) -> NDArray[np.float64]:
    """From the turn of each leader to its dot."""
    rows = [
        (
            (columns.left.x + columns.turn if slot.is_left else columns.right.x - columns.turn, slot.y),
            (slot.pin.x, slot.pin.y),
        )
        for slot in slots
    ]
    return np.array(rows, dtype=np.float64).reshape(-1, 2, 2)


def _crossing(segments: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which pairs of segments cross, as a symmetric matrix."""
    start, end = segments[:, 0], segments[:, 1]
    along = end - start

    def side(points: NDArray[np.float64]) -> NDArray[np.float64]:
        to = points[None, :, :] - start[:, None, :]
        return along[:, None, 0] * to[:, :, 1] - along[:, None, 1] * to[:, :, 0]

    parts = side(start) * side(end) < 0
    return parts & parts.T


def _near_dots(segments: NDArray[np.float64]) -> int:
    """How often a leader passes close to the dot of another label."""
    start, end = segments[:, 0], segments[:, 1]
    along = end - start
    to = end[None, :, :] - start[:, None, :]
    length = (along**2).sum(axis=1)[:, None]
    share = np.clip((to * along[:, None, :]).sum(axis=2) / np.maximum(length, 1), 0, 1)
    gap = np.hypot(*np.moveaxis(to - share[:, :, None] * along[:, None, :], 2, 0))
    np.fill_diagonal(gap, np.inf)
    return int((gap < _NEAR_PX).sum())


def _through(segments: NDArray[np.float64], box: Box) -> int:
    """How many leaders pass through a box, seen at points along them."""
    share = np.linspace(0, 1, 40)[None, :, None]
    points = segments[:, None, 0] + share * (segments[:, None, 1] - segments[:, None, 0])
    x, y = points[..., 0], points[..., 1]
    inside = (x > box.x) & (x < box.right) & (y > box.y) & (y < box.bottom)
    return int(inside.any(axis=1).sum())


def smallest_step(slots: tuple[Slot, ...]) -> float:
    """The smallest distance of two labels of one side; infinite with fewer than two."""
    gaps = [
        below - above
        for is_left in (True, False)
        for above, below in pairwise(sorted(slot.y for slot in slots if slot.is_left == is_left))
    ]
    return min(gaps, default=float("inf"))
