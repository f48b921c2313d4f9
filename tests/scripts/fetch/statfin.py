"""What a table of StatFin is: its own description, and cubes of cells computed from the figures in `geodata/`."""

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


def with_cells(document: Any, at: Mapping[str, str], change: Callable[[Any], object]) -> None:
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
