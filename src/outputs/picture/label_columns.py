"""Where labels stand in the two margin columns so that none overlap and no leaders cross.

Pure geometry in px. Each label wants the height of its own dot; labels of a side are pushed apart as little
as possible (isotonic regression), then two whose leaders cross change places. Which side a label takes
starts from a dividing line and is bettered one label at a time.
"""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from src.outputs.picture.box import Box
from src.outputs.picture.leaders import crossing, near_dots, through
from src.outputs.picture.sheet import LabelColumn

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

    left: LabelColumn
    right: LabelColumn
    turn: float
    step: float
    obstacles: tuple[Box, ...] = ()

    def rooms(self) -> tuple[int, int]:
        """How many labels each side holds."""
        return _room(self.left, self.step), _room(self.right, self.step)

    def turns(self) -> tuple[float, float]:
        """Where the leaders of each side turn, px from the left."""
        return self.left.x + self.turn, self.right.x - self.turn

    @property
    def room(self) -> int:
        """How many labels both hold."""
        return sum(self.rooms())


def _room(column: LabelColumn, step: float) -> int:
    return max(0, int((column.bottom - column.top) / step) + 1)


@dataclass(frozen=True)
class _Dots:
    """The pins as arrays: where each is, an array of (n, 2), the land beside it, and their order from the top."""

    at: NDArray[np.float64]
    to_west: NDArray[np.float64]
    to_east: NDArray[np.float64]
    from_top: NDArray[np.intp]


@lru_cache(maxsize=256)
def place(pins: tuple[Pin, ...], columns: Columns) -> tuple[Slot, ...]:
    """A slot for every pin, in the order of the pins. There must not be more pins than room."""
    if not pins:
        return ()
    dots = _dots(pins)
    best, sides = math.inf, np.zeros(len(pins), dtype=np.bool_)
    for split in _splits(dots, columns):
        cost = _cost(dots, split, columns, best)
        if cost < best:
            best, sides = cost, split
    for _ in range(_ROUNDS):
        bettered = False
        for turned in range(len(pins)):
            trial = sides.copy()
            trial[turned] = not trial[turned]
            cost = _cost(dots, trial, columns, best - 1)
            if cost < best - 1:
                best, sides, bettered = cost, trial, True
        if not bettered:
            break
    heights = _leaders(dots, sides, columns)[:, 0, 1].tolist()
    return tuple(Slot(pin, is_left, y) for pin, is_left, y in zip(pins, sides.tolist(), heights, strict=True))


def _dots(pins: tuple[Pin, ...]) -> _Dots:
    x, y, to_west, to_east = np.array([(pin.x, pin.y, pin.to_west, pin.to_east) for pin in pins]).T
    return _Dots(np.stack((x, y), axis=1), to_west, to_east, np.lexsort((x, y)))


def _splits(dots: _Dots, columns: Columns) -> list[NDArray[np.bool_]]:
    """Ways to divide the dots by a line from north to south, those that fit the columns: which are in the west."""
    x = dots.at[:, 0]
    rank = np.argsort(np.argsort(x, kind="stable"))
    left_room, right_room = columns.rooms()
    fewest, most = max(0, len(x) - right_room), min(len(x), left_room)
    return [rank < count for count in range(fewest, most + 1, max(1, (most - fewest) // 12))]


def _cost(dots: _Dots, sides: NDArray[np.bool_], columns: Columns, limit: float) -> float:
    """What the labels cost on these sides; infinite where they do not fit, or as soon as it is `limit` or more."""
    left_room, right_room = columns.rooms()
    lefts = int(sides.sum())
    if lefts > left_room or len(sides) - lefts > right_room:
        return math.inf
    # No part is negative, so what is cheap to tell comes first.
    reach = np.abs(np.where(sides, *columns.turns()) - dots.at[:, 0])
    land = np.where(sides, dots.to_west, dots.to_east)
    cost = float(_REACH * reach.sum() + (land**2).sum() / _LAND)
    if cost >= limit:
        return math.inf
    leaders = _leaders(dots, sides, columns)
    run = np.abs(leaders[:, 0, 1] - leaders[:, 1, 1])
    steep = np.maximum(0, run - 0.6 * reach)
    cost += float(run.sum() + (run**2).sum() / _RUN + _STEEP * steep.sum())
    if cost >= limit:
        return math.inf
    cost += _CROSSING * float(crossing(leaders).sum()) / 2 + _NEAR_DOT * near_dots(leaders)
    return cost + _BLOCKED * sum(through(leaders, obstacle) for obstacle in columns.obstacles)


def _leaders(dots: _Dots, sides: NDArray[np.bool_], columns: Columns) -> NDArray[np.float64]:
    """Each leader from its turn to its dot, an array of (n, 2, 2); `sides` says which go to the left."""
    leaders = np.empty((len(sides), 2, 2))
    left_turn, right_turn = columns.turns()
    for is_left, column, turn_x in ((True, columns.left, left_turn), (False, columns.right, right_turn)):
        own = dots.from_top[sides[dots.from_top] == is_left]
        order, placed = _side(own, dots.at, turn_x, column, columns.step)
        leaders[order] = placed
    return leaders


def _side(
    order: NDArray[np.intp], at: NDArray[np.float64], turn_x: float, column: LabelColumn, step: float
) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """One side from top to bottom, changed until no two leaders cross: the dots in order, and their leaders."""

    def led(order: NDArray[np.intp]) -> NDArray[np.float64]:
        leaders = np.empty((len(order), 2, 2))
        leaders[:, 1] = at[order]
        leaders[:, 0, 0] = turn_x
        leaders[:, 0, 1] = spaced(leaders[:, 1, 1].tolist(), step, column.top, column.bottom)
        return leaders

    leaders = led(order)
    for _ in range(4 * len(order)):
        crossed = crossing(leaders)
        if not crossed.any():
            break
        order = _exchanged(order, np.argwhere(np.triu(crossed)).tolist())
        leaders = led(order)
    return order, leaders


def _exchanged(order: NDArray[np.intp], pairs: list[list[int]]) -> NDArray[np.intp]:
    """The order with the places of the pairs exchanged, the nearest first and each place once."""
    changed = order.copy()
    swapped: set[int] = set()
    for first, second in sorted(pairs, key=lambda pair: pair[1] - pair[0]):
        if first not in swapped and second not in swapped:
            changed[[first, second]] = order[[second, first]]
            swapped |= {first, second}
    return changed


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
