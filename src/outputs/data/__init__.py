"""What data files and tables are made from: columns, rows, sources, and the styles of map layers."""
