"""The partnerships page: the five in words, and what is not known."""

from src.ui.partnerships_page import draw_partnerships
from src.ui.state import reading

draw_partnerships(reading())
