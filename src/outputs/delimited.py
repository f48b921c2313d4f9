"""Scene and catalogue in, CSV out: as a spreadsheet in the scene's language reads and writes it.

Where the language has a decimal comma (Finnish, Swedish) the columns are separated by `;`, where it has a point
(English) by `,`: so Excel opens the file in columns. Always with a byte order mark, for å, ä and ö, and CRLF.
Codes are plain text ("091"); a spreadsheet that is not told so drops the zero, the XLSX keeps it.
"""

import csv
import io

from src.model import Catalogue
from src.outputs.data.columns import Value
from src.outputs.data.data_rows import DataTable, data_table
from src.scene import Scene

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def render(scene: Scene, catalogue: Catalogue) -> bytes:
    """The table of what is shown as UTF-8 with a byte order mark; the same scene gives the same bytes."""
    return delimited(data_table(scene, catalogue), scene.texts.decimal_mark)


def delimited(table: DataTable, decimal_mark: str) -> bytes:
    """A table as a spreadsheet of a language with this decimal mark reads it."""
    page = io.StringIO()
    writer = csv.writer(page, delimiter=separator(decimal_mark), lineterminator="\r\n")
    writer.writerow([written(column.heading, decimal_mark) for column in table.columns])
    writer.writerows([written(value, decimal_mark) for value in row] for row in table.rows)
    return page.getvalue().encode("utf-8-sig")


def separator(decimal_mark: str) -> str:
    """What stands between the columns where this mark stands before the decimals."""
    return ";" if decimal_mark == "," else ","


def written(value: Value, decimal_mark: str) -> str:
    """A cell: a number with its decimal mark, nothing for none; text that a spreadsheet would run as a formula gets an
    apostrophe.
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA_STARTS) else value
    return str(value).replace(".", decimal_mark)
