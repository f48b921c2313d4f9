"""The numbers of PowerPoint's own chart: what it draws, and the workbook inside, in which they are edited."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import xlsxwriter
from pptx.chart.data import ChartData

from src.outputs.charts.chart_file import ChartFile
from src.outputs.charts.number_file import recorded
from src.outputs.data.file_dates import data_day
from src.source import Moment, SourceDate
from src.unit import Unit

WHOLE, DECIMAL = "#,##0", "0.0"
Row = tuple[int, tuple[float | None, ...]]


@dataclass(frozen=True)
class NativeNumbers:
    """A column for each curve and a row for each year."""

    file: ChartFile

    @cached_property
    def rows(self) -> Sequence[Row]:
        """Every year from the first to the last, so that years stand apart as they are; what is not known is empty."""
        lines = [curve.line for curve in self.file.chart.curves]
        values = [dict(zip(line.years, map(recorded, line.values), strict=True)) for line in lines]
        first, last = min(line.years[0] for line in lines), max(line.years[-1] for line in lines)
        return [(year, tuple(one.get(year) for one in values)) for year in range(first, last + 1)]

    @property
    def number_format(self) -> str:
        """How the numbers are written."""
        unit = self.file.chart.curves[0].line.unit
        return DECIMAL if unit in (Unit.PERCENT, Unit.POINTS, Unit.INDEX) else WHOLE

    def column(self, place: int) -> list[float | None]:
        """The values of a curve, None in a gap."""
        return [values[place] for _, values in self.rows]

    def data(self) -> ChartData:
        """The same as python-pptx takes it."""
        data = ChartData(number_format=self.number_format)
        data.categories = [str(year) for year, _ in self.rows]
        for place, name in enumerate(self.file.names):
            data.add_series(name, self.column(place))  # pyright: ignore[reportUnknownMemberType]  # untyped in python-pptx
        return data

    def workbook(self) -> bytes:
        """The numbers where python-pptx's references look for them, and beside them where they are from.

        Written anew, since the one of python-pptx names the time it was made.
        """
        made = io.BytesIO()
        book = xlsxwriter.Workbook(made, {"in_memory": True})
        last = SourceDate(Moment(self.rows[-1][0]))
        book.set_properties({"created": data_day(last).replace(tzinfo=None)})
        sheet = book.add_worksheet("Sheet1")
        number = book.add_format({"num_format": self.number_format})
        scene, names = self.file.scene, self.file.names
        sheet.write_string(0, 0, scene.texts("compare.year"))
        for place, name in enumerate(names, start=1):
            sheet.write_string(0, place, name)
        for line, (year, values) in enumerate(self.rows, start=1):
            sheet.write_string(line, 0, str(year))
            for place, value in enumerate(values, start=1):
                if value is not None:
                    sheet.write_number(line, place, value, number)
        sheet.write_string(0, len(names) + 2, scene.source_line)
        sheet.ignore_errors({"number_stored_as_text": f"A2:A{len(self.rows) + 1}"})
        book.close()
        return made.getvalue()
