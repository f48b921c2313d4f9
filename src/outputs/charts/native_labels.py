"""Names and numbers beside the curves of PowerPoint's own chart: they are its data labels, and follow its numbers."""

from collections.abc import Iterable
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls

from src.outputs.charts.native_room import NativeLabel, NativeRoom

# Between what a label says; a name stands above its number, since programs differ in what comes first in a line.
_LINE_BREAK, _COLON = "\n", ": "
# What PowerPoint since 2013 reads besides: lines from names that were moved apart to the ends of their curves.
_LEADERS = (
    '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" '
    'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:showLeaderLines val="1"/>'
    '<c15:leaderLines><c:spPr><a:ln w="9525"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:ln></c:spPr>'
    "</c15:leaderLines></c:ext></c:extLst>"
)
_LOOK = (
    "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
    '<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr b="1"/></a:pPr><a:endParaRPr/></a:p></c:txPr>'
)


def labels_of_curve(labels: Iterable[NativeLabel], room: NativeRoom, number_format: str) -> Any:
    """The element of a curve that holds its labels; all its other points have none."""
    in_order = sorted(labels, key=lambda one: one.row)
    parts = "".join(_label(one, room, number_format) for one in in_order)
    leaders = _LEADERS if all(one.is_end for one in in_order) else ""
    return parse_xml(f"<c:dLbls {nsdecls('c', 'a')}>{parts}{_shown()}{leaders}</c:dLbls>")


def _label(label: NativeLabel, room: NativeRoom, number_format: str) -> str:
    across, down = label.shift[0] / room.box.width, label.shift[1] / room.box.height
    place = "r" if label.is_end else "ctr"
    separator = _LINE_BREAK if label.has_name else _COLON
    return (
        f'<c:dLbl><c:idx val="{label.row}"/>'
        f'<c:layout><c:manualLayout><c:x val="{across:.5f}"/><c:y val="{down:.5f}"/></c:manualLayout></c:layout>'
        f'<c:numFmt formatCode="{number_format}" sourceLinked="0"/>{_LOOK}<c:dLblPos val="{place}"/>{_shown(label)}'
        f"<c:separator>{separator}</c:separator></c:dLbl>"
    )


def _shown(label: NativeLabel | None = None) -> str:
    """What a label says, nothing without one, in the order of the schema. The year is what a chart calls a category."""
    has_name, has_value = (label.has_name, label.has_value) if label else (False, False)
    shown = {
        "showLegendKey": False,
        "showVal": has_value,
        "showCatName": has_value and not has_name,
        "showSerName": has_name,
        "showPercent": False,
        "showBubbleSize": False,
    }
    return "".join(f'<c:{name} val="{int(is_shown)}"/>' for name, is_shown in shown.items())
