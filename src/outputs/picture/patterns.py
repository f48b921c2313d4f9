"""SVG patterns for the textures of a drawing, each defined once for every scale it is used at."""

from src.outputs.common.xml_text import number
from src.outputs.picture.drawing import Dots, Stripes, Texture
from src.outputs.picture.ids import Ids


class Patterns:
    """Collects what a document uses; a texture inside a scaled group is drawn as large as outside."""

    def __init__(self, ids: Ids) -> None:
        self._ids = ids
        self._names: dict[tuple[Texture, float], str] = {}

    def use(self, texture: Texture, scale: float = 1.0) -> str:
        """The id of a texture's pattern for use inside a group of that scale."""
        kind = "stripes" if isinstance(texture, Stripes) else "dots"
        return self._names.setdefault((texture, scale), self._ids.of(f"{kind}-{len(self._names) + 1}"))

    def definitions(self) -> list[str]:
        """The patterns used so far, as one `defs` element; nothing when there are none."""
        if not self._names:
            return []
        inner = "".join(_definition(name, texture, scale) for (texture, scale), name in self._names.items())
        return [f"<defs>{inner}</defs>"]


def _definition(name: str, texture: Texture, scale: float) -> str:
    period = number(texture.period)
    turn = " rotate(45)" if isinstance(texture, Stripes) else ""
    head = (
        f'<pattern id="{name}" width="{period}" height="{period}" patternUnits="userSpaceOnUse"'
        f' patternTransform="scale({1 / scale:.8g}){turn}">'
    )
    return head + (_stripes(texture) if isinstance(texture, Stripes) else _dots(texture)) + "</pattern>"


def _stripes(texture: Stripes) -> str:
    outer = number(texture.width + 2 * texture.edge_width)
    height = number(texture.period)
    return (
        f'<rect width="{outer}" height="{height}" fill="{texture.edge}"/>'
        f'<rect x="{number(texture.edge_width)}" width="{number(texture.width)}" height="{height}"'
        f' fill="{texture.colour}"/>'
    )


def _dots(texture: Dots) -> str:
    """Two dots to a tile, so that they stand in diagonal rows."""
    radius = number(texture.radius)
    places = [number(texture.period * share) for share in (0.25, 0.75)]
    circles = "".join(f'<circle cx="{at}" cy="{at}" r="{radius}"/>' for at in places)
    return f'<g fill="{texture.colour}" fill-opacity="{number(texture.opacity)}">{circles}</g>'
