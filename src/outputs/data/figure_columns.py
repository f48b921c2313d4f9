"""The columns that a data file has besides the others when the map is of a figure: its value, and what it is of."""

from src.figure.shown import ShownFigure
from src.outputs.data.columns import FILE_COLUMNS, Column, Row, Value
from src.scene import Scene, SceneClass

# The field of a layer that says how an area is drawn.
CLASS_FIELD = "figure_class_key"


def file_columns(scene: Scene) -> tuple[Column, ...]:
    """The columns of a scene's files; what it shows of a figure comes before where everything is from."""
    if scene.figure is None:
        return FILE_COLUMNS
    known = (value for value in scene.figure.values.values() if value is not None)
    value = Column(
        "figure_value", "whole" if all(isinstance(one, int) for one in known) else "decimal", _value
    )
    return (*FILE_COLUMNS[:-1], value, *_COLUMNS, FILE_COLUMNS[-1])


def _value(row: Row) -> Value:
    return _figure(row).values[row.facts.code]


def _class(row: Row) -> SceneClass:
    (key,) = row.scene.classes_of[row.facts.code]
    return row.scene.class_by_key[key]


def _figure(row: Row) -> ShownFigure:
    """The figure of a row's scene. Raises ValueError where it has none."""
    if row.scene.figure is None:
        raise ValueError("the scene has no figure")
    return row.scene.figure


_COLUMNS = (
    Column("figure_name", "text", lambda row: _figure(row).heading),
    Column("figure_years", "text", lambda row: _figure(row).years),
    Column(CLASS_FIELD, "text", lambda row: _class(row).key),
    Column("figure_class", "text", lambda row: _class(row).name),
    Column("figure_source", "text", lambda row: _figure(row).source),
)
