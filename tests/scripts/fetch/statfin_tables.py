"""The tables that are fetched, with the codes and texts that StatFin has for their variables in autumn 2026."""

from collections.abc import Mapping
from functools import cache

from tests.scripts.fetch.statfin import (
    AGES,
    COUNTRY,
    JOINED,
    MERGED,
    PxTable,
    Values,
    areas,
    carried,
    codes,
    mean_or,
    total_or,
    years_of,
)


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
