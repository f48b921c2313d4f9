"""The style rules hold exactly the palette's colours, for both themes, and name every tier."""

import re
from pathlib import Path

import pytest

from src.map_lines import LINE_STYLES, LineStyle
from src.palette import PALETTES, THEME_NAMES, Palette, ThemeName
from src.palette_css import SCREEN_FONT, TYPEFACE, palette_css

FONT = "font-0123.woff2"
CSS = palette_css(FONT)
CLIENT = Path(__file__).parents[1] / "src" / "client"
TIERS = tuple(PALETTES["light"].tiers)


def variables(rule: str) -> dict[str, str]:
    """The custom properties of the first rule that begins with a selector."""
    body = CSS.split(rule + "{", 1)[1].split("}", 1)[0]
    return dict(re.findall(r"--([\w-]+):(#[0-9A-Fa-f]{6})", body))


def colours_of(palette: Palette) -> dict[str, str]:
    plain = {
        name.replace("_", "-"): value
        for name, value in vars(palette).items()
        if isinstance(value, str) and value.startswith("#")
    }
    fills = {f"tier-{key}": swatch.fill for key, swatch in palette.tiers.items()}
    texts = {f"on-tier-{key}": swatch.text for key, swatch in palette.tiers.items()}
    lines = {f"line-{key}": colour for key, colour in palette.lines.items()}
    return plain | fills | texts | lines


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_a_theme_named_on_an_element_has_every_colour_of_its_palette_and_no_other(theme: ThemeName) -> None:
    assert variables(f"[data-theme={theme}]") == colours_of(PALETTES[theme])


def test_without_a_named_theme_light_is_used_and_a_dark_preference_is_heard() -> None:
    assert ":root,[data-theme=light]{" in CSS
    dark = re.search(r"@media \(prefers-color-scheme:dark\)\{:root:not\(\[data-theme\]\)\{([^}]*)\}\}", CSS)
    assert dark is not None
    assert dict(re.findall(r"--([\w-]+):(#[0-9A-Fa-f]{6})", dark[1])) == colours_of(PALETTES["dark"])


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_form_controls_and_scroll_bars_follow_the_theme(theme: ThemeName) -> None:
    assert f"color-scheme:{theme}" in CSS.split(f"[data-theme={theme}]{{", 1)[1].split("}", 1)[0]


def test_the_font_is_loaded_from_the_given_address_only() -> None:
    assert re.findall(r'url\("([^"]*)"\)', CSS) == [FONT]
    assert f'font-family:"{SCREEN_FONT}"' in CSS


def test_the_style_sheets_take_the_typeface_and_its_fallbacks_from_one_property() -> None:
    assert f":root{{--typeface:{TYPEFACE}}}" in CSS
    assert TYPEFACE.startswith(f'"{SCREEN_FONT}",')
    named = [path.name for path in CLIENT.rglob("*.*") if SCREEN_FONT in path.read_text(encoding="utf-8")]
    assert named == []
    assert "var(--typeface)" in (CLIENT / "map" / "plane.css").read_text(encoding="utf-8")


@pytest.mark.parametrize("key", TIERS)
def test_every_tier_has_a_fill_and_a_swatch_with_readable_text(key: str) -> None:
    assert f".fill-{key}{{fill:var(--tier-{key})}}" in CSS
    assert f".swatch-{key}{{background:var(--tier-{key});color:var(--on-tier-{key})}}" in CSS


@pytest.mark.parametrize("style", LINE_STYLES, ids=lambda style: style.key)
def test_every_set_of_lines_has_its_stroke_on_the_live_map(style: LineStyle) -> None:
    stroke = f"stroke:var(--line-{style.colour});stroke-width:{style.screen_width_px:g}px"
    assert f".country .{style.css_class}{{{stroke}}}" in CSS


def test_every_variable_that_a_rule_uses_is_set() -> None:
    used = set(re.findall(r"var\(--([\w-]+)\)", CSS))
    assert used <= set(colours_of(PALETTES["light"]))


def test_braces_are_balanced() -> None:
    depth = 0
    for letter in CSS:
        depth += (letter == "{") - (letter == "}")
        assert depth >= 0
    assert depth == 0
