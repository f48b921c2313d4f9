"""What lies over a fill besides its colour, so that a grey print still tells the classes apart."""

from src.outputs.picture.drawing import Dots, Stripes, Texture
from src.scene import Scene

# Grey, the slate of the regional cities is as light as azure and amber; the others carry a number on the map.
DOTTED = frozenset({"regional_cities"})
_HATCH_PERIOD, _HATCH_WIDTH = 7.0, 1.3


def texture_of(scene: Scene, class_keys: tuple[str, ...]) -> Texture | None:
    """Stripes of a second class where there is one, dots for a class that grey would hide, a hatch for no figure."""
    pattern = scene.class_by_key[class_keys[0]].pattern if class_keys else None
    if pattern == "hatch":
        return Stripes(scene.palette.muted, scene.palette.muted, _HATCH_PERIOD, _HATCH_WIDTH, 0.0)
    if pattern == "dots":
        return Dots(scene.class_by_key[class_keys[0]].swatch.text)
    if len(class_keys) > 1:
        return Stripes(scene.class_by_key[class_keys[1]].swatch.fill, scene.palette.page)
    return Dots(scene.palette.page) if class_keys and class_keys[0] in DOTTED else None
