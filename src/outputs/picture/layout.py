"""A scene laid out on a sheet: the one drawing that SVG, PNG, PDF and the slide are made of."""

from dataclasses import replace

from src.catalogue import Level, load_boundaries
from src.outputs.picture.drawing import Drawing, Group, MapDrawing, Text
from src.outputs.picture.figure_legend import figure_legend
from src.outputs.picture.inset import codes_inside, inset_group, locator
from src.outputs.picture.labels import Labels, labels_of
from src.outputs.picture.legend import legend_of
from src.outputs.picture.letters import OWN_LETTERS, Letters
from src.outputs.picture.map_drawing import inset_drawing, map_drawing
from src.outputs.picture.sheet import Sheet, above_notes, below_heading, below_legend, beside_name, sheet_of
from src.outputs.picture.wrapping import balanced, fitted
from src.scene import Scene

_TITLE_LINE, _SUBTITLE_LINE, _NOTE_LINE = 1.16, 1.32, 1.38
# For the height of the notes before it is known which names they have to mention.
_ALL_LEFT_OUT = Labels(Group("labels", ()), (), ("",) * 100)
_MOST_TITLE_LINES, _A_LITTLE_SMALLER = 3, 0.9


def laid_out(scene: Scene, level: Level = "print", letters: Letters = OWN_LETTERS) -> Drawing:
    """The picture of a scene at the size that it names.

    `level` is how fine the country's boundaries are; everything has room for `letters`.
    """
    sheet = sheet_of(scene.view.size, letters)
    heading, top = _heading(scene, sheet)
    sheet = below_heading(sheet, top)
    if sheet.is_upright:
        sheet = above_notes(sheet, _foot(scene, sheet, _ALL_LEFT_OUT)[1])
    main = map_drawing(scene, load_boundaries(level), sheet.map)
    inset = _inset(scene, sheet)
    rows, obstacles = None, (locator(inset, main.frame),) if inset else ()
    if sheet.is_upright:
        rows, end = _legend(scene, sheet, sheet.legend.y, sheet.legend.bottom)
        sheet = below_legend(sheet, end)
        obstacles = (*obstacles, replace(sheet.legend, height=end - sheet.legend.y))
    named = labels_of(scene, sheet, main.frame, codes_inside(scene, inset) if inset else (), obstacles)
    foot, bottom = _foot(scene, sheet, named)
    rows = rows or _legend_beside(scene, sheet, named, top, bottom)
    groups = [heading, rows, named.group]
    if inset:
        groups.append(inset_group(scene, sheet, inset, main.frame))
    return Drawing(
        width=sheet.width,
        height=sheet.height,
        background=None if scene.view.is_transparent else scene.palette.page,
        map=main,
        inset=inset,
        groups=(*groups, foot),
        title=scene.title,
        description=describe(scene),
        language=scene.language,
        foot=foot_paragraphs(scene, named),
        left_out=named.left_out,
    )


def _legend_beside(scene: Scene, sheet: Sheet, named: Labels, top: float, bottom: float) -> Group:
    """The legend left of the map, narrowed where a long name reaches into it."""
    rows, end = _legend(scene, sheet, top, bottom)
    narrowed = beside_name(sheet, named.left_edge(sheet.letters, top, end))
    return rows if narrowed == sheet else _legend(scene, narrowed, top, bottom)[0]


def _legend(scene: Scene, sheet: Sheet, top: float, bottom: float) -> tuple[Group, float]:
    """The legend between two heights, and where it ends."""
    return (figure_legend if scene.figure else legend_of)(scene, sheet, top, bottom)


def _inset(scene: Scene, sheet: Sheet) -> MapDrawing | None:
    """The capital region, unless it is not wanted or no member lies in it."""
    if not scene.view.has_inset:
        return None
    inset = inset_drawing(scene, load_boundaries("capital_region"), sheet.inset)
    return inset if any(scene.classes_of[code] for code in codes_inside(scene, inset)) else None


def describe(scene: Scene) -> str:
    """The picture in words for those who do not see it: subtitle, classes with their cities, selection, source."""
    parts = [scene.subtitle]
    for row in scene.classes:
        names = ", ".join(scene.names[code] for code in row.codes)
        parts.append(f"{row.numbered_name}, {row.count_words}: {names}.")
    if scene.view.city:
        parts.append(scene.texts("picture.selected", name=scene.names[scene.view.city]))
    return " ".join((*parts, scene.source_line))


def _heading(scene: Scene, sheet: Sheet) -> tuple[Group, float]:
    """Title and subtitle, and where what follows may begin."""
    box, palette = sheet.heading, scene.palette
    lines, size = _title_lines(scene.title, sheet)
    y = box.y + size * 0.86
    shapes: list[Text] = []
    for line in lines:
        shapes.append(Text(box.x, y, line, round(size, 1), 700, palette.ink, "title"))
        y += size * _TITLE_LINE
    size = sheet.type.subtitle
    y += size * 0.42
    for line in balanced(scene.subtitle, box.width / sheet.letters.plain, size, 400):
        shapes.append(Text(box.x, y, line, size, 400, palette.muted, "subtitle"))
        y += size * _SUBTITLE_LINE
    return Group("heading", tuple(shapes), scene.title), y - size * 0.5


def _title_lines(title: str, sheet: Sheet) -> tuple[tuple[str, ...], float]:
    """The lines of a title and their size; in letters wider than ours rather a little smaller than in a third line."""
    width, size = sheet.heading.width / sheet.letters.bold, sheet.type.title
    smaller = size * _A_LITTLE_SMALLER
    lines = balanced(title, width, smaller, 700)
    if sheet.letters != OWN_LETTERS and len(lines) < _MOST_TITLE_LINES <= len(
        balanced(title, width, size, 700)
    ):
        return lines, smaller
    return fitted(title, width, size, 700, _MOST_TITLE_LINES)


def _foot(scene: Scene, sheet: Sheet, named: Labels) -> tuple[Group, float]:
    """What a reader has to know and where it is from, at the foot of the sheet, and where it begins."""
    size, box = sheet.type.note, sheet.notes
    parts = foot_paragraphs(scene, named)

    def set_in(width: float) -> tuple[list[str], float]:
        lines = [line for part in parts for line in balanced(part, width / sheet.letters.plain, size, 400)]
        return lines, box.bottom - (len(lines) - 1) * size * _NOTE_LINE

    lines, y = set_in(box.width)
    edge = named.left_edge(sheet.letters, y - size, box.bottom)
    if edge < box.right:
        lines, y = set_in(edge - size - box.x)
    top = y - size * 1.6
    shapes: list[Text] = []
    for line in lines:
        shapes.append(Text(box.x, round(y, 2), line, size, 400, scene.palette.muted, "source"))
        y += size * _NOTE_LINE
    return Group("source", tuple(shapes)), top


def foot_paragraphs(scene: Scene, named: Labels) -> tuple[str, ...]:
    """The notes of the scene and that names are left out, then where everything is from."""
    said = [note.text for note in scene.notes]
    if named.left_out:
        said.append(scene.texts.count("picture.labels_left_out", len(named.left_out)))
    return tuple(filter(None, (" ".join(said), scene.source_line)))
