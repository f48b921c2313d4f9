"""What a reader asks for, and the words of an address that say it.

`parse` is the only place that reads an address and `words` the only one that writes it, both by the table `WORDS`;
pages, pictures and data share them. Nothing from an address is ever evaluated: a word is looked up or ignored.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from src.address_reader import AddressReader
from src.address_words import Word, address_word, by_slug, one_of, same, single
from src.columns.choices import COLUMN_WORDS
from src.comparison.choices import COMPARISON_WORDS, FIRST_FIGURE, FIRST_MEASURE, Measure
from src.errors import Problem
from src.figure.choices import FIGURE_WORDS, FIRST_METHOD, Method, Per
from src.filters import FILTERS, Filter
from src.model import Catalogue, Language
from src.palette import FIRST_THEME, THEME_NAMES, ThemeName
from src.series.keys import BASE_YEAR, POPULATION
from src.texts import FIRST_LANGUAGE, LANGUAGES
from src.texts.alphabet import slug
from src.year_words import year_word

Size = Literal["16x9", "4x3", "1x1", "a4", "a4-landscape"]
SIZES: tuple[Size, ...] = get_args(Size)
Ground = Literal["light", "dark", "transparent"]
GROUNDS: tuple[Ground, ...] = get_args(Ground)
SCALES = (1, 2, 3)
NO_TIER = "none"
_ALL_MEMBERS = "members"
# Names the data of a picture on a page, for the browser alone; it says nothing of the view.
DATA_WORD = "data"
_LANGUAGE_WORD = "lang"
_THEMES: Mapping[str, ThemeName] = {theme: theme for theme in THEME_NAMES}
_LANGUAGES: Mapping[str, Language] = {language: language for language in LANGUAGES}


@dataclass(frozen=True)
class View:
    """What a reader chose. Empty `regions` means all; None means "not said" (the browser's own is used).

    Each of `FILTERS` has a field of its key with the chosen codes, in the order of its options.

    `labels` holds the tier keys whose cities are named on a picture; None stands for every member that fits.
    `theme` is the page's; `ground` is what a picture is drawn on, and never touches the page. `base_year` is what the
    lines of the partnerships are compared with. `compared` are codes of municipalities, keys of tiers and `COUNTRY`, at
    most four, in the order of choosing; the fields after it say what is compared of them (src/comparison/choices.py).
    `figure` is the key of the series that the map shows, None for the partnerships; the fields after it say what of it
    and how it is divided into classes (src/figure/choices.py): `has_common_limits` finds their limits from all its
    years together instead of the one shown. `first_year` and `last_year` are None where the series begins or ends.
    `columns` are figures that are added to the table of municipalities, in the order of choosing
    (src/columns/choices.py).
    """

    tiers: tuple[str, ...]
    language: Language | None = None
    regions: tuple[str, ...] = ()
    city: str | None = None
    theme: ThemeName | None = None
    is_picture: bool = False
    size: Size = "16x9"
    scale: int = 1
    ground: Ground | None = None
    labels: tuple[str, ...] | None = None
    has_inset: bool = True
    figure: str | None = None
    year: int | None = None
    per: Per | None = None
    method: Method = FIRST_METHOD
    limits: tuple[float, ...] = ()
    has_common_limits: bool = False
    first_year: int | None = None
    last_year: int | None = None
    base_year: int = BASE_YEAR
    compared: tuple[str, ...] = ()
    series: str = POPULATION
    measure: Measure = FIRST_MEASURE
    sorted_by: str = FIRST_FIGURE
    columns: tuple[str, ...] = ()

    @property
    def narrowing(self) -> tuple[str, ...]:
        """What leaves municipalities out whatever tiers are shown, two views alike exactly where this is."""
        return tuple(f"{one.word}={code}" for one in FILTERS for code in self.chosen(one))

    def chosen(self, one: Filter) -> tuple[str, ...]:
        """The codes that are chosen of a filter; none where it leaves everything."""
        return getattr(self, one.key)

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but the choice of tiers leaves municipalities out."""
        return bool(self.narrowing)

    @property
    def is_transparent(self) -> bool:
        """Whether a picture is drawn on no ground at all."""
        return self.ground == "transparent"


def default_view(catalogue: Catalogue) -> View:
    """The view of a bare address: every tier, every region, nothing selected."""
    return View(tiers=tuple(catalogue.tiers))


def _tiers(found: tuple[str, ...], catalogue: Catalogue) -> tuple[str, ...]:
    """The tiers in their own order; "none" alone stands for an empty choice."""
    return tuple(key for key in catalogue.tiers if not found or key in found)


def _said_tiers(keys: tuple[str, ...], catalogue: Catalogue) -> tuple[str, ...]:
    return () if keys == tuple(catalogue.tiers) else keys or (NO_TIER,)


def _labels(found: tuple[str, ...], catalogue: Catalogue) -> tuple[str, ...] | None:
    """None is the default (all members); the word "none" wins over tier keys, "members" over both."""
    if not found or _ALL_MEMBERS in found:
        return None
    return () if NO_TIER in found else tuple(key for key in catalogue.tiers if key in found)


def _said_labels(keys: tuple[str, ...] | None, _: Catalogue) -> tuple[str, ...]:
    return () if keys is None else keys or (NO_TIER,)


def _of_filter(one: Filter) -> Word:
    """The word of a filter; its values are the names of what can be chosen."""
    return Word(
        one.word,
        one.key,
        known=lambda catalogue: by_slug(one.options(catalogue)),
        chosen=lambda found, catalogue: tuple(code for code in one.options(catalogue) if code in found),
        said=lambda codes, catalogue: tuple(
            address_word(one.options(catalogue)[code].names) for code in codes
        ),
        is_repeated=True,
        spelt=slug,
    )


# A row for each word, in the order in which an address says them. The README has the same rows.
WORDS: tuple[Word, ...] = (
    one_of(_LANGUAGE_WORD, "language", _LANGUAGES),
    Word(
        "tier",
        "tiers",
        known=lambda catalogue: same((*catalogue.tiers, NO_TIER)),
        chosen=_tiers,
        said=_said_tiers,
        is_repeated=True,
    ),
    *(_of_filter(one) for one in FILTERS),
    Word(
        "city",
        "city",
        known=lambda catalogue: by_slug(catalogue.municipalities),
        chosen=lambda found, _: found[0] if found else None,
        said=lambda code, catalogue: (
            () if code is None else (address_word(catalogue.municipalities[code].names),)
        ),
        spelt=slug,
    ),
    one_of("theme", "theme", _THEMES),
    one_of("view", "is_picture", {"picture": True}, default=False),
    one_of("size", "size", same(SIZES), default=View.size),
    one_of("scale", "scale", {str(scale): scale for scale in SCALES}, default=View.scale),
    one_of("background", "ground", same(GROUNDS)),
    Word(
        "labels",
        "labels",
        known=lambda catalogue: same((*catalogue.tiers, NO_TIER, _ALL_MEMBERS)),
        chosen=_labels,
        said=_said_labels,
        is_repeated=True,
    ),
    one_of("inset", "has_inset", {"none": False}, default=True),
    *FIGURE_WORDS,
    year_word("from", "first_year"),
    year_word("to", "last_year"),
    single(
        "base",
        "base_year",
        lambda catalogue: {str(year): year for year in catalogue.series[POPULATION].years},
        BASE_YEAR,
    ),
    *COMPARISON_WORDS,
    *COLUMN_WORDS,
)


def parse(address: Mapping[str, Sequence[str]], catalogue: Catalogue) -> tuple[View, tuple[Problem, ...]]:
    """Read the words of an address. Returns the view and a problem for each of the first values and words ignored.

    A word that is not ours has the kind `address_word`; it is often somebody else's (a newsletter's, Streamlit's).
    """
    reader = AddressReader(address)
    fields = {word.field: word.read(reader, catalogue) for word in WORDS}
    reader.name_unknown_words(besides=(DATA_WORD,))
    return View(**fields), tuple(reader.problems)


def words(view: View, catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """The words of a view's address in a fixed order; what has its default is left out."""
    return tuple(
        (word.name, value) for word in WORDS for value in word.said(getattr(view, word.field), catalogue)
    )


def asked_language(address: Mapping[str, Sequence[str]]) -> Language | None:
    """The language that an address asks for, for an answer that needs nothing else of it."""
    found = AddressReader(address).values(_LANGUAGE_WORD, _LANGUAGES, str.casefold, is_repeated=False)
    return found[0] if found else None


def with_defaults(view: View, language: Language = FIRST_LANGUAGE, theme: ThemeName = FIRST_THEME) -> View:
    """The view with language and theme filled in where the address did not say them."""
    return replace(view, language=view.language or language, theme=view.theme or theme)


def picture_theme(view: View, theme: ThemeName) -> ThemeName:
    """The colours of the view's pictures: its ground's, else its theme's, else `theme`."""
    return _THEMES.get(view.ground or "") or view.theme or theme


def without_picture(view: View) -> View:
    """What the view shows on a page: without size, resolution and inset of a picture. Its ground stays."""
    return replace(view, is_picture=False, size=View.size, scale=View.scale, has_inset=True)
