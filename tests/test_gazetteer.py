"""What the browser knows of places: every municipality and region, the frame's words, and no more than that."""

import dataclasses
import json
from typing import Any

import pytest
import shapely

from src.catalogue import load_boundaries, load_catalogue
from src.gazetteer import gazetteer
from src.model import Catalogue
from src.names import Names
from src.texts import LANGUAGES, texts_for


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture(scope="module")
def places(catalogue: Catalogue) -> dict[str, Any]:
    return json.loads(gazetteer(catalogue))


def test_every_municipality_has_its_names_region_and_point(
    catalogue: Catalogue, places: dict[str, Any]
) -> None:
    assert places["municipalities"] == {
        row.code: {
            "names": {language: row.names.of(language) for language in LANGUAGES},
            "region": row.region_code,
            "point": [row.label_x_m, row.label_y_m],
        }
        for row in catalogue.municipalities.values()
    }


def test_every_region_is_named_in_every_language(catalogue: Catalogue, places: dict[str, Any]) -> None:
    assert set(places["regions"]) == set(catalogue.regions)
    for code, names in places["regions"].items():
        assert names == {language: catalogue.regions[code].names.of(language) for language in LANGUAGES}


def test_every_region_of_a_municipality_is_there(places: dict[str, Any]) -> None:
    assert {place["region"] for place in places["municipalities"].values()} <= set(places["regions"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_carries_the_words_of_the_frame_and_no_others(places: dict[str, Any], language: Any) -> None:
    messages = texts_for(language).messages
    frame = {key.removeprefix("frame."): words for key, words in messages.items() if key.startswith("frame.")}
    assert frame
    assert places["texts"][language] == frame


def test_names_of_other_letters_survive(catalogue: Catalogue) -> None:
    name = 'Ääkkö "島" <b>'
    code = next(iter(catalogue.municipalities))
    row = dataclasses.replace(catalogue.municipalities[code], names=Names(dict.fromkeys(LANGUAGES, name)))
    odd = dataclasses.replace(catalogue, municipalities={**catalogue.municipalities, code: row})
    assert json.loads(gazetteer(odd))["municipalities"][code]["names"]["sv"] == name


def test_it_wastes_no_space(catalogue: Catalogue) -> None:
    written = gazetteer(catalogue)
    compact = json.dumps(json.loads(written), ensure_ascii=False, separators=(",", ":")).encode()
    assert written == compact


def test_it_is_the_same_bytes_each_time(catalogue: Catalogue) -> None:
    assert gazetteer(catalogue) == gazetteer(load_catalogue())


def test_a_name_in_the_capital_region_stands_on_its_own_area(places: dict[str, Any]) -> None:
    polygons = load_boundaries("capital_region").polygons
    assert set(places["capitalPoints"]) == set(polygons)
    for code, (x, y) in places["capitalPoints"].items():
        area = shapely.union_all([shapely.Polygon(shell, holes) for shell, *holes in polygons[code]])
        assert shapely.contains_xy(area, x, y), code
