"""The dates of the partnerships: slips are refused with their line, and the order of the file does not matter."""

from pathlib import Path

import pytest

from src.catalogue import load_catalogue
from src.catalogue.dates import PATTERN, parse_date
from src.errors import Problem
from src.palette import PALETTES
from tests.catalogue.test_broken_files import check_sentences, problems_of
from tests.walks.data_edits import Edits, write

DATES = "partnership_dates.toml"
TIER_KEYS = ", ".join(PALETTES["light"].tiers)


def replace(folder: Path, old: str, new: str) -> int:
    """Replace the first occurrence; the line in which it was."""
    path = folder / DATES
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text.count("\n", 0, text.index(old)) + 1


@pytest.mark.parametrize(
    ("old", "new", "facts"),
    [
        (
            'date = "2020-06-26"',
            'date = "26.6.2020"',
            ("date_format", "event.2.date", "26.6.2020", PATTERN, "2020-06-26"),
        ),
        (
            'tier = "alliance"',
            'tier = "aliance"',
            ("tier_unknown", "event.4.tier", "aliance", TIER_KEYS, "alliance"),
        ),
        (
            'url = "https://tem.fi/ekosysteemisopimukset"',
            'url = "ekosysteemisopimukset"',
            ("url_invalid", "event.3.source.url", "ekosysteemisopimukset", "https://…", None),
        ),
        (
            'sv = "Regionstadsprogrammet överlämnades."',
            'se = "Regionstadsprogrammet överlämnades."',
            None,
        ),
        (
            'tier = "vitality"',
            'teir = "vitality"',
            ("key_unknown", "event.6.teir", "teir", "date, tier, what, source", "tier"),
        ),
    ],
    ids=["a Finnish date", "a slip in a partnership", "no address", "no Swedish", "a slip in a key"],
)
def test_a_slip_is_refused_and_told_in_every_language(
    folder: Path, old: str, new: str, facts: tuple[str, str, str, str, str | None] | None
) -> None:
    line = replace(folder, old, new)
    found = problems_of(folder)
    if facts is None:
        assert {problem.kind for problem in found} == {"language_missing", "key_unknown"}
    else:
        kind, field, value, expected, nearest = facts
        assert found == (Problem(kind, DATES, line, field, value, expected, nearest),)
    for problem in found:
        check_sentences(problem)


def test_events_are_told_in_the_order_of_time_whatever_that_of_the_file(folder: Path) -> None:
    sound = load_catalogue(folder)
    path = folder / DATES
    head, *events = path.read_text(encoding="utf-8").split("[[event]]\n")
    path.write_text(
        "[[event]]\n".join((head, *reversed([f"{event}\n" for event in events]))), encoding="utf-8"
    )
    read = load_catalogue(folder).partnership_dates
    assert set(map(repr, read)) == set(map(repr, sound.partnership_dates))
    assert [event.date for event in read] == [event.date for event in sound.partnership_dates]


def test_a_partnership_that_ends_keeps_its_history(folder: Path) -> None:
    ended = Edits(tiers_gone=frozenset({"vitality"}))
    write(ended, folder, Edits())
    catalogue = load_catalogue(folder)
    assert "vitality" not in catalogue.tiers
    assert [event.date for event in catalogue.partnership_dates if event.tier_key == "vitality"] == [
        parse_date("2024-05-23")
    ]
