"""From the published sources to the files of `geodata/`: one module for each step."""
