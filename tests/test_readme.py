"""The README says what the code does: its table of an address has the rows that addresses are read and written by."""

import re
from pathlib import Path

import pytest

from src.catalogue import load_catalogue
from src.model import Catalogue
from src.view import WORDS, Word, default_view, parse

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
BY_NAME = {word.name: word for word in WORDS}
# Of these the README gives examples, and of labels what they have besides the keys of partnerships.
NAMED = ("region", "city", "base", "compare", "from", "to")
LABELS_ALONE = {"members", "none"}


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
        assert set(values) <= known
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
