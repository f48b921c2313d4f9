"""Facts become sentences: every kind has one in each language, and nothing hostile comes through."""

import ast
from pathlib import Path

import pytest

from src.errors import Problem
from src.model import Language
from src.texts import LANGUAGES, Texts, texts_for
from src.ui.problems import sentence

SRC = Path(__file__).parents[2] / "src"
FULL = {"field": "order", "value": "wrong", "expected": "right", "nearest": "nearly"}


def told_kinds() -> set[str]:
    """Kinds that the texts have a sentence for."""
    keys = texts_for("fi").messages
    return {
        key.removeprefix("problem.") for key in keys if key.startswith("problem.") and key.count(".") == 1
    }


def raised_kinds() -> set[str]:
    """Kinds that the code writes where it makes a problem."""
    kinds: set[str] = set()
    for path in sorted(SRC.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = (
                    node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                )
                if name in ("Problem", "complain"):
                    kinds.add(str(node.args[0].value))
    return kinds


def words_of_the_code() -> set[str]:
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in sorted(SRC.rglob("*.py"))]
    nodes = (node for tree in trees for node in ast.walk(tree))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


@pytest.fixture(params=LANGUAGES)
def texts(request: pytest.FixtureRequest) -> Texts:
    return texts_for(request.param)


def test_every_kind_that_the_code_raises_has_its_sentence() -> None:
    kinds = raised_kinds()
    assert len(kinds) > 30
    assert kinds - told_kinds() == set()


def test_every_sentence_belongs_to_a_kind_that_the_code_can_raise() -> None:
    assert told_kinds() - words_of_the_code() == set()


@pytest.mark.parametrize("kind", sorted(told_kinds()))
def test_a_sentence_ends_as_one_and_names_the_facts_it_has(kind: str, texts: Texts) -> None:
    words = sentence(Problem(kind, "tiers.toml", 7, **FULL), texts)
    assert words[-1] in ".?"
    assert "nearly" in words
    assert "tiers.toml" in words
    assert "7" in words
    assert "order" in words


def test_no_two_kinds_share_a_sentence(texts: Texts) -> None:
    sentences = [texts.messages[f"problem.{kind}"] for kind in told_kinds()]
    assert len(set(sentences)) == len(sentences)


@pytest.mark.parametrize(
    ("row", "field", "place"),
    [
        (None, None, "memberships.csv: "),
        (12, None, "memberships.csv, row 12: "),
        (None, "tier", "memberships.csv, field tier: "),
        (12, "tier", "memberships.csv, row 12, field tier: "),
    ],
)
def test_the_place_is_told_as_finely_as_it_is_known(row: int | None, field: str | None, place: str) -> None:
    assert sentence(Problem("value_missing", "memberships.csv", row, field), texts_for("en")).startswith(
        place
    )


def test_a_whole_sentence_reads_well() -> None:
    problem = Problem(
        "tier_unknown", "memberships.csv", 2, "tier", "allianse", "alliance, vitality", "alliance"
    )
    assert [sentence(problem, texts_for(language)) for language in LANGUAGES] == [
        (
            "memberships.csv, rivi 2, kenttä tier: kumppanuutta ”allianse” ei ole. "
            "Kumppanuudet ovat alliance, vitality. Tarkoititko ”alliance”?"
        ),
        (
            "memberships.csv, rad 2, fältet tier: partnerskapet ”allianse” finns inte. "
            "Partnerskapen är alliance, vitality. Menade du ”alliance”?"
        ),
        (
            "memberships.csv, row 2, field tier: there is no partnership “allianse”. "
            "The partnerships are alliance, vitality. Did you mean “alliance”?"
        ),
    ]


@pytest.mark.parametrize("kind", ["title_empty", "title_too_long", "title_characters"])
def test_a_typed_title_needs_no_file(kind: str, texts: Texts) -> None:
    words = sentence(Problem(kind, "title", value="140", expected="120"), texts)
    assert words[0].isupper()
    assert ("140" in words) is (kind != "title_empty")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_address_needs_no_file(language: Language) -> None:
    words = sentence(Problem("address_value", "address", field="tier", value="allianz"), texts_for(language))
    assert "tier=allianz" in words
    assert not words.startswith("address")


@pytest.mark.parametrize(
    "value",
    ["{value.__class__}", "{0}", "{", "%s", "<script>alert(1)</script>", "](javascript:alert(1))", "$x$"],
)
def test_a_value_is_shown_as_it_is_and_never_read_as_a_pattern(value: str, texts: Texts) -> None:
    assert value in sentence(Problem("value_unknown", "memberships.csv", 2, "tier", value, "a"), texts)


@pytest.mark.parametrize(
    "value", ["a\nb", "a\rb", "a\x00b", "a\x1b[31mb", "a\u202eb", "a\u200bb", "a\u2028b"]
)
def test_what_cannot_be_seen_is_replaced(value: str, texts: Texts) -> None:
    words = sentence(Problem("value_unknown", "memberships.csv", 2, "tier", value, "a"), texts)
    assert words.isprintable()
    assert "a\N{REPLACEMENT CHARACTER}" in words


def test_a_very_long_value_is_cut(texts: Texts) -> None:
    words = sentence(Problem("value_unknown", "memberships.csv", 2, "tier", "x" * 100_000, "a"), texts)
    assert len(words) < 600


def test_an_unknown_kind_is_an_error_of_the_code() -> None:
    with pytest.raises(KeyError):
        sentence(Problem("no_such_kind", "memberships.csv"), texts_for("fi"))
