"""The words of the app in every language that it speaks, and how each writes numbers and dates.

A language is one TOML file beside this module, or in the folder that `KUMPPANUUSKARTTA_TEXTS` names; which files there
are is which languages there are. `geodata/` has to have the names and notes of each (`name_fi`, `note_fi`).
"""

import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from src.model import Language
from src.names import Names
from src.texts.reading import read_texts
from src.texts.words import Texts

__all__ = [
    "FIRST_LANGUAGE",
    "LANGUAGES",
    "TEXTS_FOLDER",
    "Texts",
    "all_texts",
    "official_languages",
    "other_official_names",
    "texts_for",
]

TEXTS_FOLDER = Path(os.environ.get("KUMPPANUUSKARTTA_TEXTS") or Path(__file__).parent)
_TEXTS = read_texts(TEXTS_FOLDER)
# In the order in which a reader is offered them.
LANGUAGES: tuple[Language, ...] = tuple(_TEXTS)
# The language of who asks for none of ours, of the names in addresses, and of the order of data files.
FIRST_LANGUAGE = LANGUAGES[0]


def texts_for(language: Language) -> Texts:
    """The texts of one language. Raises KeyError for a language that the app does not speak."""
    return _TEXTS[language]


def all_texts() -> Mapping[Language, Texts]:
    """Every language the app speaks, in order."""
    return _TEXTS


def official_languages(names: Names, texts: Texts) -> Mapping[str, Language]:
    """The official names beside the one that is shown in the language of `texts` -> their language, each name once."""
    found: dict[str, Language] = {}
    for language, spoken in _TEXTS.items():
        name = names.of(language)
        if spoken.row.has_official_names and name != names.of(texts.language):
            found.setdefault(name, language)
    return MappingProxyType(found)


def other_official_names(names: Names, texts: Texts) -> Mapping[str, str]:
    """The same names -> "in Swedish"."""
    languages = official_languages(names, texts)
    return MappingProxyType({name: texts.in_language(language) for name, language in languages.items()})
