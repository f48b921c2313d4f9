"""The first picture: the contract's paths, the live map's extent, small, and in the page's colours."""

from collections import Counter
from xml.etree import ElementTree

import brotli
import pytest

from src.catalogue import load_boundaries
from src.outputs.picture import first_picture
from tests.outputs.conftest import SceneOf


def test_every_municipality_is_one_path_of_the_contract(scene_of: SceneOf) -> None:
    scene = scene_of(city="tampere")
    root = ElementTree.fromstring(first_picture.render(scene))
    paths = [path for path in root.iter("path") if path.get("data-code")]
    assert Counter(path.get("data-code") for path in paths) == Counter(list(scene.classes_of))
    for path in paths:
        code = path.get("data-code") or ""
        tiers = {f"tier-{key}" for key in scene.classes_of[code]}
        selected = {"is-selected"} if code == scene.view.city else set()
        assert set((path.get("class") or "").split()) == {"municipality", *tiers, *selected}
        assert path.get("d")


def test_a_fill_is_the_page_s_variable_with_the_scene_s_colour_to_stand_in(scene_of: SceneOf) -> None:
    scene = scene_of(theme="dark")
    for group in ElementTree.fromstring(first_picture.render(scene)).iter("g"):
        for path in group.findall("path"):
            keys = scene.classes_of[path.get("data-code") or ""]
            if len(keys) < 2:
                name = f"tier-{keys[0]}" if keys else "land"
                assert group.get("fill") == f"var(--{name},{scene.fill_of(path.get('data-code') or '')})"


def test_the_view_box_is_the_extent_of_the_live_map(scene_of: SceneOf) -> None:
    root = ElementTree.fromstring(first_picture.render(scene_of()))
    west, south, east, north = load_boundaries("screen").bbox
    _, _, width, height = map(float, (root.get("viewBox") or "").split())
    assert width / height == pytest.approx((east - west) / (north - south), rel=1e-4)


def test_it_is_small_as_sent(scene_of: SceneOf) -> None:
    assert len(brotli.compress(first_picture.render(scene_of()).encode(), quality=11)) < 25_000


def test_it_says_its_title_in_its_language(scene_of: SceneOf) -> None:
    scene = scene_of(lang="sv")
    root = ElementTree.fromstring(first_picture.render(scene))
    assert (root.get("lang"), root.get("role"), root.get("aria-label")) == ("sv", "img", scene.title)
