"""The development as SVG, PNG and PDF: what the page shows and says, on every sheet, nothing cut."""

import io
from itertools import combinations
from typing import Any
from xml.etree import ElementTree

import pytest
from PIL import Image
from pypdf import PdfReader

from src.facts.development import development_facts
from src.facts.development_words import people_sentence, projection_sentence
from src.facts.growth import growth
from src.facts.growth_words import growth_sentence, members_sentences
from src.facts.wording import value_of
from src.model import Catalogue, Language
from src.outputs.charts.picture import laid_out
from src.outputs.development import chart_of
from src.outputs.picture.drawing import Line, Text
from src.outputs.registry import OUTPUTS
from src.palette import PALETTES, ThemeName
from src.texts import LANGUAGES
from src.view import SIZES
from tests.outputs.comparison.test_comparison_pictures import box_of
from tests.outputs.conftest import SceneOf

SALO = "734"
# With a land transfer and a maximum in between; with the fewest people; with a long name; the partnerships.
VIEWS = ({"city": "salo"}, {"city": "sottunga"}, {"city": "pedersoren-kunta"}, {"city": "helsinki"}, {})
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_and_no_two_words_meet(
    scene_of: SceneOf, catalogue: Catalogue, size: str, language: Language
) -> None:
    for words in VIEWS:
        picture = laid_out(chart_of(scene_of(lang=language, size=size, **words), catalogue))
        boxes = [box_of(shape) for shape in picture.shapes() if isinstance(shape, Text)]
        assert all(left >= 0 and right <= picture.width for left, _, right, _, _ in boxes)
        assert all(top >= 0 and bottom <= picture.height for _, top, _, bottom, _ in boxes)
        met = [
            (one[4], other[4])
            for one, other in combinations(boxes, 2)
            if one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
        ]
        assert met == []


@pytest.mark.parametrize("theme", PALETTES)
def test_the_projection_is_dashed_and_apart_from_what_was_counted(
    scene_of: SceneOf, catalogue: Catalogue, theme: ThemeName
) -> None:
    picture = laid_out(chart_of(scene_of(city="salo", theme=theme), catalogue))
    facts = development_facts(catalogue, SALO)
    curves = [line for line in picture.shapes() if isinstance(line, Line) and line.stroke.width > 2]
    counted, projected = curves
    assert not counted.stroke.dash
    assert projected.stroke.dash
    assert len(counted.points) == len(facts.population.years)
    assert len(projected.points) == len(facts.projection.years)
    assert {line.stroke.colour for line in curves} == {PALETTES[theme].ink}


@pytest.mark.parametrize("theme", PALETTES)
def test_each_partnership_has_its_colour_and_number(
    scene_of: SceneOf, catalogue: Catalogue, theme: ThemeName
) -> None:
    root = ElementTree.fromstring(OUTPUTS["/development.svg"].render(scene_of(theme=theme), catalogue))
    palette = PALETTES[theme]
    lines = [line for line in root.iter(f"{SVG}polyline") if len((line.get("points") or "").split()) > 20]
    assert [line.get("stroke") for line in lines] == [
        *(swatch.fill for swatch in palette.tiers.values()),
        palette.ink,
    ]
    assert len({line.get("stroke-dasharray") for line in lines}) == len(lines)
    words = {text.text for text in root.iter(f"{SVG}text")}
    assert {str(tier.order) for tier in catalogue.tiers.values()} <= words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_document_of_a_city_says_what_its_details_say(
    scene_of: SceneOf, catalogue: Catalogue, language: Language
) -> None:
    scene = scene_of(lang=language, city="salo")
    texts, facts = scene.texts, development_facts(catalogue, SALO)
    reader = PdfReader(io.BytesIO(OUTPUTS["/development.pdf"].render(scene, catalogue)))
    said = " ".join(reader.pages[0].extract_text().split())
    for sentence in (people_sentence(facts, texts), projection_sentence(facts, texts)):
        assert " ".join(sentence.split()) in said
    for fact in (*facts.figures, *(one.own for one in facts.ages), *(one.country for one in facts.ages)):
        assert " ".join(value_of(fact, texts).split()) in said
    for table in ("StatFin 11re", "StatFin 14wx", "StatFin 11ra", "StatFin 12r5"):
        assert table in said
    assert reader.metadata is not None
    assert "city=salo" in str(reader.metadata)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_document_of_the_partnerships_says_what_their_page_says(
    scene_of: SceneOf, catalogue: Catalogue, language: Language
) -> None:
    scene = scene_of(lang=language, base="1990")
    texts, facts = scene.texts, growth(catalogue, 1990, catalogue.tiers)
    reader = PdfReader(io.BytesIO(OUTPUTS["/development.pdf"].render(scene, catalogue)))
    said = " ".join(reader.pages[0].extract_text().split())
    known = members_sentences(catalogue, facts, texts)
    for sentence in (growth_sentence(catalogue, facts, texts), texts("growth.index", year=1990), known):
        assert " ".join(sentence.split()) in said
    assert "base=1990" in str(reader.metadata)


def test_the_png_has_the_scale_and_real_alpha(scene_of: SceneOf, catalogue: Catalogue) -> None:
    scene = scene_of(city="turku", scale="2", background="transparent", size="4x3")
    picture: Any = Image.open(io.BytesIO(OUTPUTS["/development.png"].render(scene, catalogue)))
    assert picture.size == (2880, 2160)
    assert picture.mode == "RGBA"
    assert picture.getpixel((5, 5))[3] == 0


def test_a_view_of_some_partnerships_shows_these_and_the_rest(
    scene_of: SceneOf, catalogue: Catalogue
) -> None:
    file = chart_of(scene_of(tier=("alliance", "regional_cities")), catalogue)
    assert [curve.colour for curve in file.chart.curves] == ["alliance", "regional_cities", "ink"]
    alone = chart_of(scene_of(tier="none"), catalogue)
    assert [curve.colour for curve in alone.chart.curves] == ["ink"]
