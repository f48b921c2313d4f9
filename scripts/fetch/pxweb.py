"""The interface of a PxWeb database, version 1: a table's variables by GET, its cells by POST, in parts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import prod
from typing import Any

from scripts.fetch.addresses import PxWeb, TableRow
from scripts.fetch.client import JSON, OK, Client, parsed
from scripts.fetch.failure import wrong
from scripts.fetch.jsonstat import read_cube
from src.parsed import is_array, is_table

Selection = Mapping[str, tuple[str, ...]]
Cells = dict[tuple[str, ...], float | None]
# The server answers these where more cells are asked for than it gives at once.
_TOO_MANY = (403, 413)


@dataclass(frozen=True)
class Variable:
    """A variable of a table: its code, its words, and the code and words of every value."""

    code: str
    text: str
    values: Mapping[str, str]
    is_time: bool


def address_of(row: TableRow, place: PxWeb) -> str:
    """Where a table is."""
    return place.address.format(table=row.table)


def read_variables(client: Client, row: TableRow, place: PxWeb) -> tuple[Variable, ...]:
    """The variables of a table, as it describes itself. Raises FetchError."""
    document = client.json(row.label, address_of(row, place))
    variables = document.get("variables") if is_table(document) else None
    if not is_array(variables):
        raise wrong("shape", row.label, "a list of variables", "has none")
    return tuple(_variable(row, one) for one in variables)


def read_cells(client: Client, row: TableRow, place: PxWeb, selection: Selection) -> Cells:
    """Every cell of a selection by its codes in the selection's order. Raises FetchError."""
    cells: Cells = {}
    for part in parts(selection, place.most_cells):
        cells |= _part(client, row, place, part)
    return cells


def parts(selection: Selection, most_cells: int) -> Iterator[Selection]:
    """The selection, halved along its longest side until a part has no more cells than allowed."""
    if size(selection) <= most_cells:
        yield selection
    else:
        for half in _halves(selection):
            yield from parts(half, most_cells)


def size(selection: Selection) -> int:
    """How many cells a selection has."""
    return prod(len(codes) for codes in selection.values())


def _halves(selection: Selection) -> tuple[Selection, Selection]:
    longest = max(selection, key=lambda name: len(selection[name]))
    codes = selection[longest]
    middle = len(codes) // 2
    return {**selection, longest: codes[:middle]}, {**selection, longest: codes[middle:]}


def _part(client: Client, row: TableRow, place: PxWeb, part: Selection) -> Cells:
    """The cells of a part; where the server finds it too large, of its halves."""
    answer = client.ask(row.label, address_of(row, place), _question(part))
    if answer.status in _TOO_MANY and size(part) > 1:
        first, second = _halves(part)
        return _part(client, row, place, first) | _part(client, row, place, second)
    if answer.status != OK:
        raise wrong("status", row.label, OK, f"{answer.status} for {size(part)} cells")
    if answer.media_type != JSON:
        raise wrong("media_type", row.label, JSON, answer.media_type or "nothing")
    cube = read_cube(row.label, parsed(row.label, answer.content))
    for name, codes in part.items():
        if set(answered := cube.codes.get(name, ())) != set(codes):
            raise wrong(
                "answered_codes",
                row.label,
                f"{len(codes)} of {name}",
                f"{len(answered)}, different are {_listed(set(answered) ^ set(codes))}",
            )
    if extra := set(cube.codes) - set(part):
        raise wrong("answered_codes", row.label, _listed(set(part)), f"{_listed(extra)} besides")
    return dict(cube.cells(tuple(part)))


def _question(part: Selection) -> object:
    query = [
        {"code": name, "selection": {"filter": "item", "values": list(codes)}} for name, codes in part.items()
    ]
    return {"query": query, "response": {"format": "json-stat2"}}


def _variable(row: TableRow, document: Any) -> Variable:
    values = document.get("values") if is_table(document) else None
    texts = document.get("valueTexts") if is_table(document) else None
    if not is_array(values) or not is_array(texts) or len(values) != len(texts):
        raise wrong("shape", row.label, "values with a text each in every variable", "has not")
    code = str(document.get("code"))
    by_code = {str(value): str(text) for value, text in zip(values, texts, strict=True)}
    return Variable(code, str(document.get("text", code)), by_code, document.get("time") is True)


def _listed(codes: set[str]) -> str:
    return ", ".join(sorted(codes)) or "none"
