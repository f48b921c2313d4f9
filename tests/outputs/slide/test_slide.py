"""The slide: native shapes in the theme's colours, live text in its fonts, in a sensible order, no picture."""

import dataclasses
import re
from itertools import cycle
from typing import Any

import pytest
from pptx.util import Emu
from reading import all_shapes, description, fill_of, municipalities, parts_of, slide_of, theme_of

from src.outputs.picture.layout import describe
from src.outputs.slide import render
from src.palette import THEME_NAMES
from src.texts import LANGUAGES
from src.view import SIZES

MOST_BYTES = 400_000


@pytest.fixture(scope="module")
def file(file_of):
    return file_of("/map.pptx")


@pytest.fixture(scope="module")
def slide(file):
    return slide_of(file)


def test_every_municipality_is_one_native_freeform_named_for_it(scene_of, slide):
    shapes = municipalities(slide)
    assert set(shapes) == set(scene_of().classes_of)
    for code, shape in shapes.items():
        assert shape.name == f"{code} {scene_of().names[code]}"
        assert shape.element.xpath("./p:spPr/a:custGeom/a:pathLst/a:path/a:close")


@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize("tier", ["alliance", "regional_cities"])
def test_every_fill_is_the_scenes_colour_by_way_of_the_theme(file_of, scene_of, theme, tier):
    for words in ({}, {"tier": tier, "region": "uusimaa"}):
        scene = scene_of(theme=theme, **words)
        slide = slide_of(file_of("/map.pptx", theme=theme, **words))
        for code, shape in municipalities(slide).items():
            assert fill_of(shape, slide) == scene.fill_of(code)


def test_tiers_are_the_accents_in_their_order(scene_of, slide):
    fills = [swatch.fill for swatch in scene_of().palette.tiers.values()]
    assert [theme_of(slide)[f"accent{place}"] for place in range(1, len(fills) + 1)] == fills


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_no_colour_and_no_font_stands_outside_the_theme(file_of, theme):
    xml = parts_of(file_of("/map.pptx", theme=theme))["ppt/slides/slide1.xml"].decode()
    assert "srgbClr" not in xml
    assert set(re.findall(r'typeface="([^"]*)"', xml)) == {"+mj-lt", "+mn-lt"}
    assert "<p:style>" not in xml


def test_municipalities_are_grouped_by_tier(scene_of, slide):
    scene = scene_of()
    groups = {shape.name: shape for shape in all_shapes(slide.shapes) if shape.shape_type == 6}
    for row in scene.classes:
        inside = {shape.name[:3] for shape in groups[f"{row.number} {row.name}"].shapes}
        first = {code for code in row.codes if scene.classes_of[code][0] == row.key}
        assert first <= inside
        assert row.count_text in description(groups[f"{row.number} {row.name}"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_members_and_the_map_have_alternative_text(file_of, scene_of, language):
    scene = scene_of(lang=language)
    slide = slide_of(file_of("/map.pptx", lang=language))
    for code, shape in municipalities(slide).items():
        assert description(shape) == scene.accessible_name(code)
    (whole,) = (shape for shape in slide.shapes if shape.name == scene.texts("slide.map"))
    assert description(whole) == describe(scene)


def test_the_title_is_in_the_title_placeholder_and_read_first_the_source_last(scene_of, slide):
    shapes = list(slide.shapes)
    assert slide.shapes.title.text_frame.text == scene_of().title
    assert shapes[0].is_placeholder
    assert shapes[1].text_frame.text == scene_of().subtitle
    assert shapes[-1].text_frame.paragraphs[-1].text == scene_of().source_line


def test_legend_labels_and_inset_are_live_text(scene_of, slide):
    scene = scene_of()
    paragraphs = [
        p for shape in all_shapes(slide.shapes) if shape.has_text_frame for p in shape.text_frame.paragraphs
    ]
    said = {paragraph.text for paragraph in paragraphs}
    for row in scene.classes:
        assert {row.name, str(row.number), scene.texts.percent(row.share)} <= said
    assert {"Rovaniemi", "Oulu", "Helsinki", "Espoo", scene.texts("picture.inset")} <= said


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_names_in_the_inset_stand_on_the_colour_of_their_area(file_of, scene_of, theme):
    scene = scene_of(theme=theme, size="1x1")
    slide = slide_of(file_of("/map.pptx", theme=theme, size="1x1"))
    for name in ("Helsinki", "Espoo", "Vantaa"):
        (run,) = slide.element.xpath(f".//p:sp[p:nvSpPr/p:cNvPr/@name='{name}']//a:rPr")
        (highlight,) = run.xpath("./a:highlight/a:schemeClr/@val")
        assert theme_of(slide)[highlight] == scene.class_by_key["alliance"].swatch.fill


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_run_says_its_language(file_of, language):
    slide = slide_of(file_of("/map.pptx", lang=language))
    runs = slide.element.xpath(".//a:rPr")
    assert {run.get("lang")[:2] for run in runs} == {language}


def test_type_is_large_enough_to_be_read_from_the_back_row(scene_of, slide):
    points = {
        paragraph.text: paragraph.runs[0].font.size.pt
        for shape in all_shapes(slide.shapes)
        if shape.has_text_frame and shape.text_frame.text
        for paragraph in shape.text_frame.paragraphs
    }
    assert points[scene_of().title] >= 14
    for row in scene_of().classes:
        assert points[row.name] >= 14
    assert points["Rovaniemi"] >= 10
    assert min(points.values()) >= 8


def test_nothing_lies_outside_the_slide(file_of):
    for size in SIZES:
        presentation = slide_of(file_of("/map.pptx", size=size)).part.package.presentation_part
        across, down = presentation.presentation.slide_width, presentation.presentation.slide_height
        assert across is not None
        assert down is not None
        for shape in presentation.presentation.slides[0].shapes:
            assert shape.left >= 0, (size, shape.name)
            assert shape.top >= 0, (size, shape.name)
            assert shape.left + shape.width <= across, (size, shape.name)
            assert shape.top + shape.height <= down, (size, shape.name)


def test_a_wide_slide_is_as_large_as_powerpoints_own(slide):
    presentation = slide.part.package.presentation_part.presentation
    assert (presentation.slide_width, presentation.slide_height) == (Emu(12_192_000), Emu(6_858_000))


# A theme changes no shape, only which colours the theme of the presentation has.
@pytest.mark.parametrize(("size", "theme"), list(zip(SIZES, cycle(THEME_NAMES), strict=False)))
def test_every_size_stays_small_and_holds_no_picture(file_of, size, theme):
    file = file_of("/map.pptx", size=size, theme=theme, city="salo")
    assert len(file) < MOST_BYTES
    parts = parts_of(file)
    assert all(name.endswith((".xml", ".rels")) for name in parts)
    assert not any(b"<a:blip" in body or b"<p:pic>" in body for body in parts.values())


def test_every_relationship_points_at_a_part_that_is_there_and_has_a_type(file):
    parts = parts_of(file)
    types = parts["[Content_Types].xml"].decode()
    for name, body in parts.items():
        if not name.endswith(".rels"):
            assert f'PartName="/{name}"' in types or name == "[Content_Types].xml", name
            continue
        folder = name.replace("_rels/", "").rpartition("/")[0]
        for target in re.findall(r'Target="([^"]*)"', body.decode()):
            steps = f"{folder}/{target}".split("/") if not target.startswith("/") else target.split("/")
            resolved: list[str] = []
            for step in steps:
                if step == "..":
                    resolved.pop()
                elif step:
                    resolved.append(step)
            assert "/".join(resolved) in parts, (name, target)


def test_ids_are_unique(slide):
    ids = slide.element.xpath(".//p:cNvPr/@id")
    assert len(ids) == len(set(ids))


def test_a_selected_municipality_has_rings_below_it_and_is_drawn_after_its_class(file_of, scene_of):
    scene = scene_of(city="turku")
    slide = slide_of(file_of("/map.pptx", city="turku"))
    (group,) = (shape for shape in all_shapes(slide.shapes) if shape.name == f"1 {scene.classes[0].name}")
    names = [shape.name for shape in group.shapes]
    assert names[-1] == "853 Turku"
    assert names[-4:-1] == ["Turku"] * 3


def test_the_ring_in_the_inset_stays_inside_its_frame(file_of, scene_of):
    scene = scene_of(city="sipoo")
    slide = slide_of(file_of("/map.pptx", city="sipoo"))
    inset = scene.texts("picture.inset")
    group: Any = next(shape for shape in all_shapes(slide.shapes) if shape.name == inset)
    rings = [shape for shape in all_shapes(group.shapes) if shape.name == "Sipoo"]
    frame = group.shapes[0]
    assert len(rings) == 3
    for ring in rings:
        assert frame.left <= ring.left
        assert ring.left + ring.width <= frame.left + frame.width
        assert frame.top <= ring.top
        assert ring.top + ring.height <= frame.top + frame.height


def test_a_member_of_two_tiers_is_one_shape_with_stripes_over_it(scene_of, slide):
    shapes = list(all_shapes(slide.shapes))
    (place,) = (place for place, shape in enumerate(shapes) if shape.name == "734 Salo")
    stripes = shapes[place + 1]
    assert fill_of(shapes[place], slide) == scene_of().fill_of("734")
    assert fill_of(stripes, slide) == scene_of().class_by_key["regional_cities"].swatch.fill
    assert stripes.left >= shapes[place].left
    assert stripes.width <= shapes[place].width


@pytest.mark.parametrize(
    "title",
    [
        "<a:t>&amp;\"'</p:sld>",
        "Pitkä otsikko " * 60,
        "שלום, Suomi \u202eabc",
        "Kartta 🗺️ ja \x0b merkki \ud800",
        "",
    ],
)
def test_a_hostile_title_never_breaks_the_file(scene_of, catalogue, title):
    scene = dataclasses.replace(scene_of(), title=title)
    assert len(municipalities(slide_of(render(scene, catalogue)))) == len(scene.classes_of)


def test_the_file_says_title_source_licence_and_view_and_no_day_but_the_datas(file_of, scene_of, catalogue):
    words = {"lang": "sv", "tier": "vitality", "region": ("uusimaa", "pohjois-savo")}
    scene = scene_of(**words)
    about = slide_of(file_of("/map.pptx", **words)).part.package.core_properties
    assert about.title == scene.title
    assert about.language == "sv"
    assert scene.source_line in about.comments
    assert "creativecommons.org" in about.comments
    assert "tier=vitality" in about.identifier
    last = catalogue.population_date.start
    assert (about.created.year, about.created.month, about.created.day) == (last.year, last.month, last.day)


def test_a_scene_without_tiers_and_labels_still_gives_a_map(file_of, scene_of):
    words = {"tier": "none", "labels": "none", "inset": "none"}
    assert set(municipalities(slide_of(file_of("/map.pptx", **words)))) == set(scene_of(**words).classes_of)
