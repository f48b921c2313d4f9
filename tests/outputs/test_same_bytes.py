"""The same scene gives the same file, in another process and at another time."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from src.outputs import delimited, geographic, slide, spreadsheet
from src.outputs.registry import OUTPUTS

PROJECT = Path(__file__).parents[2]
RENDERERS = {
    "csv": delimited.render,
    "xlsx": spreadsheet.render,
    "geojson": geographic.render_geojson,
    "gpkg": geographic.render_geopackage,
    "pptx": slide.render,
    "chart": OUTPUTS["/development.pptx"].render,
    "numbers": OUTPUTS["/development.xlsx"].render,
}
ELSEWHERE = """
import hashlib
from src.catalogue import load_catalogue
from src.outputs import delimited, geographic, slide, spreadsheet
from src.outputs.registry import OUTPUTS
from src.scene import build_scene
from src.texts import texts_for
from src.view import default_view
catalogue = load_catalogue()
scene = build_scene(catalogue, default_view(catalogue), texts_for("fi"), "light")
renderers = (
    delimited.render,
    spreadsheet.render,
    geographic.render_geojson,
    geographic.render_geopackage,
    slide.render,
    OUTPUTS["/development.pptx"].render,
    OUTPUTS["/development.xlsx"].render,
)
for render in renderers:
    print(hashlib.sha256(render(scene, catalogue)).hexdigest())
"""


@pytest.fixture(scope="module")
def made_elsewhere():
    made = subprocess.run(
        [sys.executable, "-c", ELSEWHERE],
        cwd=PROJECT,
        env={"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7", "LC_ALL": "C"},
        capture_output=True,
        check=True,
        text=True,
    )
    return dict(zip(RENDERERS, made.stdout.split(), strict=True))


@pytest.mark.parametrize("kind", RENDERERS)
def test_another_process_makes_the_same_bytes(scene_of, catalogue, made_elsewhere, kind):
    here = hashlib.sha256(RENDERERS[kind](scene_of(), catalogue)).hexdigest()
    assert here == made_elsewhere[kind]
