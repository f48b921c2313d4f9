"""Classes of a layer in, SLD out: OGC's Styled Layer Descriptor 1.1, as GeoServer and others read it."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from src.outputs.data.style_classes import BORDER_MM, STRIPE_ANGLE, STRIPE_MM, STRIPES_EVERY_MM, StyleClass

# The standard's pixel is 0.28 mm wide.
_PX_PER_MM = 1 / 0.28


def sld(layer: str, name: str, field: str, classes: Sequence[StyleClass], border: str) -> str:
    """A rule for each value of a field of a polygon layer; colours are sRGB hex."""
    root = Element(
        "StyledLayerDescriptor",
        {
            "version": "1.1.0",
            "xmlns": "http://www.opengis.net/sld",
            "xmlns:se": "http://www.opengis.net/se",
            "xmlns:ogc": "http://www.opengis.net/ogc",
        },
    )
    named = SubElement(root, "NamedLayer")
    _text(named, "se:Name", layer)
    style = SubElement(named, "UserStyle")
    _text(style, "se:Name", name)
    rules = SubElement(style, "se:FeatureTypeStyle")
    for row in classes:
        _rule(rules, field, row, border)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode")


def _rule(parent: Element, field: str, row: StyleClass, border: str) -> None:
    rule = SubElement(parent, "se:Rule")
    _text(rule, "se:Name", row.value)
    _text(SubElement(rule, "se:Description"), "se:Title", row.label)
    equal = SubElement(SubElement(rule, "ogc:Filter"), "ogc:PropertyIsEqualTo")
    _text(equal, "ogc:PropertyName", field)
    _text(equal, "ogc:Literal", row.value)
    area = SubElement(rule, "se:PolygonSymbolizer")
    _parameters(SubElement(area, "se:Fill"), fill=row.fill)
    _parameters(SubElement(area, "se:Stroke"), stroke=border, stroke_width=_px(BORDER_MM))
    if row.stripes is not None:
        _stripes(SubElement(rule, "se:PolygonSymbolizer"), row.stripes)


def _stripes(symbolizer: Element, colour: str) -> None:
    graphic = SubElement(SubElement(SubElement(symbolizer, "se:Fill"), "se:GraphicFill"), "se:Graphic")
    mark = SubElement(graphic, "se:Mark")
    _text(mark, "se:WellKnownName", "horline")
    _parameters(SubElement(mark, "se:Stroke"), stroke=colour, stroke_width=_px(STRIPE_MM))
    _text(graphic, "se:Size", _px(STRIPES_EVERY_MM))
    _text(SubElement(graphic, "se:Rotation"), "ogc:Literal", str(STRIPE_ANGLE))


def _parameters(parent: Element, **values: str) -> None:
    for name, value in values.items():
        _text(parent, "se:SvgParameter", value).set("name", name.replace("_", "-"))


def _text(parent: Element, tag: str, text: str) -> Element:
    element = SubElement(parent, tag)
    element.text = text
    return element


def _px(millimetres: float) -> str:
    return f"{millimetres * _PX_PER_MM:.2f}"
