"""A language file is read whole or its mistakes are named: the row, every word, its placeholders and plural forms."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from src.errors import DataError, Problem
from src.texts import TEXTS_FOLDER
from src.texts.reading import read_texts

Spoil = Callable[[str, str], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path in TEXTS_FOLDER.glob("*.toml"):
        shutil.copy(path, tmp_path / path.name)
    return tmp_path


@pytest.fixture
def spoil(folder: Path) -> Spoil:
    """Replaces a pattern once in the Swedish file."""

    def replace(pattern: str, new: str) -> None:
        path = folder / "sv.toml"
        text, count = re.subn(pattern, new, path.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE)
        assert count == 1
        path.write_text(text, encoding="utf-8")

    return replace


def problems_of(folder: Path) -> tuple[Problem, ...]:
    with pytest.raises(DataError) as failure:
        read_texts(folder)
    return failure.value.problems


def test_the_languages_come_in_the_order_that_they_say(folder: Path, spoil: Spoil) -> None:
    assert list(read_texts(folder)) == ["fi", "sv", "en"]
    spoil("^order = 2$", "order = 4")
    assert list(read_texts(folder)) == ["fi", "en", "sv"]


@pytest.mark.parametrize(
    ("pattern", "new", "problem"),
    [
        (
            "^order = 2$",
            "order = 3",
            Problem("order_twice", "sv.toml", field="language.order", value="3", expected="en"),
        ),
        ("^order = 2$", 'order = "2"', Problem("value_missing", "sv.toml", field="language.order")),
        ("^own_name = .*$", "", Problem("value_missing", "sv.toml", field="language.own_name")),
        (
            '^tag = "sv-FI"$',
            'tag = "xx-YY"',
            Problem("value_unknown", "sv.toml", field="language.tag", value="xx-YY", expected="fi-FI"),
        ),
        ("^none = .*$", "", Problem("value_missing", "sv.toml", field="date.none")),
        (
            "^about = .*$",
            'about = "omkring {day}"',
            Problem("value_unknown", "sv.toml", field="date.about", value="day", expected="date"),
        ),
        ("^about = .*$", "about = 2019", Problem("type_text", "sv.toml", field="date.about", value="2019")),
        (
            "^about = .*$",
            'about = "omkring {date"',
            Problem("type_text", "sv.toml", field="date.about", value="omkring {date"),
        ),
        ("^city = { one = [^,]*, ", "city = { ", Problem("value_missing", "sv.toml", field="unit.city.one")),
    ],
)
def test_a_mistake_is_named_with_file_and_field(
    folder: Path, spoil: Spoil, pattern: str, new: str, problem: Problem
) -> None:
    spoil(pattern, new)
    assert problems_of(folder) == (problem,)


@pytest.mark.parametrize(
    ("pattern", "new", "field"),
    [
        ("^city = { one", 'city = { two = "{n} städer", one', "unit.city.two"),
        ("^about = ", 'abuot = ""\nabout = ', "date.abuot"),
        ("^own_name = ", 'colour = ""\nown_name = ', "language.colour"),
    ],
)
def test_what_nobody_reads_is_named(folder: Path, spoil: Spoil, pattern: str, new: str, field: str) -> None:
    spoil(pattern, new)
    assert [(problem.kind, problem.field) for problem in problems_of(folder)] == [("key_unknown", field)]


def test_a_file_that_is_no_toml_is_named_with_its_line(folder: Path, spoil: Spoil) -> None:
    spoil("^own_name = ", "own_name ")
    (problem,) = problems_of(folder)
    assert (problem.kind, problem.file) == ("toml_syntax", "sv.toml")
    assert "line" in (problem.value or "")


def test_a_folder_without_languages_is_named(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path)
    assert (problem.kind, problem.file) == ("folder_missing", str(tmp_path))
