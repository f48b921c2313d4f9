"""The map's script never depends on a view; the command that restyles it says all that a scene decides."""

import dataclasses
import json
import re
from itertools import product
from typing import Any

import folium
import pytest
from branca.element import Element

from src.assets import asset_urls
from src.catalogue import load_catalogue
from src.map_command import scene_json
from src.model import Catalogue, Language
from src.palette import THEME_NAMES
from src.scene import Scene, build_scene
from src.texts import LANGUAGES, texts_for
from src.view import View, default_view
from src.webmap import SCRIPTS, STYLES, base_map, restyling

SALO = "734"
TURKU = "853"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def scene_of(catalogue: Catalogue, language: Language = "en", **choices: Any) -> Scene:
    view: View = dataclasses.replace(default_view(catalogue), **choices)
    return build_scene(catalogue, view, texts_for(language), "light")


def script_of(element: Element) -> str:
    """What folium writes for an element and what hangs on it, names that are drawn by lot made equal."""
    root: Any = element.get_root()
    root.render()
    return re.sub(r"[0-9a-f]{32}", "id", root.script.render())


def test_two_maps_have_the_same_script_so_that_the_browser_keeps_the_map() -> None:
    assert script_of(base_map(asset_urls())) == script_of(base_map(asset_urls()))


def test_the_map_starts_with_our_own_assets_alone() -> None:
    plane, urls = base_map(asset_urls()), asset_urls()
    assert [address for _, address in plane.default_js] == [urls[name] for name in SCRIPTS]
    assert [address for _, address in plane.default_css] == [urls[name] for name in STYLES]
    page = plane.get_root().render()
    assert re.findall(r'(?:src|href)="(?!/assets/)[^"]*"', page) == []
    assert "//" not in re.sub(r"</?[a-z]+[^>]*>", "", script_of(base_map(urls)))


def test_the_map_carries_no_geometry_and_is_short() -> None:
    script = script_of(base_map(asset_urls()))
    assert "coordinates" not in script
    assert len(script) < 300


def test_the_map_is_in_the_plane_of_the_projection_without_tiles() -> None:
    script = script_of(base_map(asset_urls()))
    assert "Kumppanuuskartta.plane()" in script
    assert "tileLayer" not in script


def test_a_restyling_is_a_feature_group_without_features(catalogue: Catalogue) -> None:
    group = restyling(scene_of(catalogue), has_names=True)
    assert isinstance(group, folium.FeatureGroup)
    assert list(group._children) == []


def test_the_command_that_is_sent_is_the_command_of_the_scene(catalogue: Catalogue) -> None:
    scene = scene_of(catalogue, city=TURKU)
    script = script_of(restyling(scene, has_names=False, choice=7).add_to(base_map(asset_urls())))
    sent = re.search(r"Kumppanuuskartta\.show\((\{.*\})\);", script)
    assert sent is not None
    assert sent[1] == scene_json(scene, has_names=False, choice=7)


@pytest.mark.parametrize(("language", "theme"), list(product(LANGUAGES, THEME_NAMES)))
def test_the_command_says_what_the_scene_decides(
    catalogue: Catalogue, language: Language, theme: str
) -> None:
    scene = scene_of(catalogue, language, theme=theme, regions=("02", "12"), city=SALO)
    command = json.loads(scene_json(scene, has_names=True, choice=3))
    assert command["language"] == language
    assert "theme" not in command, "the browser decides"
    assert command["selected"] == SALO
    assert command["regions"] == ["02", "12"]
    assert command["choice"] == 3
    assert command["hasNames"] is True
    assert command["rest"] == {"name": scene.rest.name, "count": scene.rest.count_text}
    of_class = ("key", "number", "name", "count", "words")
    assert [tuple(one[fact] for fact in of_class) for one in command["classes"]] == [
        (row.key, row.number, row.name, row.count_text, row.count_words) for row in scene.classes
    ]
    assert [tuple(one["codes"].split()) for one in command["classes"]] == [row.codes for row in scene.classes]


def test_a_city_of_two_tiers_is_in_both_classes_and_has_its_note(catalogue: Catalogue) -> None:
    command = json.loads(scene_json(scene_of(catalogue)))
    keys = [one["key"] for one in command["classes"] if SALO in one["codes"].split()]
    assert keys == list(catalogue.tiers_of(SALO))
    assert len(keys) == 2
    twice = [code for code in catalogue.municipalities if len(catalogue.tiers_of(code)) > 1]
    assert SALO in twice
    assert [note["code"] for note in command["notes"]] == twice


def test_a_scene_without_tiers_is_a_command_without_classes(catalogue: Catalogue) -> None:
    command = json.loads(scene_json(scene_of(catalogue, tiers=())))
    assert command["classes"] == []
    assert command["rest"]["count"] == texts_for("en").number(len(catalogue.municipalities))


def test_the_browser_is_told_what_narrows_the_classes_and_nothing_where_nothing_does(
    catalogue: Catalogue,
) -> None:
    narrowed = scene_of(catalogue, regions=("02", "12"))
    assert json.loads(scene_json(narrowed))["narrowing"] == list(narrowed.view.narrowing)
    assert "narrowing" not in json.loads(scene_json(scene_of(catalogue, tiers=("alliance",))))


def test_words_cannot_end_the_script_they_travel_in(catalogue: Catalogue) -> None:
    hostile = "</script><script>alert(1)</script><!-- \u2028 "
    scene = scene_of(catalogue)
    odd = dataclasses.replace(scene, rest=dataclasses.replace(scene.rest, name=hostile))
    written = scene_json(odd)
    assert "<" not in written
    assert json.loads(written)["rest"]["name"] == hostile


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_command_is_small_enough_to_leave_room_for_the_rest_of_a_rerun(
    catalogue: Catalogue, language: Language
) -> None:
    assert len(scene_json(scene_of(catalogue, language)).encode()) < 1500
