"""Classes of a layer in, QML out: the style language of QGIS 3.

QGIS up to 3.18 reads the measures of a symbol from `prop` elements, later versions from `Option`; both are written.
"""

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from src.outputs.data.style_classes import BORDER_MM, STRIPE_ANGLE, STRIPE_MM, STRIPES_EVERY_MM, StyleClass

_HEAD = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
_VERSION = "3.16.0"
_POLYGONS = "2"
_PLAIN = {"symbollevels": "0", "enableorderby": "0", "forceraster": "0"}


def qml(field: str, classes: Sequence[StyleClass], border: str, headings: Mapping[str, str]) -> str:
    """A categorised renderer of a field of a polygon layer; `headings` names the fields, colours are sRGB hex."""
    root = Element("qgis", version=_VERSION, styleCategories="Symbology|Fields")
    renderer = SubElement(root, "renderer-v2", _PLAIN, type="categorizedSymbol", attr=field)
    categories = SubElement(renderer, "categories")
    symbols = SubElement(renderer, "symbols")
    for number, row in enumerate(classes):
        told = {"value": row.value, "label": row.label, "symbol": str(number)}
        SubElement(categories, "category", told, type="string", render="true")
        _fill_symbol(symbols, str(number), row, border)
    aliases = SubElement(root, "aliases")
    for key, heading in headings.items():
        SubElement(aliases, "alias", field=key, name=heading)
    SubElement(root, "layerGeometryType").text = _POLYGONS
    return _HEAD + tostring(root, encoding="unicode")


def _fill_symbol(parent: Element, name: str, row: StyleClass, border: str) -> None:
    symbol = _symbol(parent, "fill", name)
    _layer(
        symbol,
        "SimpleFill",
        color=_rgba(row.fill),
        style="solid",
        outline_color=_rgba(border),
        outline_style="solid",
        outline_width=str(BORDER_MM),
        outline_width_unit="MM",
        joinstyle="round",
    )
    if row.stripes is None:
        return
    width = {"line_width": str(STRIPE_MM), "line_width_unit": "MM"}
    pattern = _layer(
        symbol,
        "LinePatternFill",
        angle=str(STRIPE_ANGLE),
        color=_rgba(row.stripes),
        distance=str(STRIPES_EVERY_MM),
        distance_unit="MM",
        **width,
    )
    line = _symbol(pattern, "line", f"@{name}@1")
    _layer(line, "SimpleLine", line_color=_rgba(row.stripes), line_style="solid", capstyle="flat", **width)


def _symbol(parent: Element, kind: str, name: str) -> Element:
    return SubElement(parent, "symbol", type=kind, name=name, alpha="1", clip_to_extent="1", force_rhr="0")


def _layer(symbol: Element, kind: str, **measures: str) -> Element:
    """One layer of a symbol, `kind` being QGIS's name of its class."""
    layer = SubElement(symbol, "layer", {"class": kind, "enabled": "1", "pass": "0", "locked": "0"})
    options = SubElement(layer, "Option", type="Map")
    for name, value in measures.items():
        SubElement(options, "Option", type="QString", name=name, value=value)
    for name, value in measures.items():
        SubElement(layer, "prop", k=name, v=value)
    return layer


def _rgba(colour: str) -> str:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return f"{red},{green},{blue},255"
