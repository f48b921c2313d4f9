"""Scene and catalogue in, CSV out: the numbers behind what the scene's view compares."""

from src.model import Catalogue
from src.outputs.comparison.described import compared
from src.outputs.comparison.table import numbers_table
from src.outputs.delimited import delimited
from src.scene import Scene


def render(scene: Scene, catalogue: Catalogue) -> bytes:
    """A row for each subject and year, written as the CSV of the data is."""
    comparison, _ = compared(scene, catalogue)
    return delimited(numbers_table(comparison, scene.texts), scene.texts.decimal_mark)
