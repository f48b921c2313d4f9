"""Where the labels of points stand: near them, off the curves and each other, and in the order of their points."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from src.charts.placing import Box, Point

# How far above its point (in heights of the words, below where negative), and how far to the right (in halves of their
# width).
_PLACES = tuple(product((0.9, -0.9, 1.8, -1.8, 2.7, -2.7, 3.6, -3.6), (0, 1, -1)))
# What one place is worse than another for: words on words before all, then words in another order than their points,
# then every point of a curve below words, then each further height and a side.
_ON_WORDS, _OUT_OF_ORDER, _ON_CURVE, _FURTHER, _ASIDE = 1000.0, 30.0, 1.5, 1.0, 0.3
# Points as high as each other have no order, px.
_LEVEL = 2
# So many arrangements are followed from label to label, and so many places of each looked at.
_KEPT, _LOOKED_AT = 48, 12


@dataclass(frozen=True)
class Wanted:
    """Words of a size in px that belong to a point."""

    point: Point
    width: float
    height: float


@dataclass(frozen=True)
class _Arrangement:
    cost: float
    boxes: tuple[Box, ...]


def labelled(wanted: Sequence[Wanted], room: Box, curve: Sequence[Point]) -> tuple[Box, ...]:
    """A box for each of some labels, in the room; `curve` are points that should be seen.

    The best arrangement is looked for label by label, and the better ones among those before are all followed.
    """
    best = [_Arrangement(0, ())]
    for one in wanted:
        places = _places(one, room, curve)
        further = [
            _Arrangement(
                before.cost + cost + _beside_others(box, one, before.boxes, wanted), (*before.boxes, box)
            )
            for before in best
            for box, cost in places
        ]
        best = sorted(further, key=lambda arrangement: arrangement.cost)[:_KEPT]
    return best[0].boxes


def _places(one: Wanted, room: Box, curve: Sequence[Point]) -> list[tuple[Box, float]]:
    """The better places with what each costs by itself; those beyond the room only where no other is left."""
    found = [
        (box, _FURTHER * (abs(lift) / 0.9 - 1) + _ASIDE * abs(side))
        for lift, side in _PLACES
        for box in (_box(one, lift, side).within(room),)
    ]
    fitting = [place for place in found if room.top <= place[0].top and place[0].bottom <= room.bottom]
    priced = [
        (box, cost + _ON_CURVE * sum(box.holds(point) for point in curve)) for box, cost in fitting or found
    ]
    return sorted(priced, key=lambda place: place[1])[:_LOOKED_AT]


def _box(one: Wanted, lift: float, side: int) -> Box:
    x, y = one.point[0] + side * one.width / 2, one.point[1] - lift * one.height
    return Box(x - one.width / 2, y - one.height / 2, x + one.width / 2, y + one.height / 2)


def _beside_others(box: Box, one: Wanted, others: Sequence[Box], wanted: Sequence[Wanted]) -> float:
    """What a box costs beside those that stand already, the first of all that are wanted."""
    return sum(
        _ON_WORDS * box.overlap(other) + _OUT_OF_ORDER * _is_out_of_order(box, one, other, its)
        for other, its in zip(others, wanted, strict=False)
    )


def _is_out_of_order(box: Box, one: Wanted, other: Box, its: Wanted) -> bool:
    """Whether a label stands further to the left than that of an earlier point, or above that of a higher one."""
    right, down = one.point[0] - its.point[0], one.point[1] - its.point[1]
    if right * (box.left + box.right - other.left - other.right) < 0:
        return True
    is_stacked = min(box.right, other.right) > max(box.left, other.left)
    return is_stacked and abs(down) > _LEVEL and down * (box.top - other.top) < 0
