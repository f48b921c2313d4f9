"""What a view compares, as files: each a function of scene and catalogue, as all outputs are."""

from src.outputs.comparison.delimited import render as delimited
from src.outputs.comparison.pictures import render_pdf, render_png, render_svg
from src.outputs.comparison.slide import render as slide
from src.outputs.comparison.workbook import render as workbook

__all__ = ["delimited", "render_pdf", "render_png", "render_svg", "slide", "workbook"]
