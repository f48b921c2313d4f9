"""The palette and the font of the screen as style rules, so that style sheets name colours and never write them."""

from collections.abc import Mapping

from src.palette import PALETTES, Palette, Swatch

SCREEN_FONT = "Kumppanuuskartta Sans"


def palette_css(font_address: str) -> str:
    """Style rules that set the variables of both themes.

    `[data-theme]` on an element decides; without it the reader's own preference does. `font_address` is where
    the font of the screen is served.
    """
    light, dark = (declarations(palette) for palette in PALETTES.values())
    rules = [
        f'@font-face{{font-family:"{SCREEN_FONT}";src:url("{font_address}") format("woff2");font-weight:200 900}}',
        f":root,[data-theme=light]{{{light}}}",
        f"@media (prefers-color-scheme:dark){{:root:not([data-theme]){{{dark}}}}}",
        f"[data-theme=dark]{{{dark}}}",
    ]
    rules += [f".fill-{key}{{fill:var(--tier-{key})}}" for key in PALETTES["light"].tiers]
    rules += [
        f".swatch-{key}{{background:var(--tier-{key});color:var(--on-tier-{key})}}"
        for key in PALETTES["light"].tiers
    ]
    rules += [
        f".st-key-tier_{key} [data-testid=stWidgetLabel]::before"
        f"{{background:var(--tier-{key});color:var(--on-tier-{key})}}"
        for key in PALETTES["light"].tiers
    ]
    rules += [
        f".tier-rows .tier-{key}{{--colour:var(--tier-{key});--on-colour:var(--on-tier-{key})}}"
        for key in PALETTES["light"].tiers
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
        "region-border": palette.region_border,
        "outline": palette.outline,
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
