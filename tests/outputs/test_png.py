"""The PNG: the right size, real alpha, what it says of itself, and readable in grey."""

import io
from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from src.outputs import png
from src.outputs.picture.drawing import Text
from src.outputs.picture.layout import laid_out
from src.outputs.picture.sheet import SHEETS
from src.scene import Scene
from src.view import SIZES
from tests.outputs.conftest import SceneOf


def opened(scene: Scene) -> Image.Image:
    image = Image.open(io.BytesIO(png.render(scene)))
    image.load()
    return image


@pytest.mark.parametrize("size", SIZES)
def test_a_picture_has_the_px_of_its_sheet(scene_of: SceneOf, size: str) -> None:
    sheet = SHEETS[scene_of(size=size).view.size]
    assert opened(scene_of(size=size)).size == (sheet.width, sheet.height)


@pytest.mark.parametrize(("scale", "size"), [("2", (3840, 2160)), ("3", (5760, 3240))])
def test_a_scale_multiplies_the_px_and_the_resolution(
    scene_of: SceneOf, scale: str, size: tuple[int, int]
) -> None:
    made = png.render(scene_of(scale=scale))
    image = Image.open(io.BytesIO(made))
    assert image.size == size
    assert image.info["dpi"][0] == pytest.approx(144 * int(scale), rel=0.001)
    assert len(made) < 3_000_000


def test_a_transparent_picture_is_transparent_where_nothing_is_drawn(scene_of: SceneOf) -> None:
    image = opened(scene_of(background="transparent"))
    assert image.getpixel((5, 5)) == (0, 0, 0, 0)
    assert 0.3 < np.mean(np.asarray(image)[..., 3] == 0) < 0.95
    assert np.asarray(opened(scene_of()))[..., 3].min() == 255


def test_the_file_says_title_source_licence_date_and_address(scene_of: SceneOf) -> None:
    scene = scene_of(lang="sv", tier="alliance")
    told = opened(scene).info
    assert told["Title"] == scene.title
    assert scene.source_line in told["Copyright"]
    assert "creativecommons.org" in told["Copyright"]
    assert told["Date of data"] == scene.data_date
    assert told["Source"] == "/?lang=sv&tier=alliance"


def test_the_same_scene_gives_the_same_bytes(scene_of: SceneOf) -> None:
    assert png.render(scene_of(lang="sv")) == png.render(scene_of(lang="sv"))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_member_is_drawn_in_the_colour_of_its_class(scene_of: SceneOf, theme: str) -> None:
    scene = scene_of(theme=theme, labels="none")
    pixels = np.asarray(opened(scene).convert("RGB"))
    for code in ("698", "564", "297"):
        wanted = tuple(bytes.fromhex(scene.fill_of(code)[1:]))
        assert (_around(scene, code, pixels, 26) == wanted).all(axis=-1).any(), code


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_grey_print_tells_every_two_tiers_apart(scene_of: SceneOf, theme: str) -> None:
    """By lightness, by a texture that is seen, or by numbers on every member of both."""
    scene = scene_of(theme=theme)
    drawing = laid_out(scene)
    grey = np.asarray(opened(scene).convert("L")).astype(float)
    named = {shape.code for shape in drawing.shapes() if isinstance(shape, Text)}
    for one, other in combinations(scene.classes, 2):
        lightness = abs(_grey(one.swatch.fill) - _grey(other.swatch.fill)) > 40
        texture = any(_is_textured(scene, row.codes, grey) for row in (one, other))
        numbers = {*one.codes, *other.codes} <= named
        assert lightness or texture or numbers, (one.key, other.key)


def _grey(colour: str) -> float:
    return float(Image.new("RGB", (1, 1), colour).convert("L").getpixel((0, 0)))  # type: ignore[arg-type]


def _is_textured(scene: Scene, codes: tuple[str, ...], grey: NDArray[np.float64]) -> bool:
    """Whether a large area of a class is visibly uneven in grey, and in all of a wide window."""
    code = {"305", "320"} & set(codes)
    return bool(code) and float(_around(scene, code.pop(), grey, 12).std()) > 6


def _around(scene: Scene, code: str, pixels: NDArray[np.generic], reach: int) -> NDArray[np.generic]:
    x, y = laid_out(scene).map.frame.to_px(*scene.label_points[code])
    return pixels[int(y) - reach : int(y) + reach, int(x) - reach : int(x) + reach]
