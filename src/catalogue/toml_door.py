"""The door for TOML files: a file becomes a table that checks its fields, or a slip of syntax with its line."""

import re
import tomllib
from pathlib import Path

from src.catalogue.files import read_text
from src.catalogue.toml_table import Table
from src.errors import Problem

_LINE = re.compile(r"at line (\d+)")


def read_toml(folder: Path, name: str, problems: list[Problem]) -> Table | None:
    """A TOML file as a table, or None with the problem noted: unreadable, or a slip of syntax with its line."""
    text = read_text(folder, name, problems)
    if text is None:
        return None
    try:
        return Table(name, text, tomllib.loads(text), problems)
    except tomllib.TOMLDecodeError as error:
        problems.append(_syntax_problem(name, text, str(error)))
        return None


def _syntax_problem(name: str, text: str, message: str) -> Problem:
    """The line that the parser stumbled over (or the last one with words); the parser's English is left out."""
    lines = text.splitlines()
    found = _LINE.search(message)
    row = min(int(found[1]) if found else len(lines), len(lines))
    while not lines[row - 1].strip() and row > 1:
        row -= 1
    return Problem("toml_syntax", name, row, value=lines[row - 1].strip()[:80])
