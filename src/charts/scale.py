"""Which round values and years stand at the axes, and where a value belongs between them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

_ROUND = (1, 2, 5, 10)
_YEAR_STEPS = (1, 2, 5, 10, 20, 50)
# A change of a few people is no mountain: the axis spans at least this part of its highest value.
_LEAST_SPAN = 0.2


@dataclass(frozen=True)
class Scale:
    """From values to px; `low` is drawn at `start` and `high` at `end`."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Where a value is drawn."""
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def round_values(lowest: float, highest: float, most: int) -> tuple[float, ...]:
    """About `most` round values of equal distance; the first is at or below all others, the last at or above."""
    if highest - lowest < _LEAST_SPAN * abs(highest):
        middle, half = (lowest + highest) / 2, _LEAST_SPAN * abs(highest) / 2
        least = 0 if lowest >= 0 else -math.inf
        lowest, highest = max(least, middle - half), middle + half
    step = _round_step((highest - lowest) / (most - 1))
    first, last = math.floor(lowest / step), math.ceil(highest / step)
    return tuple(number * step for number in range(first, max(last, first + 1) + 1))


def decimals_between(values: Sequence[float]) -> int:
    """How many decimals tell round values of equal distance apart, of which there are two at least."""
    step = values[1] - values[0]
    return max(0, -math.floor(math.log10(step) + 1e-9))


def round_years(first: int, last: int, most: int) -> tuple[int, ...]:
    """At most `most` years within a span that a reader counts in: decades, or smaller steps where they fit."""
    for step in _YEAR_STEPS:
        years = tuple(range(math.ceil(first / step) * step, last + 1, step))
        if len(years) <= most:
            return years
    return (last,)


def _round_step(least: float) -> float:
    """The smallest of 1, 2, 5, 10, 20, ... that is not below `least`; 1 where nothing differs."""
    if least <= 0:
        return 1
    power = 10 ** math.floor(math.log10(least))
    return next(factor * power for factor in _ROUND if factor * power >= least * (1 - 1e-9))
