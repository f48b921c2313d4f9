"""Population, ages and unemployment: from a table of the database to a collected table each."""

from collections.abc import Sequence

from scripts.fetch.checks import Values, check_mean, check_municipalities, check_range
from scripts.fetch.collected import Produced, Row, read_collected
from scripts.fetch.counts import (
    as_periods,
    mean,
    people,
    shares,
    table_of,
    tenths,
    years_of,
    years_to_ask,
)
from scripts.fetch.errand import Errand
from scripts.fetch.questions import Figures

POPULATION = "facts/population_by_year.csv"
AGES = "facts/age_structure.csv"
UNEMPLOYMENT = "facts/unemployment.csv"
_UNEMPLOYED = "unemployed_jobseekers_percent_of_labour_force"
_MONTHS = 12
# Those whose municipality is not known are in the country's figure and in no municipality's.
_MISS_OF_UNEMPLOYMENT = 0.3


def population(errand: Errand) -> list[Produced]:
    """People on 31 December."""
    table = table_of(errand, "population")
    collected = read_collected(errand.folder, POPULATION, ("population",))
    years = years_to_ask(errand, table, collected)
    if not years:
        return []
    figures = table.figures(as_periods(years))
    found = {
        year: {
            code: {"population": str(count)}
            for code, count in people(errand, figures, year, "population").items()
        }
        for year in years
    }
    return [collected.with_years(found, table.row.source)]


def ages(errand: Errand) -> list[Produced]:
    """Shares aged 0-14, 15-64, and 65 or over; the table has no share of the middle, which is what the others leave."""
    table = table_of(errand, "ages")
    columns = ("share_0_14", "share_15_64", "share_65_over", "basis")
    collected = read_collected(errand.folder, AGES, columns)
    years = years_to_ask(errand, table, collected)
    if not years:
        return []
    figures = table.figures(as_periods(years))
    found = {year: _ages_of(errand, figures, year) for year in years}
    return [collected.with_years(found, table.row.source)]


def unemployment(errand: Errand) -> list[Produced]:
    """Registered unemployed jobseekers in the labour force, mean of the twelve months; empty where one is withheld."""
    table = table_of(errand, "unemployment")
    months = {year: _months(year) for year in years_of(table)}
    whole = [year for year, of_year in months.items() if set(of_year) <= set(table.periods)]
    collected = read_collected(errand.folder, UNEMPLOYMENT, (_UNEMPLOYED,))
    years = collected.years_to_ask(whole, table.row.since, errand.last, errand.municipalities)
    if not years:
        return []
    found = {
        year: _unemployment_of(errand, table.figures(months[year]), months[year], f"unemployment of {year}")
        for year in years
    }
    return [collected.with_years(found, table.row.source)]


def _ages_of(errand: Errand, figures: Figures, year: int) -> dict[str, Row]:
    weights = people(errand, figures, year, "population")
    young = shares(errand, figures, year, "share_0_14", weights)
    old = shares(errand, figures, year, "share_65_over", weights)
    rest = {code: 100 - young[code] - old[code] for code in weights}
    check_range(figures.label, rest, f"what is left for those aged 15-64 in {year}", 0, 100)
    return {
        code: {
            "share_0_14": tenths(young[code]),
            "share_15_64": tenths(rest[code]),
            "share_65_over": tenths(old[code]),
            "basis": "published_shares",
        }
        for code in weights
    }


def _unemployment_of(errand: Errand, figures: Figures, months: Sequence[str], what: str) -> dict[str, Row]:
    found, forces = (_means(figures, months, name) for name in ("share", "labour_force"))
    check_municipalities(figures.label, found, errand.municipalities)
    given = {code: share for code, share in found.items() if share is not None}
    check_range(figures.label, given, what, 0, 100)
    total = mean([figures.country[month, "share"] for month in months])
    check_mean(figures.label, found, forces, total, what, _MISS_OF_UNEMPLOYMENT)
    return {code: {_UNEMPLOYED: tenths(share)} for code, share in found.items()}


def _means(figures: Figures, months: Sequence[str], name: str) -> Values:
    codes = figures.of[months[0], name]
    return {code: mean([figures.of[month, name][code] for month in months]) for code in codes}


def _months(year: int) -> tuple[str, ...]:
    return tuple(f"{year}M{month:02}" for month in range(1, _MONTHS + 1))
