"""The slide of a comparison: PowerPoint's own chart, whose numbers are those of the page and open in Excel."""

import io
from itertools import pairwise
from typing import Any

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE
from pypdf import PdfReader

from src.comparison.comparison import build_comparison
from src.model import Catalogue, Language
from src.outputs.charts.native_room import LETTERS
from src.outputs.charts.number_file import recorded
from src.outputs.registry import OUTPUTS
from src.outputs.slide.shapes import EMU_PER_PX
from src.scene import Scene
from src.texts import LANGUAGES
from src.view import SIZES
from tests.outputs.conftest import SceneOf
from tests.outputs.slide.test_slide_rendering import drawn_by_libreoffice

FOUR = ("turku", "alliance", "regional_cities", "country")
VIEWS = {
    "index": {"compare": FOUR, "from": "2000", "as": "index"},
    "change": {"compare": ("salo", "vitality"), "as": "change"},
    "gaps": {"compare": ("turku", "country"), "series": "share_65_over"},
    "projection": {"compare": ("turku",), "series": "projected_0_99"},
}


def opened(scene: Scene, catalogue: Catalogue) -> Any:
    (found,) = Presentation(io.BytesIO(OUTPUTS["/compare.pptx"].render(scene, catalogue))).slides
    return found


def chart_of(found: Any) -> Any:
    (frame,) = (shape for shape in found.shapes if shape.has_chart)
    return frame.chart


@pytest.mark.parametrize("name", VIEWS)
def test_the_chart_has_the_lines_of_the_comparison(
    scene_of: SceneOf, catalogue: Catalogue, name: str
) -> None:
    scene = scene_of(**VIEWS[name])
    comparison = build_comparison(catalogue, scene.view, scene.texts)
    chart = chart_of(opened(scene, catalogue))
    # With marks on every point of a projection alone.
    is_marked = name == "projection"
    assert chart.chart_type == (XL_CHART_TYPE.LINE_MARKERS if is_marked else XL_CHART_TYPE.LINE)
    years = [int(str(category)) for category in chart.plots[0].categories]
    # A change is known from the second year on.
    told = comparison.lines[0].years
    assert years == list(range(told[0], told[-1] + 1))
    assert [series.name for series in chart.series] == [subject.name for subject in comparison.subjects]
    for series, line in zip(chart.series, comparison.lines, strict=True):
        assert list(series.values) == [recorded(line.at(year)) for year in years]


@pytest.mark.parametrize("name", VIEWS)
def test_the_workbook_inside_has_the_same_numbers_in_the_same_cells(
    scene_of: SceneOf, catalogue: Catalogue, name: str
) -> None:
    scene = scene_of(**VIEWS[name])
    chart = chart_of(opened(scene, catalogue))
    sheet: Any = load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))["Sheet1"]
    formulas = [part.text for part in chart.element.iter("{*}f")]
    for place, series in enumerate(chart.series):
        title, _, values = formulas[3 * place : 3 * place + 3]
        assert sheet[title.removeprefix("Sheet1!").replace("$", "")].value == series.name
        cells = sheet[values.removeprefix("Sheet1!").replace("$", "")]
        assert [cell.value for (cell,) in cells] == list(series.values)


@pytest.mark.parametrize("language", LANGUAGES)
def test_title_sentence_notes_and_source_are_text_and_the_chart_has_words(
    scene_of: SceneOf, catalogue: Catalogue, language: Language
) -> None:
    scene = scene_of(lang=language, **VIEWS["index"])
    found = opened(scene, catalogue)
    words = [shape.text_frame.text for shape in found.shapes if shape.has_text_frame]
    assert words[0].startswith(scene.texts("series.name.population"))
    assert scene.texts("compare.today_known") in words[2]
    assert "CC" in words[2]
    (frame,) = (shape for shape in found.shapes if shape.has_chart)
    assert frame.element.xpath(".//p:cNvPr/@descr") == [f"{words[0]} {words[1]}"]
    tags = {run.get("lang") for run in found.element.iter("{*}rPr")}
    assert tags == {scene.texts.row.tag}


def test_lines_are_told_apart_by_dashes_and_have_the_colours_of_the_theme(
    scene_of: SceneOf, catalogue: Catalogue
) -> None:
    chart = chart_of(opened(scene_of(**VIEWS["index"]), catalogue))
    dashes = [str(dashes_of(series)) for series in chart.series]
    assert len(set(dashes)) == len(FOUR)
    assert str(chart.series[1].format.line.color.theme_color).startswith("ACCENT_1")


def dashes_of(series: Any) -> list[dict[str, str]]:
    """The lengths that are drawn and left out in turn; none for a whole line."""
    return [dict(stop.attrib) for stop in series._element.xpath("c:spPr/a:ln/a:custDash/a:ds")]


def test_every_line_has_its_name_at_its_last_year_and_no_two_names_meet(
    scene_of: SceneOf, catalogue: Catalogue
) -> None:
    """Where PowerPoint puts a name by itself, moved by as much of the chart's height as the label says."""
    chart = chart_of(opened(scene_of(**VIEWS["index"]), catalogue))
    assert not chart.has_legend
    axis = chart.value_axis
    inside = {part: float(chart.element.xpath(f"//c:plotArea/c:layout//c:{part}/@val")[0]) for part in "yh"}
    middles: list[float] = []
    for series in chart.series:
        (label,) = series._element.xpath("c:dLbls/c:dLbl")
        row = int(label.xpath("c:idx/@val")[0])
        values = list(series.values)
        assert row == len(values) - 1
        assert label.xpath("c:showSerName/@val") == ["1"]
        assert label.xpath("c:showVal/@val") == ["0"]
        depth = (axis.maximum_scale - values[row]) / (axis.maximum_scale - axis.minimum_scale)
        shift = float(label.xpath("c:layout/c:manualLayout/c:y/@val")[0])
        middles.append(inside["y"] + depth * inside["h"] + shift)
    height = next(
        shape.height for shape in opened(scene_of(**VIEWS["index"]), catalogue).shapes if shape.has_chart
    )
    line = LETTERS * EMU_PER_PX / height
    assert all(lower - upper > line for upper, lower in pairwise(sorted(middles)))


def test_the_axis_holds_every_value_and_gaps_stay_gaps(scene_of: SceneOf, catalogue: Catalogue) -> None:
    scene = scene_of(**VIEWS["gaps"])
    chart = chart_of(opened(scene, catalogue))
    known = [value for series in chart.series for value in series.values if value is not None]
    assert chart.value_axis.minimum_scale <= min(known) <= max(known) <= chart.value_axis.maximum_scale
    assert [one.get("val") for one in chart.element.iter("{*}dispBlanksAs")] == ["gap"]
    assert len(known) < sum(len(series.values) for series in chart.series)
    # The year between two gaps is no line, so it has a mark of its own.
    lone = chart.series[0]._element.xpath("c:dPt/c:idx/@val")
    assert lone == [str(2021 - 2006)]


def test_the_same_view_gives_the_same_bytes_and_nothing_compared_a_slide_that_says_so(
    scene_of: SceneOf, catalogue: Catalogue
) -> None:
    scene = scene_of(**VIEWS["index"])
    assert OUTPUTS["/compare.pptx"].render(scene, catalogue) == OUTPUTS["/compare.pptx"].render(
        scene, catalogue
    )
    empty = opened(scene_of(), catalogue)
    assert scene.texts("compare.nothing") in [shape.text_frame.text for shape in empty.shapes]


@pytest.mark.parametrize("size", SIZES)
def test_nothing_lies_outside_the_slide_or_over_something_else(
    scene_of: SceneOf, catalogue: Catalogue, size: str
) -> None:
    scene = scene_of(lang="sv", size=size, **VIEWS["index"])
    presentation: Any = Presentation(io.BytesIO(OUTPUTS["/compare.pptx"].render(scene, catalogue)))
    shapes = sorted(presentation.slides[0].shapes, key=lambda shape: shape.top)
    assert all(shape.left >= 0 and shape.left + shape.width <= presentation.slide_width for shape in shapes)
    bottoms = [shape.top + shape.height for shape in shapes]
    assert bottoms[-1] <= presentation.slide_height
    assert all(bottom <= shape.top for bottom, shape in zip(bottoms, shapes[1:], strict=False))


def test_libreoffice_draws_the_lines_and_their_names(
    scene_of: SceneOf, catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory
) -> None:
    scene = scene_of(**VIEWS["index"])
    folder = tmp_path_factory.mktemp("comparison")
    picture: Any = drawn_by_libreoffice(
        OUTPUTS["/compare.pptx"].render(scene, catalogue), folder, (1920, 1080)
    )
    alliance = tuple(int(scene.palette.tiers["alliance"].fill[place : place + 2], 16) for place in (1, 3, 5))
    colours: Any = picture.getcolors(1920 * 1080)
    near = sum(
        count
        for count, colour in colours
        if all(abs(one - other) < 12 for one, other in zip(colour, alliance, strict=True))
    )
    assert near > 1000
    text = PdfReader(folder / "slide.pdf").pages[0].extract_text()
    assert all(
        name in text for name in ("Turku", "Allianssikumppanuus", "Seutukaupungit", "Koko maa", "2024")
    )
