"""The scene: what is shown, decided once, in one frozen object.

The web map, every picture, the slide and the downloaded data are functions of a scene. No output decides a
colour, a name or a count by itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from src.completeness import short_tiers
from src.counts import shortness
from src.headline import Totals, subtitle, title
from src.model import Catalogue, Language
from src.palette import PALETTES, Palette, ThemeName
from src.scene_classes import REST, SceneClass, population_of, rest_class, tier_class
from src.texts import Texts
from src.view import Size, View, picture_theme, words

__all__ = ["REST", "Scene", "SceneClass", "build_scene"]


@dataclass(frozen=True)
class Scene:
    """All that any output needs besides the boundaries. Points are metres in EPSG:3067.

    `classes` are the shown tiers in their order; `rest` is everybody else. `classes_of` gives the class keys of
    every municipality, lowest order first, and an empty tuple for the rest: the first fills the area, a second
    is drawn as stripes. `labelled` holds the codes whose names a picture should carry if they fit; the selected one, a
    member or not, is always among them and always has room. `address` are the words of the view's address,
    `base_address` is what stands before them: that of the app's root, "" if not known. `short_notes` has a sentence for
    every shown tier whose members are not all known, `twice_note` one on the cities in two tiers (empty where there is
    none).
    """

    language: Language
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
    short_notes: tuple[str, ...]
    twice_note: str
    source_line: str
    address: tuple[tuple[str, str], ...]
    palette: Palette
    selected: str | None
    regions: tuple[str, ...]
    has_inset: bool
    size: Size
    scale: int
    is_transparent: bool
    texts: Texts
    data_fingerprint: str
    data_date: str
    base_address: str = ""

    @property
    def theme(self) -> ThemeName:
        """The theme whose palette pictures of the scene use; the colours of a page are the browser's to decide."""
        return self.palette.name

    @property
    def notes(self) -> tuple[str, ...]:
        """The sentences that a reader of the numbers has to know."""
        return (*self.short_notes, *filter(None, (self.twice_note,)))

    @property
    def class_by_key(self) -> Mapping[str, SceneClass]:
        """The shown classes and the rest by their key."""
        return MappingProxyType({row.key: row for row in (*self.classes, self.rest)})

    def fill_of(self, municipality_code: str) -> str:
        """The colour that fills a municipality's area, as sRGB hex."""
        keys = self.classes_of[municipality_code]
        return self.class_by_key[keys[0]].swatch.fill if keys else self.rest.swatch.fill

    def accessible_name(self, municipality_code: str) -> str:
        """The name a screen reader speaks: "Turku, Alliance partnership"."""
        names = [self.class_by_key[key].name for key in self.classes_of[municipality_code]]
        return ", ".join((self.names[municipality_code], *(names or [self.rest.name])))


def build_scene(
    catalogue: Catalogue, view: View, texts: Texts, theme: ThemeName, base_address: str = ""
) -> Scene:
    """Decide what a view shows. `theme` is used where the view names neither a ground nor a theme."""
    palette = PALETTES[picture_theme(view, theme)]
    classes = tuple(tier_class(catalogue, view, texts, palette, key) for key in view.tiers)
    classes_of = _classes_of(catalogue, classes)
    others = tuple(code for code, keys in classes_of.items() if not keys)
    totals = _totals(catalogue, classes, classes_of)
    language = texts.language
    in_alphabet = sorted(
        catalogue.municipalities.values(), key=lambda row: texts.sort_key(row.names.of(language))
    )
    return Scene(
        language=language,
        title=title(catalogue, view, texts, classes, totals),
        subtitle=subtitle(view, texts, classes, totals),
        classes=classes,
        rest=rest_class(catalogue, view, texts, palette, others),
        totals=totals,
        classes_of=MappingProxyType(classes_of),
        names=MappingProxyType({row.code: row.names.of(language) for row in in_alphabet}),
        region_names=MappingProxyType(
            {row.code: catalogue.regions[row.region_code].names.of(language) for row in in_alphabet}
        ),
        label_points=MappingProxyType({row.code: (row.label_x_m, row.label_y_m) for row in in_alphabet}),
        labelled=_labelled(catalogue, view, classes),
        two_tier_notes=_two_tier_notes(catalogue, texts, classes_of),
        short_notes=tuple(
            texts("overview.incomplete", **shortness(catalogue, texts, key))
            for key in short_tiers(catalogue, view.tiers)
        ),
        twice_note=_twice_note(catalogue, texts, classes_of),
        source_line=texts(
            "picture.source", date=texts.date(catalogue.population_date), year=catalogue.boundary_year
        ),
        address=words(view, catalogue),
        palette=palette,
        selected=view.city,
        regions=view.regions,
        has_inset=view.has_inset,
        size=view.size,
        scale=view.scale,
        is_transparent=view.ground == "transparent",
        texts=texts,
        data_fingerprint=catalogue.fingerprint,
        data_date=texts.date(catalogue.population_date),
        base_address=base_address,
    )


def _classes_of(catalogue: Catalogue, classes: tuple[SceneClass, ...]) -> dict[str, tuple[str, ...]]:
    shown = {row.key: frozenset(row.codes) for row in classes}
    return {
        code: tuple(key for key in catalogue.tiers_of(code) if code in shown.get(key, ()))
        for code in catalogue.municipalities
    }


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
    """What is named, most important first: the smaller partnerships before the larger, then by population.

    Whoever selects a municipality wants to see which it is, whatever else a picture names.
    """
    keys = view.tiers if view.labels is None else view.labels
    ranked = sorted(
        (row for row in classes if row.key in keys), key=lambda row: len(catalogue.members[row.key])
    )
    by_size = (
        sorted(row.codes, key=lambda code: -catalogue.municipalities[code].population) for row in ranked
    )
    selected = () if view.city is None else (view.city,)
    return tuple(dict.fromkeys((*(code for codes in by_size for code in codes), *selected)))


def _two_tier_notes(
    catalogue: Catalogue, texts: Texts, classes_of: dict[str, tuple[str, ...]]
) -> tuple[tuple[str, str], ...]:
    """For every municipality drawn as a member of several tiers its code and the legend's words for it."""
    notes: list[tuple[str, str]] = []
    for code, keys in classes_of.items():
        if len(keys) > 1:
            numbers = texts.listing([str(catalogue.tiers[key].order) for key in keys])
            name = catalogue.municipalities[code].names.of(texts.language)
            notes.append((code, texts("legend.two_tiers", name=name, numbers=numbers)))
    return tuple(notes)


def _twice_note(catalogue: Catalogue, texts: Texts, classes_of: dict[str, tuple[str, ...]]) -> str:
    codes = [code for code, keys in classes_of.items() if len(keys) > 1]
    names = sorted(
        (catalogue.municipalities[code].names.of(texts.language) for code in codes), key=texts.sort_key
    )
    return texts.count("overview.counted_once", len(names), names=texts.listing(names)) if names else ""
