"""Where labels stand in the two margin columns so that none overlap and no leaders cross.

Pure geometry in px. Each label wants the height of its own dot; labels of a side are pushed apart as little
as possible (isotonic regression), then two whose leaders cross change places. Which side a label takes
starts from a dividing line and is bettered one label at a time.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from src.outputs.drawing import Box
from src.outputs.leaders import crossing, near_dots, through
from src.outputs.sheet import Column

_CROSSING = 10_000.0
_NEAR_DOT = 120.0
_ROUNDS = 2
_BLOCKED = 250.0
# What a px costs: sideways, and steeper than three in five. What lies over land or runs far up or down costs
# by its square: so many px of it cost as many.
_REACH, _STEEP, _LAND, _RUN = 0.1, 1.0, 220.0, 700.0


@dataclass(frozen=True)
class Pin:
    """A dot on the map that wants a label; `to_west` and `to_east` are px of land beside it."""

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
    """Both columns, where a leader turns, the distance of two labels, and what leaders go round."""

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
    best, sides = min(
        ((_cost(pins, split, columns), split) for split in _splits(pins, columns)), key=lambda c: c[0]
    )
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
    segments = segments_of(slots, columns)
    run = np.abs(segments[:, 0, 1] - segments[:, 1, 1])
    reach = np.abs(segments[:, 0, 0] - segments[:, 1, 0])
    near = near_dots(segments)
    steep = np.maximum(0, run - 0.6 * reach)
    land = np.array([slot.pin.to_west if slot.is_left else slot.pin.to_east for slot in slots])
    blocked = through(segments, columns.obstacle) if columns.obstacle else 0
    crossed = crossing(segments).sum() / 2
    lengths = (
        run.sum()
        + (run**2).sum() / _RUN
        + _REACH * reach.sum()
        + _STEEP * steep.sum()
        + (land**2).sum() / _LAND
    )
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
        found = np.argwhere(np.triu(crossing(segments_of(slots, columns)))).tolist()
        if not found:
            break
        swapped: set[int] = set()
        for first, second in sorted(found, key=lambda pair: pair[1] - pair[0]):
            if first not in swapped and second not in swapped:
                order[first], order[second] = order[second], order[first]
                swapped |= {first, second}
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


def segments_of(slots: tuple[Slot, ...], columns: Columns) -> NDArray[np.float64]:
    """Each leader from its turn to its dot, an array of (n, 2, 2)."""
    rows = [
        (
            (columns.left.x + columns.turn if slot.is_left else columns.right.x - columns.turn, slot.y),
            (slot.pin.x, slot.pin.y),
        )
        for slot in slots
    ]
    return np.array(rows, dtype=np.float64).reshape(-1, 2, 2)
