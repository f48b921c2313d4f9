"""The README says what the code does: the words of an address, every module, and the files that a change touches."""

import re
from pathlib import Path

import pytest

from src.catalogue import load_catalogue
from src.model import Catalogue
from src.view import WORDS, Word, default_view, parse

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BY_NAME = {word.name: word for word in WORDS}
# Of these the README gives examples, and of labels what they have besides the keys of partnerships.
NAMED = ("region", "city", "year", "limits", "from", "to", "base", "compare", "column")
LABELS_ALONE = {"members", "none"}
CHANGES = (
    "a tier",
    "a language",
    "an export",
    "a column",
    "a filter",
    "a source of a fact",
    "a colour",
    "a page",
    "an overlay",
    "a boundary year",
)
MOST_FILES = 3


def quoted(cell: str) -> list[str]:
    """What stands between backticks."""
    return re.findall(r"`([^`]+)`", cell)


def rows() -> list[tuple[str, str, str]]:
    """The cells of the table of words: the word, its values, its default."""
    table = README.split("## Addresses")[1].split("\n\n")[2]
    lines = [line.strip("|").split("|") for line in table.splitlines()[2:]]
    return [(word.strip(), values.strip(), default.strip()) for word, values, default in lines]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def test_the_readme_has_a_row_for_every_word_of_an_address_in_their_order() -> None:
    assert [quoted(word) for word, _, _ in rows()] == [[word.name] for word in WORDS]


def test_the_readme_says_which_words_may_be_repeated() -> None:
    assert [word for word, _, _ in rows() if "repeated" in word] == [
        f"`{word.name}` (repeated)" for word in WORDS if word.is_repeated
    ]


@pytest.mark.parametrize("row", rows(), ids=lambda row: quoted(row[0])[0])
def test_the_readme_names_the_values_of_a_word(row: tuple[str, str, str], catalogue: Catalogue) -> None:
    word, values = BY_NAME[quoted(row[0])[0]], quoted(row[1])
    known = set(word.known(catalogue))
    assert values, "a row without a value or an example"
    if word.name in NAMED:
        assert all(value in BY_NAME[word.name].known(catalogue) for value in values)
    elif word.name == "labels":
        assert set(values) == LABELS_ALONE == known - set(catalogue.tiers)
    else:
        assert set(values) == known


@pytest.mark.parametrize(
    "row", [row for row in rows() if re.fullmatch("`[^`]+`", row[2])], ids=lambda row: row[0]
)
def test_the_default_that_the_readme_names_changes_nothing(
    row: tuple[str, str, str], catalogue: Catalogue
) -> None:
    word: Word = BY_NAME[quoted(row[0])[0]]
    assert parse({word.name: quoted(row[2])}, catalogue) == (default_view(catalogue), ())


def section(title: str) -> str:
    """What stands below a heading, up to the next one."""
    return README.split(f"\n## {title}\n")[1].split("\n## ")[0]


def listed() -> dict[str, str]:
    """The entries of the list of the house: a file or folder, and what is said of it."""
    entries: dict[str, str] = {}
    for line in section("How it is built").splitlines():
        if found := re.match(r" {4}(\S+?) +(\S.*)", line):
            place = found[1]
            entries[place] = found[2]
        elif line.startswith(" " * 26):
            entries[list(entries)[-1]] += f" {line.strip()}"
    return entries


def named_modules() -> list[str]:
    """Every module that the list names: those in an entry's words lie in the folder of the entry."""
    named: list[str] = []
    for place, words in listed().items():
        folder = place.rpartition("/")[0]
        named += [place] if place.endswith(".py") else []
        named += [f"{folder}/{name}" for name in re.findall(r"\b[a-z_]+\.py\b", words)]
    return [name for name in named if name.startswith("src/")]


def test_the_list_of_the_house_names_every_module_once_and_nothing_else() -> None:
    modules = (path.relative_to(ROOT).as_posix() for path in (ROOT / "src").rglob("*.py"))
    assert sorted(named_modules()) == sorted(name for name in modules if not name.endswith("__init__.py"))


def test_every_file_and_folder_that_the_list_begins_a_line_with_is_there() -> None:
    assert len(listed()) > 20
    assert [place for place in listed() if not (ROOT / place).exists()] == []


def test_every_package_has_its_own_line_in_the_list() -> None:
    packages = {path.parent.relative_to(ROOT).as_posix() for path in (ROOT / "src").rglob("__init__.py")}
    assert packages - {place.rstrip("/") for place in listed()} == {"src"}


def changes() -> dict[str, tuple[str, str]]:
    """What is changed -> the cell of the files and that of the scripts that follow."""
    table = section("Where to change what").split("\n\n")[1]
    lines = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[2:]]
    return {change: (files, then) for change, files, then in lines}


def test_the_readme_tells_of_the_changes_that_come_most_often() -> None:
    assert tuple(changes()) == CHANGES


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_touches_few_files_and_those_are_there(change: str) -> None:
    files, then = (quoted(cell) for cell in changes()[change])
    paths = [path for path in files if "/" in path and "XX" not in path]
    assert 0 < len(paths) <= MOST_FILES
    assert [path for path in (*paths, *then) if not (ROOT / path).exists()] == []
