"""The figures of the palette: tiers stay apart for every colour vision, and everything can be read.

Colour vision is simulated as the published figures of the palette were: Machado 2009 by ColorAide, Brettel 1997
by DaltonLens. ColorAide has a Brettel of its own with another model of the screen; with it light tiers 1 and 4
come to 18.6 under protan vision once its out-of-gamut colours are clipped.
"""

import re
import tomllib
from itertools import combinations, pairwise
from pathlib import Path

import numpy as np
import pytest
from coloraide import Color
from daltonlens import simulate

from src.palette import PALETTES, THEME_NAMES, Palette

ROOT = Path(__file__).parents[1]
SMALLEST_DISTANCE = 19.3
DEFICIENCIES = ("protan", "deutan", "tritan")
VISIONS = [("normal", ""), *((name, model) for name in DEFICIENCIES for model in ("machado", "brettel"))]


def seen(colour: str, deficiency: str, model: str) -> Color:
    """A colour as an eye without one of its three kinds of cones sees it."""
    if model == "machado":
        return Color(colour).filter(deficiency, 1, method="machado", out_space="srgb").clip()
    if model == "brettel":
        pixel = np.array([[[int(colour[at : at + 2], 16) for at in (1, 3, 5)]]], np.uint8)
        kind = simulate.Deficiency[deficiency.upper()]
        (red, green, blue) = (
            simulate.Simulator_Brettel1997().simulate_cvd(pixel, kind, severity=1)[0, 0] / 255
        )
        return Color("srgb", [float(red), float(green), float(blue)])
    return Color(colour)


def contrast(first: str, second: str) -> float:
    """The contrast ratio of WCAG 2.1."""
    return Color(first).contrast(Color(second), method="wcag21")


@pytest.fixture(params=THEME_NAMES)
def palette(request: pytest.FixtureRequest) -> Palette:
    return PALETTES[request.param]


@pytest.mark.parametrize(("deficiency", "model"), VISIONS)
def test_any_two_tiers_stay_apart_under_every_vision(palette: Palette, deficiency: str, model: str) -> None:
    colours = [seen(swatch.fill, deficiency, model) for swatch in palette.tiers.values()]
    distances = [first.delta_e(second, method="2000") for first, second in combinations(colours, 2)]
    assert round(min(distances), 1) >= SMALLEST_DISTANCE


@pytest.mark.parametrize(("deficiency", "model"), VISIONS)
def test_neighbouring_classes_of_a_figure_stay_apart_under_every_vision(
    palette: Palette, deficiency: str, model: str
) -> None:
    for ramp in (palette.levels, (*reversed(palette.below), *palette.above)):
        colours = [seen(swatch.fill, deficiency, model) for swatch in ramp]
        distances = [first.delta_e(second, method="2000") for first, second in pairwise(colours)]
        assert round(min(distances), 1) >= SMALLEST_DISTANCE


def test_the_classes_of_a_figure_go_from_light_to_dark_so_that_grey_keeps_their_order(
    palette: Palette,
) -> None:
    for ramp in (palette.levels, palette.below, palette.above):
        lightness = [Color(swatch.fill).convert("lab")["l"] for swatch in ramp]
        assert lightness == sorted(lightness, reverse=palette.name == "light")


def test_no_class_of_a_figure_is_taken_for_the_page(palette: Palette) -> None:
    page = Color(palette.page)
    fills = [swatch.fill for swatch in (*palette.levels, *palette.below, *palette.above)]
    assert min(page.delta_e(fill, method="2000") for fill in fills) >= 12


def test_every_tier_stands_out_from_the_land(palette: Palette) -> None:
    assert min(contrast(swatch.fill, palette.land) for swatch in palette.tiers.values()) >= 3


def test_text_on_every_swatch_can_be_read(palette: Palette) -> None:
    swatches = (*palette.tiers.values(), *palette.levels, *palette.below, *palette.above)
    assert min(contrast(swatch.fill, swatch.text) for swatch in swatches) >= 4.5


@pytest.mark.parametrize("surface", ["page", "sidebar"])
@pytest.mark.parametrize("colour", ["ink", "muted", "link"])
def test_text_on_the_page_can_be_read(palette: Palette, colour: str, surface: str) -> None:
    assert contrast(getattr(palette, colour), getattr(palette, surface)) >= 4.5


def test_text_on_the_land_can_be_read(palette: Palette) -> None:
    assert contrast(palette.ink, palette.land) >= 4.5


def test_the_focus_ring_stands_out_from_land_and_gap(palette: Palette) -> None:
    assert contrast(palette.focus_ring, palette.land) >= 3
    assert contrast(palette.focus_ring, palette.ring_gap) >= 3


def test_the_ring_of_the_selected_municipality_stands_out_from_its_gap(palette: Palette) -> None:
    fills = [swatch.fill for swatch in palette.tiers.values()]
    assert contrast(palette.ring, palette.ring_gap) >= 3
    assert min(contrast(palette.ring_gap, fill) for fill in fills) >= 3


def test_the_region_border_is_stronger_than_the_municipality_border(palette: Palette) -> None:
    region = contrast(palette.lines["region_borders"], palette.land)
    assert region > contrast(palette.municipality_border, palette.land)


def test_both_themes_colour_the_same_tiers_in_the_same_order() -> None:
    light, dark = (tuple(PALETTES[name].tiers) for name in THEME_NAMES)
    assert light == dark


def test_both_themes_colour_the_same_lines() -> None:
    light, dark = (tuple(PALETTES[name].lines) for name in THEME_NAMES)
    assert light == dark


def test_what_is_pressed_or_written_in_has_an_edge_that_is_seen(palette: Palette) -> None:
    for ground in (palette.page, palette.sidebar, palette.land):
        assert contrast(palette.edge, ground) >= 3
        assert contrast(palette.focus_ring, ground) >= 3


def test_every_colour_is_written_as_six_hex_digits(palette: Palette) -> None:
    colours = [value for value in vars(palette).values() if isinstance(value, str) and value != palette.name]
    colours += [part for swatch in palette.tiers.values() for part in (swatch.fill, swatch.text)]
    colours += palette.lines.values()
    colours += [
        part for one in (*palette.levels, *palette.below, *palette.above) for part in (one.fill, one.text)
    ]
    assert all(Color(colour).to_string(hex=True).upper() == colour for colour in colours)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=THEME_NAMES)
def test_streamlits_theme_has_the_colours_of_the_palette(palette: Palette) -> None:
    """Its settings are a file of their own that nothing can make from the palette at the start."""
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert settings["theme"][palette.name] == {
        "primaryColor": palette.tiers["alliance"].fill if palette.name == "light" else palette.link,
        "backgroundColor": palette.page,
        "secondaryBackgroundColor": palette.sidebar,
        "textColor": palette.ink,
        "linkColor": palette.link,
        "borderColor": palette.edge,
    }


def test_the_icon_has_the_first_four_colours_of_the_light_palette() -> None:
    icon = (ROOT / "src" / "client" / "icon.svg").read_text(encoding="utf-8")
    tiers = [swatch.fill for swatch in PALETTES["light"].tiers.values()]
    assert re.findall(r'fill="(#\w+)"', icon) == tiers[:4]
