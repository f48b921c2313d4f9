"""How a desktop program draws the layer of the GeoPackage: the scene's colours, named in each of the languages.

QGIS reads the table `layer_styles` of the file and draws the layer with the style that is the default: the one in the
file's language. The others are a choice away in the layer's properties.
"""

from dataclasses import dataclass

from src.model import Catalogue, Language
from src.outputs.data.columns import BETWEEN
from src.outputs.data.data_rows import DataTable
from src.outputs.data.figure_columns import CLASS_FIELD, file_columns
from src.outputs.data.qml import qml
from src.outputs.data.sld import sld
from src.outputs.data.style_classes import StyleClass
from src.scene import Scene, SceneClass
from src.texts import Texts, all_texts

_FIELD = "tier_keys"


@dataclass(frozen=True)
class LayerStyle:
    """One row of the table: the same drawing as QGIS writes it (QML) and as others read it (SLD)."""

    name: str
    language: Language
    qml: str
    sld: str
    is_default: bool


def layer_styles(scene: Scene, catalogue: Catalogue, table: DataTable, layer: str) -> tuple[LayerStyle, ...]:
    """A style for each language; that of the scene's language is the default."""
    return tuple(_style(scene, catalogue, table, layer, texts) for texts in all_texts().values())


def style_classes(
    scene: Scene, catalogue: Catalogue, table: DataTable, texts: Texts
) -> tuple[StyleClass, ...]:
    """The shown classes in their order, then every pair that a municipality of the table is in."""
    place = [column.key for column in table.columns].index(_field(scene))
    alone = [row.key for row in scene.classes]
    together = sorted({str(row[place]) for row in table.rows} - set(alone))
    return tuple(_class(scene, catalogue, texts, value) for value in (*alone, *together))


def _style(scene: Scene, catalogue: Catalogue, table: DataTable, layer: str, texts: Texts) -> LayerStyle:
    classes = style_classes(scene, catalogue, table, texts)
    headings = {column.key: column.heading(texts) for column in file_columns(scene, catalogue)}
    border, field = scene.palette.municipality_border, _field(scene)
    return LayerStyle(
        name=texts("data.layer_style"),
        language=texts.language,
        qml=qml(field, classes, border, headings),
        sld=sld(layer, texts("data.layer_style"), field, classes, border),
        is_default=texts.language == scene.language,
    )


def _field(scene: Scene) -> str:
    """The field whose values say how an area is drawn."""
    return CLASS_FIELD if scene.figure else _FIELD


def _class(scene: Scene, catalogue: Catalogue, texts: Texts, value: str) -> StyleClass:
    """As everywhere, the first class fills the area and the second is drawn as stripes over it."""
    rows = [scene.class_by_key[key] for key in value.split(BETWEEN)]
    fill, *others = (row.swatch.fill for row in rows)
    names = [_name(row, catalogue, texts) for row in rows]
    return StyleClass(value, texts.listing(names), fill, others[0] if others else None)


def _name(row: SceneClass, catalogue: Catalogue, texts: Texts) -> str:
    """A tier's name in another language too; a class of another kind has the one name."""
    tier = catalogue.tiers.get(row.key)
    return row.name if tier is None else tier.name.of(texts.language)
