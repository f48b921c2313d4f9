"""The export page: the picture of the view as it will be, its choices, and every file of it."""

from src.ui.export_page import draw_export
from src.ui.state import reading

draw_export(reading())
