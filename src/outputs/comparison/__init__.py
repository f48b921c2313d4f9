"""What a view compares, as files: its chart and its numbers, made into each kind in src/outputs/charts."""

from src.outputs.comparison.chart_of import chart_of
from src.outputs.comparison.numbers_of import numbers_of

__all__ = ["chart_of", "numbers_of"]
