"""What a reader asks for, and the words of an address that say it.

`parse` is the only place that reads an address and `words` the only one that writes it; pages, pictures and
data share both. Nothing from an address is ever evaluated: a word is looked up or ignored.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from types import MappingProxyType
from typing import Literal, TypeVar, get_args

from src.errors import Problem
from src.model import Area, Catalogue, Language, Municipality
from src.names import Names
from src.palette import FIRST_THEME, THEME_NAMES, ThemeName
from src.texts import FIRST_LANGUAGE, LANGUAGES
from src.texts.alphabet import slug

Size = Literal["16x9", "4x3", "1x1", "a4", "a4-landscape"]
SIZES: tuple[Size, ...] = get_args(Size)
Ground = Literal["light", "dark", "transparent"]
GROUNDS: tuple[Ground, ...] = get_args(Ground)
SCALES = (1, 2, 3)
NO_TIER = "none"
# The pages and their paths below the app's root; the map is also at a path of its own.
PAGE_PATHS: Mapping[str, str] = MappingProxyType(
    {
        "map": "",
        "municipalities": "kunnat",
        "partnerships": "kumppanuudet",
        "export": "vienti",
        "sources": "lahteet",
    }
)
MAP_PATH = "kartta"
_SHOWN_LENGTH = 40
# An address with thousands of unknown values must not cost a search for the nearest match of each.
_MOST_PROBLEMS = 20
# A nearest match below this likeness is not what was meant: Streamlit's "embed" is no "theme".
_LIKENESS = 0.7
T = TypeVar("T")
_LANGUAGES: Mapping[str, Language] = {language: language for language in LANGUAGES}
_THEMES: Mapping[str, ThemeName] = {theme: theme for theme in THEME_NAMES}
_SIZES: Mapping[str, Size] = {size: size for size in SIZES}
_GROUNDS: Mapping[str, Ground] = {ground: ground for ground in GROUNDS}
_DEFAULT_SIZE: Size = "16x9"


@dataclass(frozen=True)
class View:
    """What a reader chose. Empty `regions` means all; None means "not said" (the browser's own is used).

    `labels` holds the tier keys whose cities are named on a picture; None stands for every member that fits.
    `theme` is the page's; `ground` is what a picture is drawn on, and never touches the page.
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


def default_view(catalogue: Catalogue) -> View:
    """The view of a bare address: every tier, every region, nothing selected."""
    return View(tiers=tuple(catalogue.tiers))


def parse(address: Mapping[str, Sequence[str]], catalogue: Catalogue) -> tuple[View, tuple[Problem, ...]]:
    """Read the words of an address. Returns the view and a problem for each of the first values and words ignored.

    A word that is not ours has the kind `address_word`; it is often somebody else's (a newsletter's, Streamlit's).
    """
    reader = _Reader(address)
    regions, cities = _by_slug(catalogue.regions), _by_slug(catalogue.municipalities)
    tiers = {key: key for key in catalogue.tiers}
    chosen = reader.many("tier", {**tiers, NO_TIER: NO_TIER})
    chosen_regions = reader.many("region", regions, slug)
    view = View(
        tiers=tuple(key for key in catalogue.tiers if key in chosen) if chosen else tuple(catalogue.tiers),
        language=reader.one("lang", _LANGUAGES),
        regions=tuple(code for code in catalogue.regions if code in chosen_regions),
        city=reader.one("city", cities, slug),
        theme=reader.one("theme", _THEMES),
        is_picture=reader.one("view", {"picture": True}) or False,
        size=reader.one("size", _SIZES) or _DEFAULT_SIZE,
        scale=reader.one("scale", {str(scale): scale for scale in SCALES}) or 1,
        ground=reader.one("background", _GROUNDS),
        labels=_labels(reader.many("labels", {**tiers, "none": "none", "members": "members"}), catalogue),
        has_inset=reader.one("inset", {"none": False}) is None,
    )
    reader.name_unknown_words()
    return view, tuple(reader.problems)


def words(view: View, catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """The words of a view's address in a fixed order; what has its default is left out."""
    pairs: list[tuple[str, str]] = []
    if view.language is not None:
        pairs.append(("lang", view.language))
    if view.tiers != tuple(catalogue.tiers):
        pairs.extend(("tier", key) for key in view.tiers or (NO_TIER,))
    pairs.extend(("region", address_word(catalogue.regions[code].names)) for code in view.regions)
    if view.city is not None:
        pairs.append(("city", address_word(catalogue.municipalities[view.city].names)))
    if view.theme is not None:
        pairs.append(("theme", view.theme))
    if view.is_picture:
        pairs.append(("view", "picture"))
    return (*pairs, *_picture_words(view))


def address_word(names: Names) -> str:
    """The word of a municipality or region in an address, of its name in the first language: "pohjois-karjala"."""
    return slug(names.of(FIRST_LANGUAGE))


def asked_language(address: Mapping[str, Sequence[str]]) -> Language | None:
    """The language that an address asks for, for an answer that needs nothing else of it."""
    return _Reader(address).one("lang", _LANGUAGES)


def with_defaults(view: View, language: Language = FIRST_LANGUAGE, theme: ThemeName = FIRST_THEME) -> View:
    """The view with language and theme filled in where the address did not say them."""
    return replace(view, language=view.language or language, theme=view.theme or theme)


def picture_theme(view: View, theme: ThemeName) -> ThemeName:
    """The colours of the view's pictures: its ground's, else its theme's, else `theme`."""
    return _THEMES.get(view.ground or "") or view.theme or theme


def without_picture(view: View) -> View:
    """What the view shows on a page: without size, resolution and inset of a picture. Its ground stays."""
    return replace(view, is_picture=False, size=_DEFAULT_SIZE, scale=1, has_inset=True)


def _by_slug(named: Mapping[str, Area] | Mapping[str, Municipality]) -> dict[str, str]:
    """Every name as it may stand in an address -> code. Where two are alike, that of the first language is meant."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        for code, one in named.items():
            found.setdefault(slug(one.names.of(language)), code)
    return found


def _picture_words(view: View) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    if view.size != _DEFAULT_SIZE:
        pairs.append(("size", view.size))
    if view.scale != 1:
        pairs.append(("scale", str(view.scale)))
    if view.ground is not None:
        pairs.append(("background", view.ground))
    if view.labels is not None:
        pairs.extend(("labels", key) for key in view.labels or ("none",))
    if not view.has_inset:
        pairs.append(("inset", "none"))
    return pairs


def _labels(chosen: tuple[str, ...], catalogue: Catalogue) -> tuple[str, ...] | None:
    """None is the default (all members); the word "none" wins over tier keys, "members" over both."""
    if not chosen or "members" in chosen:
        return None
    return () if "none" in chosen else tuple(key for key in catalogue.tiers if key in chosen)


class _Reader:
    """Looks the values of an address up in tables and remembers what it had to ignore.

    Words and values are read as people and programs of mail write them: in any case, with the letters of a name,
    with "&amp;" for "&".
    """

    def __init__(self, address: Mapping[str, Sequence[str]]) -> None:
        self._address: dict[str, list[str]] = {}
        for word, values in address.items():
            self._address.setdefault(word.lower().removeprefix("amp;"), []).extend(values)
        self._known: set[str] = set()
        self.problems: list[Problem] = []

    def many(
        self, word: str, table: Mapping[str, T], spelt: Callable[[str], str] = str.casefold
    ) -> tuple[T, ...]:
        """Every known value of a repeated word, in the order of the address, each once.

        `spelt` gives for a value as it was written the key of the table that is meant.
        """
        self._known.add(word)
        found: dict[T, None] = {}
        for value in self._address.get(word, ()):
            meant = spelt(value[:_SHOWN_LENGTH])
            if meant in table:
                found[table[meant]] = None
            else:
                self._ignore("address_value", word, value, value, table)
        return tuple(found)

    def one(self, word: str, table: Mapping[str, T], spelt: Callable[[str], str] = str.casefold) -> T | None:
        """The first known value of a word; further, different ones are ignored and named."""
        found = self.many(word, table, spelt)
        if len(found) > 1:
            self.problems.append(Problem("address_repeated", "address", field=word, value=str(found[0])))
        return found[0] if found else None

    def name_unknown_words(self) -> None:
        """Note the words that nothing was looked up for."""
        for word, values in self._address.items():
            if word not in self._known:
                self._ignore("address_word", word, values[0] if values else "", word, self._known)

    def _ignore(self, kind: str, word: str, value: str, said: str, known: Iterable[str]) -> None:
        """Note what was ignored, with the nearest of what is known."""
        if len(self.problems) >= _MOST_PROBLEMS:
            return
        nearest = get_close_matches(said[:_SHOWN_LENGTH], list(known), n=1, cutoff=_LIKENESS)
        problem = Problem(
            kind,
            "address",
            field=word[:_SHOWN_LENGTH],
            value=value[:_SHOWN_LENGTH],
            nearest=nearest[0] if nearest else None,
        )
        if problem not in self.problems:
            self.problems.append(problem)
