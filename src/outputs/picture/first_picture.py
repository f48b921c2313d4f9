"""The map of a page's address as a small inline SVG, on screen before the live map has started.

It has the live map's projection, extent, classes and codes, and colours from the page's variables, so that
the live map takes its place without a jump. The palette's own colours stand in until the style sheet is
there.
"""

from collections.abc import Iterator

from src.catalogue import Boundaries, load_boundaries
from src.fonts import text_width
from src.outputs.common.xml_text import attribute, content, number
from src.outputs.picture.paths import PathData, path_data
from src.palette_css import figure_rules
from src.scene import REST, Scene

# A third of a px on a screen 900 px high: coarse enough to send with every page.
_UNIT_M = 400
_USUAL_HEIGHT_PX = 800
_STRIPES = 7.5
_HATCH = 5
_NAME_PX, _BESIDE_PX = 15, 6
_THIN = ' vector-effect="non-scaling-stroke"'


def render(scene: Scene) -> str:
    """One `svg` element of the class `first-picture`; the extent of the live map fills its view box."""
    return picture(scene, load_boundaries("overview"), load_boundaries("screen").bbox)


def picture(scene: Scene, boundaries: Boundaries, extent: tuple[float, float, float, float]) -> str:
    """The picture of some boundaries whose view box shows an extent: west, south, east, north in metres."""
    data = path_data(boundaries, _UNIT_M)
    west, south, east, north = extent
    box = ((west - data.x_m), (data.y_m - north), (east - west), (north - south))
    view = " ".join(number(side / _UNIT_M) for side in box)
    scale = (north - south) / _UNIT_M / _USUAL_HEIGHT_PX
    return "".join(
        (
            f'<svg class="first-picture" viewBox="{view}" preserveAspectRatio="xMaxYMid meet" overflow="visible"',
            f' role="img" lang="{scene.language}" aria-label="{attribute(scene.title)}">',
            f"<title>{content(scene.title)}</title>",
            *_of_figure(scene, scale),
            *_stripes(scene, scale),
            f'<g stroke="var(--municipality-border,{scene.palette.municipality_border})" stroke-width=".6">',
            *_areas(scene, data),
            "</g>",
            *_lines(scene, boundaries, data),
            *_edges(scene, data),
            *_ring(scene, data),
            *_name(scene, data, scale, (east - data.x_m) / _UNIT_M),
            "</svg>",
        )
    )


def _variable(key: str, colour: str) -> str:
    return f"var(--{key},{colour})"


def _fill(scene: Scene, key: str) -> str:
    row = scene.class_by_key[key]
    return _variable("land" if key == REST else f"tier-{key}", row.swatch.fill)


def _fill_of(scene: Scene, keys: tuple[str, ...]) -> str:
    if scene.figure and scene.figure.missing in keys:
        return "url(#first-hatch)"
    if scene.figure and not keys:
        return _variable("page", scene.palette.page)
    return f"url(#first-{'-'.join(keys)})" if len(keys) > 1 else _fill(scene, keys[0] if keys else REST)


def _areas(scene: Scene, data: PathData) -> Iterator[str]:
    """A group for each way of being filled, so that the colour is said once."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for code in data.areas:
        groups.setdefault(scene.classes_of[code], []).append(code)
    for keys in sorted(groups):
        yield f'<g fill="{_fill_of(scene, keys)}">'
        tiers = "".join(f" tier-{key}" for key in keys)
        for code in groups[keys]:
            selected = " is-selected" if code == scene.view.city else ""
            yield (
                f'<path class="municipality{tiers}{selected}" data-code="{code}"{_THIN}'
                f' d="{data.areas[code]}"/>'
            )
        yield "</g>"


def _lines(scene: Scene, boundaries: Boundaries, data: PathData) -> Iterator[str]:
    for key, row in boundaries.lines.items():
        style = row.style
        colour = _variable(f"line-{style.colour}", scene.palette.lines[style.colour])
        yield _stroked(style.css_class, data.lines[key], colour, number(style.screen_width_px))


def _of_figure(scene: Scene, scale: float) -> Iterator[str]:
    """The colours of a figure's classes, which the page does not know, and the hatch of who has no figure."""
    if scene.figure is None:
        return
    yield f"<style>{figure_rules(scene.figure.swatches, scene.figure.missing)}</style>"
    size = f'width="{_HATCH}" height="{_HATCH}"'
    page, line = _variable("page", scene.palette.page), _variable("muted", scene.palette.muted)
    yield (
        f'<pattern id="first-hatch" {size} patternUnits="userSpaceOnUse"'
        f' patternTransform="scale({number(scale)}) rotate(45)"><rect {size} fill="{page}"/>'
        f'<rect width="1" height="{_HATCH}" fill="{line}"/></pattern>'
    )


def _edges(scene: Scene, data: PathData) -> Iterator[str]:
    """The edges of the partnerships' members, as the live map draws them."""
    if scene.figure is None:
        return
    by_key = {row.key: row for row in scene.figure.partnerships}
    members = scene.figure.partnerships_of
    gap = _variable("page", scene.palette.page)
    yield _stroked("edge", "".join(data.main_areas[code] for code in members), gap, "4")
    for key in reversed(by_key):
        path = "".join(data.main_areas[code] for code, rows in members.items() if rows[0].key == key)
        yield _stroked("edge", path, _variable(f"tier-{key}", by_key[key].swatch.fill), "2.2")


def _ring(scene: Scene, data: PathData) -> Iterator[str]:
    palette = scene.palette
    if scene.view.city:
        path = data.areas[scene.view.city]
        for colour, width in (
            (_variable("ring-gap", palette.ring_gap), "9"),
            (_variable("ring", palette.ring), "7"),
        ):
            yield _stroked("ring", path, colour, width)
        fill = _fill_of(scene, scene.classes_of[scene.view.city])
        gap = _variable("ring-gap", palette.ring_gap)
        yield _stroked("ring", path, gap, "2", fill)


def _name(scene: Scene, data: PathData, scale: float, right: float) -> Iterator[str]:
    """The selected name where the live map looks for a place first: right of its point, else left of it."""
    if scene.view.city is None:
        return
    name, size, beside = scene.names[scene.view.city], _NAME_PX * scale, _BESIDE_PX * scale
    x_m, y_m = scene.label_points[scene.view.city]
    x, y = (x_m - data.x_m) / _UNIT_M, (data.y_m - y_m) / _UNIT_M + size / 3
    is_right = x + beside + text_width(name, size, 700) <= right
    x, anchor = (x + beside, "start") if is_right else (x - beside, "end")
    ink, page = _variable("ink", scene.palette.ink), _variable("page", scene.palette.page)
    yield (
        f'<text class="name" x="{number(x)}" y="{number(y)}" font-size="{number(size)}" font-weight="700"'
        f' text-anchor="{anchor}" fill="{ink}" stroke="{page}" stroke-width="{number(4 * scale)}"'
        f' paint-order="stroke" stroke-linejoin="round">{content(name)}</text>'
    )


def _stroked(name: str, path: str, colour: str, width: str, fill: str = "none") -> str:
    return f'<path class="{name}" d="{path}" fill="{fill}" stroke="{colour}" stroke-width="{width}"{_THIN}/>'


def _stripes(scene: Scene, scale: float) -> Iterator[str]:
    """A pattern for each pair of classes that a municipality is in, about as large as on the live map."""
    pairs = sorted({keys for keys in scene.classes_of.values() if len(keys) > 1})
    for keys in pairs:
        edge = _variable("municipality-border", scene.palette.municipality_border)
        size = f'height="{_STRIPES}"'
        yield (
            f'<pattern id="first-{"-".join(keys)}" width="{_STRIPES}" {size} patternUnits="userSpaceOnUse"'
            f' patternTransform="scale({number(scale)}) rotate(45)">'
            f'<rect width="{_STRIPES}" {size} fill="{_fill(scene, keys[0])}"/>'
            f'<rect width="4.3" {size} fill="{edge}"/>'
            f'<rect x=".6" width="3.1" {size} fill="{_fill(scene, keys[1])}"/></pattern>'
        )
