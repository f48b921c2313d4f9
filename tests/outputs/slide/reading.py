"""Reads a slide back: its shapes, and the colours that its theme gives them."""

import io
import re
import zipfile
from collections.abc import Iterator

from pptx import Presentation
from pptx.oxml.ns import qn

MUNICIPALITY = re.compile(r"([0-9]{3}) ")


def slide_of(file):
    (slide,) = Presentation(io.BytesIO(file)).slides
    return slide


def parts_of(file) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        return {name: package.read(name) for name in package.namelist()}


def all_shapes(shapes) -> Iterator:
    """Every shape, groups and what is in them, in reading order."""
    for shape in shapes:
        yield shape
        if shape.shape_type == 6:  # a group
            yield from all_shapes(shape.shapes)


def municipalities(slide) -> dict:
    """Code to shape; fails where two shapes have one code."""
    found = {}
    for shape in all_shapes(slide.shapes):
        match = MUNICIPALITY.match(shape.name)
        if match:
            assert match[1] not in found
            found[match[1]] = shape
    return found


def description(shape) -> str:
    return shape.element.xpath("./*/p:cNvPr")[0].get("descr", "")


def fill_of(shape, slide) -> str:
    """The fill's colour as the theme gives it; that below the dots where there are some."""
    (properties,) = shape.element.xpath("./p:spPr")
    reference = properties.xpath("./a:solidFill/a:schemeClr | ./a:pattFill/a:bgClr/a:schemeClr")
    assert len(reference) == 1, shape.name
    assert len(reference[0]) == 0, shape.name
    return theme_of(slide)[reference[0].get("val")]


def theme_of(slide) -> dict[str, str]:
    """What every name of a scheme colour stands for on the slide, as sRGB hex."""
    master = slide.slide_layout.slide_master
    theme = master.part.part_related_by(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
    )
    slots = dict(re.findall(rb'<a:(\w+)><a:srgbClr val="(\w{6})"/></a:\1>', theme.blob))
    mapped = master.element.find(qn("p:clrMap")).attrib
    return {name: f"#{slots[slot.encode()].decode()}" for name, slot in mapped.items()}
