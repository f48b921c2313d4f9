"""What is really painted in a window, as colours."""

from collections.abc import Mapping
from io import BytesIO

from coloraide import Color
from PIL import Image
from playwright.sync_api import FloatRect, Page

Box = Mapping[str, float]
Pixel = tuple[int, int, int]


def pixel_of(colour: str) -> Pixel:
    """A colour of the palette ("#1C3A8C") as a pixel has it."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


def css_of(colour: str) -> str:
    """A colour of the palette as a browser says it."""
    return f"rgb{pixel_of(colour)}"


def painted(page: Page, around: Box | None = None, margin: int = 10) -> Image.Image:
    """The window as it is, with everything that moves at its end; one pixel of the picture for each CSS pixel.

    Of a box and the `margin` px around it alone where one is given, which is quicker; the rest is black then.
    """
    size = page.viewport_size
    assert size is not None
    left, top, right, bottom = 0, 0, size["width"], size["height"]
    if around:
        left, top = (max(0, int(around[side]) - margin) for side in ("left", "top"))
        right = min(right, int(around["right"]) + margin)
        bottom = min(bottom, int(around["bottom"]) + margin)
    clip: FloatRect = {"x": left, "y": top, "width": right - left, "height": bottom - top}
    shot = page.screenshot(animations="disabled", scale="css", caret="hide", clip=clip)
    picture = Image.new("RGB", (size["width"], size["height"]))
    picture.paste(Image.open(BytesIO(shot)).convert("RGB"), (left, top))
    return picture


def contrast(first: Pixel, second: Pixel) -> float:
    """The contrast ratio of WCAG 2.1."""
    one, other = (Color("srgb", [part / 255 for part in pixel]) for pixel in (first, second))
    return one.contrast(other, method="wcag21")


def across(picture: Image.Image, box: Box, side: str, at: float, reach: int) -> list[Pixel]:
    """The pixels along a line through a side of a box, from `reach` px outside of it to `reach` px inside.

    `side` is left, right, top or bottom; `at` tells where on the side, from 0 to 1.
    """
    if side in ("left", "right"):
        y = box["top"] + at * (box["bottom"] - box["top"])
        outward = -1 if side == "left" else 1
        spots = [(box[side] - outward * step, y) for step in range(-reach, reach + 1)]
    else:
        x = box["left"] + at * (box["right"] - box["left"])
        outward = -1 if side == "top" else 1
        spots = [(x, box[side] - outward * step) for step in range(-reach, reach + 1)]
    within = [(int(x), int(y)) for x, y in spots if 0 <= x < picture.width and 0 <= y < picture.height]
    return [picture.getpixel(spot) for spot in within]  # pyright: ignore[reportReturnType]


def thickest(line: list[Pixel], colour: Pixel) -> int:
    """How many pixels of a colour follow one another at most; a shadow over them may change them a little."""
    longest = run = 0
    for pixel in line:
        is_like = max(abs(one - other) for one, other in zip(pixel, colour, strict=True)) <= 32
        run = run + 1 if is_like else 0
        longest = max(longest, run)
    return longest
