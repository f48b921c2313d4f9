"""A scene as a PowerPoint slide: native shapes and live text in the theme's colours and fonts, no picture."""

from src.model import Catalogue
from src.outputs.common.metadata import metadata
from src.outputs.data.file_dates import data_day
from src.outputs.picture.drawing import Drawing
from src.outputs.picture.layout import laid_out
from src.outputs.picture.letters import ANY_LETTERS
from src.outputs.slide import map_shapes, sheet_shapes
from src.outputs.slide.colours import theme_colours
from src.outputs.slide.package import (
    CORE_FILE,
    SLIDE_FILE,
    THEME_FILE,
    core_part,
    empty_presentation,
    packed,
    slide_part,
    theme_part,
)
from src.outputs.slide.shapes import Drawn, ShapeWriter
from src.scene import Scene


def render(scene: Scene, catalogue: Catalogue) -> bytes:
    """The presentation of one slide. The same scene gives the same bytes; raises DataError as the catalogue does."""
    drawing = laid_out(scene, "screen", ANY_LETTERS)
    colours = theme_colours(scene.palette)
    title = sheet_shapes.title_box(scene, drawing)
    presentation = empty_presentation(drawing.width, drawing.height, title, colours)
    writer = ShapeWriter(colours, scene.texts.row.tag, drawing.width)
    shapes = _in_reading_order(scene, drawing, writer)
    facts = metadata(scene, drawing.description)
    parts = {
        SLIDE_FILE: slide_part("".join(shape.xml for shape in shapes)),
        THEME_FILE: theme_part(presentation, colours, facts.publisher),
        CORE_FILE: core_part(facts, data_day(catalogue.population_date)),
    }
    return packed(presentation, parts)


def _in_reading_order(scene: Scene, drawing: Drawing, writer: ShapeWriter) -> list[Drawn]:
    """What is drawn first is read first: heading, legend, map, names, inset, source."""
    texts = scene.texts
    shapes = [
        *sheet_shapes.heading(scene, drawing, writer),
        sheet_shapes.group(drawing.group("legend"), writer, texts("legend.title")),
        map_shapes.country(scene, drawing, writer),
        sheet_shapes.group(drawing.group("labels"), writer, texts("slide.labels")),
    ]
    if drawing.inset:
        shapes.append(map_shapes.capital_region(scene, drawing, writer))
        shapes.append(sheet_shapes.group(drawing.group("inset-labels"), writer, texts("picture.inset")))
    shapes.extend(sheet_shapes.source(scene, drawing, writer))
    return [shape for shape in shapes if shape]
