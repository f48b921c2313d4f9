"""A chart of figures over the years as files: what it shows is decided before, in a `ChartFile` and a `NumberFile`."""
