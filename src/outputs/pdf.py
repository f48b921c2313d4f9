"""A scene as PDF: one tagged page (PDF/UA-1) with live text, embedded fonts, title and language."""

from functools import cache
from importlib.resources import files

import typst

from src.fonts import FAMILY, static_fonts
from src.outputs.common.metadata import Metadata, metadata
from src.outputs.picture.drawing import PX_PER_INCH, Drawing
from src.outputs.picture.layout import laid_out
from src.outputs.picture.paper import PAPER_MM
from src.outputs.svg import svg_document
from src.scene import Scene

_POINTS = 72
_MM_PER_INCH = 25.4


def render(scene: Scene) -> bytes:
    """The picture as a document of one page; the same scene gives the same bytes."""
    drawing = laid_out(scene)
    facts = metadata(scene, drawing.description)
    sources = {"main": _page(), "picture.svg": svg_document(drawing, facts).encode()}
    return typst.compile(
        sources,  # pyright: ignore[reportArgumentType]  # the stub knows one file only, the module takes several
        format="pdf",
        font_paths=_font_folders(),
        ignore_system_fonts=True,
        sys_inputs=_inputs(scene, drawing, facts),
        pdf_standards=["ua-1"],
        timestamp=0,
    )


def _inputs(scene: Scene, drawing: Drawing, facts: Metadata) -> dict[str, str]:
    width, height = _points(scene, drawing)
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


def _points(scene: Scene, drawing: Drawing) -> tuple[float, float]:
    """Width and height of the page: the paper's, else as many points as the drawing's px come to."""
    paper = PAPER_MM.get(scene.view.size)
    sides, per_inch = (paper, _MM_PER_INCH) if paper else ((drawing.width, drawing.height), PX_PER_INCH)
    return sides[0] * _POINTS / per_inch, sides[1] * _POINTS / per_inch


@cache
def _page() -> bytes:
    return files("src.outputs").joinpath("page.typ").read_bytes()


def _font_folders() -> list[str]:
    return sorted({str(path.parent) for path in static_fonts().values()})
