"""The chart of a comparison as SVG, PNG and PDF."""

from src.model import Catalogue
from src.outputs import pdf, png, svg
from src.outputs.comparison.picture import laid_out
from src.scene import Scene


def render_svg(scene: Scene, catalogue: Catalogue) -> bytes:
    """As SVG for any reader."""
    return svg.drawn(*laid_out(scene, catalogue))


def render_png(scene: Scene, catalogue: Catalogue) -> bytes:
    """At the scene's scale, with real alpha where it is transparent."""
    return png.drawn(*laid_out(scene, catalogue))


def render_pdf(scene: Scene, catalogue: Catalogue) -> bytes:
    """As a document of one tagged page."""
    return pdf.drawn(*laid_out(scene, catalogue))
