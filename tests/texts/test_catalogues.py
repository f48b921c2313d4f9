"""The three languages say the same things, and the code and the catalogues know the same keys."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from src.catalogue import load_catalogue
from src.catalogue.agreements import ROLES
from src.model import Evidence, Language
from src.server.bundle import streamlit_static
from src.texts import LANGUAGES, all_texts, texts_for
from src.texts.reading import ROW, base

ROOT = Path(__file__).parents[2]
CODE = [path for folder in ("src", "pages") for path in sorted((ROOT / folder).rglob("*.py"))] + [
    ROOT / "app.py"
]
SCRIPTS = sorted((ROOT / "src" / "client").rglob("*.js"))
TEMPLATES = sorted((ROOT / "src" / "server" / "templates").glob("*.html"))
KEY = re.compile(r"[a-z0-9_]+(\.[a-z0-9_-]+)+")
KEY_IN_A_TEMPLATE = re.compile(rf'\btexts(?:\.count)?\("({KEY.pattern})"(?! ~)')


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for path in CODE:
        if path.exists():
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def asked_keys() -> Iterator[tuple[str, str]]:
    """Every key that is written out in a call of the texts, with the place of the call."""
    for path, tree in trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name not in ("texts", "count", "self") or isinstance(node.args[0], ast.JoinedStr | ast.Call):
                continue
            for part in ast.walk(node.args[0]):
                if (
                    isinstance(part, ast.Constant)
                    and isinstance(part.value, str)
                    and KEY.fullmatch(part.value)
                ):
                    yield part.value, f"{path.relative_to(ROOT)}:{node.lineno}"


def asked_in_templates() -> Iterator[tuple[str, str]]:
    """Every key that a template asks for in one piece, with the template's name."""
    for path in TEMPLATES:
        for found in KEY_IN_A_TEMPLATE.finditer(path.read_text(encoding="utf-8")):
            yield found[1], path.name


def mentioned() -> tuple[set[str], list[re.Pattern[str]]]:
    """Every key written out anywhere in the code, and a pattern for every key that is put together."""
    words = {key for key, _ in asked_in_templates()}
    patterns: list[re.Pattern[str]] = []
    for _, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and KEY.fullmatch(node.value):
                words.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                parts = [
                    re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z0-9_-]+"
                    for part in node.values
                ]
                if re.match(r"[a-z0-9_]+\\\.", parts[0]):
                    patterns.append(re.compile("".join(parts)))
    return words, patterns


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_the_same_keys_in_the_same_order(language: Language) -> None:
    keys = [list(dict.fromkeys(base(key) for key in texts_for(name).messages)) for name in (language, "fi")]
    assert keys[0] == keys[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_filled_in_without_blanks_around_it(language: Language) -> None:
    wrong = [
        key
        for key, message in texts_for(language).messages.items()
        if not message or message != message.strip()
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_has_the_quotation_marks_of_its_language(language: Language) -> None:
    foreign = {"fi": '"“„', "sv": '"“„', "en": '"„'}[language]
    wrong = [key for key, message in texts_for(language).messages.items() if set(message) & set(foreign)]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_counted_text_has_the_forms_of_its_language_and_no_other_key(language: Language) -> None:
    texts = texts_for(language)
    forms: dict[str, set[str]] = {}
    for key in texts.messages:
        if base(key) != key:
            forms.setdefault(base(key), set()).add(key.removeprefix(f"{base(key)}."))
    assert forms
    assert [key for key, found in forms.items() if found != texts.row.plural_forms] == []
    assert not set(forms) & set(texts.messages)


def test_no_longer_text_was_left_untranslated() -> None:
    """Names and short words may be alike in two languages; a sentence is not."""
    messages = [texts_for(language).messages for language in LANGUAGES]
    sentences = [key for key, message in messages[0].items() if len(re.sub(r"\{\w+\}", "", message)) > 25]
    assert sentences
    assert [key for key in sentences if len({message[key] for message in messages}) < len(messages)] == []


def test_every_key_that_the_code_asks_for_exists() -> None:
    known = set(texts_for("fi").messages)
    known |= {base(key) for key in known}
    asked = [*asked_keys(), *asked_in_templates()]
    assert len(list(asked_keys())) > 20
    assert len(list(asked_in_templates())) > 20
    assert [f"{place} asks for {key}" for key, place in asked if key not in known] == []


def test_every_key_of_the_catalogues_is_used() -> None:
    words, patterns = mentioned()
    scripts = "\n".join(path.read_text(encoding="utf-8") for path in SCRIPTS)

    def is_used(key: str) -> bool:
        if base(key) in words or key in words or any(pattern.fullmatch(base(key)) for pattern in patterns):
            return True
        section, _, rest = key.partition(".")
        if section == "streamlit":
            return True
        return section in ("frame", "page") and re.search(rf"\b{rest}\b", scripts) is not None

    assert [key for key in texts_for("fi").messages if not is_used(key)] == []


def test_words_for_the_keys_of_the_data_are_those_of_the_data() -> None:
    """Where a key is put together from a value of the data, every value has its words and no words are idle."""
    catalogue = load_catalogue()
    bases = {agreement.list_basis for agreement in catalogue.mal_agreements.values()}
    messages = texts_for("fi").messages
    assert {key.removeprefix("mal_basis.") for key in messages if key.startswith("mal_basis.")} == bases
    assert {key.removeprefix("evidence.") for key in messages if key.startswith("evidence.")} == set(Evidence)
    assert all(f"panel.ecosystem_{role}" in messages for role in ROLES)


def test_the_files_have_no_key_twice_and_are_plain_toml() -> None:
    folder = ROOT / "src" / "texts"
    assert sorted(path.stem for path in folder.glob("*.toml")) == sorted(LANGUAGES)
    for language, texts in all_texts().items():
        document = tomllib.loads((folder / f"{language}.toml").read_text(encoding="utf-8"))
        assert {key.split(".")[0] for key in texts.messages} == set(document) - {ROW}


def test_the_words_to_be_exchanged_are_those_that_streamlit_writes() -> None:
    scripts = (streamlit_static() / "static" / "js").glob("*.js")
    written = "\n".join(path.read_text(encoding="utf-8") for path in scripts)
    own = {key: words for key, words in texts_for("en").messages.items() if key.startswith("streamlit.")}
    assert len(own) > 10
    # Some are put together of parts, so word for word.
    parts = {key: re.findall(r"[A-Za-z]{3,}", words) for key, words in own.items()}
    assert [key for key in own if not all(part in written for part in parts[key])] == []


def test_the_words_for_a_download_that_fails_are_those_of_streamlits_server() -> None:
    handler = streamlit_static().parent / "runtime" / "backend_operation_handler.py"
    assert f'"{texts_for("en")("streamlit.not_made")}"' in handler.read_text(encoding="utf-8")
