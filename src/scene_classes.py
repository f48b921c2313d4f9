"""The classes of a scene: the rows of its legend, each with its municipalities, colour, people and count in words."""

from dataclasses import dataclass

from src.completeness import short_tiers
from src.counts import count_of
from src.model import Catalogue
from src.palette import Palette, Swatch
from src.texts import Texts
from src.view import View

REST = "none"


@dataclass(frozen=True)
class SceneClass:
    """One row of the legend: a tier as the view leaves it, or the rest of the country.

    `count` and `population` are of the municipalities in `codes`, `share` is of Finland's population.
    `stated_count` is set only where a source states a larger number than is known by name and the view leaves the
    whole tier; `is_exact` is False wherever members may be missing. `count_text` stands beside the name,
    `count_addition` under or after the bare number, `count_words` in a sentence, `count_brief` alone in a narrow
    line. `number` is None for the rest.
    """

    key: str
    number: int | None
    name: str
    codes: tuple[str, ...]
    population: int
    share: float
    swatch: Swatch
    count_text: str
    count_words: str = ""
    count_brief: str = ""
    count_addition: str = ""
    stated_count: int | None = None
    is_exact: bool = True

    @property
    def count(self) -> int:
        """How many municipalities the class has."""
        return len(self.codes)


def shown_codes(catalogue: Catalogue, view: View, tier_key: str) -> tuple[str, ...]:
    """The members of a tier that the view's regions leave, in the order of the file."""
    members = catalogue.members[tier_key]
    if not view.regions:
        return members
    return tuple(code for code in members if catalogue.municipalities[code].region_code in view.regions)


def population_of(catalogue: Catalogue, codes: tuple[str, ...]) -> int:
    """People in some municipalities together."""
    return sum(catalogue.municipalities[code].population for code in codes)


def tier_class(catalogue: Catalogue, view: View, texts: Texts, palette: Palette, key: str) -> SceneClass:
    """A tier as the view leaves it."""
    tier = catalogue.tiers[key]
    codes = shown_codes(catalogue, view, key)
    population = population_of(catalogue, codes)
    count = count_of(catalogue, texts, key, len(codes), is_whole=not view.regions)
    return SceneClass(
        key=key,
        number=tier.order,
        name=tier.name.of(texts.language),
        codes=codes,
        population=population,
        share=population / catalogue.population,
        swatch=palette.tiers[key],
        count_text=count.text,
        count_words=count.words,
        count_brief=count.brief_words,
        count_addition=count.addition,
        stated_count=count.stated,
        is_exact=count.is_exact,
    )


def rest_class(
    catalogue: Catalogue, view: View, texts: Texts, palette: Palette, codes: tuple[str, ...]
) -> SceneClass:
    """Everybody else: outside the partnerships as far as is known, or merely not shown."""
    population = population_of(catalogue, codes)
    return SceneClass(
        key=REST,
        number=None,
        name=texts(_name_of_the_rest(catalogue, view)),
        codes=codes,
        population=population,
        share=population / catalogue.population,
        swatch=Swatch(palette.land, palette.ink),
        count_text=texts.number(len(codes)),
    )


def _name_of_the_rest(catalogue: Catalogue, view: View) -> str:
    if view.tiers != tuple(catalogue.tiers) or view.regions:
        return "legend.others"
    return "legend.rest_known" if short_tiers(catalogue, view.tiers) else "legend.rest"
