"""The presentation around the slide: python-pptx's own template with our theme, one layout and no picture."""

import datetime
import io
import zipfile
from collections.abc import Mapping
from typing import cast

from lxml.etree import _Element  # pyright: ignore[reportPrivateUsage]  # what every search in a tree gives
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.presentation import Presentation as PresentationType
from pptx.shapes.base import BaseShape
from pptx.util import Emu

from src.outputs.common.metadata import Metadata
from src.outputs.common.xml_text import content
from src.outputs.picture.box import Box
from src.outputs.slide.colours import ThemeColours
from src.outputs.slide.shapes import EMU_PER_PX

_TITLE_ONLY = "Title Only"
THEME_FILE = "ppt/theme/theme1.xml"
SLIDE_FILE = "ppt/slides/slide1.xml"
CORE_FILE = "docProps/core.xml"
_COMPRESSION = 9
_OLDEST_ZIP_DATE = (1980, 1, 1, 0, 0, 0)


def empty_presentation(width_px: int, height_px: int, title: Box, colours: ThemeColours) -> PresentationType:
    """A presentation of that size whose only layout is a title, placed as the slide has it."""
    presentation = Presentation()
    _resize(presentation, width_px * EMU_PER_PX, height_px * EMU_PER_PX)
    for layout in list(presentation.slide_layouts):
        if layout.name != _TITLE_ONLY:
            presentation.slide_layouts.remove(layout)
    _dress_master(presentation, title, colours.colour_map)
    _drop_ballast(presentation)
    presentation.slides.add_slide(presentation.slide_layouts[0])
    return presentation


def packed(presentation: PresentationType, parts: Mapping[str, bytes]) -> bytes:
    """The file with the given parts in the place of its own, and no trace of the time it was made."""
    made = io.BytesIO()
    presentation.save(made)
    result = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(result, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _OLDEST_ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, parts[name] if name in parts else old.read(name), compresslevel=_COMPRESSION)
    return result.getvalue()


def slide_part(shapes: str) -> bytes:
    """The slide's part. Written as text: moving some thousand elements into python-pptx's tree takes seconds."""
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:sld {nsdecls("a", "r", "p")}><p:cSld><p:spTree>'
        '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
        f"{shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
    ).encode()


def core_part(facts: Metadata, day: datetime.datetime) -> bytes:
    """Title, source, licence and address of the view; python-pptx would refuse texts of over 255 characters."""
    when = f"{day:%Y-%m-%dT%H:%M:%SZ}"
    terms = {
        "dc:title": facts.title,
        "dc:creator": facts.publisher,
        "dc:description": f"{facts.source} {facts.licence_url}",
        "dc:identifier": facts.address,
        "dc:language": facts.language,
        "cp:lastModifiedBy": facts.publisher,
    }
    inner = "".join(f"<{term}>{content(value)}</{term}>" for term, value in terms.items())
    dates = "".join(
        f'<dcterms:{term} xsi:type="dcterms:W3CDTF">{when}</dcterms:{term}>'
        for term in ("created", "modified")
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f"<cp:coreProperties {nsdecls('cp', 'dc', 'dcterms', 'xsi')}>{inner}{dates}</cp:coreProperties>"
    ).encode()


def _resize(presentation: PresentationType, width: int, height: int) -> None:
    """The slide's size, and the master's placeholders moved along with it."""
    across, down = width / (presentation.slide_width or 1), height / (presentation.slide_height or 1)
    presentation.slide_width, presentation.slide_height = Emu(width), Emu(height)
    size = _found(presentation.element, qn("p:sldSz"))
    if "type" in size.attrib:
        del size.attrib["type"]
    for shape in presentation.slide_master.shapes:
        place = (shape.left * across, shape.top * down, shape.width * across, shape.height * down)
        _move(shape, *place)


def _move(shape: BaseShape, left: float, top: float, width: float, height: float) -> None:
    shape.left, shape.top = Emu(round(left)), Emu(round(top))
    shape.width, shape.height = Emu(round(width)), Emu(round(height))


def _found(element: _Element, path: str) -> _Element:
    """The element at a path of the template. Raises LookupError where it has none."""
    found = element.find(path)
    if found is None:
        raise LookupError(f"python-pptx's template has no {path} in its {element.tag}")
    return found


def _dress_master(presentation: PresentationType, title: Box, colour_map: Mapping[str, str]) -> None:
    master = presentation.slide_master
    placeholder = next(
        shape for shape in master.placeholders if shape.placeholder_format.type == PP_PLACEHOLDER.TITLE
    )
    _move(placeholder, *(edge * EMU_PER_PX for edge in (title.x, title.y, title.width, title.height)))
    style = _found(master.element, f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    style.set("algn", "l")
    _found(style, qn("a:defRPr")).set("b", "1")
    mapping = _found(master.element, qn("p:clrMap"))
    for name, slot in colour_map.items():
        mapping.set(name, slot)


def _drop_ballast(presentation: PresentationType) -> None:
    """The template's preview picture, printer settings and figures about a presentation that is not this one."""
    package = presentation.part.package
    reltypes = {rel.reltype: rel.rId for rel in package.iter_rels()}
    package.drop_rel(reltypes[RELATIONSHIP_TYPE.THUMBNAIL])
    package.drop_rel(reltypes[RELATIONSHIP_TYPE.EXTENDED_PROPERTIES])
    presentation.part.drop_rel(reltypes[RELATIONSHIP_TYPE.PRINTER_SETTINGS])


def theme_part(presentation: PresentationType, colours: ThemeColours, name: str) -> bytes:
    """The template's theme with our colours; the fonts stay, since every PowerPoint has them."""
    theme = presentation.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    root = cast("BaseOxmlElement", parse_xml(theme.blob))
    root.set("name", name)
    scheme = _found(root, f".//{qn('a:clrScheme')}")
    scheme.set("name", name)
    for slot in scheme:
        slot[:] = []
        colour = colours.slots[slot.tag.rpartition("}")[2]].lstrip("#")
        slot.append(parse_xml(f'<a:srgbClr {nsdecls("a")} val="{colour}"/>'))
    return serialize_part_xml(root)
