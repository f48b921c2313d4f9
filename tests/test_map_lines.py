"""A set of lines is a row of the table and an object of the boundary files: everything draws it from there."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any
from xml.etree import ElementTree

import pytest

from src.assets import compact_topology
from src.catalogue import GEODATA, Boundaries, boundary_file, load_boundaries, load_catalogue
from src.errors import DataError
from src.map_lines import LINE_STYLES, LineStyle
from src.outputs.common.metadata import metadata
from src.outputs.picture import first_picture
from src.outputs.picture.layout import laid_out
from src.outputs.picture.map_drawing import map_drawing
from src.outputs.slide.colours import theme_colours
from src.outputs.slide.map_shapes import country
from src.outputs.slide.shapes import ShapeWriter
from src.outputs.svg import svg_document
from src.palette import PALETTES
from src.palette_css import palette_css
from src.scene import Scene, build_scene
from src.texts import LANGUAGES, texts_for
from src.view import parse

KEY, NAME, COLOUR = "sub_region_borders", "Seutukuntarajat", "#5A6B7C"
# What someone adds who wants borders of sub-regions: this row, their lines in the files, a colour and a name.
STYLES = (*LINE_STYLES, LineStyle(KEY, colour=KEY, width_px=1.1, screen_width_px=0.7))
FILE = boundary_file("overview")


def arcs_of(parts: Iterable[Any]) -> Iterator[int]:
    """The numbers of the arcs of an area; ~n is arc n taken backwards."""
    for part in parts:
        if isinstance(part, int):
            yield max(part, ~part)
        else:
            yield from arcs_of(part)


def sub_region_borders(document: dict[str, Any]) -> list[list[int]]:
    """The arcs between two sub-regions."""
    municipalities = load_catalogue().municipalities
    beside: dict[int, set[str]] = {}
    for area in document["objects"]["municipalities"]["geometries"]:
        for arc in arcs_of(area["arcs"]):
            beside.setdefault(arc, set()).add(municipalities[area["id"]].sub_region_code)
    return [[arc] for arc, codes in sorted(beside.items()) if len(codes) > 1]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("geodata")
    document = json.loads((GEODATA / FILE).read_text(encoding="utf-8"))
    document["objects"][KEY] = {"type": "MultiLineString", "arcs": sub_region_borders(document)}
    (made / FILE).write_text(json.dumps(document), encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def boundaries(folder: Path) -> Boundaries:
    return load_boundaries("overview", folder, STYLES)


@pytest.fixture(scope="module")
def scene() -> Scene:
    """The country in Finnish, with a colour and a name for the lines that the app does not have."""
    catalogue, texts = load_catalogue(), texts_for("fi")
    view, _ = parse({}, catalogue)
    named = replace(texts, messages=MappingProxyType({**texts.messages, f"lines.{KEY}": NAME}))
    palette = PALETTES["light"]
    lines = MappingProxyType({**palette.lines, KEY: COLOUR})
    return replace(build_scene(catalogue, view, named, "light"), palette=replace(palette, lines=lines))


def drawn(root: ElementTree.Element) -> dict[str, ElementTree.Element]:
    """The paths of the sets of lines by their class."""
    paths = (path for path in root.iter() if path.tag.endswith("path"))
    return {path.get("class", ""): path for path in paths if path.get("class", "").startswith("line-")}


def test_the_lines_are_read_under_their_key_after_those_before_them(boundaries: Boundaries) -> None:
    assert list(boundaries.lines) == [style.key for style in STYLES]
    assert len(boundaries.lines[KEY].parts) > len(boundaries.lines["region_borders"].parts)
    assert all(row.style.key == key for key, row in boundaries.lines.items())


def test_the_picture_draws_them_in_their_own_stroke(scene: Scene, boundaries: Boundaries) -> None:
    drawing = laid_out(scene)
    drawing = replace(drawing, map=map_drawing(scene, boundaries, drawing.map.frame.box), inset=None)
    root = ElementTree.fromstring(svg_document(drawing, metadata(scene, drawing.description)))
    paths = drawn(root)
    assert list(paths) == [f"line-{style.key}" for style in STYLES]
    path = paths[f"line-{KEY}"]
    assert path.get("stroke") == COLOUR
    assert path.get("d", "").count("M") == len(boundaries.lines[KEY].parts)
    widths = {key: float(found.get("stroke-width", "0")) for key, found in paths.items()}
    assert widths[f"line-{KEY}"] / widths["line-region_borders"] == pytest.approx(1.1 / 1.3, rel=0.01)


def test_the_first_picture_draws_them_in_the_page_s_variable(scene: Scene, boundaries: Boundaries) -> None:
    paths = drawn(ElementTree.fromstring(first_picture.picture(scene, boundaries, boundaries.bbox)))
    assert list(paths) == [f"line-{style.key}" for style in STYLES]
    path = paths[f"line-{KEY}"]
    assert (path.get("stroke"), path.get("stroke-width")) == (f"var(--line-{KEY},{COLOUR})", "0.7")
    assert path.get("d", "").count("M") > len(boundaries.lines["region_borders"].parts)


def test_the_slide_has_them_as_a_shape_of_their_name(scene: Scene, boundaries: Boundaries) -> None:
    drawing = laid_out(scene)
    drawing = replace(drawing, map=map_drawing(scene, boundaries, drawing.map.frame.box))
    writer = ShapeWriter(theme_colours(scene.palette), scene.texts.row.tag, drawing.width)
    shapes = country(scene, drawing, writer)
    assert shapes is not None
    assert shapes.xml.count(f'name="{NAME}"') == 1


def test_the_browser_gets_them_with_the_file_and_their_rule_with_the_palette(
    folder: Path, boundaries: Boundaries
) -> None:
    sent = json.loads(compact_topology(folder / FILE))
    assert len(sent["objects"][KEY]["arcs"]) == len(boundaries.lines[KEY].parts)
    rule = f".country .line-{KEY}{{stroke:var(--line-{KEY});stroke-width:0.7px}}"
    assert rule in palette_css("font.woff2", STYLES)
    assert rule not in palette_css("font.woff2")


def test_lines_without_a_row_are_an_error_that_names_them(folder: Path) -> None:
    with pytest.raises(DataError) as caught:
        load_boundaries("overview", folder)
    (problem,) = caught.value.problems
    assert (problem.kind, problem.field, problem.value) == ("boundary_lines_unknown", f"objects.{KEY}", KEY)


def test_a_row_without_lines_is_an_error_that_names_it() -> None:
    with pytest.raises(DataError) as caught:
        load_boundaries("overview", GEODATA, STYLES)
    (problem,) = caught.value.problems
    assert (problem.kind, problem.field) == ("boundary_member_missing", f"objects.{KEY}")


@pytest.mark.parametrize("style", LINE_STYLES, ids=lambda style: style.key)
def test_every_row_has_a_colour_in_both_themes_and_a_name_in_every_language(style: LineStyle) -> None:
    assert all(style.colour in palette.lines for palette in PALETTES.values())
    assert all(texts_for(language)(f"lines.{style.key}") for language in LANGUAGES)


def test_no_key_is_there_twice() -> None:
    keys = [style.key for style in LINE_STYLES]
    assert len(set(keys)) == len(keys)
