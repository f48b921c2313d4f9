"""The five sheets a picture can have: where text, map, label columns and inset lie, and how large type is.

All figures are px at scale 1, 144 to the inch: two px are one point. Wide sheets have the text beside the map;
on upright ones the heading runs above it and the legend fills the room west of Lapland.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from src.outputs.drawing import Box
from src.view import Size


@dataclass(frozen=True)
class Type:
    """Sizes of type in px: half of each is its size in points."""

    title: float
    subtitle: float
    row: float = 29
    detail: float = 28
    count: float = 38
    badge: float = 25
    label: float = 20
    note: float = 16


@dataclass(frozen=True)
class Column:
    """A column of labels: `x` is where its badges end and the leaders begin, `top` and `bottom` its height."""

    x: float
    top: float
    bottom: float


@dataclass(frozen=True)
class Sheet:
    """One size. `heading` and `legend` hold text from their top down, `notes` from its bottom up."""

    width: int
    height: int
    type: Type
    heading: Box
    legend: Box
    notes: Box
    map: Box
    left: Column
    right: Column
    inset: Box
    has_table: bool


SHEETS: Mapping[Size, Sheet] = MappingProxyType(
    {
        "16x9": Sheet(
            width=1920,
            height=1080,
            type=Type(title=50, subtitle=28),
            heading=Box(72, 56, 680, 1080),
            legend=Box(72, 0, 668, 0),
            notes=Box(72, 0, 660, 1034),
            map=Box(1015, 38, 579, 1004),
            left=Column(988, 100, 1030),
            right=Column(1626, 352, 1030),
            inset=Box(1598, 64, 250, 210),
            has_table=True,
        ),
        "4x3": Sheet(
            width=1440,
            height=1080,
            type=Type(title=44, subtitle=28),
            heading=Box(56, 50, 640, 1080),
            legend=Box(56, 0, 424, 0),
            notes=Box(56, 0, 424, 1040),
            map=Box(682, 60, 540, 980),
            left=Column(656, 380, 1036),
            right=Column(1242, 330, 1036),
            inset=Box(1174, 60, 210, 176),
            has_table=False,
        ),
        "1x1": Sheet(
            width=1080,
            height=1080,
            type=Type(title=42, subtitle=28),
            heading=Box(48, 44, 984, 1080),
            legend=Box(48, 0, 424, 0),
            notes=Box(48, 0, 984, 1044),
            map=Box(410, 196, 460, 780),
            left=Column(392, 700, 972),
            right=Column(888, 440, 972),
            inset=Box(832, 200, 200, 168),
            has_table=False,
        ),
        "a4": Sheet(
            width=1191,
            height=1684,
            type=Type(title=52, subtitle=28, note=17),
            heading=Box(72, 76, 1047, 1684),
            legend=Box(72, 0, 424, 0),
            notes=Box(72, 0, 1047, 1612),
            map=Box(300, 300, 640, 1180),
            left=Column(276, 900, 1480),
            right=Column(962, 580, 1480),
            inset=Box(879, 290, 240, 202),
            has_table=False,
        ),
        "a4-landscape": Sheet(
            width=1684,
            height=1191,
            type=Type(title=48, subtitle=28, note=17),
            heading=Box(72, 68, 620, 1191),
            legend=Box(72, 0, 500, 0),
            notes=Box(72, 0, 480, 1123),
            map=Box(800, 62, 620, 1066),
            left=Column(772, 380, 1120),
            right=Column(1440, 360, 1120),
            inset=Box(1382, 68, 230, 193),
            has_table=False,
        ),
    }
)
