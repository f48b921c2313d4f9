"""What an answer has to agree on: its municipalities, its own total, and values that can be."""

from collections.abc import Iterable, Mapping

from scripts.fetch.failure import wrong

Values = Mapping[str, float | None]
Known = Mapping[str, float]
# Shares are rounded to a tenth; weighed by people they miss the country's by no more.
MISS_BY_ROUNDING = 0.1


def check_municipalities(source: str, found: Iterable[str], expected: frozenset[str]) -> None:
    """The codes are those of the year, each once. Raises FetchError with those that are missing or too many."""
    codes = list(found)
    if twice := sorted({code for code in codes if codes.count(code) > 1}):
        raise wrong("twice", source, found=", ".join(twice))
    missing, others = sorted(expected - set(codes)), sorted(set(codes) - expected)
    if missing or others:
        raise wrong("municipalities", source, ", ".join(missing) or "none", ", ".join(others) or "none")


def known(source: str, values: Values, what: str) -> Known:
    """The values, none of which may be withheld. Raises FetchError."""
    if gaps := sorted(code for code, value in values.items() if value is None):
        raise wrong("no_value", source, found=f"{what} of {', '.join(gaps)}")
    return {code: value for code, value in values.items() if value is not None}


def whole_numbers(source: str, values: Known, what: str) -> Mapping[str, int]:
    """The values as whole numbers. Raises FetchError."""
    for code, value in values.items():
        if value != int(value):
            raise wrong("not_whole", source, found=f"{what} of {code}, {value},")
    return {code: int(value) for code, value in values.items()}


def check_range(source: str, values: Known, what: str, at_least: float | None, at_most: float | None) -> None:
    """Every value is within the limits that there are. Raises FetchError."""
    for code, value in values.items():
        if at_least is not None and value < at_least:
            raise wrong("out_of_range", source, f"at least {at_least:g}", f"{what} of {code} is {value:g}")
        if at_most is not None and value > at_most:
            raise wrong("out_of_range", source, f"at most {at_most:g}", f"{what} of {code} is {value:g}")


def check_sum(source: str, values: Known, total: float | None, what: str) -> None:
    """Numbers of people make the country's exactly. Raises FetchError."""
    made = sum(values.values())
    if total is None or made != total:
        raise wrong("total", source, f"{_number(total)}", f"{_number(made)} ({what})")


def check_mean(
    source: str, shares: Values, weights: Values, total: float | None, what: str, largest_miss: float
) -> None:
    """Shares, weighed, make the country's or nearly; a withheld one counts on neither side. Raises FetchError."""
    pairs = [
        (share, weight)
        for code, share in shares.items()
        if share is not None and (weight := weights.get(code)) is not None
    ]
    weight = sum(of for _, of in pairs)
    mean = sum(share * of for share, of in pairs) / weight if weight else 0.0
    if total is None or round(abs(mean - total), 1) > largest_miss:
        raise wrong("total", source, f"{_number(total)}", f"{mean:.2f} ({what})")


def _number(value: float | None) -> str:
    return "not given" if value is None else f"{value:.10g}"
