"""Dates of the data as files carry them: machine-readable, and never the day a file is made."""

import datetime

from src.source import Moment, SourceDate


def data_day(date: SourceDate) -> datetime.datetime:
    """The day that a file gives as its own, so that the same scene gives the same bytes on any day."""
    last = date.end or date.start
    return datetime.datetime(last.year, last.month or 1, last.day or 1, tzinfo=datetime.UTC)


def edtf(date: SourceDate) -> str:
    """A date as the data writes it: "2022", "2022-04", "2022-04-28", with "~" when approximate, a span "a/b"."""
    start = _moment(date.start)
    return start if date.end is None else f"{start}/{_moment(date.end)}"


def _moment(moment: Moment) -> str:
    parts = [f"{moment.year:04}", *(f"{part:02}" for part in (moment.month, moment.day) if part is not None)]
    return "-".join(parts) + ("~" if moment.approximate else "")
