"""Tables as StatFin has them in autumn 2026, their cells computed from the figures in `geodata/`."""

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from math import prod
from typing import Any

from src.catalogue import GEODATA
from src.catalogue.series_figures import FIGURES

COUNTRY = "SSS"
AGES = (*(f"{age:03}" for age in range(100)), "100-")
# A municipality that the division of 2024 still has, and the one that it joined.
MERGED, JOINED = "588", "507"
Cell = Callable[[Mapping[str, str]], float | None]
Values = Mapping[str, float | None]


@cache
def carried() -> Mapping[tuple[str, int], Values]:
    """Figure and year -> municipality to value, as geodata/ has them."""
    found: dict[tuple[str, int], Values] = {}
    for name in FIGURES:
        with (GEODATA / name).open(encoding="utf-8") as file:
            for row in csv.DictReader(file):
                values = {code: float(cell) if cell else None for code, cell in row.items() if code.isdigit()}
                found[row["figure"], int(row["year"])] = values
    return found


@cache
def municipalities() -> tuple[dict[str, str], ...]:
    with (GEODATA / "municipalities.csv").open(encoding="utf-8") as file:
        return tuple(csv.DictReader(file))


def years_of(figure: str) -> list[int]:
    return sorted(year for name, year in carried() if name == figure)


@dataclass
class PxTable:
    """A table: its variables in its own order (code -> text, values), and a cell by the code of each variable."""

    title: str
    variables: dict[str, tuple[str, list[str]]]
    cell: Cell

    def metadata(self) -> dict[str, Any]:
        variables = [
            {
                "code": code,
                "text": text,
                "values": values,
                "valueTexts": [f"{text} {value}" for value in values],
                "elimination": COUNTRY in values,
                **({"time": True} if code.startswith("timeperiod") else {}),
            }
            for code, (text, values) in self.variables.items()
        ]
        return {"title": self.title, "variables": variables}

    def size(self, asked: Mapping[str, Sequence[str]]) -> int:
        return prod(len(asked[code]) for code in self.variables)

    def cube(self, asked: Mapping[str, Sequence[str]]) -> dict[str, Any]:
        """JSON-stat 2.0 of what is asked for, in the table's own order of variables and values."""
        codes = {
            code: [one for one in values if one in asked[code]]
            for code, (_, values) in self.variables.items()
        }
        cells = [self.cell(dict(zip(codes, key, strict=True))) for key in product(*codes.values())]
        return {
            "class": "dataset",
            "version": "2.0",
            "label": self.title,
            "source": "Tilastokeskus",
            "id": list(codes),
            "size": [len(of) for of in codes.values()],
            "dimension": {
                code: {
                    "label": self.variables[code][0],
                    "category": {
                        "index": {one: place for place, one in enumerate(of)},
                        "label": {one: f"{self.variables[code][0]} {one}" for one in of},
                    },
                }
                for code, of in codes.items()
            },
            "value": cells,
        }


def with_cells(document: Any, at: Mapping[str, str], change: Callable[[float | None], object]) -> None:
    """Change the values of a cube that lie at these codes (of some of its dimensions), as far as it has them."""
    sides = [list(document["dimension"][name]["category"]["index"]) for name in document["id"]]
    for place, key in enumerate(product(*sides)):
        if at.items() <= dict(zip(document["id"], key, strict=True)).items():
            document["value"][place] = change(document["value"][place])


def areas(codes: Sequence[str], *others: str) -> list[str]:
    return [COUNTRY, *others, *(f"KU{code}" for code in codes)]


def total_or(values: Values, area: str) -> float | None:
    """A municipality's value, or the sum of all for the country."""
    return (
        sum(value or 0 for value in values.values()) if area == COUNTRY else values[area.removeprefix("KU")]
    )


def mean_or(values: Values, weights: Values, area: str) -> float | None:
    """A municipality's share, or that of the country, to one decimal."""
    if area != COUNTRY:
        return values[area.removeprefix("KU")]
    given = {code: value for code, value in values.items() if value is not None}
    weight = sum(weights[code] or 0 for code in given)
    return round(sum(value * (weights[code] or 0) for code, value in given.items()) / weight, 1)


def codes() -> list[str]:
    return [row["municipality_code"] for row in municipalities()]


def population() -> PxTable:
    def cell(at: Mapping[str, str]) -> float | None:
        assert at["ikaryhma_10_20180101"] == at["sukupuoli_9_20180101"] == COUNTRY
        return total_or(carried()["population", int(at["timeperiod_y"])], at["alue_23_20260101"])

    return PxTable(
        "11re -- Väestö iän (1-v.) ja sukupuolen mukaan alueittain",
        {
            "alue_23_20260101": ("Alue", areas(codes())),
            "ikaryhma_10_20180101": ("Ikä", [COUNTRY, *AGES]),
            "sukupuoli_9_20180101": ("Sukupuoli", [COUNTRY, "1", "2"]),
            "timeperiod_y": ("Vuosi", [str(year) for year in years_of("population")]),
            "contentscode": ("Tiedot", ["vaerak-vaesto"]),
        },
        cell,
    )


def ages() -> PxTable:
    figures = {"vaesto_alle15_p": "share_0_14", "vaesto_yli64_p": "share_65_over"}

    def cell(at: Mapping[str, str]) -> float | None:
        area, year, content = at["alue_23_20260101"], int(at["timeperiod_y"]), at["contentscode"]
        people = carried()["population", year]
        if content == "vaerak-vaesto":
            return total_or(people, area)
        return mean_or(carried()[figures[content], year], people, area)

    return PxTable(
        "11ra -- Tunnuslukuja väestöstä alueittain",
        {
            "alue_23_20260101": ("Alue", areas(codes(), "MA1", "MK01", "SK011")),
            "contentscode": ("Tiedot", ["vaerak-vaesto", "kokmuutos_p", *figures]),
            "timeperiod_y": ("Vuosi", [str(year) for year in years_of("share_0_14")]),
        },
        cell,
    )


def change() -> PxTable:
    figures = {
        "ssaaty-vm01": "births",
        "ssaaty-vm11": "deaths",
        "ssaaty-vm43_netto": "net_between_municipalities",
        "ssaaty-vm4142": "net_immigration",
        "ssaaty-vakorjaus": "correction",
        "ssaaty-kokmuutos": "change",
        "ssaaty-vaesto": "population",
    }

    def cell(at: Mapping[str, str]) -> float | None:
        values = carried()[figures[at["contentscode"]], int(at["timeperiod_y"])]
        return total_or(values, at["alue_23_20260101"])

    return PxTable(
        "121w -- Väestönmuutokset ja väkiluku alueittain",
        {
            "timeperiod_y": ("Vuosi", [str(year) for year in years_of("change")]),
            "alue_23_20260101": ("Alue", areas(codes())),
            "contentscode": ("Tiedot", ["ssaaty-luonvalisays", *figures]),
        },
        cell,
    )


def unemployment() -> PxTable:
    """The months differ and have the year's share as their mean; the year after the last is as the last."""
    years = years_of("unemployment")
    last = years[-1]

    @cache
    def forces(year: int) -> Values:
        return {code: round((people or 0) * 0.47) for code, people in carried()["population", year].items()}

    @cache
    def share_of(year: int, area: str) -> float | None:
        return mean_or(carried()["unemployment", year], forces(year), area)

    def cell(at: Mapping[str, str]) -> float | None:
        year, month = min(int(at["timeperiod_m"][:4]), last), int(at["timeperiod_m"][5:])
        area = at["Alue"]
        if at["contentscode"] == "TYOVOIMATK":
            return total_or(forces(year), area)
        share = share_of(year, area)
        return None if share is None else round(share + (0.6 if month % 2 else -0.6), 1)

    months = [f"{year}M{month:02}" for year in (*years, last + 1) for month in range(1, 13)]
    return PxTable(
        "12r5 -- Työnvälityksen kuukausittaiset avainluvut",
        {
            "Alue": ("Alue", areas(codes(), "KUJOU", "MK01")),
            "timeperiod_m": ("Kuukausi", months),
            "contentscode": ("Tiedot", ["HAKIJALOPUSSA", "TYOTOSUUS", "TYOVOIMATK"]),
        },
        cell,
    )


def projection() -> PxTable:
    """In the division of 2024; each group is spread over its ages, and a few people are a hundred or over."""

    def of_code(code: str, year: int, group: str) -> int:
        whole = int(carried()[f"projected_{group}", year][JOINED if code == MERGED else code] or 0)
        if code not in (MERGED, JOINED):
            return whole
        return whole // 5 if code == MERGED else whole - whole // 5

    def at_age(code: str, year: int, age: str) -> int:
        if age == "100-":
            return int(code) % 3
        number = int(age)
        first, ages, group = next(
            (first, ages, group)
            for first, ages, group in ((65, 35, "65_99"), (15, 50, "15_64"), (0, 15, "0_14"))
            if number >= first
        )
        share, left = divmod(of_code(code, year, group), ages)
        return share + (number - first < left)

    def of_age(code: str, year: int, age: str) -> int:
        if age != COUNTRY:
            return at_age(code, year, age)
        groups = ("0_14", "15_64", "65_99")
        return int(code) % 3 + sum(of_code(code, year, group) for group in groups)

    def cell(at: Mapping[str, str]) -> float | None:
        year, age, area = int(at["timeperiod_y"]), at["ikaryhma_10_20180101"], at["alue_23_20240101"]
        if area == COUNTRY:
            return sum(of_age(code, year, age) for code in (*codes(), MERGED))
        return of_age(area.removeprefix("KU"), year, age)

    return PxTable(
        "14wx -- Väestöennuste 2024",
        {
            "alue_23_20240101": ("Alue", areas([*codes(), MERGED])),
            "timeperiod_y": ("Vuosi", [str(year) for year in years_of("projected_0_99")]),
            "sukupuoli_9_20180101": ("Sukupuoli", [COUNTRY, "1", "2"]),
            "ikaryhma_10_20180101": ("Ikä", [COUNTRY, *AGES]),
            "contentscode": ("Tiedot", ["vaesto_e24"]),
        },
        cell,
    )
