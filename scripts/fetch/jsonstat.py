"""JSON-stat 2.0 (json-stat.org/full): a cube of numbers with a list of codes on each side."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Any, TypeGuard

from scripts.fetch.failure import wrong
from src.parsed import is_array, is_table


@dataclass(frozen=True)
class Cube:
    """The codes of every dimension in the cube's order, and the values in row-major order; None is withheld."""

    codes: Mapping[str, tuple[str, ...]]
    values: tuple[float | None, ...]

    def cells(self, order: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], float | None]]:
        """Every cell's codes, in the named order of dimensions, with its value."""
        place = [list(self.codes).index(name) for name in order]
        for key, value in zip(product(*self.codes.values()), self.values, strict=True):
            yield tuple(key[at] for at in place), value


def read_cube(source: str, document: Any) -> Cube:
    """The cube of a parsed answer. Raises FetchError where it is not one."""
    if not is_table(document) or document.get("class") != "dataset":
        raise wrong("shape", source, "the class dataset of JSON-stat 2.0", "it has not")
    names, dimensions = document.get("id"), document.get("dimension")
    if not _is_texts(names) or not is_table(dimensions) or not set(names) <= set(dimensions):
        raise wrong("shape", source, "id and dimension", "they are not there or differ")
    codes = {name: _codes(source, name, dimensions[name]) for name in names}
    sizes = [len(of) for of in codes.values()]
    if document.get("size") != sizes:
        raise wrong("shape", source, f"size {sizes} by its categories", f"says {document.get('size')}")
    return Cube(codes, _values(source, document.get("value"), prod(sizes)))


def _codes(source: str, name: str, dimension: Any) -> tuple[str, ...]:
    """The codes of a dimension in their order; an index is a list, a table of places, or not there for one."""
    category = dimension.get("category") if is_table(dimension) else None
    if not is_table(category):
        raise wrong("shape", source, f"a category of {name}", "it has none")
    index = category.get("index")
    if index is None and is_table(labels := category.get("label")):
        index = list(labels)
    if is_table(index):
        index = _in_places(index)
    if not _is_texts(index) or len(set(index)) != len(index):
        raise wrong("shape", source, f"every code of {name} once and in its place", "it has not")
    return tuple(index)


def _in_places(index: dict[str, Any]) -> list[str] | None:
    """The codes by their places; None where those are not 0, 1, 2 and so on."""
    codes = {place: code for code, place in index.items() if isinstance(place, int)}
    places = range(len(index))
    return [codes[place] for place in places] if codes.keys() == set(places) else None


def _is_texts(value: object) -> TypeGuard[list[str]]:
    return is_array(value) and all(isinstance(one, str) for one in value)


def _values(source: str, value: Any, size: int) -> tuple[float | None, ...]:
    """The values as a list as long as the cube; a sparse one is a table of places."""
    if is_table(value):
        value = [value.get(str(place)) for place in range(size)]
    if not is_array(value) or len(value) != size:
        raise wrong("shape", source, f"{size} values", f"has {len(value) if is_array(value) else 'none'}")
    for one in value:
        if one is not None and (isinstance(one, bool) or not isinstance(one, int | float)):
            raise wrong("shape", source, "numbers or null", f"has {one!r}")
    return tuple(value)
