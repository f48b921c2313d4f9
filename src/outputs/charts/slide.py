"""A chart in, PPTX out: a slide whose chart is PowerPoint's own, with its numbers in a workbook inside."""

from collections.abc import Sequence

from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from pptx.util import Emu, Pt

from src.model import Catalogue
from src.outputs.charts.cells import cell_sizes, placed_cells
from src.outputs.charts.chart_file import ChartFile
from src.outputs.charts.native_chart import add_chart, in_emu
from src.outputs.charts.picture import MARGIN
from src.outputs.common.metadata import metadata
from src.outputs.data.file_dates import data_day
from src.outputs.picture.box import Box
from src.outputs.picture.letters import ANY_LETTERS
from src.outputs.picture.sheet import SHEETS, Sheet
from src.outputs.picture.wrapping import wrap
from src.outputs.slide.colours import theme_colours
from src.outputs.slide.package import CORE_FILE, THEME_FILE, core_part, empty_presentation, packed, theme_part
from src.outputs.slide.theme_paint import paint
from src.scene import Scene

_TITLE_PX, _LINE = 42, 1.3
_TOP, _GAP = 48, 12
_PT_PER_PX = 0.5
# Words, their size in px, the name of their colour.
Paragraph = tuple[str, float, str]


def as_slide(file: ChartFile, catalogue: Catalogue) -> bytes:
    """The presentation of one slide; the same chart gives the same bytes."""
    scene, sheet = file.scene, SHEETS[file.scene.view.size]
    colours = theme_colours(scene.palette)
    title = _box(sheet, _TOP, scene.title, _TITLE_PX, bold=True)
    presentation = empty_presentation(sheet.width, sheet.height, title, colours)
    _fill(presentation.slides[0], sheet, title, file)
    facts = metadata(scene, file.description)
    return packed(
        presentation,
        {
            THEME_FILE: theme_part(presentation, colours, facts.publisher),
            CORE_FILE: core_part(facts, data_day(catalogue.population_date)),
        },
    )


def _fill(slide: Slide, sheet: Sheet, title: Box, file: ChartFile) -> None:
    """Title, sentence, chart, figures, notes: in this order a slide is read."""
    scene, said = file.scene, " ".join(file.sentences)
    if slide.shapes.title is not None:
        _set(slide.shapes.title, scene, [(scene.title, _TITLE_PX, "")])
    below = _box(sheet, title.bottom + _GAP, scene.subtitle, sheet.type.detail)
    notes = _box(sheet, 0, said, sheet.type.note)
    notes = Box(notes.x, sheet.height - MARGIN * 0.6 - notes.height, notes.width, notes.height)
    _text(slide, scene, below, [(scene.subtitle, sheet.type.detail, "muted")])
    cells = placed_cells(file.cells, sheet, MARGIN, notes.y - _GAP, ANY_LETTERS)
    if file.has_lines:
        top = below.bottom + _GAP
        bottom = min((cell.label.y for cell in cells), default=notes.y)
        box = Box(MARGIN, top, sheet.width - 2 * MARGIN, bottom - _GAP - top)
        add_chart(slide, box, file)
    sizes = cell_sizes(sheet)
    for one in cells:
        label = _text(slide, scene, one.label, [(one.cell.label, sizes.label, "muted")])
        label.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
        figure = Box(one.value.x, one.value.y, one.value.width, one.remark.bottom - one.value.y)
        said_beside = [(one.cell.remark, sizes.remark, "muted")] if one.cell.remark else []
        _text(slide, scene, figure, [(one.cell.value, sizes.value, "ink"), *said_beside])
    _text(slide, scene, notes, [(said, sheet.type.note, "muted")])


def _box(sheet: Sheet, top: float, words: str, size: float, *, bold: bool = False) -> Box:
    """Room for words of a size, whatever the typeface of the reader's theme."""
    width = sheet.width - 2 * MARGIN
    stretch = ANY_LETTERS.bold if bold else ANY_LETTERS.plain
    lines = len(wrap(words, width / stretch, size, 700 if bold else 400))
    return Box(MARGIN, top, width, lines * size * _LINE)


def _text(slide: Slide, scene: Scene, box: Box, paragraphs: Sequence[Paragraph]) -> Shape:
    shape = slide.shapes.add_textbox(*in_emu(box))
    _set(shape, scene, paragraphs)
    return shape


def _set(shape: Shape, scene: Scene, paragraphs: Sequence[Paragraph]) -> None:
    """Words from the left edge of their shape on, in the scene's language; without a colour in the shape's own."""
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
    for place, (words, size, colour) in enumerate(paragraphs):
        paragraph = frame.add_paragraph() if place else frame.paragraphs[0]
        run = paragraph.add_run()
        run.text = words
        run.font.size = Pt(size * _PT_PER_PX)
        if colour:
            paint(run.font.color, scene.palette, colour)
        # A figure is what the eye should find.
        if colour == "ink":
            run.font.bold = True
    for properties in shape.element.iter(qn("a:rPr")):
        properties.set("lang", scene.texts.row.tag)
