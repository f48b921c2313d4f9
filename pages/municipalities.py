"""The municipalities page: what the filters leave as a table, with the details of a chosen row."""

from src.ui.municipalities_page import draw_municipalities
from src.ui.state import reading

draw_municipalities(reading())
