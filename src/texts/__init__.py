"""The words of the app in Finnish, Swedish and English, and how each language writes numbers and dates.

Keys are dotted (`legend.title`); placeholders are `{name}`. A language is one TOML file beside this module; a
test compares the files key by key and placeholder by placeholder.
"""

import datetime
import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, get_decimal_symbol
from markupsafe import Markup, escape

from src.model import LANGUAGES, Language
from src.source import Moment, SourceDate

_FOLDER = Path(__file__).parent
_LOCALES: Mapping[Language, str] = MappingProxyType({"fi": "fi", "sv": "sv_FI", "en": "en_GB"})
_DAY_PATTERNS: Mapping[Language, str] = MappingProxyType({"fi": "d.M.y", "sv": "d.M.y", "en": "d MMMM y"})
_MONTH_PATTERNS: Mapping[Language, str] = MappingProxyType({"fi": "M/y", "sv": "M/y", "en": "MMMM y"})
_MINUS = "\u2212"
_NO_BREAK = "\u00a0"


@dataclass(frozen=True)
class Texts:
    """One language: call it with a key and the values of its placeholders."""

    language: Language
    messages: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The words of a key. Raises KeyError for an unknown key or a missing placeholder."""
        return self.messages[key].format(**values)

    def has(self, key: str) -> bool:
        """Whether the catalogue knows the key."""
        return key in self.messages

    def count(self, key: str, number: int, **values: object) -> str:
        """The words of `key.one` or `key.other`, as the language counts; `{n}` is the number, written out."""
        form = Locale.parse(_LOCALES[self.language]).plural_form(number)
        return self(f"{key}.{form}", n=self.number(number), **values)

    def markup(self, key: str, **values: object) -> Markup:
        """The words of a key as HTML: what is not `Markup` itself is escaped, the catalogue's own words too."""
        return escape(self.messages[key]).format(**values)

    def number(self, value: float, decimals: int = 0, *, at_least: bool = False) -> str:
        """A number with the language's separators, rounded to `decimals`; `at_least` never rounds it up."""
        if at_least:
            # Rounded first, so that 0.29 * 100 is not taken for less than 29.
            value = math.floor(round(value * 10**decimals, 6)) / 10**decimals
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        return format_decimal(value, format=pattern, locale=_LOCALES[self.language])

    @property
    def decimal_mark(self) -> str:
        """What stands before the decimals: "," or "."."""
        return get_decimal_symbol(_LOCALES[self.language])

    def change(self, value: int) -> str:
        """A whole number with its sign, minus as a real minus."""
        sign = "+" if value > 0 else _MINUS if value < 0 else ""
        return sign + self.number(abs(value))

    def percent(self, share: float, decimals: int = 1, *, at_least: bool = False) -> str:
        """A share of one as a percentage; `at_least` never rounds it up."""
        gap = "" if self.language == "en" else _NO_BREAK
        return f"{self.number(share * 100, decimals, at_least=at_least)}{gap}%"

    def millions(self, value: int, decimals: int = 2, *, at_least: bool = False) -> str:
        """A number in millions with the language's word for it; `at_least` never rounds it up."""
        return self("unit.millions", n=self.number(value / 1_000_000, decimals, at_least=at_least))

    def date(self, date: SourceDate | None) -> str:
        """A source's date in words; a missing one says so."""
        if date is None:
            return self("date.none")
        start = self._moment(date.start)
        if date.end is None:
            return start
        end = self._moment(date.end)
        # A dash is closed up, but not beside a blank: 1/2022–2/2022, about 2019 – about 2020.
        return self("date.span_wide" if " " in f"{start}{end}" else "date.span", start=start, end=end)

    def listing(self, items: list[str]) -> str:
        """Items joined as in a sentence: a, b and c."""
        if len(items) < 2:
            return "".join(items)
        return self("list.last", first=", ".join(items[:-1]), last=items[-1])

    def _moment(self, moment: Moment) -> str:
        locale = _LOCALES[self.language]
        if moment.month is None:
            words = str(moment.year)
        elif moment.day is None:
            first = datetime.date(moment.year, moment.month, 1)
            words = format_date(first, _MONTH_PATTERNS[self.language], locale=locale)
        else:
            day = datetime.date(moment.year, moment.month, moment.day)
            words = format_date(day, _DAY_PATTERNS[self.language], locale=locale)
        return self("date.about", date=words) if moment.approximate else words


@cache
def texts_for(language: Language) -> Texts:
    """The texts of one language, read once. Raises FileNotFoundError when its file is missing."""
    path = _FOLDER / f"{language}.toml"
    return Texts(language, MappingProxyType(dict(_flat(tomllib.loads(path.read_text(encoding="utf-8"))))))


def all_texts() -> Mapping[Language, Texts]:
    """Every language the app speaks."""
    return MappingProxyType({language: texts_for(language) for language in LANGUAGES})


def _flat(table: Mapping[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    for key, value in table.items():
        name = f"{prefix}{key}"
        rows.extend(_flat(value, f"{name}.") if isinstance(value, dict) else [(name, value)])
    return rows
