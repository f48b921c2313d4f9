"""How a line compares with a year of its own."""

from src.series.line import Line
from src.unit import Unit

BASE = 100


def index(line: Line, base_year: int) -> Line:
    """The line with its base year as 100; all of it is a gap where that year has no value or a zero."""
    base = line.at(base_year)
    values = tuple(value / base * BASE if base and value is not None else None for value in line.values)
    return Line(Unit.INDEX, line.years, values)
