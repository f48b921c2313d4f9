"""One language: what its file says of it in the table `[language]`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from babel import Locale

from src.model import Language


@dataclass(frozen=True)
class LanguageRow:
    """What the app has to know of a language besides its words.

    `code` is the word of an address and the name of the file. `order` is its place among the languages; the first
    one gives addresses their names. `tag` (BCP 47, "fi-FI") names the locale that numbers, lists, plural forms and
    percents are taken from; `day` and `month` are the patterns of dates, which are shorter than the locale's own.
    `alphabet` has the letters in their order, and `collation` is the tag of the language whose order the browser
    knows for it. `has_official_names` is true where municipalities have official names in the language.
    `in_language` are the words for "in Swedish" by language code; `in_any` makes those for others from a `{name}`.
    """

    code: Language
    order: int
    own_name: str
    tag: str
    day: str
    month: str
    alphabet: str
    collation: str
    has_official_names: bool
    in_any: str
    in_language: Mapping[Language, str]

    @cached_property
    def locale(self) -> Locale:
        """The locale. Raises ValueError or babel's UnknownLocaleError for a tag that is none."""
        return Locale.parse(self.tag, sep="-")

    @cached_property
    def plural_forms(self) -> frozenset[str]:
        """The forms that a counted text has to have: "one", "other" and whatever else the locale tells apart."""
        return self.locale.plural_form.tags | {"other"}

    def in_words(self, language: Language) -> str:
        """What says that something is in a language: "in Swedish"."""
        names = cast("Mapping[str, str]", self.locale.languages)
        return self.in_language.get(language) or self.in_any.format(name=names.get(language, language))
