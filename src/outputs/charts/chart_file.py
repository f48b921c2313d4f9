"""What a picture, a document or a slide of a chart is made from: all that it shows and says, decided once."""

from dataclasses import dataclass

from src.charts.chart import Chart, known
from src.scene import Scene


@dataclass(frozen=True)
class Cell:
    """A figure below a chart: what it is called, with its date; its value; what is said beside it."""

    label: str
    value: str
    remark: str = ""


@dataclass(frozen=True)
class ChartFile:
    """A chart, the scene that speaks of it (title, sentence, source, address, look), and what stands below.

    `names` has what each curve is called where its numbers are edited, in their order. `notes` are sentences that a
    reader of the numbers has to know; `cells` are figures that are told beside the line.
    """

    scene: Scene
    chart: Chart
    names: tuple[str, ...]
    notes: tuple[str, ...] = ()
    cells: tuple[Cell, ...] = ()

    @property
    def has_lines(self) -> bool:
        """Whether some year of some curve has a value to draw."""
        return any(True for curve in self.chart.curves for _ in known(curve.line))

    @property
    def sentences(self) -> tuple[str, ...]:
        """What stands at the foot: the notes, and where the numbers are from."""
        return (*self.notes, self.scene.source_line)

    @property
    def description(self) -> str:
        """All that the file says besides its title, for who does not see it."""
        cells = (f"{cell.label}: {cell.value}" for cell in self.cells)
        said = (
            f"{words} ({cell.remark})" if cell.remark else words
            for cell, words in zip(self.cells, cells, strict=True)
        )
        return " ".join((self.scene.subtitle, *(f"{words}." for words in said), *self.sentences))
