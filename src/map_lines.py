"""The sets of lines over the map: what is drawn of the boundary files, and how.

A new set is a row here, the TopoJSON object of its key in every boundary file, and its name in the texts; a colour of
its own is one more of the palette's lines.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class LineStyle:
    """How one set of lines is drawn.

    `key` is the name of its TopoJSON object and of all that is called after it; `colour` is a key of the palette's
    lines. Widths are in px: in a picture at scale 1, and on a screen, where the country is smaller.
    """

    key: str
    colour: str
    width_px: float
    screen_width_px: float

    @property
    def css_class(self) -> str:
        """The class of its path in every SVG."""
        return f"line-{self.key}"


# In the order in which they are drawn: the last lies on top.
LINE_STYLES = (
    LineStyle("region_borders", colour="region_borders", width_px=1.3, screen_width_px=1.0),
    LineStyle("outline", colour="outline", width_px=0.8, screen_width_px=0.6),
)
