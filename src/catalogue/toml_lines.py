"""On which line of a TOML file a key stands: the parser does not say, and a reader wants to know."""

import re
from collections.abc import Sequence

_HEADER = re.compile(r"\s*\[\[?\s*([\w.-]+)\s*\]\]?\s*(#.*)?")
_KEY = re.compile(r"\s*([\w-]+)\s*=")


def line_of(text: str, path: Sequence[str | int]) -> int | None:
    """The line of the value at `path`, or of the nearest table around it; None for the file as a whole.

    A path is made of keys and of places in arrays of tables: ("tier", 2, "name", "sv").
    """
    keys = tuple(path)
    while keys:
        line = _lines(text).get(keys)
        if line is not None:
            return line
        keys = keys[:-1]
    return None


def _lines(text: str) -> dict[tuple[str | int, ...], int]:
    """Every table and every key at the start of a line, by its path."""
    lines: dict[tuple[str | int, ...], int] = {}
    counts: dict[tuple[str | int, ...], int] = {}
    table: tuple[str | int, ...] = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.fullmatch(line):
            table = _table_path(header[1].split("."), line.lstrip().startswith("[["), counts)
            lines.setdefault(table, number)
        elif key := _KEY.match(line):
            lines.setdefault((*table, key[1]), number)
    return lines


def _table_path(
    names: list[str], is_array: bool, counts: dict[tuple[str | int, ...], int]
) -> tuple[str | int, ...]:
    """The path of a header: a name of an array of tables is followed by the place of its latest element."""
    path: tuple[str | int, ...] = ()
    for at, name in enumerate(names):
        path = (*path, name)
        if is_array and at == len(names) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path
