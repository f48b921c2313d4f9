"""The door for boundaries: a TopoJSON file becomes arcs on a grid and the areas and lines made of them.

Coordinates are metres in EPSG:3067, on a grid of `scale` metres. TopoJSON has no member for the coordinate
system, so it shows in the numbers: degrees or web Mercator lie outside the frame of Finland.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from src.catalogue.files import BoundaryName, boundary_file, read_text
from src.catalogue.municipalities import FINLAND_M
from src.errors import Problem
from src.map_lines import LINE_STYLES, LineStyle
from src.parsed import is_array, is_table

ArcNumbers = tuple[int, ...]
ArcPolygon = tuple[ArcNumbers, ...]

_AREAS = "municipalities"


@dataclass(frozen=True)
class Topology:
    """A boundary file as it is written: `arcs` are delta-encoded grid units, areas and lines name them by number.

    A negative number ~n stands for arc n taken backwards. `lines` are by key, in the order of `styles`, which tell how
    each set is drawn. `bbox` is in metres.
    """

    file: str
    bbox: tuple[float, float, float, float]
    scale: int
    translate: tuple[int, int]
    arcs: list[Any]
    areas: Mapping[str, tuple[ArcPolygon, ...]]
    lines: Mapping[str, tuple[ArcNumbers, ...]]
    styles: tuple[LineStyle, ...]


class _MalformedError(Exception):
    """A member of the file is not what it has to be; holds its kind, path and value."""

    def __init__(self, field: str, value: object, kind: str = "boundary_format") -> None:
        self.kind = "boundary_member_missing" if value is None else kind
        self.field = field
        self.value = None if value is None else str(value)[:80]
        super().__init__(field)


def read_topology(
    folder: Path,
    boundaries: BoundaryName,
    problems: list[Problem],
    styles: tuple[LineStyle, ...] = LINE_STYLES,
) -> Topology | None:
    """Read the file of some boundaries, or None with the problem noted.

    It has to hold a set of lines for every style; one without a style is noted.
    """
    name = boundary_file(boundaries)
    text = read_text(folder, name, problems)
    return None if text is None else topology_of(name, text, problems, styles)


def topology_of(
    name: str, text: str, problems: list[Problem], styles: tuple[LineStyle, ...] = LINE_STYLES
) -> Topology | None:
    """Read the text of a file, as `read_topology` does."""
    try:
        return _topology(name, json.loads(text), problems, styles)
    except json.JSONDecodeError as error:
        problems.append(
            Problem("json_syntax", name, error.lineno, value=text[error.pos : error.pos + 20].strip())
        )
    except _MalformedError as error:
        problems.append(Problem(error.kind, name, field=error.field, value=error.value))
    return None


def _topology(
    name: str, document: object, problems: list[Problem], styles: tuple[LineStyle, ...]
) -> Topology:
    transform = _member(document, "transform", dict)
    objects = _member(document, "objects", dict)
    scale = _member(transform, "scale", list, "transform.scale")
    translate = _member(transform, "translate", list, "transform.translate")
    if len(scale) != 2 or scale[0] != scale[1] or not _is_whole(scale[0]) or scale[0] <= 0:
        raise _MalformedError("transform.scale", scale, "boundary_grid")
    if len(translate) != 2 or not all(_is_whole(value) for value in translate):
        raise _MalformedError("transform.translate", translate, "boundary_grid")
    return Topology(
        file=name,
        bbox=_bbox(name, document, problems),
        scale=int(scale[0]),
        translate=(int(translate[0]), int(translate[1])),
        arcs=_member(document, "arcs", list),
        areas=_areas(name, _member(objects, _AREAS, dict, f"objects.{_AREAS}"), problems),
        lines=_lines(name, objects, problems, styles),
        styles=styles,
    )


def _bbox(name: str, document: object, problems: list[Problem]) -> tuple[float, float, float, float]:
    values = _member(document, "bbox", list)
    if len(values) != 4 or not all(isinstance(value, int | float) for value in values):
        raise _MalformedError("bbox", values)
    xmin, ymin, xmax, ymax = values
    west, south, east, north = FINLAND_M
    if not (west <= xmin < xmax <= east and south <= ymin < ymax <= north):
        value, expected = ", ".join(map(str, values)), ", ".join(map(str, FINLAND_M))
        problems.append(Problem("boundary_crs", name, field="bbox", value=value, expected=expected))
    return xmin, ymin, xmax, ymax


def _areas(
    name: str, collection: dict[str, Any], problems: list[Problem]
) -> Mapping[str, tuple[ArcPolygon, ...]]:
    areas: dict[str, tuple[ArcPolygon, ...]] = {}
    for geometry in _member(collection, "geometries", list, f"objects.{_AREAS}.geometries"):
        code = _member(geometry, "id", str, f"objects.{_AREAS}.geometries.id")
        if code in areas:
            problems.append(Problem("boundary_twice", name, field="id", value=code))
        areas[code] = _polygons(geometry, code)
    return MappingProxyType(areas)


def _polygons(geometry: object, code: str) -> tuple[ArcPolygon, ...]:
    kind = _member(geometry, "type", str, code)
    arcs = _member(geometry, "arcs", list, code)
    if kind not in ("Polygon", "MultiPolygon"):
        raise _MalformedError(code, kind)
    polygons = [arcs] if kind == "Polygon" else arcs
    if not polygons or not all(polygons):
        raise _MalformedError(code, "[]")
    return tuple(tuple(_numbers(ring, code) for ring in polygon) for polygon in polygons)


def _lines(
    name: str, objects: dict[str, Any], problems: list[Problem], styles: tuple[LineStyle, ...]
) -> Mapping[str, tuple[ArcNumbers, ...]]:
    keys = [style.key for style in styles]
    for key in objects:
        if key not in (_AREAS, *keys):
            known = ", ".join(keys)
            problems.append(
                Problem("boundary_lines_unknown", name, field=f"objects.{key}", value=key, expected=known)
            )
    return MappingProxyType({key: _set_of_lines(objects, key) for key in keys})


def _set_of_lines(objects: dict[str, Any], key: str) -> tuple[ArcNumbers, ...]:
    path = f"objects.{key}"
    geometry = _member(objects, key, dict, path)
    return tuple(_numbers(line, path) for line in _member(geometry, "arcs", list, f"{path}.arcs"))


def _numbers(value: object, field: str) -> ArcNumbers:
    if not is_array(value) or not value or not all(type(number) is int for number in value):
        raise _MalformedError(field, value)
    return tuple(value)


def _member(holder: object, key: str, kind: type, path: str | None = None) -> Any:
    """A member of the type it has to have; raises _MalformedError with its path otherwise."""
    value = holder.get(key) if is_table(holder) else None
    if not isinstance(value, kind):
        raise _MalformedError(path or key, value)
    return value


def _is_whole(value: object) -> bool:
    return (isinstance(value, int) and not isinstance(value, bool)) or (
        isinstance(value, float) and value.is_integer()
    )
