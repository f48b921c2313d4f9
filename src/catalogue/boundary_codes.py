"""Do the boundaries and the table of municipalities speak of the same municipalities, on the grid they say?"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from src.catalogue.files import BOUNDARY_NAMES, MUNICIPALITIES, BoundaryName, boundary_file, read_text
from src.catalogue.topology import topology_of
from src.errors import Problem
from src.model import CarriedFile, Municipality
from src.texts import FIRST_LANGUAGE


@dataclass(frozen=True)
class _Outline:
    """What has to agree with other files: the grid in metres and the codes of the areas. None where nothing is read."""

    scale: int | None
    codes: Mapping[str, None]
    problems: tuple[Problem, ...]


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
        file = boundary_file(name)
        text = read_text(folder, file, problems)
        if text is None:
            continue
        outline = _outline(file, text)
        problems.extend(outline.problems)
        if outline.scale is None:
            continue
        grid = grids.get(file)
        if grid is not None and grid != outline.scale:
            value, expected = f"{outline.scale}", f"{grid:g}"
            problems.append(Problem("grid_differs", file, None, "transform.scale", value, expected))
        if municipalities:
            _check_codes(name, outline.codes, municipalities, problems)


# Whoever edits a table has the same boundaries read again, which is most of the work.
@lru_cache(maxsize=len(BOUNDARY_NAMES))
def _outline(file: str, text: str) -> _Outline:
    problems: list[Problem] = []
    topology = topology_of(file, text, problems)
    if topology is None:
        return _Outline(None, {}, tuple(problems))
    return _Outline(topology.scale, MappingProxyType(dict.fromkeys(topology.areas)), tuple(problems))


def _check_codes(
    name: BoundaryName,
    codes: Collection[str],
    municipalities: Mapping[str, Municipality],
    problems: list[Problem],
) -> None:
    file = boundary_file(name)
    for code in codes:
        if code not in municipalities:
            problems.append(
                Problem("boundary_unknown", file, field="id", value=code, expected=MUNICIPALITIES)
            )
    if name == "capital_region":
        return
    for code, municipality in municipalities.items():
        if code not in codes:
            value = f"{municipality.names.of(FIRST_LANGUAGE)} ({code})"
            problems.append(Problem("boundary_missing", file, field="id", value=value))
