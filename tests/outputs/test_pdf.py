"""The PDF: one tagged page of the right paper, embedded fonts, live text, and the same bytes."""

import io
from collections.abc import Iterator
from typing import Any

import pytest
from pypdf import PdfReader

from src.outputs import pdf
from src.texts import LANGUAGES
from src.view import SIZES
from tests.outputs.conftest import SceneOf

PAPER = {
    "16x9": (960, 540),
    "4x3": (720, 540),
    "1x1": (540, 540),
    "a4": (595.276, 841.89),
    "a4-landscape": (841.89, 595.276),
}


@pytest.mark.parametrize("size", SIZES)
def test_it_is_one_page_of_the_size_and_small(scene_of: SceneOf, size: str) -> None:
    made = pdf.render(scene_of(size=size))
    (page,) = PdfReader(io.BytesIO(made)).pages
    assert (page.mediabox.width, page.mediabox.height) == pytest.approx(PAPER[size], abs=0.01)
    assert len(made) < 1_500_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_tagged_with_title_language_and_alternative_text(scene_of: SceneOf, language: str) -> None:
    scene = scene_of(lang=language, tier="vitality")
    reader = PdfReader(io.BytesIO(pdf.render(scene)))
    root: Any = reader.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == language
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == scene.title
    alternative = list(_values(root["/StructTreeRoot"], "/Alt", set()))
    assert any(scene.title in words and scene.subtitle in words for words in alternative)


def test_it_says_source_licence_date_and_address(scene_of: SceneOf) -> None:
    scene = scene_of(lang="en")
    told = PdfReader(io.BytesIO(pdf.render(scene))).metadata
    assert told is not None
    words = f"{told.subject} {told['/Keywords']}"
    assert all(fact in words for fact in (scene.source_line, "CC BY 4.0", scene.data_date, "/?lang=en"))


def test_every_font_is_embedded_and_is_ours(scene_of: SceneOf) -> None:
    (page,) = PdfReader(io.BytesIO(pdf.render(scene_of()))).pages
    fonts = list(_values(page["/Resources"], "/FontDescriptor", set()))
    assert len(fonts) == 3
    assert all("SourceSans3" in font["/FontName"] and "/FontFile2" in font for font in fonts)


def test_the_text_can_be_read_out(scene_of: SceneOf) -> None:
    (page,) = PdfReader(io.BytesIO(pdf.render(scene_of(lang="sv")))).pages
    words = page.extract_text()
    assert "Strategisk stadsallians" in words
    assert "Villmanstrand" in words


def test_the_same_scene_gives_the_same_bytes(scene_of: SceneOf) -> None:
    assert pdf.render(scene_of(lang="en")) == pdf.render(scene_of(lang="en"))


def _values(node: Any, key: str, seen: set[int]) -> Iterator[Any]:
    """Every value of a key anywhere below a node."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, dict):
        for name, value in node.items():
            if name == key:
                yield value.get_object()
            if name not in ("/P", "/Parent", "/Pg"):
                yield from _values(value, key, seen)
    elif isinstance(node, list):
        for value in node:
            yield from _values(value, key, seen)
