"""Every fact that the fetching tells has a sentence, in one line and not too long."""

import ast
from pathlib import Path

import pytest

from scripts.fetch import sentences
from scripts.fetch.failure import Failure
from scripts.fetch.sentences import sentence

FOLDER = Path(sentences.__file__).parent


def raised() -> set[str]:
    """The kinds that the modules raise: the first argument of every call of `wrong`."""
    calls = (
        node
        for path in FOLDER.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "wrong"
    )
    return {str(node.args[0].value) for node in calls if isinstance(node.args[0], ast.Constant)}


def test_every_kind_has_a_sentence_and_no_other_has() -> None:
    assert raised() == set(sentences._SENTENCES)


@pytest.mark.parametrize("kind", sorted(raised()))
def test_a_sentence_names_what_was_asked_for(kind: str) -> None:
    words = sentence(Failure(kind, "population (vaerak/11re.px)", "EXPECTED", "FOUND"))
    assert words.startswith("population (vaerak/11re.px): ")
    assert words.endswith((".", ")."))
    assert "EXPECTED" in words or "FOUND" in words


def test_what_a_server_answers_stays_in_one_line() -> None:
    words = sentence(Failure("status", "x", "200", "500 <html>\n\x1b[31m" + "y" * 5000))
    assert words.isprintable()
    assert len(words) < 600
