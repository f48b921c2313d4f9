"""Every output of a scene shows the same municipalities in the same colours."""

import csv
import io
import json
import re
import sqlite3
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import openpyxl
import pytest
import shapely
from PIL import Image

from src.map_command import scene_json
from src.model import Catalogue
from src.outputs.delimited import separator
from src.outputs.picture import first_picture
from src.outputs.picture.layout import laid_out
from src.outputs.registry import OUTPUTS
from src.scene import REST, Scene
from tests.outputs.conftest import FileOf, SceneOf
from tests.outputs.slide.reading import all_shapes, fill_of, municipalities, slide_of, theme_of
from tests.outputs.slide.test_slide_rendering import colour_at, middle_of, split

SCENES = {
    "all": {},
    "one tier": {"lang": "sv", "tier": "growth_cities"},
    "dark region": {"lang": "en", "theme": "dark", "region": ("uusimaa", "varsinais-suomi"), "city": "turku"},
    "none": {"tier": "none"},
}
SELECTED: dict[str, dict[str, str]] = {
    "a member": {"city": "turku"},
    "of two tiers": {"lang": "sv", "city": "salo", "theme": "dark", "labels": "none"},
    "no member": {"city": "sotkamo", "tier": "alliance"},
    "in the inset": {"lang": "en", "city": "kauniainen"},
}
SAME_COLOUR = 6  # of 255, for smoothing
SHARE_ALIKE = 0.98  # a leader or a dot may cross the middle of a few areas
RING_COLOUR = 70  # of 255, for smoothing at the edges of a line
MOSTLY, HARDLY = 0.75, 0.15  # leaders and the inset's outline cross a ring; a leader is nearly as dark as one


@dataclass(frozen=True)
class Shown:
    """The words of an address, their scene and its files."""

    words: dict[str, Any]
    scene: Scene
    file_of: FileOf

    def file(self, path: str) -> bytes:
        return self.file_of(path, **self.words)


ShownAt = Callable[[dict[str, Any]], Shown]


@pytest.fixture
def shown_at(scene_of: SceneOf, file_of: FileOf) -> ShownAt:
    return lambda words: Shown(words, scene_of(**words), file_of)


@pytest.fixture(params=SCENES.values(), ids=list(SCENES))
def shown(request: pytest.FixtureRequest, shown_at: ShownAt) -> Shown:
    return shown_at(request.param)


@pytest.fixture
def scene(shown: Shown) -> Scene:
    return shown.scene


@pytest.fixture(params=SELECTED.values(), ids=list(SELECTED))
def selection(request: pytest.FixtureRequest, shown_at: ShownAt) -> Shown:
    return shown_at(request.param)


@pytest.fixture
def selecting(selection: Shown) -> Scene:
    return selection.scene


def expected(scene: Scene) -> dict[str, str]:
    return {code: scene.fill_of(code) for code in scene.classes_of}


def colours_of_command(command: dict, scene: Scene) -> dict[str, str]:
    """What the browser paints: the first class that names a code, by the palette's colour of its key."""
    found = dict.fromkeys(scene.classes_of, scene.palette.land)
    for row in reversed(command["classes"]):
        found |= dict.fromkeys(row["codes"].split(), scene.palette.tiers[row["key"]].fill)
    return found


def test_the_live_map_is_told_the_colours(scene: Scene) -> None:
    assert colours_of_command(json.loads(scene_json(scene)), scene) == expected(scene)


def test_the_stand_alone_page_carries_the_colours(shown: Shown, scene: Scene) -> None:
    page = shown.file("/map.html").decode()
    data = json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)[1])
    assert colours_of_command(data["scene"], scene) == expected(scene)
    assert {shape["id"] for shape in data["boundaries"]["objects"]["municipalities"]["geometries"]} == set(
        scene.classes_of
    )


def test_the_svg_has_the_colours(shown: Shown, scene: Scene) -> None:
    root = ElementTree.fromstring(shown.file("/map.svg"))
    paths = [path for path in root.iter() if path.get("data-code")]
    assert {path.get("data-code"): path.get("fill") for path in paths} == expected(scene)


def test_the_first_picture_has_the_classes(scene: Scene) -> None:
    root = ElementTree.fromstring(first_picture.render(scene))
    found = {path.get("data-code"): path.get("class") for path in root.iter() if path.get("data-code")}
    assert set(found) == set(scene.classes_of)
    for code, keys in scene.classes_of.items():
        assert [word for word in found[code].split() if word.startswith("tier-")] == [
            f"tier-{key}" for key in keys
        ]


def test_the_slide_has_the_colours(shown: Shown, scene: Scene) -> None:
    slide = slide_of(shown.file("/map.pptx"))
    found = {code: fill_of(shape, slide).upper() for code, shape in municipalities(slide).items()}
    assert found == expected(scene)


def colours_of_picture(picture: Image.Image, scene: Scene) -> tuple[int, float]:
    """How many areas are large enough to tell their colour, and the share that has the scene's."""
    drawing = laid_out(scene)
    places = {area.code: place for area in drawing.map.areas if (place := middle_of(area, drawing.map.frame))}
    alike = [
        np.abs(colour_at(picture, place) - [int(scene.fill_of(code)[i : i + 2], 16) for i in (1, 3, 5)]).max()
        <= SAME_COLOUR
        for code, place in places.items()
        if len(scene.classes_of[code]) < 2
    ]
    return len(places), float(np.mean(alike))


def test_the_png_shows_the_colours(shown: Shown, scene: Scene) -> None:
    picture = Image.open(io.BytesIO(shown.file("/map.png"))).convert("RGB")
    count, share = colours_of_picture(picture, scene)
    assert count > len(scene.classes_of) / 2
    assert share >= SHARE_ALIKE


def drawn_pdf(file: bytes, folder: Path) -> Image.Image:
    """The page of a PDF as large as the picture of a screen."""
    (folder / "map.pdf").write_bytes(file)
    size = ["-scale-to-x", "1920", "-scale-to-y", "1080"]
    subprocess.run(
        ["pdftoppm", "-singlefile", *size, str(folder / "map.pdf"), str(folder / "map")], check=True
    )
    return Image.open(folder / "map.ppm").convert("RGB")


def test_the_pdf_shows_the_colours(shown: Shown, scene: Scene, tmp_path: Path) -> None:
    count, share = colours_of_picture(drawn_pdf(shown.file("/map.pdf"), tmp_path), scene)
    assert count > len(scene.classes_of) / 2
    assert share >= SHARE_ALIKE


def test_the_data_files_have_the_members_that_are_shown(shown: Shown, scene: Scene, tmp_path: Path) -> None:
    members = {code for code, keys in scene.classes_of.items() if keys}
    table = csv.reader(
        io.StringIO(shown.file("/data.csv").decode("utf-8-sig")),
        delimiter=separator(scene.texts.decimal_mark),
    )
    assert {row[0] for row in list(table)[1:]} == members
    sheet = openpyxl.load_workbook(io.BytesIO(shown.file("/data.xlsx"))).worksheets[0]
    found = {str(row[0]) for row in sheet.iter_rows(values_only=True) if re.fullmatch(r"\d{3}", str(row[0]))}
    assert found == members
    features = json.loads(shown.file("/data.geojson"))["features"]
    assert {str(feature["id"]) for feature in features} == members
    (tmp_path / "data.gpkg").write_bytes(shown.file("/data.gpkg"))
    with sqlite3.connect(tmp_path / "data.gpkg") as database:
        rows = database.execute("select municipality_code from municipalities").fetchall()
    database.close()
    assert {code for (code,) in rows} == members
    assert REST not in members


def ring_of(scene: Scene) -> list[tuple[float, float]]:
    """Points in the middle of the dark line around the selected area, px of the picture."""
    drawn = laid_out(scene).map
    (area,) = (area for area in drawn.areas if area.is_selected)
    polygons = [shapely.Polygon(*split(polygon, drawn.frame)) for polygon in area.polygons]
    gap, line = drawn.rings[2].width / 2, drawn.rings[1].width / 2
    outline = shapely.boundary(shapely.buffer(max(polygons, key=shapely.area), (gap + line) / 2))
    return shapely.get_coordinates(shapely.segmentize(outline, 1.0)).tolist()


def ringed_share(picture: Image.Image, scene: Scene) -> float:
    """How much of the way around the selected area has the ring's colour."""
    wanted = [int(scene.palette.ring[i : i + 2], 16) for i in (1, 3, 5)]
    pixels = np.asarray(picture).astype(int)
    seen = [np.abs(pixels[int(y), int(x)] - wanted).max() < RING_COLOUR for x, y in ring_of(scene)]
    return float(np.mean(seen))


def test_every_vector_picture_rings_the_selected_municipality_and_names_it_stronger(
    selection: Shown, selecting: Scene
) -> None:
    assert selecting.view.city is not None
    name = selecting.names[selecting.view.city]
    root = ElementTree.fromstring(selection.file("/map.svg"))
    selected = [path.get("data-code") for path in root.iter() if "is-selected" in path.get("class", "")]
    assert [code for code in selected if code] == [selecting.view.city]
    strokes = {path.get("stroke") for path in root.iter() if path.get("class") == "ring"}
    assert {selecting.palette.ring, selecting.palette.ring_gap} <= strokes
    weights = {text.get("font-weight") for text in root.iter() if text.text == name and text.get("x")}
    assert "700" in weights
    first = ElementTree.fromstring(first_picture.render(selecting))
    assert [path.get("data-code") for path in first.iter() if "is-selected" in path.get("class", "")] == [
        selecting.view.city
    ]
    assert [text.text for text in first.iter("text")] == [name]


def test_the_live_map_and_the_stand_alone_page_begin_with_the_selected_municipality(
    selection: Shown, selecting: Scene
) -> None:
    page = selection.file("/map.html").decode()
    data = json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)[1])
    assert data["scene"]["selected"] == selecting.view.city
    assert json.loads(scene_json(selecting))["selected"] == selecting.view.city


def test_the_slide_rings_the_selected_municipality_and_sets_its_name_in_bold_and_larger(
    selection: Shown, selecting: Scene
) -> None:
    code, name = selecting.view.city, selecting.names[selecting.view.city or ""]
    slide = slide_of(selection.file("/map.pptx"))
    shapes = list(all_shapes(slide.shapes))
    (place,) = (place for place, shape in enumerate(shapes) if shape.name == f"{code} {name}")
    rings = shapes[place - 3 : place]
    assert [shape.name for shape in rings] == [name] * 3
    widths = [shape.line.width for shape in rings]
    assert widths == sorted(widths, reverse=True)
    colours = [theme_of(slide)[ring.element.xpath("./p:spPr/a:ln//a:schemeClr/@val")[0]] for ring in rings]
    assert colours[0] == colours[2] != colours[1]
    sizes = {
        shape.text_frame.text: shape.text_frame.paragraphs[0].runs[0].font.size
        for shape in shapes
        if shape.has_text_frame and shape.text_frame.text
    }
    caption = sizes[selecting.texts("picture.inset")]
    assert sizes[name] > caption


def test_the_png_rings_the_selected_municipality(
    selection: Shown, selecting: Scene, catalogue: Catalogue
) -> None:
    picture = Image.open(io.BytesIO(selection.file("/map.png"))).convert("RGB")
    assert ringed_share(picture, selecting) > MOSTLY
    without = replace(selecting, view=replace(selecting.view, city=None))
    bare = Image.open(io.BytesIO(OUTPUTS["/map.png"].render(without, catalogue))).convert("RGB")
    assert ringed_share(bare, selecting) < HARDLY


def test_the_pdf_rings_and_names_the_selected_municipality(
    selection: Shown, selecting: Scene, tmp_path: Path
) -> None:
    assert ringed_share(drawn_pdf(selection.file("/map.pdf"), tmp_path), selecting) > MOSTLY
    words = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "map.pdf"), "-"], check=True, capture_output=True, text=True
    )
    assert selecting.names[selecting.view.city or ""] in words.stdout


def test_every_municipality_that_is_selected_is_described(selecting: Scene) -> None:
    name = selecting.names[selecting.view.city or ""]
    assert selecting.texts("picture.selected", name=name) in laid_out(selecting).description
