"""The page of data and sources: where everything is from and what is missing."""

from src.ui.sources_page import draw_sources
from src.ui.state import reading

draw_sources(reading())
