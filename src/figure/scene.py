"""A view with a figure -> its scene: classes of municipalities by their values, partnerships at the edges."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from types import MappingProxyType

from src.figure.classing import Classing
from src.figure.limits import classing_of
from src.figure.measured import Measured, measured
from src.figure.shown import ShownFigure
from src.figure.wording import (
    class_name,
    common_limits,
    figure_source,
    figure_title,
    heading,
    notes,
    number_words,
    source_line,
    subtitle,
    value_words,
    years_of,
)
from src.model import Catalogue
from src.palette import PALETTES, Palette, Swatch, ThemeName
from src.scene import Scene, build_scene, scene_of_classes
from src.scene_classes import SceneClass, own_class, shown_codes
from src.scene_notes import Note
from src.texts import Texts
from src.view import View

MISSING = "figure_none"


def shown_scene(
    catalogue: Catalogue, view: View, texts: Texts, theme: ThemeName, base_address: str = ""
) -> Scene:
    """The scene of a view: by its figure where it has one, else of the partnerships."""
    return by_figure(catalogue, build_scene(catalogue, view, texts, theme, base_address))


def by_figure(catalogue: Catalogue, plain: Scene) -> Scene:
    """What the map of a scene of the partnerships shows: its view's figure, or where that has none the scene itself."""
    return plain if plain.view.figure is None else _figure_scene(catalogue, plain)


def _figure_scene(catalogue: Catalogue, plain: Scene) -> Scene:
    view, texts = plain.view, plain.texts
    figure = measured(catalogue, view)
    left = shown_codes(catalogue, view, tuple(catalogue.municipalities))
    classes = classing_of(catalogue, view, figure)
    has_values = any(value is not None for value in figure.values.values())
    rows = tuple(_rows(catalogue, view, texts, plain.palette, figure, classes)) if has_values else ()
    missing = tuple(code for code in left if figure.values[code] is None)
    if missing:
        rows = (*rows, _missing(catalogue, view, texts, plain.palette, missing))
    scene = scene_of_classes(catalogue, view, texts, plain.theme, rows, plain.base_address)
    shown = ShownFigure(
        key=figure.series.key,
        heading=heading(figure, texts),
        values=figure.values,
        numbers=MappingProxyType(
            {code: number_words(figure, one, texts) for code, one in figure.values.items() if one is not None}
        ),
        in_unit=texts(f"figure.value.{figure.unit}", n="{n}"),
        words=MappingProxyType(
            {code: value_words(figure, one, texts) for code, one in figure.values.items()}
        ),
        years=years_of(figure, texts),
        source=figure_source(catalogue, figure, texts),
        missing=MISSING,
        common_limits=common_limits(view, figure, texts),
        partnerships=plain.classes,
        swatches=swatches_of(classes, {row.key for row in rows}),
    )
    return replace(
        scene,
        title=figure_title(catalogue, view, figure, texts),
        subtitle=subtitle(catalogue, figure, left, texts),
        # What is left out by a filter is no class of the figure: it stays as empty as the page.
        rest=replace(scene.rest, swatch=Swatch(plain.palette.page, plain.palette.ink)),
        totals=plain.totals,
        labelled=plain.labelled,
        notes=(
            *(Note(text) for text in notes(view, figure, len(missing), texts)),
            *(note for note in plain.notes if note.short_tier),
        ),
        source_line=source_line(catalogue, view, figure, texts),
        figure=shown,
    )


def _rows(
    catalogue: Catalogue, view: View, texts: Texts, palette: Palette, figure: Measured, classes: Classing
) -> Iterator[SceneClass]:
    """A class of the scene for each of the figure, the highest first as a legend is read."""
    by_class: dict[int, list[str]] = {number: [] for number in range(classes.count)}
    for code, value in figure.values.items():
        if value is not None:
            by_class[classes.class_of(value)].append(code)
    for number, swatch in enumerate(_colours(palette, classes)):
        row = own_class(
            catalogue,
            view,
            texts,
            class_key(number),
            name=class_name(figure, classes, number, texts),
            swatch=swatch,
            codes=tuple(by_class[number]),
            order=classes.count - number,
        )
        # In grey what is below zero looks like what is above it.
        is_below = classes.zero is not None and number < classes.zero
        words = texts.count("figure.summary", row.count)
        yield replace(row, pattern="dots" if is_below else None, count_words=words, count_brief=words)


def _missing(
    catalogue: Catalogue, view: View, texts: Texts, palette: Palette, codes: tuple[str, ...]
) -> SceneClass:
    row = own_class(
        catalogue,
        view,
        texts,
        MISSING,
        name=texts("figure.none"),
        swatch=Swatch(palette.page, palette.ink),
        codes=codes,
        order=len(palette.levels) + len(palette.below) + len(palette.above),
    )
    words = texts.count("figure.summary", row.count)
    return replace(row, pattern="hatch", count_words=words, count_brief=words)


def class_key(number: int) -> str:
    """The key of a class by its number, which is 0 for the lowest."""
    return f"figure_{number + 1}"


def _colours(palette: Palette, classes: Classing) -> tuple[Swatch, ...]:
    """A colour for each class from the lowest up, as far apart as the palette has them."""
    if classes.zero is None:
        return _spread(palette.levels, classes.count)
    below = _spread(palette.below, classes.zero)
    return (*reversed(below), *_spread(palette.above, classes.count - classes.zero))


def _spread(colours: tuple[Swatch, ...], count: int) -> tuple[Swatch, ...]:
    """So many of some colours, their first and last among them where there is more than one."""
    if count < 2:
        return colours[len(colours) // 2 :][:count]
    return tuple(colours[round(place * (len(colours) - 1) / (count - 1))] for place in range(count))


def swatches_of(classes: Classing, keys: Set[str]) -> Mapping[ThemeName, Mapping[str, Swatch]]:
    """The colours in every theme of those classes that have one of the keys; the browser decides which it shows."""

    def of(palette: Palette) -> Mapping[str, Swatch]:
        found = {class_key(number): swatch for number, swatch in enumerate(_colours(palette, classes))}
        found[MISSING] = Swatch(palette.page, palette.ink)
        return MappingProxyType({key: swatch for key, swatch in found.items() if key in keys})

    return MappingProxyType({name: of(palette) for name, palette in PALETTES.items()})
