"""A line chart as PowerPoint's own: its numbers are edited in Excel, its colours and letters are the theme's."""

from collections.abc import Sequence
from typing import Any, cast

from pptx.chart.axis import ValueAxis
from pptx.chart.chart import Chart
from pptx.chart.series import LineSeries
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.parts.chart import ChartPart
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.util import Emu, Pt

from src.charts.chart import Curve
from src.outputs.charts.chart_file import ChartFile
from src.outputs.charts.native_labels import labels_of_curve
from src.outputs.charts.native_numbers import DECIMAL, WHOLE, NativeNumbers
from src.outputs.charts.native_room import LETTERS, NativeRoom, native_room
from src.outputs.picture.box import Box
from src.outputs.slide.shapes import EMU_PER_PX
from src.outputs.slide.theme_paint import paint
from src.palette import Palette

_PT_PER_PX = 0.5
_LINE = 2.25


def add_chart(slide: Slide, box: Box, file: ChartFile) -> None:
    """Put a chart into a box of the slide, with words for who does not see it."""
    numbers = NativeNumbers(file)
    room = native_room(numbers, box)
    made = slide.shapes.add_chart(XL_CHART_TYPE.LINE_MARKERS, *in_emu(box), numbers.data())
    # Its annotation says that it is the chart itself.
    frame = cast("GraphicFrame", made)
    frame.name = file.scene.title
    alternative = f"{file.scene.title} {file.scene.subtitle}"
    _part(frame.element, f".//{qn('p:cNvPr')}").set("descr", alternative)
    chart = frame.chart
    book = cast("ChartPart", chart.part).chart_workbook
    book.update_from_xlsx_blob(numbers.workbook())  # pyright: ignore[reportUnknownMemberType]  # untyped in python-pptx
    _dress(chart, numbers, room)


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


def _dress(chart: Chart, numbers: NativeNumbers, room: NativeRoom) -> None:
    palette = numbers.file.scene.palette
    chart.has_title = False
    # Every curve has its name at its end.
    chart.has_legend = False
    chart.font.size = Pt(LETTERS * _PT_PER_PX)
    paint(chart.font.color, palette, "ink")
    _place(chart, room)
    _dress_years(chart, palette, -(-len(numbers.rows) // room.most_years))
    _dress_values(chart.value_axis, palette, room)
    all_series = cast("Sequence[LineSeries]", chart.series)
    elements: list[Any] = list(chart.element.iter(qn("c:ser")))
    for place, (series, curve) in enumerate(zip(all_series, numbers.file.chart.curves, strict=True)):
        _dress_series(series, curve, palette)
        _mark_lone_years(series, curve, palette)
        if curve.dash:
            _part(elements[place], f"{qn('c:spPr')}/{qn('a:ln')}").append(_dashes(curve.dash))
        own = [label for label in room.labels if label.curve == place]
        _part(elements[place], qn("c:cat")).addprevious(labels_of_curve(own, room, numbers.number_format))
    _join_projections(chart, numbers)


def _place(chart: Chart, room: NativeRoom) -> None:
    """Leave room for the names at the ends of the curves; what letters need at the axes a program knows best."""
    parts = {"x": 0.0, "y": 0.0, "w": (room.inner.right + LETTERS) / room.box.width, "h": 1.0}
    # The first year stands on the axis and the last one at the right edge, as in the picture.
    crossing = parse_xml(f'<c:crossBetween {nsdecls("c")} val="midCat"/>')
    _part(chart.element, f".//{qn('c:valAx')}/{qn('c:crosses')}").addnext(crossing)
    sizes = "".join(f'<c:{name} val="{part:.5f}"/>' for name, part in parts.items())
    layout = (
        f'<c:layout {nsdecls("c")}><c:manualLayout><c:layoutTarget val="outer"/>'
        f'<c:xMode val="edge"/><c:yMode val="edge"/>{sizes}</c:manualLayout></c:layout>'
    )
    _part(chart.element, f".//{qn('c:plotArea')}").insert(0, parse_xml(layout))


def _dress_years(chart: Chart, palette: Palette, step: int) -> None:
    """Write the first year and from there every `step`th one."""
    axis = chart.category_axis
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.format.line.width = Pt(0.75)
    paint(axis.format.line.color, palette, "edge")
    axis.tick_labels.font.size = Pt(LETTERS * _PT_PER_PX)
    # Before the last element of the axis, as the schema has them.
    last = _part(chart.element, f".//{qn('c:catAx')}/{qn('c:noMultiLvlLbl')}")
    for name in ("c:tickLblSkip", "c:tickMarkSkip"):
        last.addprevious(parse_xml(f'<{name} {nsdecls("c")} val="{step}"/>'))


def _dress_values(axis: ValueAxis, palette: Palette, room: NativeRoom) -> None:
    axis.has_major_gridlines = True
    axis.major_gridlines.format.line.width = Pt(0.5)
    paint(axis.major_gridlines.format.line.color, palette, "hairline")
    axis.format.line.fill.background()
    scale = room.values
    axis.minimum_scale, axis.maximum_scale = scale[0], scale[-1]
    axis.major_unit = scale[1] - scale[0]
    is_whole = all(value == round(value) for value in scale)
    axis.tick_labels.number_format = WHOLE if is_whole else DECIMAL
    axis.tick_labels.number_format_is_linked = False


def _dress_series(series: LineSeries, curve: Curve, palette: Palette) -> None:
    series.smooth = False
    series.format.line.width = Pt(_LINE)
    paint(series.format.line.color, palette, curve.colour)
    series.marker.style = XL_MARKER_STYLE.CIRCLE if curve.is_projection else XL_MARKER_STYLE.NONE
    if curve.is_projection:
        series.marker.size = 8
        series.marker.format.fill.solid()
        paint(series.marker.format.fill.fore_color, palette, "page")
        paint(series.marker.format.line.color, palette, curve.colour)


def _dashes(dash: Sequence[float]) -> Any:
    """The dashes of the picture's line, in thousandths of a per cent of the line's width."""
    told = [round(part / _LINE * 100_000) for part in dash]
    pairs = zip(told[::2], told[1::2], strict=True)
    stops = "".join(f'<a:ds d="{drawn}" sp="{left_out}"/>' for drawn, left_out in pairs)
    return parse_xml(f"<a:custDash {nsdecls('a')}>{stops}</a:custDash>")


def _mark_lone_years(series: LineSeries, curve: Curve, palette: Palette) -> None:
    """A year between two gaps is no line: it gets a dot. Those of a projection have theirs already."""
    if curve.is_projection:
        return
    values = (None, *cast("Sequence[float | None]", series.values), None)  # pyright: ignore[reportUnknownMemberType]  # untyped in python-pptx
    for place in range(1, len(values) - 1):
        if values[place] is not None and values[place - 1] is None is values[place + 1]:
            marker = series.points[place - 1].marker
            marker.style, marker.size = XL_MARKER_STYLE.CIRCLE, 7
            marker.format.fill.solid()
            paint(marker.format.fill.fore_color, palette, curve.colour)
            paint(marker.format.line.color, palette, curve.colour)


def _join_projections(chart: Chart, numbers: NativeNumbers) -> None:
    """A gap stays one; the few years of a projection are joined over those between them.

    Both is said of all curves at once: where another curve has a gap inside, the rings of a projection stand alone.
    """
    curves = numbers.file.chart.curves
    has_gaps = any(
        _has_gap(numbers.column(place)) for place, curve in enumerate(curves) if not curve.is_projection
    )
    is_joined = any(curve.is_projection for curve in curves) and not has_gaps
    blanks = _part(chart.element, f".//{qn('c:dispBlanksAs')}")
    blanks.set("val", "span" if is_joined else "gap")


def _has_gap(values: Sequence[float | None]) -> bool:
    known = [place for place, value in enumerate(values) if value is not None]
    return bool(known) and None in values[known[0] : known[-1]]
