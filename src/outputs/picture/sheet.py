"""The five sheets a picture can have: where text, map, label columns and inset lie, and how large type is.

All figures are px at scale 1, 144 to the inch: two px are one point. Wide sheets have the text beside the
map; on upright ones the heading runs above it and the legend fills the room west of Lapland.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from src.outputs.picture.box import Box
from src.outputs.picture.letters import OWN_LETTERS, Letters
from src.view import Size

# Between a legend and the names below it, and between it and a long name beside it.
_LEGEND_GAP = 30.0
_NAME_GAP = 12.0
# The most that a legend gives of its width to such a name.
_GIVES_WAY = 40.0
# What every text keeps from the edge of the sheet.
_EDGE = 24.0
# Nearly all typefaces leave more than this, which is for the widest.
_LAST_EDGE = 8.0


@dataclass(frozen=True)
class TypeSizes:
    """Sizes of type in px: half of each is its size in points. `close` are the lines of the legend, 1 as usual."""

    title: float
    subtitle: float
    row: float = 29
    detail: float = 28
    count: float = 38
    badge: float = 25
    label: float = 20
    note: float = 16
    close: float = 1.0


@dataclass(frozen=True)
class LabelColumn:
    """A column of labels from `top` to `bottom`: at `x` its badges end and the leaders begin."""

    x: float
    top: float
    bottom: float


@dataclass(frozen=True)
class Sheet:
    """One size. `heading` and `legend` hold text from their top down, `notes` from its bottom up.

    A legend without a height reaches from the heading to the notes; one with a height stands above the left
    column of labels, which then begins below it. `wide_heading` is how wide the heading may be in letters that
    are not our own, if the left column begins below it; `letters` says how wide those are.
    """

    width: int
    height: int
    type: TypeSizes
    heading: Box
    legend: Box
    notes: Box
    map: Box
    left: LabelColumn
    right: LabelColumn
    inset: Box
    has_table: bool
    wide_heading: float
    letters: Letters = OWN_LETTERS

    @property
    def is_upright(self) -> bool:
        """Whether the heading runs above the map; only then the legend has a height of its own."""
        return self.legend.height > 0

    @property
    def has_close_legend(self) -> bool:
        """Whether a legend that is too long is set smaller. On upright sheets it rather pushes names down, but not
        on those for wider letters, which would lose too many names.
        """
        return not self.is_upright or self.letters != OWN_LETTERS

    @property
    def gives_way(self) -> float:
        """How much narrower the legend can become for a long name in the left column."""
        return 0.0 if self.is_upright else _GIVES_WAY

    def room_beside(self, x: float, is_left: bool) -> float:
        """How wide a name may be that begins at `x` and runs away from the map."""
        edge = _EDGE if self.letters == OWN_LETTERS else _LAST_EDGE
        if not is_left:
            return self.width - edge - x
        return x - (edge if self.is_upright else self.legend.right + _NAME_GAP)


def sheet_of(size: Size, letters: Letters = OWN_LETTERS) -> Sheet:
    """The sheet of a size, for our own letters or for wider ones."""
    sheet = SHEETS[size]
    if letters == OWN_LETTERS:
        return sheet
    return replace(sheet, letters=letters, heading=replace(sheet.heading, width=sheet.wide_heading))


def below_legend(sheet: Sheet, end: float) -> Sheet:
    """The sheet with its left column of labels begun below a legend that ends at a height."""
    top = max(sheet.left.top, end + _LEGEND_GAP)
    return replace(sheet, left=replace(sheet.left, top=top))


def above_notes(sheet: Sheet, top: float) -> Sheet:
    """The sheet with map and columns ended where notes under them begin."""
    near = sheet.type.label * 0.4
    bottom, lowest = min(sheet.map.bottom, top + near), top - near
    return replace(
        sheet,
        map=replace(sheet.map, height=bottom - sheet.map.y),
        left=replace(sheet.left, bottom=min(sheet.left.bottom, lowest)),
        right=replace(sheet.right, bottom=min(sheet.right.bottom, lowest)),
    )


def beside_name(sheet: Sheet, left_edge: float) -> Sheet:
    """The sheet with its legend narrowed where a long name of the left column reaches into it."""
    width = min(sheet.legend.width, left_edge - _NAME_GAP - sheet.legend.x)
    return replace(sheet, legend=replace(sheet.legend, width=width))


def below_heading(sheet: Sheet, end: float) -> Sheet:
    """The sheet with what lies below the heading begun where that ends.

    On upright sheets this is map, legend and inset, on others the left column below a wide heading.
    """
    if not sheet.is_upright:
        top = sheet.left.top if sheet.letters == OWN_LETTERS else max(sheet.left.top, end)
        return replace(sheet, left=replace(sheet.left, top=top))
    more = max(0.0, end - sheet.legend.y)
    box, inset, legend, right = sheet.map, sheet.inset, sheet.legend, sheet.right
    return replace(
        sheet,
        map=replace(box, y=box.y + more, height=box.height - more),
        inset=replace(inset, y=inset.y + more),
        legend=replace(legend, y=legend.y + more, height=legend.height),
        right=replace(right, top=right.top + more),
    )


# What decides the figures of a sheet: Finland is 1.74 times as high as wide, so the height that is left for the map
# gives its width; the columns of names stand beside it, the right one from below the inset, the left one from where
# the heading or the legend leaves room; heading, legend and notes share one left margin.
SHEETS: Mapping[Size, Sheet] = MappingProxyType(
    {
        "16x9": Sheet(
            width=1920,
            height=1080,
            type=TypeSizes(title=50, subtitle=28),
            heading=Box(72, 56, 680, 1080),
            legend=Box(72, 0, 700, 0),
            notes=Box(72, 0, 700, 1034),
            map=Box(1015, 38, 579, 1004),
            left=LabelColumn(988, 100, 1030),
            right=LabelColumn(1626, 380, 1030),
            inset=Box(1528, 64, 320, 0),
            has_table=True,
            wide_heading=1000,
        ),
        "4x3": Sheet(
            width=1440,
            height=1080,
            type=TypeSizes(title=44, subtitle=28),
            heading=Box(56, 50, 640, 1080),
            legend=Box(56, 0, 424, 0),
            notes=Box(56, 0, 424, 1040),
            map=Box(682, 60, 540, 980),
            left=LabelColumn(656, 380, 1036),
            right=LabelColumn(1242, 340, 1036),
            inset=Box(1144, 60, 240, 0),
            has_table=False,
            wide_heading=744,
        ),
        "1x1": Sheet(
            width=1080,
            height=1080,
            type=TypeSizes(title=42, subtitle=28),
            heading=Box(48, 44, 984, 1080),
            legend=Box(48, 196, 424, 470),
            notes=Box(48, 0, 984, 1044),
            map=Box(410, 190, 460, 766),
            left=LabelColumn(392, 560, 944),
            right=LabelColumn(888, 440, 944),
            inset=Box(810, 190, 222, 0),
            has_table=False,
            wide_heading=984,
        ),
        "a4": Sheet(
            width=1191,
            height=1684,
            type=TypeSizes(title=60, subtitle=30, row=28, note=17),
            heading=Box(72, 76, 1047, 1684),
            legend=Box(72, 380, 410, 700),
            notes=Box(72, 0, 1047, 1612),
            map=Box(338, 390, 604, 1100),
            left=LabelColumn(276, 760, 1500),
            right=LabelColumn(962, 690, 1500),
            inset=Box(849, 390, 270, 0),
            has_table=False,
            wide_heading=1047,
        ),
        "a4-landscape": Sheet(
            width=1684,
            height=1191,
            type=TypeSizes(title=48, subtitle=28, note=17),
            heading=Box(72, 68, 620, 1191),
            legend=Box(72, 0, 500, 0),
            notes=Box(72, 0, 480, 1123),
            map=Box(800, 62, 620, 1066),
            left=LabelColumn(772, 380, 1120),
            right=LabelColumn(1440, 380, 1120),
            inset=Box(1350, 68, 262, 0),
            has_table=False,
            wide_heading=828,
        ),
    }
)
