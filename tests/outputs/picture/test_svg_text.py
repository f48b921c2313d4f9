"""Text in the SVG: as wide as in our font whatever font is there, and whole letters where halos are drawn over them."""

from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from src.fonts import text_width
from src.outputs import svg
from src.outputs.picture.drawing import Stroke, Text
from src.outputs.picture.svg_text import for_any_font, for_our_font
from src.view import SIZES
from tests.outputs.conftest import SceneOf

SVG = "{http://www.w3.org/2000/svg}"
NAME = Text(20, 40, "Hämeenlinna", 20, 600, "#FFFFFF", "label", halo=Stroke("#1C3A8C", 3))
PLACE = ("x", "y", "font-size", "font-weight", "text-anchor", "textLength", "lengthAdjust")


def elements(text: Text) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(f"<g>{for_any_font(text)}</g>"))


@pytest.mark.parametrize("size", SIZES)
def test_every_line_is_as_wide_as_in_our_font(scene_of: SceneOf, size: str) -> None:
    lines = list(ElementTree.fromstring(svg.render(scene_of(size=size))).iter(f"{SVG}text"))
    assert len(lines) > 50
    for line in lines:
        words = line.text or ""
        if len(words) > 1:
            width = text_width(words, float(line.get("font-size", 0)), int(line.get("font-weight", 0)))
            assert float(line.get("textLength", 0)) == pytest.approx(width, abs=0.01), words
            assert line.get("lengthAdjust") == "spacingAndGlyphs"


@pytest.mark.parametrize("words", ["", "1", "\u05d0\u05d1", "Turku \U0001f1eb", "Turku  Salo", " Turku"])
def test_a_width_that_is_not_known_is_not_said(words: str) -> None:
    assert [line.get("textLength") for line in elements(replace(NAME, text=words))] == [None, None]


@pytest.mark.parametrize("anchor", ["start", "middle", "end"])
def test_a_halo_is_drawn_below_its_letters_as_an_element_of_its_own(anchor: str) -> None:
    halo, letters = elements(replace(NAME, anchor=anchor))
    assert (halo.text, letters.text) == (NAME.text, NAME.text)
    assert [halo.get(name) for name in PLACE] == [letters.get(name) for name in PLACE]
    assert (halo.get("fill"), halo.get("stroke"), halo.get("stroke-width")) == ("none", "#1C3A8C", "3")
    assert (letters.get("fill"), letters.get("stroke")) == ("#FFFFFF", None)
    assert halo.get("aria-hidden") == "true"


def test_no_letters_have_a_stroke_that_could_be_drawn_over_them(scene_of: SceneOf) -> None:
    made = svg.render(scene_of(city="kauniainen"))
    root = ElementTree.fromstring(made)
    assert b"paint-order" not in made
    assert [
        line.text for line in root.iter(f"{SVG}text") if line.get("stroke") and line.get("fill") != "none"
    ] == []
    halos = [
        (below.text, above.text, above.get("class"))
        for group in root.iter(f"{SVG}g")
        for below, above in pairwise(group)
        if below.get("class") == "halo"
    ]
    assert {below for below, _, _ in halos} >= {"Helsinki", "Espoo", "Vantaa", "Kauniainen"}
    assert all(below == above and role == "label" for below, above, role in halos)


def test_for_our_own_font_a_line_is_one_element_of_its_natural_width() -> None:
    (line,) = ElementTree.fromstring(f"<g>{for_our_font(NAME)}</g>")
    assert (line.get("paint-order"), line.get("textLength")) == ("stroke", None)
