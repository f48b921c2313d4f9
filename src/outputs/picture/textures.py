"""What lies over a fill besides its colour, so that a grey print still tells the classes apart."""

from src.outputs.picture.drawing import Dots, Stripes, Texture
from src.scene import Scene

# Grey, the slate of the regional cities is as light as azure and amber; the others carry a number on the map.
DOTTED = frozenset({"regional_cities"})


def texture_of(scene: Scene, class_keys: tuple[str, ...]) -> Texture | None:
    """Stripes of a second class where there is one, dots for a class that grey would hide."""
    if len(class_keys) > 1:
        return Stripes(scene.class_by_key[class_keys[1]].swatch.fill, scene.palette.page)
    return Dots(scene.palette.page) if class_keys and class_keys[0] in DOTTED else None
