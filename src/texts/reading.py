"""The way from the language files to the texts: every file is right, or every problem is named.

A language is one TOML file named by its code (`sv.toml`): the table `[language]` (src/texts/language_row.py) and the
words. The first language says which keys and placeholders there are; a text that another one lacks is a problem and
not made up from a third. Counted texts have the forms that their own language counts with.
"""

import string
import tomllib
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any

from babel import Locale, UnknownLocaleError

from src.errors import DataError, Problem
from src.model import Language
from src.parsed import is_table
from src.texts.language_row import LanguageRow
from src.texts.words import Texts

ROW = "language"
PLURAL_FORMS = ("zero", "one", "two", "few", "many", "other")
_FIELDS: Mapping[str, type] = MappingProxyType(
    {
        "order": int,
        "own_name": str,
        "tag": str,
        "day": str,
        "month": str,
        "alphabet": str,
        "collation": str,
        "has_official_names": bool,
        "in_any": str,
        "in_language": dict,
    }
)


def read_texts(folder: Path) -> Mapping[Language, Texts]:
    """The texts of every language of a folder, in the order that the files say. Raises DataError with all problems."""
    problems: list[Problem] = []
    paths = sorted(folder.glob("*.toml"))
    if not paths:
        raise DataError((Problem("folder_missing", str(folder)),))
    read = [_read(path, problems) for path in paths]
    found = sorted((texts for texts in read if texts is not None), key=lambda texts: texts.row.order)
    for texts in found:
        _compare(texts, found[0], problems)
    for before, texts in pairwise(found):
        if texts.row.order == before.row.order:
            _note(problems, texts, "order_twice", f"{ROW}.order", str(texts.row.order), before.language)
    if problems:
        raise DataError(tuple(problems))
    return MappingProxyType({texts.language: texts for texts in found})


def base(key: str) -> str:
    """The key of a counted text without its form; any other key as it is."""
    head, _, form = key.rpartition(".")
    return head if form in PLURAL_FORMS else key


def placeholders(message: str) -> frozenset[str]:
    """The names in braces."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(message) if name is not None)


def _read(path: Path, problems: list[Problem]) -> Texts | None:
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        problems.append(Problem("toml_syntax", path.name, value=str(error)))
        return None
    row = _row(path, document.pop(ROW, {}), problems)
    messages = dict(_flat(document))
    wrong = [key for key, words in messages.items() if not _is_text(words)]
    problems.extend(Problem("type_text", path.name, field=key, value=str(messages[key])) for key in wrong)
    return None if row is None or wrong else Texts(row, MappingProxyType(messages))


def _is_text(words: object) -> bool:
    """Whether it is a text whose braces can be filled in."""
    if not isinstance(words, str):
        return False
    try:
        placeholders(words)
    except ValueError:
        return False
    return True


def _row(path: Path, table: Mapping[str, Any], problems: list[Problem]) -> LanguageRow | None:
    known = len(problems)
    for field, kind in _FIELDS.items():
        if not isinstance(table.get(field), kind):
            problems.append(Problem("value_missing", path.name, field=f"{ROW}.{field}"))
    unknown = [field for field in table if field not in _FIELDS]
    problems.extend(
        Problem("key_unknown", path.name, field=f"{ROW}.{field}", value=field, expected=", ".join(_FIELDS))
        for field in unknown
    )
    if len(problems) > known:
        return None
    try:
        Locale.parse(table["tag"], sep="-")
    except (ValueError, UnknownLocaleError):
        problems.append(
            Problem("value_unknown", path.name, field=f"{ROW}.tag", value=table["tag"], expected="fi-FI")
        )
        return None
    fields: dict[str, Any] = {**table, "in_language": MappingProxyType(table["in_language"])}
    return LanguageRow(code=path.stem, **fields)


def _compare(texts: Texts, first: Texts, problems: list[Problem]) -> None:
    """Note what a language has otherwise than the first, counted texts by their key without its form."""
    wanted = _wanted(texts.row, first)
    for key, words in wanted.items():
        if key not in texts.messages:
            _note(problems, texts, "value_missing", key)
        elif placeholders(texts.messages[key]) != placeholders(words):
            names = (", ".join(sorted(placeholders(said))) for said in (texts.messages[key], words))
            _note(problems, texts, "value_unknown", key, *names)
    for key in texts.messages:
        if key not in wanted:
            _note(
                problems, texts, "key_unknown", key, key, ", ".join(sorted({base(name) for name in wanted}))
            )


def _wanted(row: LanguageRow, first: Texts) -> dict[str, str]:
    """Every key that a language has to have, with words of the first language that have its placeholders."""
    wanted: dict[str, str] = {}
    for key, words in first.messages.items():
        if base(key) == key:
            wanted[key] = words
            continue
        for form in row.plural_forms:
            name = f"{base(key)}.{form}"
            wanted[name] = first.messages.get(name, first.messages.get(f"{base(key)}.other", words))
    return wanted


def _note(
    problems: list[Problem],
    texts: Texts,
    kind: str,
    field: str,
    value: str | None = None,
    expected: str | None = None,
) -> None:
    problems.append(Problem(kind, f"{texts.language}.toml", field=field, value=value, expected=expected))


def _flat(table: Mapping[str, Any], prefix: str = "") -> list[tuple[str, Any]]:
    rows: list[tuple[str, Any]] = []
    for key, value in table.items():
        name = f"{prefix}{key}"
        rows.extend(_flat(value, f"{name}.") if is_table(value) else [(name, value)])
    return rows
