"""Scene and catalogue in, GeoJSON or GeoPackage out: the members' boundaries with all that is known of them.

Boundaries are those of printed maps. GeoJSON is in WGS 84 as RFC 7946 asks; GeoPackage stays in EPSG:3067.
"""

import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

import geopandas
import numpy
import pandas
import pyogrio
import shapely
from numpy.typing import NDArray
from pyproj import Transformer

from src.catalogue import load_boundaries
from src.model import Catalogue
from src.outputs.common.metadata import metadata
from src.outputs.data.columns import Value
from src.outputs.data.data_rows import DataTable, FileColumn, agreement_table, data_table
from src.outputs.data.file_dates import data_day
from src.outputs.data.layer_styles import layer_styles
from src.outputs.data.source_rows import SOURCE_FIELDS, SourceRow, source_rows
from src.scene import Scene
from src.script_json import compact_json

_CRS = "EPSG:3067"
_LAYER = "municipalities"
_GEOMETRY = "geom"
_DEGREE_DECIMALS = 6
_TO_WGS84 = Transformer.from_crs(_CRS, "EPSG:4326", always_xy=True)
_COLUMN_TYPES = {"text": "str", "whole": "int64", "tenth": "float64", "decimal": "float64"}
# A column of whole numbers in which some are not known.
_WHOLE_OR_NONE = "Int64"


def render_geojson(scene: Scene, catalogue: Catalogue) -> bytes:
    """A FeatureCollection (RFC 7946) with six decimals; sources and licence are foreign members of it."""
    table = data_table(scene, catalogue)
    shapes = _shapes(table)
    degrees = shapely.transform(shapes, _degrees)
    document: dict[str, Any] = {"type": "FeatureCollection"}
    if table.rows:
        edges = shapely.GeometryCollection(degrees.tolist()).bounds
        document["bbox"] = [round(edge, _DEGREE_DECIMALS) for edge in edges]
    document |= asdict(metadata(scene, scene.subtitle))
    document["sources"] = [_filled(row) for row in source_rows(scene, catalogue)]
    document["features"] = [
        _feature(table, row, shape) for row, shape in zip(table.rows, degrees, strict=True)
    ]
    return compact_json(document).encode()


def render_geopackage(scene: Scene, catalogue: Catalogue) -> bytes:
    """A GeoPackage: the layer `municipalities` and how it is drawn, the tables `agreements` and `sources`, metadata."""
    table = data_table(scene, catalogue)
    # GDAL stamps the contents with the present day unless it is told another one.
    pyogrio.set_gdal_config_options(
        {"OGR_CURRENT_DATE": f"{data_day(catalogue.population_date):%Y-%m-%dT%H:%M:%S}.000Z"}
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "municipalities.gpkg"
        members = geopandas.GeoDataFrame(_frame(table), geometry=_shapes(table), crs=_CRS)
        pyogrio.write_dataframe(
            members,
            path,
            layer=_LAYER,
            driver="GPKG",
            geometry_type="MultiPolygon",
            layer_options={
                "IDENTIFIER": scene.texts("data.sheet"),
                "DESCRIPTION": scene.title,
                "GEOMETRY_NAME": _GEOMETRY,
            },
            dataset_metadata=asdict(metadata(scene, scene.subtitle)),
        )
        agreements = _frame(agreement_table(scene, catalogue))
        options = {"IDENTIFIER": scene.texts("data.agreements_sheet")}
        pyogrio.write_dataframe(agreements, path, layer="agreements", driver="GPKG", layer_options=options)
        sources = pandas.DataFrame(
            [row.cells for row in source_rows(scene, catalogue)], columns=list(SOURCE_FIELDS)
        )
        options = {"IDENTIFIER": scene.texts("data.sources_sheet")}
        pyogrio.write_dataframe(sources, path, layer="sources", driver="GPKG", layer_options=options)
        styles = _styles(scene, catalogue, table)
        pyogrio.write_dataframe(
            styles, path, layer="layer_styles", driver="GPKG", layer_options={"FID": "id"}
        )
        return path.read_bytes()


def _styles(scene: Scene, catalogue: Catalogue, table: DataTable) -> pandas.DataFrame:
    """The table that QGIS looks for, as it makes one itself; it wants the schema to be there and empty."""
    rows = layer_styles(scene, catalogue, table, _LAYER)
    return pandas.DataFrame(
        {
            "f_table_catalog": "",
            "f_table_schema": "",
            "f_table_name": _LAYER,
            "f_geometry_column": _GEOMETRY,
            "styleName": [row.name for row in rows],
            "styleQML": [row.qml for row in rows],
            "styleSLD": [row.sld for row in rows],
            "useAsDefault": [row.is_default for row in rows],
            "description": [row.language for row in rows],
            "owner": scene.texts("app.name"),
            "ui": "",
            "update_time": pandas.Timestamp(data_day(catalogue.population_date)),
        }
    )


def _feature(table: DataTable, row: tuple[Value, ...], shape: shapely.MultiPolygon) -> dict[str, Any]:
    properties = {column.key: value for column, value in zip(table.columns, row, strict=True)}
    polygons = [[_ring(ring) for ring in (part.exterior, *part.interiors)] for part in shape.geoms]
    geometry = {"type": "MultiPolygon", "coordinates": polygons}
    return {"type": "Feature", "id": row[0], "geometry": geometry, "properties": properties}


def _ring(ring: shapely.LinearRing) -> list[list[float]]:
    return numpy.round(shapely.get_coordinates(ring), _DEGREE_DECIMALS).tolist()


def _filled(row: SourceRow) -> dict[str, str]:
    return {field: cell for field, cell in zip(SOURCE_FIELDS, row.cells, strict=True) if cell}


def _frame(table: DataTable) -> pandas.DataFrame:
    return pandas.DataFrame(
        {
            column.key: _column(column, [row[place] for row in table.rows])
            for place, column in enumerate(table.columns)
        }
    )


def _column(column: FileColumn, values: list[Value]) -> pandas.Series:
    has_gap = column.kind == "whole" and None in values
    return pandas.Series(values, dtype=_WHOLE_OR_NONE if has_gap else _COLUMN_TYPES[column.kind])


def _shapes(table: DataTable) -> NDArray[Any]:
    """The rows' boundaries in EPSG:3067, shells counter-clockwise and holes clockwise as RFC 7946 asks."""
    polygons = load_boundaries("print").polygons
    shapes = [
        shapely.MultiPolygon([shapely.Polygon(shell, holes) for shell, *holes in polygons[str(row[0])]])
        for row in table.rows
    ]
    return shapely.orient_polygons(numpy.array(shapes, dtype=object))


def _degrees(metres: NDArray[numpy.float64]) -> NDArray[numpy.float64]:
    return numpy.column_stack(_TO_WGS84.transform(metres[:, 0], metres[:, 1]))
