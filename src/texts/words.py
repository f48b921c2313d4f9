"""The words of one language by their keys, with the values of their placeholders written as the language does."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from src.source import Moment, SourceDate
from src.texts.formats import Formats


@dataclass(frozen=True)
class Texts(Formats):
    """One language: call it with a key and the values of its placeholders.

    Keys are dotted (`legend.title`); placeholders are `{name}`.
    """

    messages: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The words of a key. Raises KeyError for an unknown key or a missing placeholder."""
        return self.messages[key].format(**values)

    def has(self, key: str) -> bool:
        """Whether the catalogue knows the key."""
        return key in self.messages

    def count(self, key: str, number: int, **values: object) -> str:
        """The words of `key.one`, `key.other` or another form that the language counts with.

        `{n}` is the number, written out.
        """
        form = self.row.locale.plural_form(number)
        return self(f"{key}.{form}", n=self.number(number), **values)

    def markup(self, key: str, **values: object) -> Markup:
        """The words of a key as HTML: what is not `Markup` itself is escaped, the catalogue's own words too."""
        return escape(self.messages[key]).format(**values)

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

    def _moment(self, moment: Moment) -> str:
        words = self.moment(moment)
        return self("date.about", date=words) if moment.approximate else words
