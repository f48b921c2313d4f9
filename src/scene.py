"""The scene: what is shown, decided once, in one frozen object.

The web map, every picture, the slide and the downloaded data are functions of a scene. No output decides a
colour, a name or a count by itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from src.figure.shown import ShownFigure
from src.headline import Totals, subtitle, title
from src.model import Catalogue, Language
from src.palette import PALETTES, Palette, Swatch, ThemeName
from src.scene_classes import REST, SceneClass, population_of, rest_class, tier_class
from src.scene_notes import Note, notes_of, two_tier_notes
from src.texts import Texts
from src.view import View, picture_theme, words

__all__ = ["REST", "Note", "Scene", "SceneClass", "build_scene", "scene_of_classes"]


@dataclass(frozen=True)
class Scene:
    """All that any output needs besides the boundaries. Points are metres in EPSG:3067.

    `view` is what was asked for: the city that is selected, size, scale and inset of a picture are its. `classes` are
    what is shown, in their order; `rest` is everybody else. `classes_of` gives the class keys of every municipality,
    lowest order first, and an empty tuple for the rest: the first fills the area, a second is drawn as stripes.
    `labelled` holds the codes whose names a picture should carry if they fit; the selected one, a member or not, is
    always among them and always has room. `address` are the words of the view's address, `base_address` is what stands
    before them: that of the app's root, "" if not known; `page_path` leads from there to the page that shows the scene.
    `notes` are the sentences that a reader of the numbers has to know, `two_tier_notes` the legend's words for every
    municipality in several classes. `figure` is what the classes are made of where they are no partnerships
    (src/figure/scene.py).
    """

    language: Language
    view: View
    title: str
    subtitle: str
    classes: tuple[SceneClass, ...]
    rest: SceneClass
    totals: Totals
    classes_of: Mapping[str, tuple[str, ...]]
    names: Mapping[str, str]
    region_names: Mapping[str, str]
    label_points: Mapping[str, tuple[int, int]]
    labelled: tuple[str, ...]
    two_tier_notes: tuple[tuple[str, str], ...]
    notes: tuple[Note, ...]
    source_line: str
    address: tuple[tuple[str, str], ...]
    palette: Palette
    texts: Texts
    data_date: str
    base_address: str = ""
    page_path: str = ""
    figure: ShownFigure | None = None

    @property
    def theme(self) -> ThemeName:
        """The theme whose palette pictures of the scene use; the colours of a page are the browser's to decide."""
        return self.palette.name

    @cached_property
    def class_by_key(self) -> Mapping[str, SceneClass]:
        """The shown classes and the rest by their key."""
        return MappingProxyType({row.key: row for row in (*self.classes, self.rest)})

    @property
    def own_swatches(self) -> Mapping[str, Swatch]:
        """The swatches of classes that are not among the palette's tiers, by their key."""
        return {row.key: row.swatch for row in self.classes if row.key not in self.palette.tiers}

    @property
    def classed(self) -> tuple[str, ...]:
        """The codes of the municipalities that have a class, in the order of `classes_of`: the rows of its table."""
        return tuple(code for code, keys in self.classes_of.items() if keys)

    @property
    def partnerships(self) -> tuple[SceneClass, ...]:
        """The shown partnerships, whether they fill their areas or are edges on a map by a figure."""
        return self.figure.partnerships if self.figure else self.classes

    def partnerships_of(self, municipality_code: str) -> tuple[SceneClass, ...]:
        """Those of a municipality, lowest order first."""
        if self.figure:
            return self.figure.partnerships_of.get(municipality_code, ())
        return tuple(self.class_by_key[key] for key in self.classes_of[municipality_code])

    def fill_of(self, municipality_code: str) -> str:
        """The colour that fills a municipality's area, as sRGB hex."""
        keys = self.classes_of[municipality_code]
        return self.class_by_key[keys[0]].swatch.fill if keys else self.rest.swatch.fill

    def accessible_name(self, municipality_code: str) -> str:
        """The name a screen reader speaks: "Turku, 1 Alliance partnership"; of a figure its value comes first."""
        if self.figure:
            partnerships = [row.numbered_name for row in self.partnerships_of(municipality_code)]
            return ", ".join(
                (self.names[municipality_code], self.figure.words[municipality_code], *partnerships)
            )
        names = [self.class_by_key[key].numbered_name for key in self.classes_of[municipality_code]]
        return ", ".join((self.names[municipality_code], *(names or [self.rest.name])))


def build_scene(
    catalogue: Catalogue, view: View, texts: Texts, theme: ThemeName, base_address: str = ""
) -> Scene:
    """Decide what a view shows. `theme` is used where the view names neither a ground nor a theme."""
    palette = PALETTES[picture_theme(view, theme)]
    classes = tuple(tier_class(catalogue, view, texts, palette, key) for key in view.tiers)
    return scene_of_classes(catalogue, view, texts, theme, classes, base_address)


def scene_of_classes(
    catalogue: Catalogue,
    view: View,
    texts: Texts,
    theme: ThemeName,
    classes: tuple[SceneClass, ...],
    base_address: str = "",
) -> Scene:
    """The scene of a view with these classes, which are made for that view, whether they are tiers or not."""
    palette = PALETTES[picture_theme(view, theme)]
    classes = tuple(sorted(classes, key=lambda row: row.order))
    classes_of = _classes_of(catalogue, classes)
    others = tuple(code for code, keys in classes_of.items() if not keys)
    totals = _totals(catalogue, classes, classes_of)
    language = texts.language
    in_alphabet = sorted(
        catalogue.municipalities.values(), key=lambda row: texts.sort_key(row.names.of(language))
    )
    return Scene(
        language=language,
        view=view,
        title=title(catalogue, view, texts, classes, totals),
        subtitle=subtitle(catalogue, view, texts, classes, totals),
        classes=classes,
        rest=rest_class(catalogue, view, texts, palette, classes, others),
        totals=totals,
        classes_of=MappingProxyType(classes_of),
        names=MappingProxyType({row.code: row.names.of(language) for row in in_alphabet}),
        region_names=MappingProxyType(
            {row.code: catalogue.regions[row.region_code].names.of(language) for row in in_alphabet}
        ),
        label_points=MappingProxyType({row.code: (row.label_x_m, row.label_y_m) for row in in_alphabet}),
        labelled=_labelled(catalogue, view, classes),
        two_tier_notes=two_tier_notes(catalogue, texts, classes, classes_of),
        notes=notes_of(catalogue, texts, classes, classes_of),
        source_line=texts(
            "picture.source", date=texts.date(catalogue.population_date), year=catalogue.boundary_year
        ),
        address=words(view, catalogue),
        palette=palette,
        texts=texts,
        data_date=texts.date(catalogue.population_date),
        base_address=base_address,
    )


def _classes_of(catalogue: Catalogue, classes: tuple[SceneClass, ...]) -> dict[str, tuple[str, ...]]:
    """Every municipality in the order of the codes, with the keys of the classes that name it in their order."""
    found: dict[str, tuple[str, ...]] = dict.fromkeys(catalogue.municipalities, ())
    for row in classes:
        for code in row.codes:
            found[code] = (*found[code], row.key)
    return found


def _totals(
    catalogue: Catalogue, classes: tuple[SceneClass, ...], classes_of: dict[str, tuple[str, ...]]
) -> Totals:
    codes = tuple(code for code, keys in classes_of.items() if keys)
    population = population_of(catalogue, codes)
    return Totals(
        count=len(codes),
        population=population,
        share=population / catalogue.population,
        is_incomplete=not all(row.is_exact for row in classes),
    )


def _labelled(catalogue: Catalogue, view: View, classes: tuple[SceneClass, ...]) -> tuple[str, ...]:
    """What is named, most important first: the smaller classes before the larger, then by population.

    Whoever selects a municipality wants to see which it is, whatever else a picture names.
    """
    named = (row for row in classes if view.labels is None or row.key in view.labels)
    by_size = (
        sorted(row.codes, key=lambda code: -catalogue.municipalities[code].population)
        for row in sorted(named, key=lambda row: row.whole_count)
    )
    selected = () if view.city is None else (view.city,)
    return tuple(dict.fromkeys((*(code for codes in by_size for code in codes), *selected)))
