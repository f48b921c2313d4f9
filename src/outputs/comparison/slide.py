"""Scene and catalogue in, PPTX out: a slide whose chart is PowerPoint's own, with its numbers in a workbook inside."""

from collections.abc import Sequence

from pptx.oxml.ns import qn
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from pptx.util import Emu, Pt

from src.comparison.comparison import Comparison
from src.model import Catalogue
from src.outputs.common.metadata import metadata
from src.outputs.comparison.described import compared
from src.outputs.comparison.native_chart import add_chart, in_emu
from src.outputs.comparison.picture import MARGIN, sentences
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


def render(scene: Scene, catalogue: Catalogue) -> bytes:
    """The presentation of one slide; the same view of the same data gives the same bytes."""
    comparison, described = compared(scene, catalogue)
    sheet = SHEETS[scene.view.size]
    colours = theme_colours(scene.palette)
    title = _box(sheet, _TOP, [described.title], _TITLE_PX, bold=True)
    presentation = empty_presentation(sheet.width, sheet.height, title, colours)
    said = sentences(catalogue, comparison, described)
    _fill(presentation.slides[0], sheet, title, comparison, described, said)
    facts = metadata(described, " ".join((described.subtitle, *said)))
    return packed(
        presentation,
        {
            THEME_FILE: theme_part(presentation, colours, facts.publisher),
            CORE_FILE: core_part(facts, data_day(catalogue.population_date)),
        },
    )


def _fill(
    slide: Slide, sheet: Sheet, title: Box, comparison: Comparison, scene: Scene, said: Sequence[str]
) -> None:
    """Title, sentence, chart, notes: in this order a slide is read."""
    if slide.shapes.title is not None:
        _set(slide.shapes.title, scene, scene.title, _TITLE_PX)
    below = _box(sheet, title.bottom + _GAP, [scene.subtitle], sheet.type.detail)
    notes = _box(sheet, 0, [" ".join(said)], sheet.type.note)
    notes = Box(notes.x, sheet.height - MARGIN * 0.6 - notes.height, notes.width, notes.height)
    _text(slide, scene, below, scene.subtitle, sheet.type.detail)
    if comparison.has_lines:
        top = below.bottom + _GAP
        box = Box(MARGIN, top, sheet.width - 2 * MARGIN, notes.y - _GAP - top)
        add_chart(slide, box, comparison, scene, " ".join((scene.title, scene.subtitle)))
    _text(slide, scene, notes, " ".join(said), sheet.type.note)


def _box(sheet: Sheet, top: float, texts: Sequence[str], size: float, *, bold: bool = False) -> Box:
    """Room for texts of a size, whatever the typeface of the reader's theme."""
    width = sheet.width - 2 * MARGIN
    stretch = ANY_LETTERS.bold if bold else ANY_LETTERS.plain
    lines = sum(len(wrap(text, width / stretch, size, 700 if bold else 400)) for text in texts)
    return Box(MARGIN, top, width, lines * size * _LINE)


def _text(slide: Slide, scene: Scene, box: Box, words: str, size: float) -> None:
    shape = slide.shapes.add_textbox(*in_emu(box))
    _set(shape, scene, words, size)
    paint(shape.text_frame.paragraphs[0].runs[0].font.color, scene.palette, "muted")


def _set(shape: Shape, scene: Scene, words: str, size: float) -> None:
    """Words that begin at the left edge of their shape, in the scene's language."""
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
    run = frame.paragraphs[0].add_run()
    run.text = words
    run.font.size = Pt(size * _PT_PER_PX)
    for properties in shape.element.iter(qn("a:rPr")):
        properties.set("lang", scene.texts.row.tag)
