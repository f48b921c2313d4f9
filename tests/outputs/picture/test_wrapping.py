"""Lines of text: none wider than its room, none of the words lost."""

from collections.abc import Callable

import pytest

from src.fonts import text_width
from src.outputs.picture.wrapping import balanced, fitted, wrap

TEXTS = ["72 % suomalaisista asuu kumppanuuskaupungeissa", "lyhyt", "W" * 90, "a " * 60 + "loppu"]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("break_lines", [wrap, balanced])
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(
    text: str, break_lines: Callable[..., tuple[str, ...]]
) -> None:
    lines = break_lines(text, 300, 30, 700)
    assert max(text_width(line, 30, 700) for line in lines) <= 300
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_balanced_lines_are_no_more_and_leave_no_lone_word() -> None:
    text = "yksi kaksi kolme neljä viisi kuusi"
    width = text_width("yksi kaksi kolme neljä viisi", 30, 700) + 1
    assert wrap(text, width, 30, 700) == ("yksi kaksi kolme neljä viisi", "kuusi")
    assert balanced(text, width, 30, 700) == ("yksi kaksi kolme", "neljä viisi kuusi")


def test_no_break_spaces_hold_together() -> None:
    assert all("72\u00a0%" in line or "72" not in line for line in wrap("asuu 72\u00a0% " * 6, 150, 30, 400))


def test_a_long_title_is_set_smaller_before_it_is_cut() -> None:
    lines, size = fitted("sana " * 17 + "loppu", 500, 40, 700, 3)
    assert len(lines) <= 3
    assert size < 40
    assert " ".join(lines).endswith("loppu")


def test_a_title_without_end_is_cut_with_an_ellipsis_inside_its_room() -> None:
    lines, size = fitted("W" * 2000, 500, 40, 700, 3)
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert all(text_width(line, size, 700) <= 500 for line in lines)
