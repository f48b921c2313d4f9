"""Values -> the limits of classes: by quantiles, in equal steps, at natural breaks, or a reader's own."""

import math
import warnings
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from types import MappingProxyType

from src.figure.choices import Method

# As many classes as src/palette.py has colours for: of a level, and of a change on each side of zero.
LEVELS, ON_EACH_SIDE = 4, 3
_KEPT_BREAKS = 128
# The way to natural breaks grows with the square of the values: for 308 a tenth of a second, for all years of them an
# hour. Of more values than these, evenly many in their order stand for all at first.
_MOST_BROKEN = 600
Whole = tuple[int, ...]


@dataclass(frozen=True)
class Classing:
    """Classes from the lowest up: one ends at each of `uppers`, which it includes, and the last has no end.

    Limits are whole numbers of the last decimal that is written. `zero` is how many classes are below zero, None where
    zero is a value like any other.
    """

    uppers: Whole
    decimals: int
    zero: int | None = None

    @property
    def limits(self) -> tuple[float, ...]:
        """The limits as a reader would write them: the highest value of each class but the last.

        Where zero divides the values, it does so without being written, unless there is no other.
        """
        written = tuple(self._written(upper) for upper in self.uppers if self.zero is None or upper != -1)
        return written or (0.0,)

    @property
    def count(self) -> int:
        """How many classes there are."""
        return len(self.uppers) + 1

    def class_of(self, value: float) -> int:
        """The number of a value's class, 0 for the lowest."""
        return bisect_left(self.uppers, whole(value, self.decimals))

    def lower(self, number: int) -> float | None:
        """The lowest value that a class may hold; None for the lowest class."""
        return None if number == 0 else self._written(self.uppers[number - 1] + 1)

    def upper(self, number: int) -> float | None:
        """The highest value that a class may hold; None for the highest class."""
        return None if number == len(self.uppers) else self._written(self.uppers[number])

    def _written(self, units: int) -> float:
        return units / 10**self.decimals


def whole(value: float, decimals: int) -> int:
    """A value in units of its last decimal."""
    return round(value * 10**decimals)


def classing(
    values: Sequence[float],
    decimals: int,
    method: Method,
    *,
    is_signed: bool = False,
    limits: Sequence[float] = (),
) -> Classing:
    """Divide values that are rounded to `decimals`; a reader's own `limits` go before a method.

    Of signed values zero is always a limit, and belongs to what is not below it. Limits that leave two classes alike
    are one; so are those beyond the number of colours, of which the ones nearest to zero or the lowest stay.
    """
    units = tuple(sorted(whole(value, decimals) for value in values))
    own = tuple(math.floor(round(limit * 10**decimals, 6)) for limit in limits)
    if not is_signed:
        uppers = own[: LEVELS - 1] or _METHODS[method](units, LEVELS)
        return Classing(_distinct(uppers), decimals)
    below, above = _about_zero(units, method, own)
    has_zero = bool(units) and units[0] < 0 <= units[-1]
    # What ends just below zero is the class next to it.
    below, above = _distinct([limit for limit in below if limit < -1]), _distinct(above)
    uppers = (*below, *((-1,) if has_zero or own else ()), *above)
    is_all_below = bool(units) and units[-1] < 0
    zero = len(below) + 1 if has_zero or own or is_all_below else 0
    return Classing(uppers, decimals, zero)


def _about_zero(units: Whole, method: Method, own: Whole) -> tuple[Whole, Whole]:
    """The limits below zero and those above it, so that the class next to zero ends there."""
    if own:
        below = tuple(limit for limit in own if limit < -1)[-(ON_EACH_SIDE - 1) :]
        return below, tuple(limit for limit in own if limit > 0)[: ON_EACH_SIDE - 1]
    if method == "equal":
        step = max((abs(unit) for unit in units), default=0) / ON_EACH_SIDE
        steps = range(1, ON_EACH_SIDE)
        # Alike on both sides: what is below begins where its mirror image ends.
        uppers = tuple(math.floor(step * number) for number in steps)
        low, high = (units[0], units[-1]) if units else (0, 0)
        below = tuple(-upper - 1 for upper in reversed(uppers)) if low < 0 else ()
        return below, uppers if high >= 0 else ()
    divide = _METHODS[method]
    negative, others = tuple(unit for unit in units if unit < 0), tuple(unit for unit in units if unit >= 0)
    return divide(negative, ON_EACH_SIDE), divide(others, ON_EACH_SIDE)


def _quantiles(units: Whole, count: int) -> Whole:
    """As many values in each class as their ties allow (linear interpolation, as NumPy's default)."""
    if not units:
        return ()
    places = [(len(units) - 1) * number / count for number in range(1, count)]
    found: list[int] = []
    for place in places:
        low = math.floor(place)
        high = min(low + 1, len(units) - 1)
        found.append(math.floor(round(units[low] + (units[high] - units[low]) * (place - low), 6)))
    return tuple(found)


def _equal(units: Whole, count: int) -> Whole:
    """Classes of the same width from the lowest value to the highest."""
    if not units:
        return ()
    width = (units[-1] - units[0]) / count
    return tuple(math.floor(round(units[0] + width * number, 6)) for number in range(1, count))


@lru_cache(maxsize=_KEPT_BREAKS)
def _natural(units: Whole, count: int) -> Whole:
    """Where the values leave gaps: the least sum of squares within classes (Fisher 1958, Jenks 1977).

    Of very many values the breaks are those of some, moved until every value is nearest to the mean of its own class.
    """
    if len(units) > _MOST_BROKEN:
        places = (round(place * (len(units) - 1) / (_MOST_BROKEN - 1)) for place in range(_MOST_BROKEN))
        return _settled(units, _natural(tuple(units[place] for place in places), count))
    kinds = len(set(units))
    if kinds < 2:
        return ()
    # Brings SciPy and scikit-learn, some seconds and a hundred megabytes: only who asks for it waits for it.
    from mapclassify import FisherJenks  # noqa: PLC0415
    from numpy import array  # noqa: PLC0415

    with warnings.catch_warnings():
        # That it would be faster with Numba, of which 308 values have no need.
        warnings.simplefilter("ignore", UserWarning)
        breaks = FisherJenks(array(units, dtype=float), k=min(count, kinds)).bins
    return tuple(int(upper) for upper in breaks[:-1])


def _settled(units: Whole, uppers: Whole) -> Whole:
    """Limits moved to the middle between the means of their classes, until they stay (Lloyd 1957)."""
    sums = (0, *accumulate(units))
    seen: set[Whole] = set()
    while uppers not in seen:
        seen.add(uppers)
        ends = (0, *(bisect_right(units, upper) for upper in uppers), len(units))
        means = [(sums[end] - sums[begin]) / (end - begin) for begin, end in pairwise(ends) if end > begin]
        uppers = tuple(math.floor((low + high) / 2) for low, high in pairwise(means))
    return uppers


def _distinct(uppers: Sequence[int]) -> Whole:
    return tuple(sorted(set(uppers)))


_METHODS: Mapping[Method, Callable[[Whole, int], Whole]] = MappingProxyType(
    {"quantiles": _quantiles, "equal": _equal, "natural": _natural}
)
