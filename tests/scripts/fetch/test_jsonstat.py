"""JSON-stat 2.0 is read in all its forms, and what only looks like it is refused."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from scripts.fetch.failure import FetchError
from scripts.fetch.jsonstat import read_cube

DOCUMENT: dict[str, Any] = {
    "class": "dataset",
    "version": "2.0",
    "id": ["area", "year"],
    "size": [2, 3],
    "dimension": {
        "area": {"category": {"index": {"KU091": 1, "SSS": 0}, "label": {"SSS": "x", "KU091": "y"}}},
        "year": {"category": {"index": ["2023", "2024", "2025"]}},
    },
    "value": [1, 2, 3, 4, None, 6],
}


def document(edit: Callable[[dict[str, Any]], object] | None = None) -> dict[str, Any]:
    edited = copy.deepcopy(DOCUMENT)
    if edit is not None:
        edit(edited)
    return edited


def test_values_lie_in_row_major_order_of_the_index() -> None:
    cells = dict(read_cube("x", document()).cells(("area", "year")))
    assert cells["SSS", "2023"] == 1
    assert cells["SSS", "2025"] == 3
    assert cells["KU091", "2023"] == 4
    assert cells["KU091", "2024"] is None
    assert cells["KU091", "2025"] == 6


def test_the_order_of_the_asker_counts() -> None:
    cells = dict(read_cube("x", document()).cells(("year", "area")))
    assert cells["2025", "KU091"] == 6
    assert len(cells) == 6


def test_a_sparse_cube_has_gaps() -> None:
    cube = read_cube("x", document(lambda one: one.update(value={"0": 1, "5": 6})))
    assert cube.values == (1, None, None, None, None, 6)


def test_a_dimension_of_one_category_needs_no_index() -> None:
    def edit(one: dict[str, Any]) -> None:
        one.update(id=["year", "area"], size=[1, 2], value=[1, 2])
        one["dimension"]["year"] = {"category": {"label": {"2025": "2025"}}}

    assert dict(read_cube("x", document(edit)).cells(("area",))) == {("SSS",): 1, ("KU091",): 2}


@pytest.mark.parametrize(
    "edit",
    [
        lambda one: one.update({"class": "collection"}),
        lambda one: one.pop("id"),
        lambda one: one.update(id=["area", "month"]),
        lambda one: one.update(size=[2, 2]),
        lambda one: one.update(size=[3, 2]),
        lambda one: one.pop("size"),
        lambda one: one["value"].pop(),
        lambda one: one["value"].append(7),
        lambda one: one.pop("value"),
        lambda one: one.update(value=[1, 2, 3, 4, "5", 6]),
        lambda one: one.update(value=[1, 2, 3, 4, True, 6]),
        lambda one: one["dimension"]["year"].update(category=None),
        lambda one: one["dimension"]["year"]["category"].update(index=["2023", "2023", "2025"]),
        lambda one: one["dimension"]["area"]["category"].update(index={"KU091": 2, "SSS": 0}),
        lambda one: one["dimension"]["area"]["category"].update(index={"KU091": "1", "SSS": 0}),
        lambda one: one["dimension"]["area"]["category"].update(index={"KU091": 0, "SSS": 0}),
        lambda one: one["dimension"]["area"]["category"].update(index=[["SSS"], ["KU091"]]),
        lambda one: one["dimension"]["area"].update(category={}),
        lambda one: one.update(id=[["area"], ["year"]]),
    ],
)
def test_what_is_no_cube_is_refused(edit) -> None:
    with pytest.raises(FetchError) as caught:
        read_cube("x", document(edit))
    assert caught.value.failure.kind == "shape"


@pytest.mark.parametrize("other", [[], "text", None, {"dataset": {}}])
def test_other_json_is_refused(other: object) -> None:
    with pytest.raises(FetchError):
        read_cube("x", other)
