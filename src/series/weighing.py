"""Per cents of several municipalities together, of which only those of each are known."""

from collections.abc import Collection

from src.series.line import Line, line_of
from src.series.model import Series


def weighed(series: Series, population: Series, municipality_codes: Collection[str]) -> Line:
    """The mean of per cents, each municipality weighing as many people as it has in that year.

    Right for per cents of all people, within the rounding of what was published; not for those of a part of them, such
    as the labour force. A gap of any one municipality is a gap of the mean, and so is a year in which nobody lives in
    any. Raises KeyError for a code that none has.
    """
    codes = tuple(dict.fromkeys(municipality_codes))
    shares = [line_of(series, code).values for code in codes]
    values: list[float | None] = []
    for place, year in enumerate(series.years):
        pairs = [(own[place], population.of(code, year)) for own, code in zip(shares, codes, strict=True)]
        values.append(weighed_mean(pairs))
    return Line(series.unit, series.years, tuple(values))


def weighed_mean(pairs: Collection[tuple[float | None, float | None]]) -> float | None:
    """The mean of shares, each with the people it is of; None where either of a pair is, or where nobody is."""
    known = [(share, people) for share, people in pairs if share is not None and people is not None]
    people = sum(people for _, people in known)
    if len(known) < len(pairs) or not people:
        return None
    return sum(share * people for share, people in known) / people
