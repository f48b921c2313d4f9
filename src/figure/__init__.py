"""The map by a figure: which classes the municipalities fall into, in what colours, and how the map tells it."""
