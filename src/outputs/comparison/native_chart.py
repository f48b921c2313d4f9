"""A line chart as PowerPoint's own: its numbers are edited in Excel, its colours and letters are the theme's."""

import io
from collections.abc import Sequence
from typing import Any, cast

import xlsxwriter
from pptx.chart.axis import ValueAxis
from pptx.chart.chart import Chart
from pptx.chart.data import ChartData
from pptx.chart.series import LineSeries
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION
from pptx.enum.dml import MSO_LINE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.parts.chart import ChartPart
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.util import Emu, Pt

from src.charts.scale import round_values
from src.comparison.comparison import Comparison
from src.comparison.curves import colour_of
from src.outputs.comparison.table import recorded
from src.outputs.data.file_dates import data_day
from src.outputs.picture.box import Box
from src.outputs.slide.shapes import EMU_PER_PX
from src.outputs.slide.theme_paint import paint
from src.scene import Scene
from src.source import Moment, SourceDate
from src.unit import Unit

# By the place of a subject, as the dashes of src/comparison/curves.py.
_DASHES = (MSO_LINE.SOLID, MSO_LINE.DASH, MSO_LINE.ROUND_DOT, MSO_LINE.LONG_DASH_DOT)
_LETTERS, _LINE = Pt(12), Pt(2.25)
_MOST_YEARS_WRITTEN = 12
_VALUES_WRITTEN = 7
_WHOLE, _DECIMAL = "#,##0", "0.0"
Row = tuple[int, tuple[float | None, ...]]


def add_chart(slide: Slide, box: Box, comparison: Comparison, scene: Scene, alternative: str) -> None:
    """Put the chart of a comparison into a box of the slide, with words for who does not see it."""
    rows = _rows(comparison)
    names = [subject.name for subject in comparison.subjects]
    data = _data(comparison, names, rows)
    made = slide.shapes.add_chart(XL_CHART_TYPE.LINE_MARKERS, *in_emu(box), data)
    # Its annotation says that it is the chart itself.
    frame = cast("GraphicFrame", made)
    frame.name = scene.texts("nav.comparison")
    _part(frame.element, f".//{qn('p:cNvPr')}").set("descr", alternative)
    chart = frame.chart
    book = cast("ChartPart", chart.part).chart_workbook
    book.update_from_xlsx_blob(_workbook(comparison, names, rows, scene))  # pyright: ignore[reportUnknownMemberType]  # untyped in python-pptx
    _dress(chart, comparison, scene, len(rows))


def in_emu(box: Box) -> tuple[Emu, Emu, Emu, Emu]:
    """Left, top, width and height of a box in px as python-pptx takes them."""
    left, top, width, height = (
        Emu(round(edge * EMU_PER_PX)) for edge in (box.x, box.y, box.width, box.height)
    )
    return left, top, width, height


def _part(element: Any, path: str) -> Any:
    """What python-pptx always writes into its charts. Raises LookupError if it no longer does."""
    found = element.find(path)
    if found is None:
        raise LookupError(path)
    return found


def _rows(comparison: Comparison) -> list[Row]:
    """Every year from the first to the last, so that years stand apart as they are; what is not carried is empty."""
    years = comparison.shown.years
    return [
        (year, tuple(recorded(line.at(year)) for line in comparison.lines))
        for year in range(years[0], years[-1] + 1)
    ]


def _number_format(comparison: Comparison) -> str:
    unit = comparison.lines[0].unit
    return _DECIMAL if unit in (Unit.PERCENT, Unit.POINTS, Unit.INDEX) else _WHOLE


def _data(comparison: Comparison, names: Sequence[str], rows: Sequence[Row]) -> ChartData:
    data = ChartData(number_format=_number_format(comparison))
    data.categories = [str(year) for year, _ in rows]
    for place, name in enumerate(names):
        data.add_series(name, [values[place] for _, values in rows])  # pyright: ignore[reportUnknownMemberType]  # untyped in python-pptx
    return data


def _workbook(comparison: Comparison, names: Sequence[str], rows: Sequence[Row], scene: Scene) -> bytes:
    """The numbers where python-pptx's references look for them, and beside them where they are from.

    Written anew, since the one of python-pptx names the time it was made.
    """
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    last = SourceDate(Moment(comparison.shown.years[-1]))
    book.set_properties({"created": data_day(last).replace(tzinfo=None)})
    sheet = book.add_worksheet("Sheet1")
    number = book.add_format({"num_format": _number_format(comparison)})
    sheet.write_string(0, 0, scene.texts("compare.year"))
    for place, name in enumerate(names, start=1):
        sheet.write_string(0, place, name)
    for line, (year, values) in enumerate(rows, start=1):
        sheet.write_string(line, 0, str(year))
        for place, value in enumerate(values, start=1):
            if value is not None:
                sheet.write_number(line, place, value, number)
    sheet.write_string(0, len(names) + 2, scene.source_line)
    sheet.ignore_errors({"number_stored_as_text": f"A2:A{len(rows) + 1}"})
    book.close()
    return file.getvalue()


def _dress(chart: Chart, comparison: Comparison, scene: Scene, years: int) -> None:
    chart.has_title = False
    chart.font.size = _LETTERS
    paint(chart.font.color, scene.palette, "ink")
    chart.has_legend = len(comparison.subjects) > 1
    if chart.legend is not None:
        chart.legend.position = XL_LEGEND_POSITION.BOTTOM
        chart.legend.include_in_layout = False
    _dress_years(chart, scene, years)
    _dress_values(chart.value_axis, comparison, scene)
    all_series = cast("Sequence[LineSeries]", chart.series)
    for place, (series, subject) in enumerate(zip(all_series, comparison.subjects, strict=True)):
        _dress_series(series, place, colour_of(subject, place), comparison, scene)
        _mark_lone_years(series, colour_of(subject, place), scene)
    # A gap stays one; only the few years of a projection are joined over those between them.
    blanks = _part(chart.element, f".//{qn('c:dispBlanksAs')}")
    blanks.set("val", "span" if comparison.is_projection else "gap")


def _dress_years(chart: Chart, scene: Scene, number_of_years: int) -> None:
    axis = chart.category_axis
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.format.line.width = Pt(0.75)
    paint(axis.format.line.color, scene.palette, "edge")
    step = -(-number_of_years // _MOST_YEARS_WRITTEN)
    # Before the last element of the axis, as the schema has them.
    last = _part(chart.element, f".//{qn('c:catAx')}/{qn('c:noMultiLvlLbl')}")
    for name in ("c:tickLblSkip", "c:tickMarkSkip"):
        last.addprevious(parse_xml(f'<{name} {nsdecls("c")} val="{step}"/>'))


def _dress_values(axis: ValueAxis, comparison: Comparison, scene: Scene) -> None:
    axis.has_major_gridlines = True
    axis.major_gridlines.format.line.width = Pt(0.5)
    paint(axis.major_gridlines.format.line.color, scene.palette, "hairline")
    axis.format.line.fill.background()
    scale = _scale(comparison)
    axis.minimum_scale, axis.maximum_scale = scale[0], scale[-1]
    axis.major_unit = scale[1] - scale[0]
    is_whole = all(value == round(value) for value in scale)
    axis.tick_labels.number_format = _WHOLE if is_whole else _DECIMAL
    axis.tick_labels.number_format_is_linked = False


def _scale(comparison: Comparison) -> tuple[float, ...]:
    """The round values of the picture's axis, and so the same heights."""
    known = [value for line in comparison.lines for value in line.values if value is not None]
    return round_values(min(known), max(known), _VALUES_WRITTEN)


def _dress_series(series: LineSeries, place: int, colour: str, comparison: Comparison, scene: Scene) -> None:
    series.smooth = False
    series.format.line.width = _LINE
    series.format.line.dash_style = _DASHES[place]
    paint(series.format.line.color, scene.palette, colour)
    series.marker.style = XL_MARKER_STYLE.CIRCLE if comparison.is_projection else XL_MARKER_STYLE.NONE
    if comparison.is_projection:
        series.marker.size = 8
        series.marker.format.fill.solid()
        paint(series.marker.format.fill.fore_color, scene.palette, "page")
        paint(series.marker.format.line.color, scene.palette, colour)


def _mark_lone_years(series: LineSeries, colour: str, scene: Scene) -> None:
    """A year between two gaps is no line: it gets a dot."""
    values = (None, *cast("Sequence[float | None]", series.values), None)  # pyright: ignore[reportUnknownMemberType]  # untyped in python-pptx
    for place in range(1, len(values) - 1):
        if values[place] is not None and values[place - 1] is None is values[place + 1]:
            marker = series.points[place - 1].marker
            marker.style, marker.size = XL_MARKER_STYLE.CIRCLE, 7
            marker.format.fill.solid()
            paint(marker.format.fill.fore_color, scene.palette, colour)
            paint(marker.format.line.color, scene.palette, colour)
