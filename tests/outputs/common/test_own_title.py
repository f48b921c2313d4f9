"""A title of one's own: put in order or refused with the facts."""

import pytest

from src.errors import OutputError
from src.outputs.common.own_title import LONGEST, checked_title


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("  Kumppanuudet\n2026\t", "Kumppanuudet 2026"),
        ("A\u0308a\u0308nekoski", "Äänekoski"),
        ("<b>Åbo & Turku</b>", "<b>Åbo & Turku</b>"),
        ("x" * LONGEST, "x" * LONGEST),
    ],
)
def test_a_title_that_can_be_set_is_kept_in_one_line(typed: str, shown: str) -> None:
    assert checked_title(typed) == shown


@pytest.mark.parametrize(
    ("typed", "kind", "value"),
    [
        ("", "title_empty", None),
        (" \n\u2003", "title_empty", None),
        ("x" * (LONGEST + 1), "title_too_long", str(LONGEST + 1)),
        ("Suomi \U0001f600", "title_characters", "\U0001f600"),
        ("\u05d0\u05d1", "title_characters", "U+05D0, U+05D1"),
        ("a\u202eb", "title_characters", "U+202E"),
        ("a\x00b\x1b", "title_characters", "U+0000, U+001B"),
    ],
)
def test_a_title_that_cannot_be_set_is_refused_with_the_facts(
    typed: str, kind: str, value: str | None
) -> None:
    with pytest.raises(OutputError) as refused:
        checked_title(typed)
    assert (refused.value.problem.kind, refused.value.problem.value) == (kind, value)
