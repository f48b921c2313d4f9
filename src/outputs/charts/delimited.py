"""Numbers in, CSV out: the first table, written as the CSV of the data is."""

from src.outputs.charts.number_file import NumberFile
from src.outputs.delimited import delimited


def as_csv(file: NumberFile) -> bytes:
    """UTF-8 with a byte order mark, as a spreadsheet in the scene's language reads it."""
    return delimited(file.tables[0].table, file.scene.texts.decimal_mark)
