"""Colours of a scene in what python-pptx writes: those of the theme, so that a change of it changes them too."""

from pptx.dml.color import ColorFormat, RGBColor
from pptx.enum.dml import MSO_THEME_COLOR

from src.palette import Palette

_OF_THE_PAGE = {
    "ink": MSO_THEME_COLOR.TEXT_1,
    "muted": MSO_THEME_COLOR.TEXT_2,
    "page": MSO_THEME_COLOR.BACKGROUND_1,
}
_ACCENTS = (
    MSO_THEME_COLOR.ACCENT_1,
    MSO_THEME_COLOR.ACCENT_2,
    MSO_THEME_COLOR.ACCENT_3,
    MSO_THEME_COLOR.ACCENT_4,
    MSO_THEME_COLOR.ACCENT_5,
    MSO_THEME_COLOR.ACCENT_6,
)


def paint(colour: ColorFormat, palette: Palette, name: str) -> None:
    """Set a colour to that of a tier, or of the palette's field of the name; what the theme lacks is set as it is."""
    # Tiers beyond the sixth have no accent.
    themed = _OF_THE_PAGE | dict(zip(palette.tiers, _ACCENTS, strict=False))
    if name in themed:
        colour.theme_color = themed[name]
    else:
        colour.rgb = RGBColor(*bytes.fromhex(palette.named(name).lstrip("#")))
