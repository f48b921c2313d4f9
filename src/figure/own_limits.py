"""A reader's own limits of classes as text: as people write numbers, and as the language does."""

import re
from collections.abc import Sequence

from src.errors import LimitsError, Problem
from src.figure.choices import LIMIT_DECIMALS
from src.figure.classing import LEVELS, ON_EACH_SIDE
from src.texts.formats import Formats

_FILE = "limits"
_LARGEST = 999_999_999
_SHOWN = 40
_EXAMPLE = (5.0, 7.5, 10.0)
# A blank that a line does not break at stands between thousands, never between numbers.
_BLANKS = re.compile(r"[ \t\n]+")
_BETWEEN = "; "


def written_limits(limits: tuple[float, ...], formats: Formats) -> str:
    """Limits as a field shows them: in the language's numbers, each as short as it can be."""
    return _BETWEEN.join(formats.number(limit, _decimals(limit)) for limit in limits)


def read_limits(text: str, formats: Formats, *, is_signed: bool) -> tuple[float, ...]:
    """The limits in a text, in order and each once; zero divides signed values whether it is written or not.

    They are apart by ";", or where there is none by blanks. Raises LimitsError with a problem of the kind
    `limits_no_number` (value: what is none, expected: an example), `limits_too_large` (value, expected: the largest),
    `limits_too_many` (value: how many, expected: how many there may be) or `limits_too_many_sided` (the same, of one
    side of zero).
    """
    parts = text.split(";") if ";" in text else _BLANKS.split(text)
    limits = tuple(sorted({_limit(part.strip(), formats) for part in parts if part.strip()}))
    if not is_signed:
        _check_count(limits, LEVELS - 1, "limits_too_many")
        return limits
    for side in ([limit for limit in limits if limit < 0], [limit for limit in limits if limit > 0]):
        _check_count(side, ON_EACH_SIDE - 1, "limits_too_many_sided")
    return limits


def _limit(part: str, formats: Formats) -> float:
    number = formats.read_number(part)
    if number is None:
        example = written_limits(_EXAMPLE, formats)
        raise LimitsError(Problem("limits_no_number", _FILE, value=part[:_SHOWN], expected=example))
    limit = round(number, LIMIT_DECIMALS) + 0.0
    if abs(limit) > _LARGEST:
        largest = formats.number(_LARGEST)
        raise LimitsError(Problem("limits_too_large", _FILE, value=part[:_SHOWN], expected=largest))
    return limit


def _check_count(limits: Sequence[float], most: int, kind: str) -> None:
    if len(limits) > most:
        raise LimitsError(Problem(kind, _FILE, value=str(len(limits)), expected=str(most)))


def _decimals(limit: float) -> int:
    """How many decimals a limit has, as far as an address writes them."""
    return next(
        count for count in range(LIMIT_DECIMALS + 1) if round(limit, count) == round(limit, LIMIT_DECIMALS)
    )
