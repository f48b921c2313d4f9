"""The palette and the font of the screen as style rules, so that style sheets name colours and never write them."""

from collections.abc import Mapping

from src.fonts import FAMILY
from src.map_lines import LINE_STYLES, LineStyle
from src.palette import FIRST_THEME, PALETTES, Palette, Swatch, ThemeName

SCREEN_FONT = "Kumppanuuskartta Sans"
# Before ours has come: the same typeface where a reader or Streamlit's page has it.
TYPEFACE = f'"{SCREEN_FONT}","{FAMILY}","Source Sans",Arial,sans-serif'


def palette_css(font_address: str, line_styles: tuple[LineStyle, ...] = LINE_STYLES) -> str:
    """Style rules: the typeface, the colours of both themes, and what is named in data: tiers and sets of lines.

    `[data-theme]` on an element decides; without it the reader's own preference does. `font_address` is where
    the font of the screen is served.
    """
    light, dark = (declarations(palette) for palette in PALETTES.values())
    rules = [
        f'@font-face{{font-family:"{SCREEN_FONT}";src:url("{font_address}") format("woff2");font-weight:200 900}}',
        f":root{{--typeface:{TYPEFACE}}}",
        *_in_both_themes(light, dark),
    ]
    rules += [f".fill-{key}{{fill:var(--tier-{key})}}" for key in PALETTES[FIRST_THEME].tiers]
    rules += [
        f".chart .stroke-{key}{{stroke:var(--tier-{key})}}.on-{key}{{fill:var(--on-tier-{key})}}"
        for key in PALETTES[FIRST_THEME].tiers
    ]
    rules += [
        f".swatch-{key}{{background:var(--tier-{key});color:var(--on-tier-{key})}}"
        for key in PALETTES[FIRST_THEME].tiers
    ]
    rules += [
        f".st-key-tier_{key} [data-testid=stWidgetLabel]::before"
        f"{{background:var(--tier-{key});color:var(--on-tier-{key})}}"
        for key in PALETTES[FIRST_THEME].tiers
    ]
    rules += [
        f".tier-rows .tier-{key}{{--colour:var(--tier-{key});--on-colour:var(--on-tier-{key})}}"
        for key in PALETTES[FIRST_THEME].tiers
    ]
    rules += [
        f".country .{style.css_class}"
        f"{{stroke:var(--line-{style.colour});stroke-width:{style.screen_width_px:g}px}}"
        for style in line_styles
    ]
    return "\n".join(rules) + "\n"


def own_class_rules(swatches: Mapping[str, Swatch]) -> str:
    """Rules for classes of a scene that the palette does not know, by key; the same in both themes."""
    return "".join(
        f":root{{--tier-{key}:{swatch.fill};--on-tier-{key}:{swatch.text}}}"
        f".fill-{key}{{fill:var(--tier-{key})}}"
        f".swatch-{key}{{background:var(--tier-{key});color:var(--on-tier-{key})}}"
        for key, swatch in swatches.items()
    )


def figure_rules(swatches: Mapping[ThemeName, Mapping[str, Swatch]], missing: str) -> str:
    """Rules for the classes of a figure, by theme and key; `missing` is the key of the one without a figure.

    What a filter leaves out is as empty as the page, and so is what is not known, with a hatch over it.
    """
    light, dark = (
        ";".join(f"--tier-{key}:{one.fill};--on-tier-{key}:{one.text}" for key, one in of_theme.items())
        for of_theme in swatches.values()
    )
    keys = tuple(swatches[FIRST_THEME])
    rules = [
        *_in_both_themes(light, dark),
        *(f".fill-{key}{{fill:var(--tier-{key})}}" for key in keys),
        *(f".swatch-{key}{{background:var(--tier-{key})}}" for key in keys if key != missing),
        f".swatch-{missing}{{background:repeating-linear-gradient(135deg,var(--muted) 0 1px,var(--page) 1px 5px)}}",
        ".legend-row .swatch-none.legend-swatch{background:var(--page)}",
        ".kumppanuuskartta .inset-area{stroke:var(--line-outline)}",
    ]
    return "".join(rules)


def _in_both_themes(light: str, dark: str) -> tuple[str, ...]:
    """Declarations as the page's theme decides: named by an element, else by the reader's own preference."""
    return (
        f":root,[data-theme=light]{{{light}}}",
        f"@media (prefers-color-scheme:dark){{:root:not([data-theme]){{{dark}}}}}",
        f"[data-theme=dark]{{{dark}}}",
        # Paper is white, whatever the screen is. Said twice, it goes before what names a theme.
        f"@media print{{:root:root:root,[data-theme][data-theme]{{{light}}}}}",
    )


def declarations(palette: Palette) -> str:
    """The variables of a palette, as they stand between the braces of a rule."""
    colours = {
        "land": palette.land,
        "page": palette.page,
        "sidebar": palette.sidebar,
        "ink": palette.ink,
        "muted": palette.muted,
        "hairline": palette.hairline,
        "edge": palette.edge,
        "link": palette.link,
        "municipality-border": palette.municipality_border,
        **{f"line-{key}": colour for key, colour in palette.lines.items()},
        "ring": palette.ring,
        "ring-gap": palette.ring_gap,
        "focus-ring": palette.focus_ring,
    }
    for key, swatch in palette.tiers.items():
        colours[f"tier-{key}"] = swatch.fill
        colours[f"on-tier-{key}"] = swatch.text
    return (
        ";".join(f"--{name}:{colour}" for name, colour in colours.items()) + f";color-scheme:{palette.name}"
    )
