"""One record of a file, a row of a table or a table of a TOML file, and the checks of its fields."""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from urllib.parse import urlsplit

from src.catalogue.dates import PATTERN, DateError, as_iso, parse_date
from src.errors import Problem
from src.names import Names
from src.source import Moment, SourceDate
from src.texts import LANGUAGES

_STAND_IN_DATE = SourceDate(Moment(1))
_SHOWN_LENGTH = 80
_CODE_FORMS: Mapping[int, str] = {1: "0-9", 2: "01-99", 3: "001-999"}


def nearest(value: str, known: Iterable[str]) -> str | None:
    """The known word that is most like a value, or None when nothing is alike."""
    by_folded = {word.casefold(): word for word in known}
    found = get_close_matches(value.casefold(), list(by_folded), n=1)
    return by_folded[found[0]] if found else None


class Record(ABC):
    """Looks fields up, checks them, and notes what is wrong in `problems`.

    A field that is wrong gives a stand-in (an empty text, a zero, a date in the year 1). The record is then no
    longer `is_sound`, and since its problem is noted the load ends in a DataError: a stand-in reaches nobody.
    An empty `known` means that the file which defines the words could not be read; that is its own problem.
    """

    def __init__(self, file: str, row: int | None, problems: list[Problem]) -> None:
        self.file = file
        self.row = row
        self.is_sound = True
        self._problems = problems

    @abstractmethod
    def optional_text(self, field: str) -> str:
        """The text of a field, "" where there is none; blanks around it are a problem."""

    def complain(
        self,
        kind: str,
        field: str | None = None,
        value: str | None = None,
        expected: str | None = None,
        nearest: str | None = None,
    ) -> None:
        """Note a problem of this record."""
        self.is_sound = False
        shown = None if value is None else value[:_SHOWN_LENGTH]
        problem = Problem(
            kind, self.file, self._row_of(field), self._path_of(field), shown, expected, nearest
        )
        self._problems.append(problem)

    def text(self, field: str) -> str:
        """The text of a field that has to be filled in."""
        known = len(self._problems)
        found = self.optional_text(field)
        if not found and len(self._problems) == known:
            self.complain_of_missing(field)
        return found

    def complain_of_missing(self, field: str) -> None:
        """Note that a field which has to be filled in is empty."""
        self.complain("value_missing", field)

    def date(self, field: str) -> SourceDate:
        """A date that has to be there."""
        return self._date(field, self.text(field))

    def optional_date(self, field: str) -> SourceDate | None:
        """A date, None where the field is empty."""
        found = self.optional_text(field)
        return self._date(field, found) if found else None

    def url(self, field: str) -> str:
        """An address of the web that has to be there: http or https with a host and without blanks."""
        found = self.text(field)
        return self._url(field, found) if found else found

    def optional_url(self, field: str) -> str | None:
        """An address of the web, None where the field is empty."""
        found = self.optional_text(field)
        return self._url(field, found) if found else None

    def one_of(self, field: str, known: Iterable[str], kind: str = "value_unknown") -> str:
        """A word out of a known set, compared letter by letter."""
        words = tuple(known)
        found = self.text(field)
        if found and words and found not in words:
            self.complain(kind, field, found, expected=", ".join(words), nearest=nearest(found, words))
        return found

    def code(self, field: str, digits: int) -> str:
        """A code with a fixed count of digits, leading zeros included."""
        found = self.text(field)
        if not found or re.fullmatch(f"[0-9]{{{digits}}}", found):
            return found
        if found.isdecimal() and found.isascii() and len(found) < digits:
            self.complain("code_unpadded", field, found, _CODE_FORMS[digits], nearest=found.zfill(digits))
        else:
            self.complain("code_format", field, found, _CODE_FORMS[digits])
        return ""

    def names(self, stem: str = "name") -> Names:
        """The words of a thing in `name_fi`, `name_sv` and so on for every language; each has to be there."""
        return Names({language: self.text(f"{stem}_{language}") for language in LANGUAGES})

    def _date(self, field: str, text: str) -> SourceDate:
        if not text:
            return _STAND_IN_DATE
        try:
            return parse_date(text)
        except DateError as error:
            self.complain(error.kind, field, text, PATTERN, nearest=as_iso(text))
            return _STAND_IN_DATE

    def _url(self, field: str, text: str) -> str:
        if re.search(r"[\s\x00-\x1f<>\"]", text) or not _is_web_address(text):
            self.complain("url_invalid", field, text, "https://…")
        return text

    def _row_of(self, field: str | None) -> int | None:
        return self.row

    def _path_of(self, field: str | None) -> str | None:
        return field


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "." in (parts.hostname or "")
