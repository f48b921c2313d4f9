"""Names and numbers beside the curves of PowerPoint's own chart: they are its data labels, and follow its numbers."""

from collections.abc import Iterable

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.oxml.xmlchemy import BaseOxmlElement

from src.outputs.charts.native_room import NativeLabel, NativeRoom

# Between what a label says; a name stands above the numbers.
_LINE_BREAK, _COLON = "\n", ": "
# What PowerPoint since 2013 reads besides: lines from labels that were moved to their points.
_LEADERS = (
    '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" '
    'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:showLeaderLines val="1"/>'
    "</c:ext></c:extLst>"
)


def labels_of_curve(labels: Iterable[NativeLabel], room: NativeRoom, number_format: str) -> BaseOxmlElement:
    """The element of a curve that holds its labels; all its other points have none."""
    parts = "".join(_label(one, room, number_format) for one in sorted(labels, key=lambda one: one.row))
    return parse_xml(
        f"<c:dLbls {nsdecls('c', 'a')}>{parts}{_shown(has_name=False, has_value=False)}{_LEADERS}</c:dLbls>"
    )


def _label(label: NativeLabel, room: NativeRoom, number_format: str) -> str:
    across, down = label.shift[0] / room.box.width, label.shift[1] / room.box.height
    place = "r" if label.is_end else "ctr"
    separator = _LINE_BREAK if label.has_name else _COLON
    return (
        f'<c:dLbl><c:idx val="{label.row}"/>'
        f'<c:layout><c:manualLayout><c:x val="{across:.5f}"/><c:y val="{down:.5f}"/></c:manualLayout></c:layout>'
        f'<c:numFmt formatCode="{number_format}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
        '<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr b="1"/></a:pPr>'
        "<a:endParaRPr/></a:p></c:txPr>"
        f'<c:dLblPos val="{place}"/>{_shown(has_name=label.has_name, has_value=label.has_value)}'
        f"<c:separator>{separator}</c:separator></c:dLbl>"
    )


def _shown(*, has_name: bool, has_value: bool) -> str:
    """What a label says, in the order of the schema. The year is what the chart calls a category."""
    shown = {
        "showLegendKey": False,
        "showVal": has_value,
        "showCatName": has_value,
        "showSerName": has_name,
        "showPercent": False,
        "showBubbleSize": False,
    }
    return "".join(f'<c:{name} val="{int(is_shown)}"/>' for name, is_shown in shown.items())
