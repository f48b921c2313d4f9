"""Dates as sources give them are read as finely as they are written, and nothing else is taken for a date."""

import datetime

import pytest

from src.catalogue.dates import DateError, as_iso, earliest_day, latest_day, parse_date
from src.source import Moment, SourceDate


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2022", SourceDate(Moment(2022))),
        ("2022-04", SourceDate(Moment(2022, 4))),
        ("2022-04-28", SourceDate(Moment(2022, 4, 28))),
        ("2024-02-29", SourceDate(Moment(2024, 2, 29))),
        ("2019~", SourceDate(Moment(2019, approximate=True))),
        ("2021-03~", SourceDate(Moment(2021, 3, approximate=True))),
        ("2025-04/2025-05", SourceDate(Moment(2025, 4), Moment(2025, 5))),
        ("2019~/2020~", SourceDate(Moment(2019, approximate=True), Moment(2020, approximate=True))),
        ("2022-12-30/2022", SourceDate(Moment(2022, 12, 30), Moment(2022))),
    ],
)
def test_a_date_keeps_the_fineness_of_its_source(text: str, date: SourceDate) -> None:
    assert parse_date(text) == date


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "date_format"),
        ("28.4.2022", "date_format"),
        ("2022-4", "date_format"),
        ("22-04-28", "date_format"),
        ("2022-04-28T10:00", "date_format"),
        (" 2022", "date_format"),
        ("2022?", "date_format"),
        ("2021/2022/2023", "date_format"),
        ("2022/", "date_format"),
        ("２０２２", "date_format"),
        ("2022-13", "date_impossible"),
        ("2022-00", "date_impossible"),
        ("2023-02-29", "date_impossible"),
        ("0000", "date_impossible"),
        ("2022/2021", "date_backwards"),
        ("2022-05/2022-04-30", "date_backwards"),
    ],
)
def test_anything_else_is_refused_with_the_reason(text: str, kind: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert caught.value.kind == kind


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("28.4.2022", "2022-04-28"),
        ("4/2022", "2022-04"),
        ("4.2022", "2022-04"),
        ("31.2.2022", None),
        ("kevät", None),
    ],
)
def test_a_finnish_date_is_suggested_in_the_right_form_but_only_if_it_exists(
    text: str, suggestion: str | None
) -> None:
    assert as_iso(text) == suggestion


@pytest.mark.parametrize(
    ("moment", "first", "last"),
    [
        (Moment(2024), datetime.date(2024, 1, 1), datetime.date(2024, 12, 31)),
        (Moment(2024, 2), datetime.date(2024, 2, 1), datetime.date(2024, 2, 29)),
        (Moment(2024, 12), datetime.date(2024, 12, 1), datetime.date(2024, 12, 31)),
        (Moment(9999), datetime.date(9999, 1, 1), datetime.date(9999, 12, 31)),
        (Moment(2024, 2, 3), datetime.date(2024, 2, 3), datetime.date(2024, 2, 3)),
    ],
)
def test_a_moment_spans_all_the_days_it_can_mean(
    moment: Moment, first: datetime.date, last: datetime.date
) -> None:
    assert (earliest_day(moment), latest_day(moment)) == (first, last)
