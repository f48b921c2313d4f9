"""What typings/ says of packages that say nothing themselves: the installed ones have it, by the same names."""

import ast
import importlib
import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

FOLDER = Path(__file__).parents[1] / "typings"


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(FOLDER).with_suffix("").parts).removesuffix(".__init__")


def described(path: Path) -> Iterator[tuple[str, ast.ClassDef | None, ast.stmt]]:
    """Each function, method and field of a stub with its class, if it has one."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef):
            for member in node.body:
                yield f"{module_name(path)}.{node.name}", node, member
        elif isinstance(node, ast.FunctionDef):
            yield module_name(path), None, node


# What an object is made of where it is not made of nothing.
MADE_OF = {"mapclassify.FisherJenks": (np.array([1.0, 2.0, 9.0]), 2)}
PROMISES = [promise for path in sorted(FOLDER.rglob("*.pyi")) for promise in described(path)]
FUNCTIONS = [row for row in PROMISES if isinstance(row[2], ast.FunctionDef)]
FIELDS = [row for row in PROMISES if isinstance(row[2], ast.AnnAssign)]


def installed(place: str, owner: ast.ClassDef | None) -> Any:
    """The installed module, or class of it."""
    if owner is None:
        return importlib.import_module(place)
    return getattr(importlib.import_module(place.rpartition(".")[0]), owner.name)


@pytest.mark.parametrize(
    ("place", "owner", "function"), FUNCTIONS, ids=lambda part: getattr(part, "name", part)
)
def test_a_function_takes_what_its_type_says(
    place: str, owner: ast.ClassDef | None, function: ast.FunctionDef
) -> None:
    real = getattr(installed(place, owner), function.name)
    if inspect.isbuiltin(real):
        assert not function.args.args, "a function of C may keep its names to itself: by place only"
        return
    taken = inspect.signature(real).parameters
    said, by_name = function.args, [argument.arg for argument in function.args.kwonlyargs]
    by_place = [argument.arg for argument in said.args]
    assert list(taken)[: len(by_place)] == by_place
    assert set(by_name) <= set(taken)
    optional = [*by_place[len(by_place) - len(said.defaults) :], *by_name]
    needed = {name for name, one in taken.items() if one.default is one.empty and one.kind != one.VAR_KEYWORD}
    assert needed.isdisjoint(optional)
    assert needed <= {*by_place, *by_name}


@pytest.mark.filterwarnings("ignore:Numba not installed")
@pytest.mark.parametrize(("place", "owner", "field"), FIELDS, ids=lambda part: getattr(part, "name", part))
def test_an_object_has_the_fields_of_its_type(
    place: str, owner: ast.ClassDef | None, field: ast.AnnAssign
) -> None:
    made = installed(place, owner)(*MADE_OF.get(place, ()))
    assert hasattr(made, ast.unparse(field.target))
