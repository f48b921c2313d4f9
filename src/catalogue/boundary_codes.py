"""Do the boundaries and the table of municipalities speak of the same municipalities, on the grid they say?"""

from collections.abc import Collection, Mapping
from pathlib import Path

from src.catalogue.files import BOUNDARY_NAMES, MUNICIPALITIES, BoundaryName
from src.catalogue.topology import Topology, read_topology
from src.errors import Problem
from src.model import CarriedFile, Municipality
from src.texts import FIRST_LANGUAGE


def check_boundaries(
    folder: Path,
    municipalities: Mapping[str, Municipality],
    files: Collection[CarriedFile],
    problems: list[Problem],
) -> None:
    """Note every municipality without a boundary, every boundary without a municipality, and a wrong grid.

    The capital region's file holds a part of the country, so there only unknown areas are noted.
    """
    grids = {file.path: file.grid_m for file in files}
    for name in BOUNDARY_NAMES:
        topology = read_topology(folder, name, problems)
        if topology is None:
            continue
        grid = grids.get(topology.file)
        if grid is not None and grid != topology.scale:
            value, expected = f"{topology.scale}", f"{grid:g}"
            problems.append(Problem("grid_differs", topology.file, None, "transform.scale", value, expected))
        if municipalities:
            _check_codes(name, topology, municipalities, problems)


def _check_codes(
    name: BoundaryName,
    topology: Topology,
    municipalities: Mapping[str, Municipality],
    problems: list[Problem],
) -> None:
    for code in topology.areas:
        if code not in municipalities:
            problems.append(
                Problem("boundary_unknown", topology.file, field="id", value=code, expected=MUNICIPALITIES)
            )
    if name == "capital_region":
        return
    for code, municipality in municipalities.items():
        if code not in topology.areas:
            value = f"{municipality.names.of(FIRST_LANGUAGE)} ({code})"
            problems.append(Problem("boundary_missing", topology.file, field="id", value=value))
