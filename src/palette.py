"""The colours of the map, light and dark: the only home of a colour outside the style sheets' variables.

Chosen so that any two tiers stay apart under normal, protan, deutan and tritan vision (CIEDE2000), every tier
has at least 3:1 against the land and text on a swatch at least 4.5:1. What is pressed or written in has an `edge` of at
least 3:1 against what it lies on; `tests/test_palette.py` holds the figures.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

ThemeName = Literal["light", "dark"]
THEME_NAMES: tuple[ThemeName, ...] = get_args(ThemeName)
# Where nobody has said which: of files, and of a page until the browser has spoken.
FIRST_THEME: ThemeName = THEME_NAMES[0]


@dataclass(frozen=True)
class Swatch:
    """A fill and the colour of text that is readable on it."""

    fill: str
    text: str


@dataclass(frozen=True)
class Palette:
    """All colours of one theme, as sRGB hex; `tiers` by tier key, `lines` by the colour key of a set of lines.

    `levels` are those of a figure, from its lowest class to its highest; `below` and `above` those of a change, from
    nearest to zero to furthest from it. Neighbours stay apart as tiers do.
    """

    name: ThemeName
    tiers: Mapping[str, Swatch]
    land: str
    page: str
    sidebar: str
    ink: str
    muted: str
    hairline: str
    edge: str
    link: str
    municipality_border: str
    lines: Mapping[str, str]
    ring: str
    ring_gap: str
    focus_ring: str
    levels: tuple[Swatch, ...]
    below: tuple[Swatch, ...]
    above: tuple[Swatch, ...]

    def named(self, name: str) -> str:
        """The colour of a tier by its key, else that of the field of this name."""
        return self.tiers[name].fill if name in self.tiers else getattr(self, name)


_NEAR_BLACK = "#10131A"
_WHITE = "#FFFFFF"

PALETTES: Mapping[ThemeName, Palette] = MappingProxyType(
    {
        "light": Palette(
            name="light",
            tiers=MappingProxyType(
                {
                    "alliance": Swatch("#1C3A8C", _WHITE),
                    "vitality": Swatch("#2587F5", _NEAR_BLACK),
                    "growth_cities": Swatch("#CD6F00", _NEAR_BLACK),
                    "joensuu_lappeenranta_imatra": Swatch("#7B2840", _WHITE),
                    "regional_cities": Swatch("#878696", _NEAR_BLACK),
                }
            ),
            land="#EEF1F4",
            page=_WHITE,
            sidebar="#F6F7F9",
            ink="#1A1F2B",
            muted="#566071",
            hairline="#DDE2E9",
            edge="#737D8D",
            link="#1C4FB8",
            municipality_border=_WHITE,
            lines=MappingProxyType({"region_borders": "#A9B3C0", "outline": "#B3BCC8"}),
            ring=_NEAR_BLACK,
            ring_gap=_WHITE,
            focus_ring="#1C4FB8",
            levels=(
                Swatch("#F4FFB9", _NEAR_BLACK),
                Swatch("#77B99E", _NEAR_BLACK),
                Swatch("#316E7E", _WHITE),
                Swatch("#1E2744", _WHITE),
            ),
            below=(
                Swatch("#F1CCF8", _NEAR_BLACK),
                Swatch("#9E70A6", _NEAR_BLACK),
                Swatch("#5C2766", _WHITE),
            ),
            above=(
                Swatch("#D2FCD3", _NEAR_BLACK),
                Swatch("#669C69", _NEAR_BLACK),
                Swatch("#005012", _WHITE),
            ),
        ),
        "dark": Palette(
            name="dark",
            tiers=MappingProxyType(
                {
                    "alliance": Swatch("#C8DCFF", _NEAR_BLACK),
                    "vitality": Swatch("#3D97FF", _NEAR_BLACK),
                    "growth_cities": Swatch("#F5B83D", _NEAR_BLACK),
                    "joensuu_lappeenranta_imatra": Swatch("#E1545E", _NEAR_BLACK),
                    "regional_cities": Swatch("#808295", _NEAR_BLACK),
                }
            ),
            land="#2B313D",
            page="#0E1117",
            sidebar="#151A23",
            ink="#F1F3F8",
            muted="#A7B0C0",
            hairline="#2E3542",
            edge="#768197",
            link="#8FBBFF",
            municipality_border="#0E1117",
            lines=MappingProxyType({"region_borders": "#667186", "outline": "#566074"}),
            ring=_WHITE,
            ring_gap="#0E1117",
            focus_ring="#8FBBFF",
            levels=(
                Swatch("#2E3646", _WHITE),
                Swatch("#447884", _WHITE),
                Swatch("#75BE9F", _NEAR_BLACK),
                Swatch("#EBF89B", _NEAR_BLACK),
            ),
            below=(
                Swatch("#562E5C", _WHITE),
                Swatch("#9C78A2", _NEAR_BLACK),
                Swatch("#F8D8FD", _NEAR_BLACK),
            ),
            above=(
                Swatch("#07461E", _WHITE),
                Swatch("#62906B", _NEAR_BLACK),
                Swatch("#C9F1D0", _NEAR_BLACK),
            ),
        ),
    }
)
