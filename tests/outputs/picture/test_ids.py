"""Ids in an SVG: each once, no two pictures share one, every reference leads to one, the same for the same view."""

import re
from dataclasses import replace

import pytest

from src.outputs import svg
from src.scene import Scene
from tests.outputs.conftest import SceneOf

OTHERS = (
    {"lang": "sv"},
    {"theme": "dark"},
    {"size": "a4"},
    {"city": "turku"},
    {"tier": "alliance"},
    {"labels": "none"},
    {"background": "transparent"},
)


def picture(scene: Scene) -> str:
    return svg.render(scene).decode()


def ids(words: str) -> list[str]:
    return re.findall(r'\bid="([^"]*)"', words)


def references(words: str) -> set[str]:
    labels = re.findall(r'aria-labelledby="([^"]*)"', words)
    return {
        *re.findall(r"url\(#([^)]*)\)", words),
        *re.findall(r'href="#([^"]*)"', words),
        *labels[0].split(),
    }


@pytest.mark.parametrize("words", [{}, {"city": "salo", "size": "a4"}])
def test_every_id_is_there_once_and_every_reference_leads_to_one(
    scene_of: SceneOf, words: dict[str, str]
) -> None:
    made = picture(scene_of(**words))
    found = ids(made)
    assert len(found) == len(set(found))
    assert len(references(made)) > 3
    assert references(made) <= set(found)


def test_two_pictures_in_one_page_share_no_id(scene_of: SceneOf) -> None:
    first = scene_of()
    scenes = [first, *(scene_of(**words) for words in OTHERS), replace(first, title="Kaupungit")]
    found = [name for scene in scenes for name in ids(picture(scene))]
    assert len(found) == len(set(found))


def test_the_same_view_has_the_same_ids_again(scene_of: SceneOf) -> None:
    assert picture(scene_of(city="salo")) == picture(scene_of(city="salo"))


def test_an_id_begins_with_what_it_names(scene_of: SceneOf) -> None:
    names = {name.rpartition("-")[0] for name in ids(picture(scene_of()))}
    assert {"title", "desc", "map", "inset", "heading", "legend", "labels", "source"} <= names
    assert all(re.fullmatch(r"[a-z][a-z0-9_-]*-[0-9a-f]{8}", name) for name in ids(picture(scene_of())))
