"""The columns that a data file has besides the others: of the figure on the map, and of figures that were added."""

from src.columns.chosen import FigureColumn, chosen_columns
from src.columns.wording import column_heading, source_sentence
from src.figure.shown import ShownFigure
from src.model import Catalogue
from src.outputs.data.columns import BETWEEN, FILE_COLUMNS, Column, Kind, Row, Value
from src.scene import Scene, SceneClass

# The field of a layer that says how an area is drawn.
CLASS_FIELD = "figure_class_key"


def file_columns(scene: Scene, catalogue: Catalogue) -> tuple[Column, ...]:
    """The columns of a scene's files; what it shows of figures comes before where everything is from."""
    return (*FILE_COLUMNS[:-1], *_of_map(scene), *_added(scene, catalogue), FILE_COLUMNS[-1])


def _of_map(scene: Scene) -> tuple[Column, ...]:
    if scene.figure is None:
        return ()
    known = (value for value in scene.figure.values.values() if value is not None)
    kind = "whole" if all(isinstance(one, int) for one in known) else "decimal"
    return (Column("figure_value", kind, _value), *_COLUMNS)


def _added(scene: Scene, catalogue: Catalogue) -> tuple[Column, ...]:
    """A column of values for each figure, and one that says where they are all from."""
    columns = chosen_columns(catalogue, scene.view)
    if not columns:
        return ()
    sentences = [source_sentence(catalogue, column, scene.texts) for column in columns]
    sources = Column("column_sources", "text", lambda _: BETWEEN.join(sentences))
    return (*(_of_figure(column) for column in columns), sources)


def _of_figure(column: FigureColumn) -> Column:
    kind: Kind = "tenth" if column.figure.decimals else "whole"
    return Column(
        column.key,
        kind,
        lambda row: column.figure.values[row.facts.code],
        own_heading=lambda texts: column_heading(column, texts),
    )


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
