"""Figures that a reader adds to the table of municipalities as columns: which, of what years, their lines and sums."""
