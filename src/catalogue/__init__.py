"""The catalogue: the files of `geodata/`, read and checked once, frozen.

`load_catalogue` gives what the tables say, `load_boundaries` what is drawn; both raise DataError with every
problem of the files. `src.catalogue.live` keeps a catalogue up to date while the app runs.
"""

from src.catalogue.boundaries import Boundaries, OpenLine, Polygon, Ring, load_boundaries
from src.catalogue.files import BOUNDARY_NAMES, GEODATA, BoundaryName, Level, boundary_file
from src.catalogue.load import load_catalogue

__all__ = [
    "BOUNDARY_NAMES",
    "GEODATA",
    "Boundaries",
    "BoundaryName",
    "Level",
    "OpenLine",
    "Polygon",
    "Ring",
    "boundary_file",
    "load_boundaries",
    "load_catalogue",
]
