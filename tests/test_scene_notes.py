"""The sentences of a scene: each once, for what is shown, whatever draws them."""

import dataclasses
from html import unescape

import pytest

from src.catalogue import load_catalogue
from src.completeness import missing, short_tiers
from src.counts import shortness
from src.model import Catalogue, Language
from src.outputs.page.source_markup import note_markup
from src.outputs.picture.drawing import Group
from src.outputs.picture.labels import Labels
from src.outputs.picture.layout import foot_paragraphs
from src.scene import Scene, build_scene
from src.texts import LANGUAGES, texts_for
from src.view import default_view


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def scene_of(catalogue: Catalogue, language: Language, *tiers: str) -> Scene:
    view = dataclasses.replace(default_view(catalogue), tiers=tiers or tuple(catalogue.tiers))
    return build_scene(catalogue, view, texts_for(language), "light")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_short_list_is_told_with_its_tier_and_then_cities_in_two(
    catalogue: Catalogue, language: Language
) -> None:
    notes = scene_of(catalogue, language).notes
    texts = texts_for(language)
    short = short_tiers(catalogue, catalogue.tiers)
    assert [note.short_tier for note in notes] == [*short, None]
    assert [note.text for note in notes[:-1]] == [
        texts("overview.incomplete", **shortness(catalogue, texts, key)) for key in short
    ]


def test_of_a_complete_list_without_cities_in_two_nothing_is_told(catalogue: Catalogue) -> None:
    whole = [key for key in catalogue.tiers if not missing(catalogue, key)]
    assert whole
    assert all(scene_of(catalogue, "fi", key).notes == () for key in whole)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_and_pictures_say_the_same_sentences(catalogue: Catalogue, language: Language) -> None:
    scene = scene_of(catalogue, language)
    on_pages = [unescape(note_markup(catalogue, scene.texts, note).striptags()) for note in scene.notes]
    assert on_pages == [note.text for note in scene.notes]
    nobody_left_out = Labels(Group("labels", ()), (), ())
    assert foot_paragraphs(scene, nobody_left_out) == (" ".join(on_pages), scene.source_line)
