"""A scene as PDF: one tagged page (PDF/UA-1) with live text, embedded fonts, title and language."""

from functools import cache
from importlib.resources import files

import typst

from src.fonts import FAMILY, static_fonts
from src.outputs.drawing import PX_PER_INCH, Drawing
from src.outputs.layout import laid_out
from src.outputs.metadata import Metadata, metadata
from src.outputs.svg import svg_document
from src.scene import Scene
from src.view import Size

_POINTS = 72
# ISO 216 in points; two px are one point, so the sheets are right to less than half a point.
_A4 = (595.276, 841.89)
_PAPER: dict[Size, tuple[float, float]] = {"a4": _A4, "a4-landscape": (_A4[1], _A4[0])}


def render(scene: Scene) -> bytes:
    """The picture as a document of one page; the same scene gives the same bytes."""
    drawing = laid_out(scene)
    facts = metadata(scene, drawing.description)
    sources = {"main": _page(), "picture.svg": svg_document(drawing, facts).encode()}
    document = typst.compile(
        sources,  # pyright: ignore[reportArgumentType]  # the stub knows one file only, the module takes several
        format="pdf",
        font_paths=_font_folders(),
        ignore_system_fonts=True,
        sys_inputs=_inputs(scene, drawing, facts),
        pdf_standards=["ua-1"],
        timestamp=0,
    )
    if not isinstance(document, bytes):
        raise TypeError("typst gave more than one document for one page")
    return document


def _inputs(scene: Scene, drawing: Drawing, facts: Metadata) -> dict[str, str]:
    px_to_points = _POINTS / PX_PER_INCH
    width, height = _PAPER.get(scene.view.size) or (
        drawing.width * px_to_points,
        drawing.height * px_to_points,
    )
    return {
        "title": facts.title,
        "publisher": facts.publisher,
        "description": f"{facts.source} {facts.licence_url}",
        "source": facts.source,
        "licence": facts.licence,
        "date": facts.date,
        "address": facts.address,
        "language": facts.language,
        "font": FAMILY,
        "width": f"{width:g}",
        "height": f"{height:g}",
        "alt": f"{facts.title}. {facts.description}",
    }


@cache
def _page() -> bytes:
    return files("src.outputs").joinpath("page.typ").read_bytes()


def _font_folders() -> list[str]:
    return sorted({str(path.parent) for path in static_fonts().values()})
