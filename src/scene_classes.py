"""The classes of a scene: the rows of its legend, each with its municipalities, colour, people and count in words.

Nearly all are tiers; a class of another kind has a key, a name and a swatch of its own, and need not have a number.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from src.completeness import short_tiers
from src.counts import count_of
from src.model import Catalogue
from src.narrowing import is_left
from src.palette import Palette, Swatch
from src.texts import Texts
from src.view import View

REST = "none"
# What lies over a class's colour: dots tell it apart in grey, a hatch says that nothing is known.
Pattern = Literal["dots", "hatch"]
# A key stands in the names of classes of HTML and of variables of CSS, a colour in their rules.
_KEY = re.compile(r"[a-z][a-z0-9_]*")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True)
class SceneClass:
    """One row of the legend: a tier as the view leaves it, a class of another kind, or the rest of the country.

    `order` is its place among the classes: of those that a municipality is in, the lowest fills its area (0 for the
    rest). `number` is what its badge says, None for no number. `count` and `population` are of the municipalities in
    `codes`, `whole_count` is of the whole country, `share` is of Finland's population. `stated_count` is set only where
    a source states a larger number than is known by name and the view leaves the whole tier; `is_exact` is False
    wherever members may be missing. `count_text` stands beside the name, `count_addition` under or after the bare
    number, `count_words` in a sentence, `count_brief` alone in a narrow line. `pattern` is what lies over its colour.
    """

    key: str
    name: str
    swatch: Swatch
    codes: tuple[str, ...]
    population: int
    share: float
    order: int = 0
    number: int | None = None
    whole_count: int = 0
    count_text: str = ""
    count_words: str = ""
    count_brief: str = ""
    count_addition: str = ""
    stated_count: int | None = None
    is_exact: bool = True
    pattern: Pattern | None = None

    @property
    def count(self) -> int:
        """How many municipalities the class has."""
        return len(self.codes)

    @property
    def badge_text(self) -> str:
        """What its badge says: the number, or nothing."""
        return "" if self.number is None else str(self.number)

    @property
    def numbered_name(self) -> str:
        """The name behind its number, if there is one: "3 Medium-sized growth cities"."""
        return self.name if self.number is None else f"{self.number} {self.name}"


def shown_codes(catalogue: Catalogue, view: View, codes: Iterable[str]) -> tuple[str, ...]:
    """Those of some municipalities that the view's filters leave, in the same order."""
    return tuple(code for code in codes if is_left(catalogue, view, catalogue.municipalities[code]))


def population_of(catalogue: Catalogue, codes: tuple[str, ...]) -> int:
    """People in some municipalities together."""
    return sum(catalogue.municipalities[code].population for code in codes)


def tier_class(catalogue: Catalogue, view: View, texts: Texts, palette: Palette, key: str) -> SceneClass:
    """A tier as the view leaves it."""
    tier, members = catalogue.tiers[key], catalogue.members[key]
    codes = shown_codes(catalogue, view, members)
    population = population_of(catalogue, codes)
    count = count_of(catalogue, texts, key, len(codes), is_whole=not view.is_narrowed)
    return SceneClass(
        key=key,
        name=tier.name.of(texts.language),
        swatch=palette.tiers[key],
        codes=codes,
        population=population,
        share=population / catalogue.population,
        order=tier.order,
        number=tier.order,
        whole_count=len(members),
        count_text=count.text,
        count_words=count.words,
        count_brief=count.brief_words,
        count_addition=count.addition,
        stated_count=count.stated,
        is_exact=count.is_exact,
    )


def own_class(
    catalogue: Catalogue,
    view: View,
    texts: Texts,
    key: str,
    *,
    name: str,
    swatch: Swatch,
    codes: tuple[str, ...],
    order: int,
    number: int | None = None,
) -> SceneClass:
    """A class that is no tier, as the view leaves it: a list of municipality codes with a name and a colour.

    Raises ValueError for a key that is not of small letters, digits and "_" or that something else has, and for a
    colour that is not sRGB hex.
    """
    if not _KEY.fullmatch(key) or key in (*catalogue.tiers, REST):
        raise ValueError(f"no key for a class of its own: {key!r}")
    if not (_COLOUR.fullmatch(swatch.fill) and _COLOUR.fullmatch(swatch.text)):
        raise ValueError(f"no colours: {swatch!r}")
    shown = shown_codes(catalogue, view, codes)
    population = population_of(catalogue, shown)
    words = texts.count("unit.city", len(shown))
    return SceneClass(
        key=key,
        name=name,
        swatch=swatch,
        codes=shown,
        population=population,
        share=population / catalogue.population,
        order=order,
        number=number,
        whole_count=len(codes),
        count_text=texts.number(len(shown)),
        count_words=words,
        count_brief=words,
    )


def rest_class(
    catalogue: Catalogue,
    view: View,
    texts: Texts,
    palette: Palette,
    classes: tuple[SceneClass, ...],
    codes: tuple[str, ...],
) -> SceneClass:
    """Everybody but the classes: outside the partnerships as far as is known, or merely not shown."""
    population = population_of(catalogue, codes)
    return SceneClass(
        key=REST,
        name=texts(_name_of_the_rest(catalogue, view, classes)),
        swatch=Swatch(palette.land, palette.ink),
        codes=codes,
        population=population,
        share=population / catalogue.population,
        whole_count=len(codes),
        count_text=texts.number(len(codes)),
    )


def is_whole(catalogue: Catalogue, view: View, classes: Iterable[SceneClass]) -> bool:
    """Whether all tiers are shown, each as a whole, and nothing else."""
    return not view.is_narrowed and [row.key for row in classes] == list(catalogue.tiers)


def has_own_class(catalogue: Catalogue, classes: Iterable[SceneClass]) -> bool:
    """Whether some class is no tier: what then is shown together are municipalities."""
    return any(row.key not in catalogue.tiers for row in classes)


def _name_of_the_rest(catalogue: Catalogue, view: View, classes: tuple[SceneClass, ...]) -> str:
    if not is_whole(catalogue, view, classes):
        return "legend.others"
    return "legend.rest_known" if short_tiers(catalogue, catalogue.tiers) else "legend.rest"
