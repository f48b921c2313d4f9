"""What a reader can choose on the page of comparison, and the words of an address that say it."""

from collections.abc import Mapping
from typing import Literal, get_args

from src.address_words import Word, address_word, by_slug, one_of, same, single
from src.model import Catalogue
from src.series.keys import POPULATION
from src.texts.alphabet import slug

# As many as can be told apart in one chart and stand side by side on a phone.
MOST_COMPARED = 4
# Stands among the codes of municipalities and the keys of partnerships for all of Finland.
COUNTRY = "country"
# Of a series: its values, its first shown year as 100, or the change of each year from the one before.
Measure = Literal["level", "index", "change"]
MEASURES: tuple[Measure, ...] = get_args(Measure)
FIRST_MEASURE: Measure = MEASURES[0]
# What the cities of a partnership are sorted by: what the chart shows, or a figure of theirs.
FIRST_FIGURE = "series"
FIGURES = (FIRST_FIGURE, "population", "population_change", "share", "land", "inland_water", "density")


def _comparable(catalogue: Catalogue) -> Mapping[str, str]:
    """Every word of an address for something that can be compared -> its code or key."""
    return {**by_slug(catalogue.municipalities), **same((*catalogue.tiers, COUNTRY))}


def _said(keys: tuple[str, ...], catalogue: Catalogue) -> tuple[str, ...]:
    places = catalogue.municipalities
    return tuple(address_word(places[key].names) if key in places else key for key in keys)


COMPARISON_WORDS: tuple[Word, ...] = (
    Word(
        "compare",
        "compared",
        known=_comparable,
        chosen=lambda found, _: found,
        said=_said,
        is_repeated=True,
        spelt=slug,
        most=MOST_COMPARED,
    ),
    single("series", "series", lambda catalogue: same(catalogue.series), POPULATION),
    one_of("as", "measure", same(MEASURES), default=FIRST_MEASURE),
    one_of("by", "sorted_by", same(FIGURES), default=FIRST_FIGURE),
)
