"""Tables are asked for in parts that the interface gives, and an answer holds what was asked for, and no more."""

from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from scripts.fetch.pxweb import parts, size
from tests.scripts.fetch.conftest import NEWEST, Fails, Fetch
from tests.scripts.fetch.publishers import HTML, Publishers, Reply

POST = "POST /PxWeb/api/v1/fi/StatFin/vaerak/11re.px"
GET = "GET /PxWeb/api/v1/fi/StatFin/vaerak/11re.px"
LABEL = "population (vaerak/11re.px)"


@pytest.mark.parametrize("most", [1, 7, 100, 308, 10_000])
def test_the_parts_are_the_whole_and_none_is_too_large(most: int) -> None:
    selection = {"area": tuple(map(str, range(310))), "year": ("2024", "2025"), "age": ("0", "1", "2")}
    found = list(parts(selection, most))
    assert max(map(size, found)) <= most
    cells = [key for part in found for key in product(*part.values())]
    assert len(cells) == len(set(cells)) == size(selection)
    assert len(found) < 2 * size(selection) / most + 2


def test_a_part_that_the_server_finds_too_large_is_halved(publishers: Publishers, fetched: Fetch) -> None:
    publishers.content = replace(publishers.content, most_cells=100)
    assert fetched("population") == ["facts/population_by_year.csv"]
    asked = [path for method, path in publishers.asked if method == "POST"]
    assert len(asked) == 7


def test_a_server_that_gives_not_even_a_cell_is_told(publishers: Publishers, fails: Fails) -> None:
    publishers.content = replace(publishers.content, most_cells=0)
    failure = fails("population")
    assert (failure.kind, failure.found) == ("status", "403 for 1 cells")


def test_a_table_that_has_gone_is_told(publishers: Publishers, fails: Fails) -> None:
    tables = {name: table for name, table in publishers.content.tables.items() if "11re" not in name}
    publishers.content = replace(publishers.content, tables=tables)
    failure = fails("population")
    assert (failure.kind, failure.source) == ("status", LABEL)
    assert failure.found.startswith("404")


def without_area(document: Any, code: str) -> None:
    """Take a municipality's cells out of a cube of one period and content."""
    index = document["dimension"]["alue_23_20260101"]["category"]["index"]
    place = index.pop(code)
    document["dimension"]["alue_23_20260101"]["category"]["index"] = {
        one: number - (number > place) for one, number in index.items()
    }
    document["value"].pop(place)
    document["size"] = [
        size - (name == "alue_23_20260101")
        for name, size in zip(document["id"], document["size"], strict=True)
    ]


def test_a_municipality_that_is_missing_in_an_answer_is_named(publishers: Publishers, fails: Fails) -> None:
    publishers.change_document(POST, lambda document: without_area(document, "KU091"))
    failure = fails("population")
    assert failure.kind == "answered_codes"
    assert failure.found == "308, different are KU091"


def test_a_municipality_that_was_not_asked_for_is_named(publishers: Publishers, fails: Fails) -> None:
    def edit(document: Any) -> None:
        index = document["dimension"]["alue_23_20260101"]["category"]["index"]
        index["KU999"] = index.pop("KU091")

    publishers.change_document(POST, edit)
    assert fails("population").found.endswith("different are KU091, KU999")


def test_a_dimension_that_was_not_asked_for_is_named(publishers: Publishers, fails: Fails) -> None:
    def edit(document: Any) -> None:
        document["id"].append("kieli")
        document["size"].append(1)
        document["dimension"]["kieli"] = {"category": {"index": ["SSS"]}}

    publishers.change_document(POST, edit)
    failure = fails("population")
    assert (failure.kind, failure.found) == ("answered_codes", "kieli besides")


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (Reply(b"<html>Huoltokatko</html>", HTML), "media_type"),
        (Reply(b'{"class": "dataset", "id": ["al'), "not_json"),
        (Reply(b"[]"), "shape"),
        (Reply(b"", status=500), "status"),
    ],
)
def test_what_is_no_answer_is_refused(publishers: Publishers, fails: Fails, reply: Reply, kind: str) -> None:
    publishers.change(POST, lambda _: reply)
    failure = fails("population")
    assert (failure.kind, failure.source) == (kind, LABEL)


@pytest.mark.parametrize(
    "edit",
    [
        lambda document: [],
        lambda document: {"variables": None},
        lambda document: document["variables"][0].pop("values") and None,
        lambda document: document["variables"][0]["valueTexts"].pop() and None,
    ],
)
def test_a_table_that_does_not_describe_itself_is_refused(publishers: Publishers, fails: Fails, edit) -> None:
    publishers.change_document(GET, edit)
    assert fails("population").kind == "shape"


def test_a_question_names_every_variable_and_asks_for_json_stat(
    publishers: Publishers, fetched: Fetch
) -> None:
    fetched("population")
    (question,) = publishers.questions
    assert question["response"] == {"format": "json-stat2"}
    selected = {one["code"]: one["selection"] for one in question["query"]}
    assert set(selected) == set(publishers.content.tables["vaerak/11re.px"].variables)
    assert {one["filter"] for one in selected.values()} == {"item"}
    assert selected["timeperiod_y"]["values"] == [str(NEWEST)]
    assert selected["sukupuoli_9_20180101"]["values"] == ["SSS"]
