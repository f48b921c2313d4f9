"""When every stated member is known, no file says "at least" or "of 57" any more."""

import html
import io
import re
import zipfile
from pathlib import Path

import pytest

from src.catalogue import load_catalogue
from src.map_command import scene_json
from src.model import Catalogue, Language
from src.outputs.picture.drawing import Text
from src.outputs.picture.layout import laid_out
from src.outputs.registry import OUTPUTS
from src.scene import Scene, build_scene
from src.texts import LANGUAGES, texts_for
from src.view import SIZES, parse
from tests.complete_list import complete_copy, signs_in
from tests.outputs.conftest import FileOf

FILES = ("/map.svg", "/map.pptx", "/map.html", "/data.xlsx")


@pytest.fixture(scope="module")
def complete(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return load_catalogue(complete_copy(Path(tmp_path_factory.mktemp("complete"))))


def scene_in(catalogue: Catalogue, language: Language, **words: str) -> Scene:
    view, problems = parse(
        {"lang": (language,), **{word: (value,) for word, value in words.items()}}, catalogue
    )
    assert problems == ()
    return build_scene(catalogue, view, texts_for(language), "light")


def words_in(path: str, made: bytes) -> str:
    """The words of a file without its markup, those of the parts of a package one after another."""
    texts = [made]
    if path.endswith(("pptx", "xlsx")):
        with zipfile.ZipFile(io.BytesIO(made)) as package:
            texts = [package.read(name) for name in package.namelist() if name.endswith((".xml", ".rels"))]
    # The stand-alone page carries the words of every choice of its filter as JSON.
    return " | ".join(
        html.unescape(re.sub(r"<[^>]*>", " ", part.decode().replace('"', "\n"))) for part in texts
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", FILES)
def test_a_complete_list_leaves_no_sign_in_any_file(
    complete: Catalogue, file_of: FileOf, path: str, language: Language
) -> None:
    texts = texts_for(language)
    made = OUTPUTS[path].render(scene_in(complete, language), complete)
    assert signs_in(words_in(path, made), texts) == set()
    short = file_of(path, lang=language)
    assert {"overview.incomplete", "title.at_least_all"} <= signs_in(words_in(path, short), texts)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("region", ["varsinais-suomi", "ahvenanmaa"])
def test_a_complete_list_leaves_no_sign_in_pictures_of_any_size(
    complete: Catalogue, catalogue: Catalogue, language: Language, region: str
) -> None:
    texts = texts_for(language)
    for size in SIZES:
        for words in ({}, {"region": region}):
            assert signs_in(drawn(scene_in(complete, language, size=size, **words)), texts) == set()
            assert signs_in(drawn(scene_in(catalogue, language, size=size, **words)), texts)


def drawn(scene: Scene) -> str:
    """Everything that a picture says, and what the live map is told of the same scene."""
    drawing = laid_out(scene)
    lines: dict[str, str] = {}
    for shape in drawing.shapes():
        if isinstance(shape, Text) and shape.role != "label":
            lines[shape.role] = f"{lines.get(shape.role, '')} {shape.text}"
    return " | ".join(
        [*lines.values(), drawing.title, drawing.description, scene_json(scene).replace('"', " | ")]
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_names_who_states_the_length_of_a_short_list(
    complete: Catalogue, catalogue: Catalogue, language: Language
) -> None:
    (tier,) = (tier for tier in catalogue.tiers.values() if tier.stated_count)
    source = tier.stated_count_source
    assert source is not None
    for data, is_named in ((catalogue, True), (complete, False)):
        words = words_in("/data.xlsx", OUTPUTS["/data.xlsx"].render(scene_in(data, language), data))
        assert (source.url in words) is is_named
