"""The slide of the development: PowerPoint's own chart with the numbers of the catalogue, and the figures as text."""

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pypdf import PdfReader

from src.facts.development import development_facts
from src.facts.growth import growth
from src.facts.growth_words import group_name
from src.facts.wording import value_of
from src.model import Catalogue, Language
from src.names import Names
from src.outputs.charts.number_file import recorded
from src.outputs.registry import OUTPUTS
from src.scene import Scene
from src.series.keys import POPULATION, PROJECTED_0_99
from src.texts import LANGUAGES
from src.view import SIZES
from tests.outputs.conftest import SceneOf
from tests.outputs.slide.test_slide_rendering import drawn_by_libreoffice

SALO = "734"


def opened(scene: Scene, catalogue: Catalogue) -> Any:
    return Presentation(io.BytesIO(OUTPUTS["/development.pptx"].render(scene, catalogue)))


def chart_of(presentation: Any) -> Any:
    (frame,) = (shape for shape in presentation.slides[0].shapes if shape.has_chart)
    return frame.chart


def numbers_inside(chart: Any) -> dict[str, dict[int, float]]:
    """The columns of the workbook inside by their headings: value by year, gaps left out."""
    sheet: Any = load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))["Sheet1"]
    heads, *rows = sheet.iter_rows(values_only=True)
    return {
        head: {int(row[0]): row[place] for row in rows if row[place] is not None}
        for place, head in enumerate(heads)
        if place and head in {series.name for series in chart.series}
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_of_a_city_has_the_counted_and_the_projected_years(
    scene_of: SceneOf, catalogue: Catalogue, language: Language
) -> None:
    scene = scene_of(lang=language, city="salo")
    chart = chart_of(opened(scene, catalogue))
    inside = numbers_inside(chart)
    assert list(inside) == [scene.texts("development.people"), scene.texts("development.projection")]
    for key, numbers in zip((POPULATION, PROJECTED_0_99), inside.values(), strict=True):
        series = catalogue.series[key]
        assert numbers == {year: series.of(SALO, year) for year in series.years}
    for series, numbers in zip(chart.series, inside.values(), strict=True):
        assert [value for value in series.values if value is not None] == list(numbers.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_of_the_partnerships_has_their_indices(
    scene_of: SceneOf, catalogue: Catalogue, language: Language
) -> None:
    scene = scene_of(lang=language, base="1980")
    inside = numbers_inside(chart_of(opened(scene, catalogue)))
    facts = growth(catalogue, 1980, catalogue.tiers)
    assert list(inside) == [group_name(catalogue, group, scene.texts) for group in facts.groups]
    for group, numbers in zip(facts.groups, inside.values(), strict=True):
        assert numbers == {year: recorded(group.index.at(year)) for year in group.index.years}
        assert numbers[1980] == 100


def test_the_projection_is_a_dashed_line_of_its_own_that_is_joined(
    scene_of: SceneOf, catalogue: Catalogue
) -> None:
    chart = chart_of(opened(scene_of(city="salo"), catalogue))
    counted, projected = chart.series
    assert not counted._element.xpath("c:spPr/a:ln/a:custDash")
    assert projected._element.xpath("c:spPr/a:ln/a:custDash/a:ds")
    assert [one.get("val") for one in chart.element.iter("{*}dispBlanksAs")] == ["span"]


def test_a_label_stands_at_the_first_highest_last_and_projected_year_and_names_both_lines(
    scene_of: SceneOf, catalogue: Catalogue
) -> None:
    chart = chart_of(opened(scene_of(city="salo"), catalogue))
    facts = development_facts(catalogue, SALO)
    years = [int(str(category)) for category in chart.plots[0].categories]
    told = [
        (
            years[int(label.xpath("c:idx/@val")[0])],
            label.xpath("c:showVal/@val") + label.xpath("c:showSerName/@val"),
        )
        for series in chart.series
        for label in series._element.xpath("c:dLbls/c:dLbl")
    ]
    points = facts.extremes
    assert told == [
        (points.first.year, ["1", "0"]),
        (points.highest.year, ["1", "0"]),
        (points.last.year, ["1", "1"]),
        (facts.projection.years[-1], ["1", "1"]),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_figures_are_text_below_the_chart(
    scene_of: SceneOf, catalogue: Catalogue, language: Language
) -> None:
    scene = scene_of(lang=language, city="salo")
    shapes = opened(scene, catalogue).slides[0].shapes
    said = [shape.text_frame.text for shape in shapes if shape.has_text_frame]
    facts = development_facts(catalogue, SALO)
    for fact in (*facts.figures, *(one.own for one in facts.ages)):
        assert any(words.split("\n")[0] == value_of(fact, scene.texts) for words in said)
    for one in facts.ages:
        assert any(words.endswith(value_of(one.country, scene.texts)) for words in said)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("words", [{"city": "salo"}, {"city": "sottunga"}, {}])
def test_nothing_lies_outside_the_slide_or_over_something_else(
    scene_of: SceneOf, catalogue: Catalogue, size: str, words: dict[str, str]
) -> None:
    for language in LANGUAGES:
        presentation = opened(scene_of(lang=language, size=size, **words), catalogue)
        boxes = [
            (one.left, one.top, one.left + one.width, one.top + one.height)
            for one in presentation.slides[0].shapes
        ]
        assert all(left >= 0 and right <= presentation.slide_width for left, _, right, _ in boxes)
        assert all(top >= 0 and bottom <= presentation.slide_height for _, top, _, bottom in boxes)
        over = [
            (one, other)
            for place, one in enumerate(boxes)
            for other in boxes[place + 1 :]
            if one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
        ]
        assert over == []


def test_the_same_view_gives_the_same_bytes(scene_of: SceneOf, catalogue: Catalogue) -> None:
    for words in ({"city": "salo"}, {}):
        for path, output in OUTPUTS.items():
            if path.startswith("/development."):
                first, second = (output.render(scene_of(**words), catalogue) for _ in range(2))
                assert first == second, path


def test_a_hostile_name_is_text_in_every_file(scene_of: SceneOf, catalogue: Catalogue) -> None:
    name = '=HYPERLINK("x")<script>&"'
    own = replace(catalogue.municipalities[SALO], names=Names(dict.fromkeys(LANGUAGES, name)))
    hostile = replace(catalogue, municipalities={**catalogue.municipalities, SALO: own})
    scene = scene_of(city="salo")
    for path, output in OUTPUTS.items():
        if not path.startswith("/development."):
            continue
        made = output.render(scene, hostile)
        if path.endswith("svg"):
            assert b"<script>" not in made
        if path.endswith("csv"):
            assert b"'=HYPERLINK" in made
    presentation = opened(scene, hostile)
    assert presentation.slides[0].shapes.title.text_frame.text.endswith(name)
    with zipfile.ZipFile(io.BytesIO(OUTPUTS["/development.xlsx"].render(scene, hostile))) as book:
        sheets = [book.read(part).decode() for part in book.namelist() if "worksheets/sheet" in part]
    assert not any("<f>" in sheet for sheet in sheets)


def test_libreoffice_draws_lines_names_and_figures(
    scene_of: SceneOf, catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory
) -> None:
    scene = scene_of(lang="sv", theme="dark")
    folder: Path = tmp_path_factory.mktemp("development")
    drawn_by_libreoffice(OUTPUTS["/development.pptx"].render(scene, catalogue), folder, (1920, 1080))
    said = " ".join(PdfReader(folder / "slide.pdf").pages[0].extract_text().split())
    facts = growth(catalogue, 2000, catalogue.tiers)
    assert all(group_name(catalogue, group, scene.texts) in said for group in facts.groups)
    # Years stand whole below the axis, some of them left out.
    assert len(re.findall(r"\b(?:19|20)\d\d\b", said.partition("Folkmängd, år")[0])) > 10
