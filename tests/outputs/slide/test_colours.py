"""The palette becomes a theme; greys of lines are shades of the land."""

import colorsys
import re

import pytest

from src.outputs.slide.colours import theme_colours
from src.palette import PALETTES, THEME_NAMES


def lightness(colour: str) -> float:
    return colorsys.rgb_to_hls(*(int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)))[1]


@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize("line", [*PALETTES["light"].lines, "hairline"])
def test_a_line_is_the_land_made_as_light_as_the_line(theme, line):
    palette = PALETTES[theme]
    colour = palette.lines.get(line, palette.hairline)
    xml = theme_colours(palette).xml(colour)
    assert 'val="bg2"' in xml
    keep, lift = (
        int(found[0]) if (found := re.findall(f'{part} val="([0-9]+)"', xml)) else None
        for part in ("lumMod", "lumOff")
    )
    assert keep is not None
    shown = lightness(palette.land) * keep / 100_000 + (lift or 0) / 100_000
    assert shown == pytest.approx(lightness(colour), abs=1e-4)


def test_a_dark_palette_swaps_light_and_dark_in_the_colour_map():
    light, dark = (theme_colours(PALETTES[theme]) for theme in ("light", "dark"))
    assert light.colour_map["bg1"] == dark.colour_map["tx1"] == "lt1"
    assert dark.slots["lt1"] == PALETTES["dark"].ink
    assert light.slots["lt1"] == PALETTES["light"].page


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_every_slot_of_a_theme_has_a_colour(theme):
    slots = theme_colours(PALETTES[theme]).slots
    accents = {f"accent{place}" for place in range(1, 7)}
    assert set(slots) == {"dk1", "lt1", "dk2", "lt2", "hlink", "folHlink"} | accents


def test_a_colour_outside_the_palette_stays_as_it_is():
    assert theme_colours(PALETTES["light"]).xml("#123456") == '<a:srgbClr val="123456"/>'
