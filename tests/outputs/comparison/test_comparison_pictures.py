"""The chart of a comparison as SVG, PNG and PDF: the same lines and words, on every sheet, nothing cut."""

import io
import re
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree

import pytest
from PIL import Image
from pypdf import PdfReader

from src.comparison.comparison import build_comparison
from src.comparison.wording import summary
from src.fonts import text_width
from src.model import Catalogue, Language
from src.outputs.charts.picture import laid_out
from src.outputs.comparison import chart_of
from src.outputs.picture.drawing import Line, Text
from src.outputs.registry import OUTPUTS
from src.palette import PALETTES
from src.texts import LANGUAGES
from src.view import SIZES
from tests.outputs.conftest import SceneOf

# The longest names, close ends and long sentences.
HARD = ("turku", "joensuu_lappeenranta_imatra", "growth_cities", "country")
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("measure", ["level", "index", "change"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_and_no_two_words_meet(
    scene_of: SceneOf, catalogue: Catalogue, size: str, measure: str
) -> None:
    for language in LANGUAGES:
        scene = scene_of(lang=language, size=size, compare=HARD, **{"as": measure})
        picture = laid_out(chart_of(scene, catalogue))
        boxes = [box_of(shape) for shape in picture.shapes() if isinstance(shape, Text)]
        assert all(left >= 0 and right <= picture.width for left, _, right, _, _ in boxes)
        assert all(top >= 0 and bottom <= picture.height for _, top, _, bottom, _ in boxes)
        met = [
            (one[4], other[4])
            for place, one in enumerate(boxes)
            for other in boxes[place + 1 :]
            if one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
        ]
        assert met == []


def box_of(text: Text) -> tuple[float, float, float, float, str]:
    """Left, top, right and bottom of the letters of a line, and the line."""
    width = text_width(text.text, text.size, text.weight)
    left = {"start": text.x, "middle": text.x - width / 2, "end": text.x - width}[text.anchor]
    return left, text.y - text.size * 0.7, left + width, text.y + text.size * 0.15, text.text


@pytest.mark.parametrize("theme", PALETTES)
def test_the_svg_has_a_line_for_each_subject_in_the_colours_of_the_palette(
    scene_of: SceneOf, catalogue: Catalogue, theme: str
) -> None:
    scene = scene_of(compare=("turku", "alliance"), theme=theme)
    root = ElementTree.fromstring(OUTPUTS["/compare.svg"].render(scene, catalogue))
    palette = PALETTES[scene.theme]
    lines = [line for line in root.iter(f"{SVG}polyline") if len((line.get("points") or "").split()) > 20]
    assert [line.get("stroke") for line in lines] == [palette.ink, palette.tiers["alliance"].fill]
    assert [bool(line.get("stroke-dasharray")) for line in lines] == [False, True]
    assert {"Turku", "Allianssikumppanuus"} <= {text.text for text in root.iter(f"{SVG}text")}
    assert root.find(f"{SVG}title") is not None


def test_the_line_goes_through_the_values(scene_of: SceneOf, catalogue: Catalogue) -> None:
    """Heights of the line are in the order of the people."""
    scene = scene_of(compare=("salo",))
    picture = laid_out(chart_of(scene, catalogue))
    (curve,) = [line for line in picture.shapes() if isinstance(line, Line) and len(line.points) > 20]
    (level,) = build_comparison(catalogue, scene.view, scene.texts).levels
    values = [value for value in level.values if value is not None]
    assert len(curve.points) == len(values)
    for (before, after), ((_, first), (_, second)) in zip(
        pairwise(values), pairwise(curve.points), strict=True
    ):
        assert (after > before) == (second < first) or after == before


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_says_what_the_page_says(scene_of: SceneOf, catalogue: Catalogue, language: Language) -> None:
    scene = scene_of(lang=language, compare=("turku", "regional_cities"), **{"from": "2000"})
    reader = PdfReader(io.BytesIO(OUTPUTS["/compare.pdf"].render(scene, catalogue)))
    (page,) = reader.pages
    said = " ".join(page.extract_text().split())
    comparison = build_comparison(catalogue, scene.view, scene.texts)
    for part in re.split(r"[;:.] ", summary(comparison, scene.texts)):
        assert " ".join(part.rstrip(".").split()) in said
    assert reader.metadata is not None
    assert "/vertailu?" in str(reader.metadata)


def test_the_png_has_the_scale_and_real_alpha(scene_of: SceneOf, catalogue: Catalogue) -> None:
    scene = scene_of(compare=("turku", "country"), scale="2", background="transparent")
    picture: Any = Image.open(io.BytesIO(OUTPUTS["/compare.png"].render(scene, catalogue)))
    assert picture.size == (3840, 2160)
    assert picture.mode == "RGBA"
    assert picture.getpixel((5, 5))[3] == 0
    assert scene.texts("app.name") in str(picture.info)


def test_where_nothing_is_compared_the_picture_says_so(scene_of: SceneOf, catalogue: Catalogue) -> None:
    text = OUTPUTS["/compare.svg"].render(scene_of(lang="en"), catalogue).decode()
    assert scene_of(lang="en").texts("compare.nothing") in text
    assert "<polyline" not in text
