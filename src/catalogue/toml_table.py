"""One table of a TOML file: its keys, types and texts in every language are checked."""

from collections.abc import Collection, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from src.catalogue.record import Record, nearest
from src.catalogue.toml_lines import line_of
from src.errors import Problem
from src.model import Language
from src.names import Names
from src.parsed import is_array, is_table
from src.texts import LANGUAGES


class Table(Record):
    """One table of a TOML file. `label` is its path as a reader knows it: "tier.alliance.name"."""

    def __init__(
        self,
        file: str,
        text: str,
        values: Mapping[str, Any],
        problems: list[Problem],
        path: tuple[str | int, ...] = (),
        label: str = "",
    ) -> None:
        super().__init__(file, None, problems)
        self._text = text
        self._values = values
        self._path = path
        self._label = label

    def has(self, field: str) -> bool:
        """Whether the table has the key."""
        return field in self._values

    def only(self, known: Collection[str]) -> None:
        """Note every key that nobody reads: most likely a slip of the pen."""
        for field in self._values:
            if field not in known:
                self.complain("key_unknown", field, field, ", ".join(known), nearest(field, known))

    def optional_text(self, field: str) -> str:
        """The text of a key, "" where it is missing; a date that TOML itself reads counts as its text."""
        found = self._values.get(field, "")
        if isinstance(found, date):
            found = found.isoformat()
        if not isinstance(found, str):
            self.complain("type_text", field, _shown(found))
            return ""
        if found != found.strip():
            self.complain("value_blanks", field, found.strip() or "␣", expected=found.strip())
        return found.strip()

    def whole(self, field: str, at_least: int) -> int:
        """A whole number that has to be there."""
        if field not in self._values:
            self.complain_of_missing(field)
            return at_least
        return self.optional_whole(field, at_least) or at_least

    def optional_whole(self, field: str, at_least: int) -> int | None:
        """A whole number of at least `at_least`, None where the key is missing."""
        found = self._values.get(field)
        if found is None:
            return None
        if not isinstance(found, int) or isinstance(found, bool):
            self.complain("number_whole", field, _shown(found))
            return at_least
        if found < at_least:
            self.complain("number_too_small", field, str(found), expected=str(at_least))
        return found

    def optional_positive(self, field: str) -> float | None:
        """A number above zero, None where the key is missing."""
        found = self._values.get(field)
        if found is None:
            return None
        if not isinstance(found, int | float) or isinstance(found, bool) or not found > 0:
            self.complain("number_positive", field, _shown(found))
            return None
        return float(found)

    def flag(self, field: str) -> bool:
        """True or false, which has to be there."""
        found = self._values.get(field)
        if found is None:
            self.complain_of_missing(field)
        elif not isinstance(found, bool):
            self.complain("type_flag", field, _shown(found), expected="true, false")
        return found is True

    def table(self, field: str) -> "Table":
        """A table below this one; an empty one where it is missing, with the problem noted."""
        found = self._values.get(field)
        if found is None:
            self.complain_of_missing(field)
        elif not is_table(found):
            self.complain("type_table", field, _shown(found))
        return self._below(field, found if is_table(found) else {})

    def tables(self, field: str, name_field: str | None = None) -> list["Table"]:
        """The tables of an array, which has to have at least one; labelled by a key of theirs or by number."""
        found = self._values.get(field)
        if found is None or found == []:
            self.complain_of_missing(field)
            return []
        if not is_array(found) or not all(is_table(element) for element in found):
            self.complain("type_tables", field, _shown(found), expected=f"[[{field}]]")
            return []
        tables: list[Table] = []
        for place, element in enumerate(found):
            name = element.get(name_field) if name_field else None
            label = self._join(self._label, field, name if isinstance(name, str) and name else str(place + 1))
            path = (*self._path, field, place)
            tables.append(Table(self.file, self._text, element, self._problems, path, label))
        return tables

    def languages(self, field: str) -> Names:
        """The languages of a table `field`, each of which has to be there."""
        return self.table(field).as_names()

    def optional_languages(self, field: str) -> Names | None:
        """The languages of a table `field`, None where there is no such table."""
        return self.languages(field) if self.has(field) else None

    def seen_languages(self, field: str) -> Mapping[Language, str]:
        """Those languages of a table that are there; at least none, since not everything has been seen."""
        if not self.has(field):
            return MappingProxyType({})
        table = self.table(field)
        table.only(LANGUAGES)
        return MappingProxyType(
            {language: table.text(language) for language in LANGUAGES if table.has(language)}
        )

    def as_names(self) -> Names:
        """The table itself as one thing in every language."""
        if not self._values:
            return Names(dict.fromkeys(LANGUAGES, ""))
        self.only(LANGUAGES)
        return Names({language: self._language(language) for language in LANGUAGES})

    def _language(self, language: Language) -> str:
        if not self.has(language):
            self.complain("language_missing", language, language, expected=", ".join(LANGUAGES))
            return ""
        return self.text(language)

    def _below(self, field: str, values: dict[str, Any]) -> "Table":
        path = (*self._path, field)
        return Table(self.file, self._text, values, self._problems, path, self._join(self._label, field))

    def _join(self, *parts: str) -> str:
        return ".".join(part for part in parts if part)

    def _row_of(self, field: str | None) -> int | None:
        return line_of(self._text, self._path if field is None else (*self._path, field))

    def _path_of(self, field: str | None) -> str | None:
        return self._join(self._label, field or "") or None


def _shown(value: object) -> str:
    """A value as TOML writes it, for a reader."""
    if isinstance(value, bool):
        return str(value).lower()
    return "…" if is_table(value) or is_array(value) else str(value)
