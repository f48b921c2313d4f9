"""Which values of a table's variables are asked for: areas, years, contents, and of any other variable the total."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from scripts.fetch.addresses import PxWeb, TableRow
from scripts.fetch.client import Client
from scripts.fetch.failure import wrong
from scripts.fetch.pxweb import Selection, Variable, read_cells, read_variables

AGES = tuple(f"{age:03}" for age in range(100))
OLDEST = "100-"
ALL = "all"
Fits = Callable[[Variable], bool]
_AGE = ("ikaryhma", "ikä")


@dataclass(frozen=True)
class Figures:
    """What a table says: by period and figure the value of each municipality (code of three digits) and the country's.

    None is a value that the publisher withholds.
    """

    label: str
    of: Mapping[tuple[str, str], Mapping[str, float | None]]
    country: Mapping[tuple[str, str], float | None]


class Table:
    """A table that has described itself: who is who among its variables."""

    def __init__(self, client: Client, row: TableRow, place: PxWeb) -> None:
        """Read the variables. Raises FetchError where areas, time or contents are not among them."""
        self.row = row
        self._client = client
        self._place = place
        self._variables = read_variables(client, row, place)
        self._municipality = re.compile(rf"{place.municipality}(\d{{3}})")
        self._area = self._found("municipalities and the whole country", self._is_area)
        self._time = self._found("a variable of time", lambda one: one.is_time)
        self._contents = self._found("the contents " + ", ".join(row.contents), self._is_contents)

    @property
    def periods(self) -> tuple[str, ...]:
        """The years, "2025", or months, "2025M12", that the table has."""
        return tuple(self._time.values)

    def figures(self, periods: tuple[str, ...]) -> Figures:
        """The contents of the table's row for every municipality and the country. Raises FetchError."""
        codes = {self._code(names): figure for figure, names in self.row.contents.items()}
        return self._ask(periods, self._contents, codes)

    def people_by_age(self, periods: tuple[str, ...]) -> Figures:
        """The one content of the table's row; the figures are AGES, OLDEST and ALL. Raises FetchError."""
        age = self._found("ages", lambda one: _is_age(one) and {*AGES, OLDEST} <= set(one.values))
        return self._ask(periods, age, {**{code: code for code in (*AGES, OLDEST)}, self._place.country: ALL})

    def _ask(self, periods: tuple[str, ...], measure: Variable, codes: Mapping[str, str]) -> Figures:
        areas = {
            code: found[1] for code in self._area.values if (found := self._municipality.fullmatch(code))
        }
        country = self._place.country
        asked: dict[str, tuple[str, ...]] = {
            self._area.code: (country, *areas),
            self._time.code: periods,
            measure.code: tuple(codes),
        }
        cells = read_cells(self._client, self.row, self._place, {**asked, **self._fixed(asked)})
        of: dict[tuple[str, str], dict[str, float | None]] = {}
        whole: dict[tuple[str, str], float | None] = {}
        for (area, period, value, *_), number in cells.items():
            key = (period, codes[value])
            if area == country:
                whole[key] = number
            else:
                of.setdefault(key, {})[areas[area]] = number
        return Figures(self.row.label, of, whole)

    def _fixed(self, asked: Selection) -> Selection:
        """One value of every variable that is not asked about: the one content, or the total."""
        fixed: dict[str, tuple[str, ...]] = {}
        for one in self._variables:
            if one.code in asked:
                continue
            if one is self._contents:
                (names,) = self.row.contents.values()
                fixed[one.code] = (self._code(names),)
            elif self._place.country in one.values:
                fixed[one.code] = (self._place.country,)
            else:
                raise wrong("not_offered", self.row.label, f"a total of {one.text}", _offered(one))
        return fixed

    def _code(self, names: tuple[str, ...]) -> str:
        """The code of the content that has one of the names."""
        for code, text in self._contents.values.items():
            if not {code, code.rpartition("-")[2], text}.isdisjoint(names):
                return code
        raise wrong("not_offered", self.row.label, " or ".join(names), _offered(self._contents))

    def _found(self, what: str, fits: Fits) -> Variable:
        for one in self._variables:
            if fits(one):
                return one
        offered = "; ".join(f"{one.code} ({one.text})" for one in self._variables)
        raise wrong("not_offered", self.row.label, what, offered)

    def _is_area(self, one: Variable) -> bool:
        return self._place.country in one.values and any(map(self._municipality.fullmatch, one.values))

    def _is_contents(self, one: Variable) -> bool:
        return not {one.code.lower(), one.text.lower()}.isdisjoint(("contentscode", "tiedot"))


def _is_age(one: Variable) -> bool:
    return one.code.lower().startswith(_AGE) or one.text.lower().startswith(_AGE)


def _offered(one: Variable) -> str:
    return ", ".join(f"{code} ({text})" for code, text in one.values.items())
