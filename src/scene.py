"""The scene: what is shown, decided once, in one frozen object.

The web map, every picture, the slide and the downloaded data are functions of a scene. No output decides a
colour, a name or a count by itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from src.model import Catalogue, Language
from src.palette import PALETTES, Palette, Swatch, ThemeName
from src.texts import Texts
from src.texts.alphabet import sort_key
from src.view import Size, View, words

REST = "none"


@dataclass(frozen=True)
class SceneClass:
    """One row of the legend: a tier as the view leaves it, or the rest of the country.

    `count` and `population` are of the municipalities in `codes`, `share` is of Finland's population.
    `stated_count` is set only where the network itself states a larger number than is known by name and the
    view leaves the whole tier. `number` is None for the rest.
    """

    key: str
    number: int | None
    name: str
    codes: tuple[str, ...]
    population: int
    share: float
    swatch: Swatch
    stated_count: int | None = None
    count_text: str = ""
    note: str = ""

    @property
    def count(self) -> int:
        """How many municipalities the class has."""
        return len(self.codes)


@dataclass(frozen=True)
class Totals:
    """Members that the view leaves, each counted once however many tiers it is in."""

    count: int
    population: int
    share: float
    is_incomplete: bool


@dataclass(frozen=True)
class Scene:
    """All that any output needs besides the boundaries. Points are metres in EPSG:3067.

    `classes` are the shown tiers in their order; `rest` is everybody else. `classes_of` gives the class keys of
    every municipality, lowest order first, and an empty tuple for the rest: the first fills the area, a second
    is drawn as stripes. `labelled` holds the codes whose names a picture should carry if they fit. `address` are the
    words of the view's address, `base_address` is what stands before them: that of the app's root, "" if not known.
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
        """The theme whose palette is used."""
        return self.palette.name

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
    """Decide what a view shows. `theme` is used where the view itself does not name one."""
    palette = PALETTES[view.theme or theme]
    classes = tuple(_tier_class(catalogue, view, texts, palette, key) for key in view.tiers)
    classes_of = _classes_of(catalogue, classes)
    totals = _totals(catalogue, classes, classes_of)
    language = texts.language
    in_alphabet = sorted(catalogue.municipalities.values(), key=lambda row: sort_key(row.names.of(language)))
    return Scene(
        language=language,
        title=_title(catalogue, view, texts, classes, totals),
        subtitle=_subtitle(texts, classes, totals),
        classes=classes,
        rest=_rest_class(catalogue, view, texts, palette, classes_of),
        totals=totals,
        classes_of=MappingProxyType(classes_of),
        names=MappingProxyType({row.code: row.names.of(language) for row in in_alphabet}),
        region_names=MappingProxyType(
            {row.code: catalogue.regions[row.region_code].names.of(language) for row in in_alphabet}
        ),
        label_points=MappingProxyType({row.code: (row.label_x_m, row.label_y_m) for row in in_alphabet}),
        labelled=_labelled(catalogue, view, classes),
        two_tier_notes=_two_tier_notes(catalogue, texts, classes_of),
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
        is_transparent=view.is_transparent,
        texts=texts,
        data_fingerprint=catalogue.fingerprint,
        data_date=texts.date(catalogue.population_date),
        base_address=base_address,
    )


def shown_codes(catalogue: Catalogue, view: View, tier_key: str) -> tuple[str, ...]:
    """The members of a tier that the view's regions leave, in the order of the file."""
    members = catalogue.members[tier_key]
    if not view.regions:
        return members
    return tuple(code for code in members if catalogue.municipalities[code].region_code in view.regions)


def _tier_class(catalogue: Catalogue, view: View, texts: Texts, palette: Palette, key: str) -> SceneClass:
    tier = catalogue.tiers[key]
    codes = shown_codes(catalogue, view, key)
    population = _population(catalogue, codes)
    is_short = tier.stated_count is not None and tier.stated_count != len(catalogue.members[key])
    stated = tier.stated_count if is_short and not view.regions else None
    count = texts.number(len(codes))
    return SceneClass(
        key=key,
        number=tier.order,
        name=tier.name.of(texts.language),
        codes=codes,
        population=population,
        share=population / catalogue.population,
        swatch=palette.tiers[key],
        stated_count=stated,
        count_text=count if stated is None else texts("count.of", known=count, stated=texts.number(stated)),
    )


def _rest_class(
    catalogue: Catalogue, view: View, texts: Texts, palette: Palette, classes_of: dict[str, tuple[str, ...]]
) -> SceneClass:
    codes = tuple(code for code, keys in classes_of.items() if not keys)
    is_whole = view.tiers == tuple(catalogue.tiers) and not view.regions
    population = _population(catalogue, codes)
    return SceneClass(
        key=REST,
        number=None,
        name=texts("legend.rest" if is_whole else "legend.others"),
        codes=codes,
        population=population,
        share=population / catalogue.population,
        swatch=Swatch(palette.land, palette.ink),
        count_text=texts.number(len(codes)),
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
    population = _population(catalogue, codes)
    return Totals(
        count=len(codes),
        population=population,
        share=population / catalogue.population,
        is_incomplete=any(row.stated_count is not None for row in classes),
    )


def _population(catalogue: Catalogue, codes: tuple[str, ...]) -> int:
    return sum(catalogue.municipalities[code].population for code in codes)


def _title(
    catalogue: Catalogue, view: View, texts: Texts, classes: tuple[SceneClass, ...], totals: Totals
) -> str:
    """A finding of what is shown, computed anew for every filter; never a claim of the ministry's."""
    if not classes:
        return texts("title.none")
    where = texts.listing([catalogue.regions[code].names.of(texts.language) for code in view.regions])
    share = texts.percent(totals.share, 0)
    if len(classes) == 1 and not where:
        (row,) = classes
        return texts.count("title.one_tier", row.count, name=row.name, share=share)
    if where:
        name = classes[0].name if len(classes) == 1 else texts("title.cities")
        return texts.count("title.in_region", totals.count, name=name, where=where)
    if view.tiers == tuple(catalogue.tiers):
        return texts("title.all", share=share)
    return texts.count("title.some", totals.count, share=share)


def _subtitle(texts: Texts, classes: tuple[SceneClass, ...], totals: Totals) -> str:
    if not classes:
        return texts("subtitle.none")
    certainty = "at_least" if totals.is_incomplete else "exact"
    place = "one" if len(classes) == 1 else "several"
    return texts.count(
        f"subtitle.{certainty}_in_{place}",
        totals.count,
        people=texts.number(totals.population),
        share=texts.percent(totals.share),
    )


def _labelled(catalogue: Catalogue, view: View, classes: tuple[SceneClass, ...]) -> tuple[str, ...]:
    """What is named, most important first: the smaller partnerships before the larger, then by population."""
    keys = view.tiers if view.labels is None else view.labels
    ranked = sorted(
        (row for row in classes if row.key in keys), key=lambda row: len(catalogue.members[row.key])
    )
    by_size = (
        sorted(row.codes, key=lambda code: -catalogue.municipalities[code].population) for row in ranked
    )
    return tuple(dict.fromkeys(code for codes in by_size for code in codes))


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
