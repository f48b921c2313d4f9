"""The numbers behind what a scene's view compares: the chart's, and the facts side by side."""

from src.comparison.wording import notes
from src.model import Catalogue
from src.outputs.charts.number_file import NamedTable, NumberFile
from src.outputs.comparison.chart_of import compared
from src.outputs.comparison.facts_table import facts_table
from src.outputs.comparison.table import numbers_table
from src.scene import Scene


def numbers_of(scene: Scene, catalogue: Catalogue) -> NumberFile:
    """The tables; their heads alone where nothing is compared."""
    comparison, described = compared(scene, catalogue)
    texts = scene.texts
    own = comparison.series.file
    others = {series.file for series in catalogue.series.values()} | {"municipalities.csv"}
    return NumberFile(
        scene=described,
        tables=(
            NamedTable("numbers", texts("compare.sheet_numbers"), numbers_table(comparison, texts)),
            NamedTable("facts", texts("compare.sheet_facts"), facts_table(comparison, texts)),
        ),
        notes=notes(catalogue, comparison, texts),
        paths=(own, *(file.path for file in catalogue.provenance.files if file.path in others)),
    )
