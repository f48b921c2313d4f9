"""Scene and catalogue in, CSV out: for a Finnish Excel, so `;`, decimal comma, byte order mark and CRLF.

These marks are the same in every language of the page: what decides is the reader's spreadsheet, not the
language. Codes are plain text ("091"); a spreadsheet that is not told so drops the zero, the XLSX keeps it.
"""

import csv
import io

from src.model import Catalogue
from src.outputs.data_rows import Value, data_table
from src.scene import Scene

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def render(scene: Scene, catalogue: Catalogue) -> bytes:
    """The table of what is shown as UTF-8 with a byte order mark; the same scene gives the same bytes."""
    table = data_table(scene, catalogue)
    page = io.StringIO()
    writer = csv.writer(page, delimiter=";", lineterminator="\r\n")
    writer.writerow([written(column.heading) for column in table.columns])
    writer.writerows([written(value) for value in row] for row in table.rows)
    return page.getvalue().encode("utf-8-sig")


def written(value: Value) -> str:
    """A cell: numbers with a decimal comma; text that a spreadsheet would run as a formula gets an apostrophe."""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA_STARTS) else value
    return str(value).replace(".", ",")
