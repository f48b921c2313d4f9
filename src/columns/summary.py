"""What the values of a column come to: their sum where it has a meaning, their median, and of how many they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from statistics import median

from src.unit import Unit

# People and changes of people add up; shares, and changes in per cent or in points, do not.
_ADDED_UP = (Unit.PEOPLE, Unit.PEOPLE_CHANGED)


@dataclass(frozen=True)
class Summary:
    """`total` is None where a sum has no meaning, both are None where no value is known.

    `known` values they are of, out of `count`; a value that is not known is left out and no zero.
    """

    total: float | None
    median: float | None
    known: int
    count: int


def summary(values: Sequence[float | None], unit: Unit) -> Summary:
    """The sum and the median of what is known of some municipalities, as exact as the values are."""
    known = [value for value in values if value is not None]
    total = sum(known) if known and unit in _ADDED_UP else None
    return Summary(total, median(known) if known else None, len(known), len(values))


def rounded(value: float, decimals: int) -> float:
    """A half is rounded away from zero, as spreadsheets do, so that a page and its Excel file say the same."""
    step = Decimal(1).scaleb(-decimals)
    return float(Decimal(repr(value)).quantize(step, ROUND_HALF_UP)) + 0.0
