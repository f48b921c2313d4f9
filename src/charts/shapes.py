"""What a laid-out chart consists of: lines, marks and words in px, y downwards, the same for pages and files."""

from dataclasses import dataclass

from src.charts.chart import Sheet
from src.charts.placing import Anchor, Point


@dataclass(frozen=True)
class Stroke:
    """A line through points in px. `role` is "grid", "base", "curve" or "leader"; `colour` as a curve's."""

    role: str
    points: tuple[Point, ...]
    colour: str = ""
    dash: tuple[float, ...] = ()


@dataclass(frozen=True)
class Dot:
    """A mark at a point; a projected one is a ring."""

    x: float
    y: float
    colour: str
    is_ring: bool = False


@dataclass(frozen=True)
class Badge:
    """A sign on a square of a colour, `side` px long; x and y are its middle."""

    x: float
    y: float
    side: float
    colour: str
    words: str


@dataclass(frozen=True)
class Words:
    """A line of text; y is its middle. `role` is "tick", "label" or "name" (which are bold)."""

    role: str
    x: float
    y: float
    text: str
    anchor: Anchor


@dataclass(frozen=True)
class Plot:
    """Everything on a sheet, in the order in which it is drawn."""

    sheet: Sheet
    strokes: tuple[Stroke, ...]
    dots: tuple[Dot, ...]
    badges: tuple[Badge, ...]
    words: tuple[Words, ...]
