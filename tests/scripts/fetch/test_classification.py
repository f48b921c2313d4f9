"""The key of a year: every municipality once, with a name in every language and a group in every grouping."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.scripts.fetch.conftest import Fails, Fetch
from tests.scripts.fetch.content import YEAR
from tests.scripts.fetch.publishers import Publishers

ITEMS = "GET /api/classifications/v2/classifications"
KEYS = "GET /api/classifications/v2/correspondenceTables/kunta_1_20260101#"


def first_item(change: Callable[[Any], object]) -> Callable[[Any], None]:
    def edit(document: Any) -> None:
        change(document[0])

    return edit


@pytest.mark.parametrize(
    ("marker", "edit", "kind", "found"),
    [
        (f"{ITEMS}/kunta_1_{YEAR}0101", lambda items: [], "shape", "has none"),
        (f"{ITEMS}/kunta_1_{YEAR}0101", lambda items: {}, "shape", "it is none"),
        (f"{ITEMS}/kunta_1_{YEAR}0101", lambda items: items.append(items[0]), "twice", "005"),
        (f"{ITEMS}/kunta_1_{YEAR}0101", first_item(lambda one: one.update(code="5")), "shape", "has 5, 009"),
        (f"{ITEMS}/kunta_1_{YEAR}0101", first_item(lambda one: one.update(code=5)), "shape", "has not"),
        (
            f"{ITEMS}/kunta_1_{YEAR}0101",
            first_item(lambda one: one.pop("classificationItemNames")),
            "shape",
            "has not",
        ),
        (
            f"{ITEMS}/maakunta_1_{YEAR}0101",
            first_item(lambda one: one.update(classificationItemNames=[])),
            "no_name",
            "01",
        ),
        (
            f"{ITEMS}/maakunta_1_{YEAR}0101",
            lambda items: items.pop(0) and None,
            "no_name",
            "01, the group of",
        ),
        (f"{KEYS}seutukunta", lambda maps: maps.pop(0) and None, "municipalities", "none"),
        (f"{KEYS}seutukunta", lambda maps: maps.append(maps[0] + "9"), "twice", "005"),
        (
            f"{KEYS}seutukunta",
            lambda maps: maps.append("https://data.stat.fi/"),
            "shape",
            "has https://data.stat.fi/",
        ),
        (f"{KEYS}kielisuhde", lambda maps: {"maps": maps}, "shape", "it is none"),
    ],
)
def test_a_classification_that_is_not_whole_is_refused(
    publishers: Publishers, fails: Fails, marker: str, edit, kind: str, found: str
) -> None:
    publishers.change_document(marker, edit)
    failure = fails("key")
    assert failure.kind == kind
    assert failure.found.startswith(found)
    assert failure.source.startswith("classification ")


def test_a_key_is_read_with_and_without_a_question_at_its_end(publishers: Publishers, fetched: Fetch) -> None:
    publishers.change_document(f"{KEYS}maakunta", lambda maps: [f"{one}?format=json" for one in maps])
    assert fetched("key") == [f"sources/municipality_key_{YEAR}.csv"]


def test_a_municipality_without_a_name_in_a_language_is_told(publishers: Publishers, fails: Fails) -> None:
    def edit(items: Any) -> None:
        items[0]["classificationItemNames"][0]["lang"] = "fi"

    publishers.change_document("lang=sv", edit)
    failure = fails("key")
    assert (failure.kind, failure.expected, failure.found) == ("no_name", "sv", "005")


def test_languages_that_do_not_have_the_same_municipalities_are_told(
    publishers: Publishers, fails: Fails
) -> None:
    publishers.change_document(
        "kunta_1_20260101/classificationItems?content=data&meta=max&lang=en", lambda items: items[1:]
    )
    failure = fails("key")
    assert (failure.kind, failure.expected) == ("municipalities", "005")


def test_another_year_asks_for_the_classifications_of_that_year(
    publishers: Publishers, fetched: Fetch
) -> None:
    assert fetched("key", year=YEAR + 1) == [f"sources/municipality_key_{YEAR + 1}.csv"]
    assert all(f"_1_{YEAR + 1}0101" in path for _, path in publishers.asked)
    assert len(publishers.asked) == 16
