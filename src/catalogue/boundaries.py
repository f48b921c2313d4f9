"""Boundaries to draw: rings and lines of whole metres in EPSG:3067, decoded once and shared read-only."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from src.catalogue.files import GEODATA, BoundaryName
from src.catalogue.topology import ArcNumbers, Topology, read_topology
from src.errors import DataError, Problem
from src.map_lines import LINE_STYLES, LineStyle

Ring = NDArray[np.int32]
OpenLine = NDArray[np.int32]
Polygon = tuple[Ring, ...]

_SMALLEST_RING = 4


@dataclass(frozen=True)
class Lines:
    """One set of lines and how it is drawn; `parts` are in metres of EPSG:3067."""

    style: LineStyle
    parts: tuple[OpenLine, ...]


# Compared by identity: it is read once, and what is made of it is kept by it.
@dataclass(frozen=True, eq=False)
class Boundaries:
    """The areas of one file by municipality code, and its sets of lines by key, in the order they are drawn in.

    A polygon is its shell and then its holes; a ring is closed, an array of (n, 2) int32 that cannot be written
    to, x and y in metres of EPSG:3067; a line is the same but open. `bbox` is xmin, ymin, xmax, ymax in metres.
    """

    name: BoundaryName
    bbox: tuple[float, float, float, float]
    polygons: Mapping[str, tuple[Polygon, ...]]
    lines: Mapping[str, Lines]


class _ArcError(Exception):
    """Arcs do not join; holds the value that shows it."""


@cache
def load_boundaries(
    name: BoundaryName, folder: Path = GEODATA, styles: tuple[LineStyle, ...] = LINE_STYLES
) -> Boundaries:
    """The boundaries of a name, kept for good.

    Raises DataError with every ring that is not one and every set of lines that has no style.
    """
    problems: list[Problem] = []
    topology = read_topology(folder, name, problems, styles)
    boundaries = None if topology is None else _decode(name, topology, problems)
    if boundaries is None or problems:
        raise DataError(tuple(problems))
    return boundaries


def _decode(name: BoundaryName, topology: Topology, problems: list[Problem]) -> Boundaries | None:
    arcs: list[NDArray[np.int32]] = []
    for number, arc in enumerate(topology.arcs):
        try:
            arcs.append(_metres(arc, topology))
        except _ArcError as error:
            problems.append(Problem("boundary_grid", topology.file, field=f"arcs.{number}", value=str(error)))
    if problems:
        return None
    polygons = {
        code: tuple(
            tuple(_ring(ring, arcs, topology.file, code, problems) for ring in area) for area in areas
        )
        for code, areas in topology.areas.items()
    }
    return Boundaries(
        name=name,
        bbox=topology.bbox,
        polygons=MappingProxyType(polygons),
        lines=MappingProxyType(
            {
                style.key: Lines(style, _joined_lines(topology, style.key, arcs, problems))
                for style in topology.styles
            }
        ),
    )


def _metres(arc: object, topology: Topology) -> NDArray[np.int32]:
    """The points of an arc in metres. Raises _ArcError when they are not whole grid units."""
    try:
        steps = np.asarray(arc)
    except ValueError as error:
        raise _ArcError(str(arc)[:80]) from error
    if steps.ndim != 2 or steps.shape[1] != 2 or len(steps) < 2 or steps.dtype.kind != "i":
        raise _ArcError(str(arc)[:80])
    return (steps.cumsum(axis=0) * topology.scale + np.asarray(topology.translate)).astype(np.int32)


def _ring(
    numbers: ArcNumbers, arcs: list[NDArray[np.int32]], file: str, code: str, problems: list[Problem]
) -> Ring:
    try:
        ring = _joined(numbers, arcs)
    except _ArcError as error:
        problems.append(Problem("boundary_arcs", file, field=code, value=str(error)))
        return np.empty((0, 2), np.int32)
    if len(ring) < _SMALLEST_RING or not np.array_equal(ring[0], ring[-1]):
        value = ", ".join(map(str, ring[-1].tolist()))
        expected = ", ".join(map(str, ring[0].tolist()))
        problems.append(Problem("boundary_open_ring", file, field=code, value=value, expected=expected))
    return ring


def _joined_lines(
    topology: Topology, key: str, arcs: list[NDArray[np.int32]], problems: list[Problem]
) -> tuple[OpenLine, ...]:
    joined: list[OpenLine] = []
    for numbers in topology.lines[key]:
        try:
            joined.append(_joined(numbers, arcs))
        except _ArcError as error:
            problems.append(Problem("boundary_arcs", topology.file, field=key, value=str(error)))
    return tuple(joined)


def _joined(numbers: ArcNumbers, arcs: list[NDArray[np.int32]]) -> NDArray[np.int32]:
    """Arcs end to end, read-only. Raises _ArcError for a number that is not there or ends that do not meet."""
    pieces: list[NDArray[np.int32]] = []
    for number in numbers:
        at = number if number >= 0 else ~number
        if at >= len(arcs):
            raise _ArcError(str(number))
        piece = arcs[at] if number >= 0 else arcs[at][::-1]
        if pieces and not np.array_equal(pieces[-1][-1], piece[0]):
            raise _ArcError(str(number))
        pieces.append(piece[1:] if pieces else piece)
    points = np.concatenate(pieces)
    points.setflags(write=False)
    return points
