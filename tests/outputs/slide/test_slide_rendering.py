"""The slide, drawn by LibreOffice, looks as the PNG of the same scene does."""

import io
import subprocess
from collections.abc import Sequence

import numpy as np
import pytest
import shapely
from PIL import Image

from src.outputs import png
from src.outputs.picture.layout import laid_out
from src.outputs.picture.letters import ANY_LETTERS

SCENES = {
    "light": {"lang": "fi"},
    "dark": {"lang": "sv", "theme": "dark", "tier": ("alliance", "regional_cities")},
}
SIZE = (1920, 1080)
SMALLEST_RADIUS_PX = 4
WINDOW_PX = 5  # wide enough that the dots of a texture and a leader are fewer than the rest
SAME_COLOUR = 10  # of 255: what smoothing of edges may change
SHARE_ALIKE = 0.98  # leaders and dots cross some areas by a pixel to the left or right
MAP_DIFFERENCE, SHEET_DIFFERENCE = 4.0, 8.0  # of 255 on average; the fonts of the texts are other ones


def drawn_by_libreoffice(file: bytes, folder, size) -> Image.Image:
    (picture,) = all_drawn_by_libreoffice([file], folder, size)
    return picture


def all_drawn_by_libreoffice(files: Sequence[bytes], folder, size) -> list[Image.Image]:
    """The only slide of each file, as large as asked for; LibreOffice is started once."""
    slides = [folder / f"slide{place or ''}.pptx" for place in range(len(files))]
    for slide, file in zip(slides, files, strict=True):
        slide.write_bytes(file)
    office = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    convert = [*office, "--convert-to", "pdf", "--outdir", str(folder), *map(str, slides)]
    subprocess.run(convert, check=True, capture_output=True, timeout=120)
    width, height = map(str, size)
    for slide in slides:
        draw = ["pdftoppm", "-singlefile", "-scale-to-x", width, "-scale-to-y", height]
        subprocess.run(
            [*draw, str(slide.with_suffix(".pdf")), str(slide.with_suffix(""))], check=True, timeout=60
        )
    return [Image.open(slide.with_suffix(".ppm")).convert("RGB") for slide in slides]


@pytest.fixture(scope="module")
def rendered(file_of, tmp_path_factory) -> dict[str, Image.Image]:
    """The slide of every scene as LibreOffice draws it."""
    files = [file_of("/map.pptx", **words) for words in SCENES.values()]
    return dict(
        zip(SCENES, all_drawn_by_libreoffice(files, tmp_path_factory.mktemp("slides"), SIZE), strict=True)
    )


def middle_of(area, frame) -> tuple[int, int] | None:
    """The roomiest pixel of an area; None where the area is too small to tell its colour."""
    shapes = [shapely.Polygon(*split(polygon, frame)) for polygon in area.polygons]
    circle = shapely.maximum_inscribed_circle(max(shapes, key=shapely.area), tolerance=0.5)
    x, y = (round(value) for value in circle.coords[0])
    return (x, y) if circle.length >= SMALLEST_RADIUS_PX else None


def split(polygon, frame):
    shell, *holes = (frame.points(ring) for ring in polygon)
    return shell, holes


def colour_at(picture: Image.Image, place: tuple[int, int]) -> np.ndarray:
    x, y = place
    box = (x - WINDOW_PX, y - WINDOW_PX, x + WINDOW_PX + 1, y + WINDOW_PX + 1)
    return np.median(np.asarray(picture.crop(box)).reshape(-1, 3).astype(int), axis=0)


def difference(one: Image.Image, other: Image.Image, size: tuple[int, int]) -> float:
    small = [np.asarray(picture.resize(size, Image.Resampling.BOX)).astype(int) for picture in (one, other)]
    return float(np.abs(small[0] - small[1]).mean())


@pytest.mark.parametrize("kind", SCENES)
def test_municipalities_have_the_same_colour_at_the_same_place(kind, scene_of, rendered):
    drawing = laid_out(scene_of(**SCENES[kind]), "screen")
    picture = Image.open(io.BytesIO(png.render(scene_of(**SCENES[kind])))).convert("RGB")
    assert picture.size == SIZE
    places = [place for area in drawing.map.areas if (place := middle_of(area, drawing.map.frame))]
    assert len(places) > len(drawing.map.areas) / 2
    alike = [
        np.abs(colour_at(picture, place) - colour_at(rendered[kind], place)).max() <= SAME_COLOUR
        for place in places
    ]
    assert np.mean(alike) >= SHARE_ALIKE


@pytest.mark.parametrize("kind", SCENES)
def test_map_and_sheet_look_alike_from_a_distance(kind, scene_of, rendered):
    """The picture of the drawing that the slide is made of: one with room for any letters."""
    scene = scene_of(**SCENES[kind])
    drawing = laid_out(scene, "screen", ANY_LETTERS)
    picture = Image.open(io.BytesIO(png.drawn(drawing, scene))).convert("RGB")
    assert picture.size == SIZE
    box = drawing.map.frame.box
    edges = (int(box.x), int(box.y), int(box.right), int(box.bottom))
    assert difference(picture.crop(edges), rendered[kind].crop(edges), (145, 250)) < MAP_DIFFERENCE
    assert difference(picture, rendered[kind], (192, 108)) < SHEET_DIFFERENCE
