"""Every output of a scene shows the same municipalities in the same colours."""

import csv
import io
import json
import re
import sqlite3
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import openpyxl
import pytest
from PIL import Image

from src.model import Catalogue
from src.outputs import first_picture
from src.outputs.delimited import separator
from src.outputs.layout import layout
from src.outputs.registry import OUTPUTS
from src.scene import REST, Scene
from src.webmap import scene_json
from tests.outputs.conftest import SceneOf
from tests.outputs.slide.reading import fill_of, municipalities, slide_of
from tests.outputs.slide.test_slide_rendering import colour_at, middle_of

SCENES = {
    "all": {},
    "one tier": {"lang": "sv", "tier": "growth_cities"},
    "dark region": {"lang": "en", "theme": "dark", "region": ("uusimaa", "varsinais-suomi"), "city": "turku"},
    "none": {"tier": "none"},
}
SAME_COLOUR = 6  # of 255, for smoothing
SHARE_ALIKE = 0.98  # a leader or a dot may cross the middle of a few areas


@pytest.fixture(params=SCENES)
def scene(request: pytest.FixtureRequest, scene_of: SceneOf) -> Scene:
    return scene_of(**SCENES[request.param])


def expected(scene: Scene) -> dict[str, str]:
    return {code: scene.fill_of(code) for code in scene.classes_of}


def made(path: str, scene: Scene, catalogue: Catalogue) -> bytes:
    return OUTPUTS[path].render(scene, catalogue)


def colours_of_command(command: dict, scene: Scene) -> dict[str, str]:
    """What the browser paints: the first class that names a code, by the palette's colour of its key."""
    found = dict.fromkeys(scene.classes_of, scene.palette.land)
    for row in reversed(command["classes"]):
        found |= dict.fromkeys(row["codes"].split(), scene.palette.tiers[row["key"]].fill)
    return found


def test_the_live_map_is_told_the_colours(scene: Scene) -> None:
    assert colours_of_command(json.loads(scene_json(scene)), scene) == expected(scene)


def test_the_stand_alone_page_carries_the_colours(scene: Scene, catalogue: Catalogue) -> None:
    page = made("/map.html", scene, catalogue).decode()
    data = json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)[1])
    assert colours_of_command(data["scene"], scene) == expected(scene)
    assert {shape["id"] for shape in data["boundaries"]["objects"]["municipalities"]["geometries"]} == set(
        scene.classes_of
    )


def test_the_svg_has_the_colours(scene: Scene, catalogue: Catalogue) -> None:
    root = ElementTree.fromstring(made("/map.svg", scene, catalogue))
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


def test_the_slide_has_the_colours(scene: Scene, catalogue: Catalogue) -> None:
    slide = slide_of(made("/map.pptx", scene, catalogue))
    found = {code: fill_of(shape, slide).upper() for code, shape in municipalities(slide).items()}
    assert found == expected(scene)


def colours_of_picture(picture: Image.Image, scene: Scene) -> tuple[int, float]:
    """How many areas are large enough to tell their colour, and the share that has the scene's."""
    drawing = layout(scene)
    places = {area.code: place for area in drawing.map.areas if (place := middle_of(area, drawing.map.frame))}
    alike = [
        np.abs(colour_at(picture, place) - [int(scene.fill_of(code)[i : i + 2], 16) for i in (1, 3, 5)]).max()
        <= SAME_COLOUR
        for code, place in places.items()
        if len(scene.classes_of[code]) < 2
    ]
    return len(places), float(np.mean(alike))


def test_the_png_shows_the_colours(scene: Scene, catalogue: Catalogue) -> None:
    picture = Image.open(io.BytesIO(made("/map.png", scene, catalogue))).convert("RGB")
    count, share = colours_of_picture(picture, scene)
    assert count > len(scene.classes_of) / 2
    assert share >= SHARE_ALIKE


def test_the_pdf_shows_the_colours(scene: Scene, catalogue: Catalogue, tmp_path: Path) -> None:
    (tmp_path / "map.pdf").write_bytes(made("/map.pdf", scene, catalogue))
    size = ["-scale-to-x", "1920", "-scale-to-y", "1080"]
    subprocess.run(
        ["pdftoppm", "-png", "-singlefile", *size, str(tmp_path / "map.pdf"), str(tmp_path / "map")],
        check=True,
    )
    count, share = colours_of_picture(Image.open(tmp_path / "map.png").convert("RGB"), scene)
    assert count > len(scene.classes_of) / 2
    assert share >= SHARE_ALIKE


def test_the_data_files_have_the_members_that_are_shown(
    scene: Scene, catalogue: Catalogue, tmp_path: Path
) -> None:
    shown = {code for code, keys in scene.classes_of.items() if keys}
    table = csv.reader(
        io.StringIO(made("/data.csv", scene, catalogue).decode("utf-8-sig")),
        delimiter=separator(scene.texts.decimal_mark),
    )
    assert {row[0] for row in list(table)[1:]} == shown
    sheet = openpyxl.load_workbook(io.BytesIO(made("/data.xlsx", scene, catalogue))).worksheets[0]
    found = {str(row[0]) for row in sheet.iter_rows(values_only=True) if re.fullmatch(r"\d{3}", str(row[0]))}
    assert found == shown
    features = json.loads(made("/data.geojson", scene, catalogue))["features"]
    assert {str(feature["id"]) for feature in features} == shown
    (tmp_path / "data.gpkg").write_bytes(made("/data.gpkg", scene, catalogue))
    with sqlite3.connect(tmp_path / "data.gpkg") as database:
        rows = database.execute("select municipality_code from municipalities").fetchall()
    database.close()
    assert {code for (code,) in rows} == shown
    assert REST not in shown
