"""The scene's palette as the theme of a presentation: change the theme and the slide follows.

Tiers are the accents in their order, page and ink are background 1 and text 1, land and muted text are
background 2 and text 2. Lines are lighter or darker land. A dark palette swaps light and dark in the master's
colour map, as dark themes of PowerPoint do.
"""

import colorsys
from collections.abc import Mapping
from dataclasses import dataclass

from src.palette import Palette

_ACCENTS = 6
_WHOLE = 100_000


@dataclass(frozen=True)
class ThemeColours:
    """`slots` are the theme's colours by their name, `colour_map` the master's, `written` hex to DrawingML."""

    slots: Mapping[str, str]
    colour_map: Mapping[str, str]
    written: Mapping[str, str]

    def xml(self, colour: str) -> str:
        """A colour of the palette as a reference to the theme; any other as it is."""
        return self.written.get(colour.upper()) or f'<a:srgbClr val="{colour.lstrip("#")}"/>'


def theme_colours(palette: Palette) -> ThemeColours:
    """The theme of a palette. Tiers beyond the sixth have no accent and keep their own colour."""
    grounds = {"bg1": palette.page, "tx1": palette.ink, "bg2": palette.land, "tx2": palette.muted}
    accents = {f"accent{place}": swatch.fill for place, swatch in enumerate(palette.tiers.values(), start=1)}
    accents = dict(list(accents.items())[:_ACCENTS])
    grey = palette.lines["region_borders"]
    filled = {f"accent{place}": grey for place in range(len(accents) + 1, _ACCENTS + 1)}
    colour_map = _colour_map(palette)
    slots = {colour_map[name]: colour for name, colour in grounds.items()}
    slots |= accents | filled | {"hlink": palette.link, "folHlink": palette.muted}
    return ThemeColours(slots, colour_map, _written(palette, grounds, accents))


def _written(palette: Palette, grounds: Mapping[str, str], accents: Mapping[str, str]) -> dict[str, str]:
    lines = (palette.hairline, *palette.lines.values(), palette.municipality_border)
    written = {colour.upper(): _shade("bg2", palette.land, colour) for colour in lines}
    # Text on a swatch and rings are near black or white: whichever of page and ink is nearer.
    for colour in (palette.ring, palette.ring_gap, *(swatch.text for swatch in palette.tiers.values())):
        is_page = abs(_lightness(colour) - _lightness(palette.page)) < abs(
            _lightness(colour) - _lightness(palette.ink)
        )
        written[colour.upper()] = _scheme("bg1" if is_page else "tx1")
    return written | {colour.upper(): _scheme(name) for name, colour in (*grounds.items(), *accents.items())}


def _colour_map(palette: Palette) -> dict[str, str]:
    if _lightness(palette.page) > _lightness(palette.ink):
        return {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
    return {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"}


def _scheme(name: str, inner: str = "") -> str:
    return f'<a:schemeClr val="{name}">{inner}</a:schemeClr>' if inner else f'<a:schemeClr val="{name}"/>'


def _shade(name: str, base: str, colour: str) -> str:
    """A theme colour made lighter or darker until it is as light as `colour`."""
    have, want = _lightness(base), _lightness(colour)
    if want <= have:
        return _scheme(name, f'<a:lumMod val="{round(want / have * _WHOLE)}"/>')
    keep = round((1 - want) / (1 - have) * _WHOLE)
    return _scheme(name, f'<a:lumMod val="{keep}"/><a:lumOff val="{_WHOLE - keep}"/>')


def _lightness(colour: str) -> float:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return colorsys.rgb_to_hls(*channels)[1]
