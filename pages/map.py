"""The map page: the five partnerships on one map, and the details of a municipality."""

from src.ui.map_page import draw_map_and_panel

draw_map_and_panel()
