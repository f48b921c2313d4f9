"""Dates as sources give them: a small subset of EDTF.

A year, a month or a day ("2022", "2022-04", "2022-04-28"), each with "~" behind it where it is approximate, or
a span of two of them ("2025-04/2025-05").
"""

import datetime
import re

from src.source import Moment, SourceDate

PATTERN = "2022, 2022-04, 2022-04-28, 2022~, 2022-04/2022-05"
_MOMENT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(~?)")
_FINNISH_DAY = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
_FINNISH_MONTH = re.compile(r"([0-9]{1,2})[./]([0-9]{4})")


class DateError(ValueError):
    """A text is no date; `kind` is the kind of the problem."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        super().__init__(kind)


def parse_date(text: str) -> SourceDate:
    """Read a date. Raises DateError: not a date's form, a day that does not exist, or a span that runs back."""
    parts = text.split("/")
    if len(parts) > 2:
        raise DateError("date_format")
    start = _moment(parts[0])
    if len(parts) == 1:
        return SourceDate(start)
    end = _moment(parts[1])
    if latest_day(end) < earliest_day(start):
        raise DateError("date_backwards")
    return SourceDate(start, end)


def as_iso(text: str) -> str | None:
    """A day or month in the Finnish form as EDTF ("28.4.2022" gives "2022-04-28"), for a suggestion only."""
    if day := _FINNISH_DAY.fullmatch(text):
        candidate = f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}"
    elif month := _FINNISH_MONTH.fullmatch(text):
        candidate = f"{month[2]}-{int(month[1]):02}"
    else:
        return None
    try:
        parse_date(candidate)
    except DateError:
        return None
    return candidate


def earliest_day(moment: Moment) -> datetime.date:
    """The first day that a moment can mean."""
    month = 1 if moment.month is None else moment.month
    return datetime.date(moment.year, month, 1 if moment.day is None else moment.day)


def latest_day(moment: Moment) -> datetime.date:
    """The last day that a moment can mean."""
    if moment.day is not None:
        return earliest_day(moment)
    month = moment.month or 12
    if month == 12:
        return datetime.date(moment.year, 12, 31)
    return datetime.date(moment.year, month + 1, 1) - datetime.timedelta(days=1)


def _moment(text: str) -> Moment:
    found = _MOMENT.fullmatch(text)
    if found is None:
        raise DateError("date_format")
    year, month, day, mark = found.groups()
    moment = Moment(
        int(year), int(month) if month else None, int(day) if day else None, approximate=bool(mark)
    )
    try:
        earliest_day(moment)
    except ValueError as error:
        raise DateError("date_impossible") from error
    return moment
