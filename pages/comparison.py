"""The comparison page: up to four municipalities, partnerships or the country side by side, over the years."""

from src.ui.comparison_page import draw_comparison
from src.ui.state import reading

draw_comparison(reading())
