"""How a language writes numbers, shares, days and lists."""

import datetime
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal, get_decimal_symbol

from src.model import Language
from src.source import Moment
from src.texts.alphabet import sort_key
from src.texts.language_row import LanguageRow

_MINUS = "\u2212"
# What people have on their keyboards or copy from somewhere for it.
_MINUSES = str.maketrans("\u2212\u2013", "--")
_COMMA_OF_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
# What begins with a zero and goes on is the rest of something else: half of "10 000".
_NUMBER = re.compile(r"[-+]? ?(?:[1-9][0-9]{0,2}(?: [0-9]{3})+|0|[1-9][0-9]*)(?:\.[0-9]+)?")


@dataclass(frozen=True)
class Formats:
    """The forms of one language; nothing here is a word of ours."""

    row: LanguageRow

    @property
    def language(self) -> Language:
        """The code of the language."""
        return self.row.code

    def number(self, value: float, decimals: int = 0, *, at_least: bool = False) -> str:
        """A number with the language's separators, rounded to `decimals`; `at_least` never rounds it up.

        Below zero it has a real minus.
        """
        if at_least:
            # Rounded first, so that 0.29 * 100 is not taken for less than 29.
            value = math.floor(round(value * 10**decimals, 6)) / 10**decimals
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        return format_decimal(value, format=pattern, locale=self.row.locale).replace("-", _MINUS)

    @property
    def decimal_mark(self) -> str:
        """What stands before the decimals: "," or "."."""
        return get_decimal_symbol(self.row.locale)

    def read_number(self, written: str) -> float | None:
        """A number as people write it in the language; None for what is no number.

        Thousands may be apart. Where the language does not set them apart with a comma, a point is forgiven for it.
        """
        text = " ".join(written.split()).translate(_MINUSES)
        if self.decimal_mark == ".":
            text = _COMMA_OF_THOUSANDS.sub("", text)
        text = text.replace(",", ".")
        return float(text.replace(" ", "")) if _NUMBER.fullmatch(text) else None

    def change(self, value: int) -> str:
        """A whole number with its sign, minus as a real minus."""
        return self.signed(value, self.number(abs(value)))

    def signed(self, value: float, size: str) -> str:
        """The written size of a value with the value's sign before it, minus as a real minus."""
        return ("+" if value > 0 else _MINUS if value < 0 else "") + size

    def percent(self, share: float, decimals: int = 1, *, at_least: bool = False) -> str:
        """A share of one as a percentage; `at_least` never rounds it up."""
        pattern = self.row.locale.percent_formats[None]
        number = self.number(share * 100, decimals, at_least=at_least)
        return f"{pattern.prefix[0]}{number}{pattern.suffix[0]}"

    def percent_change(self, per_cent: float, decimals: int = 1) -> str:
        """A change in per cent (12.3, not 0.123) with its sign, none where it is rounded to nothing."""
        amount = self.percent(abs(per_cent) / 100, decimals)
        return amount if round(per_cent, decimals) == 0 else ("+" if per_cent > 0 else _MINUS) + amount

    def listing(self, items: Sequence[str]) -> str:
        """Items joined as in a sentence: a, b and c."""
        return format_list(items, locale=self.row.locale)

    def sort_key(self, name: str) -> str:
        """A key that sorts names as a reader of the language expects."""
        return sort_key(name, self.row.alphabet)

    def in_language(self, language: Language) -> str:
        """What says that something is in a language: "in Swedish"."""
        return self.row.in_words(language)

    def moment(self, moment: Moment) -> str:
        """A year, month or day as finely as it is known; that it is approximate is not said."""
        if moment.month is None:
            return str(moment.year)
        day = datetime.date(moment.year, moment.month, moment.day or 1)
        pattern = self.row.day if moment.day else self.row.month
        return format_date(day, pattern, locale=self.row.locale)
