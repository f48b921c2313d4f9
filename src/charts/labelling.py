"""Where the labels of points stand: near them, off the curves and each other, and in the order of their points."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from src.charts.placing import Box, Point

# How far above its point (in heights of the words, below where negative), and how far to the right (in halves of their
# width).
_PLACES = tuple(product((0.9, -0.9, 1.8, -1.8, 2.7, -2.7, 3.6, -3.6), (0, 1, -1)))
# What one place is worse than another for: words on words before all, then words in another order than their points,
# then the point of another label below words, every point of a curve, each further height and a side.
_ON_WORDS, _OUT_OF_ORDER, _ON_POINT, _ON_CURVE, _FURTHER, _ASIDE = 1000.0, 30.0, 8.0, 1.5, 1.0, 0.3
# Half of what marks a point, px.
_MARK = 4
# Points as high as each other have no order, px.
_LEVEL = 2
# So many places of each label are looked at.
_LOOKED_AT = 8


@dataclass(frozen=True)
class Wanted:
    """Words of a size in px that belong to a point."""

    point: Point
    width: float
    height: float


@dataclass(frozen=True)
class _Arrangement:
    """What it costs, and the number of the place of each label that stands already."""

    cost: float
    places: tuple[int, ...]


def labelled(wanted: Sequence[Wanted], room: Box, curve: Sequence[Point]) -> tuple[Box, ...]:
    """A box for each of some labels, in the room; `curve` are points that should be seen.

    The best arrangement is looked for label by label; of those that place the last two alike only the best is followed,
    for labels are in the way of their neighbours.
    """
    places = [
        _places(one, room, curve, [other.point for other in wanted if other is not one]) for one in wanted
    ]
    best = [_Arrangement(0, ())]
    for number, one in enumerate(wanted):
        followed: dict[tuple[int, ...], _Arrangement] = {}
        # What a place costs beside each of another label's is the same in all arrangements of the others.
        beside = [
            [
                [_beside(box, one, other, its) for other, _ in theirs]
                for its, theirs in zip(wanted[:number], places, strict=False)
            ]
            for box, _ in places[number]
        ]
        for before in best:
            for place, (_, own) in enumerate(places[number]):
                met = zip(beside[place], before.places, strict=True)
                cost = before.cost + own + sum([costs[at] for costs, at in met])
                last = (*before.places[-1:], place)
                known = followed.get(last)
                if known is None or cost < known.cost:
                    followed[last] = _Arrangement(cost, (*before.places, place))
        best = list(followed.values())
    cheapest = min(best, key=lambda arrangement: arrangement.cost)
    return tuple(own[place][0] for own, place in zip(places, cheapest.places, strict=True))


def _places(
    one: Wanted, room: Box, curve: Sequence[Point], others: Sequence[Point]
) -> list[tuple[Box, float]]:
    """The better places with what each costs by itself; those beyond the room only where no other is left."""
    found: dict[Box, float] = {}
    for lift, side in _PLACES:
        cost = _FURTHER * (abs(lift) / 0.9 - 1) + _ASIDE * abs(side)
        found.setdefault(_box(one, lift, side).within(room), cost)
    fitting = {box: cost for box, cost in found.items() if room.top <= box.top and box.bottom <= room.bottom}
    choice = fitting or found
    left, right = min(box.left for box in choice), max(box.right for box in choice)
    near = [point for point in curve if left <= point[0] <= right]
    priced = [
        (
            box,
            cost
            + _ON_CURVE * sum(box.holds(point) for point in near)
            + _ON_POINT * sum(_around(box).holds(point) for point in others),
        )
        for box, cost in choice.items()
    ]
    return sorted(priced, key=lambda place: place[1])[:_LOOKED_AT]


def _around(box: Box) -> Box:
    return Box(box.left - _MARK, box.top - _MARK, box.right + _MARK, box.bottom + _MARK)


def _box(one: Wanted, lift: float, side: int) -> Box:
    x, y = one.point[0] + side * one.width / 2, one.point[1] - lift * one.height
    return Box(x - one.width / 2, y - one.height / 2, x + one.width / 2, y + one.height / 2)


def _beside(box: Box, one: Wanted, other: Box, its: Wanted) -> float:
    """What the box of a label costs beside that of an earlier one."""
    return _ON_WORDS * box.overlap(other) + _OUT_OF_ORDER * _is_out_of_order(box, one, other, its)


def _is_out_of_order(box: Box, one: Wanted, other: Box, its: Wanted) -> bool:
    """Whether a label stands further to the left than that of an earlier point, or above that of a higher one."""
    right, down = one.point[0] - its.point[0], one.point[1] - its.point[1]
    if right * (box.left + box.right - other.left - other.right) < 0:
        return True
    is_stacked = min(box.right, other.right) > max(box.left, other.left)
    return is_stacked and abs(down) > _LEVEL and down * (box.top - other.top) < 0
