"""A chart as SVG, PNG and PDF."""

from src.outputs import pdf, png, svg
from src.outputs.charts.chart_file import ChartFile
from src.outputs.charts.picture import laid_out


def as_svg(file: ChartFile) -> bytes:
    """As SVG for any reader."""
    return svg.drawn(laid_out(file), file.scene)


def as_png(file: ChartFile) -> bytes:
    """At the scene's scale, with real alpha where it is transparent."""
    return png.drawn(laid_out(file), file.scene)


def as_pdf(file: ChartFile) -> bytes:
    """As a document of one tagged page."""
    return pdf.drawn(laid_out(file), file.scene)
