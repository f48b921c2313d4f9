"""The projection: people by year of age, added up to the groups that are carried; it is replaced as a whole."""

from scripts.fetch.collected import Collected, Produced, Row
from scripts.fetch.counts import as_periods, people, table_of, years_of
from scripts.fetch.errand import Errand
from scripts.fetch.failure import wrong
from scripts.fetch.questions import AGES, ALL, OLDEST, Figures

PROJECTION = "facts/projection.csv"
# Those aged a hundred or over are in none of them, as in the years that were collected first.
_GROUPS = {"aged_0_99": AGES, "aged_0_14": AGES[:15], "aged_15_64": AGES[15:65], "aged_65_99": AGES[65:]}


def projection(errand: Errand) -> list[Produced]:
    """People aged 0-99 and three groups in the years that the table's row of the addresses names."""
    table = table_of(errand, "projection")
    years = table.row.years
    if missing := sorted(set(years) - set(years_of(table))):
        listed = ", ".join(table.periods)
        raise wrong("year_not_published", table.row.label, ", ".join(as_periods(missing)), listed)
    figures = table.people_by_age(as_periods(years))
    found = {year: _of_year(errand, figures, year) for year in years}
    whole = Collected(PROJECTION, ("municipality_code", "year", *_GROUPS), ())
    return [whole.with_years(found, table.row.source)]


def _of_year(errand: Errand, figures: Figures, year: int) -> dict[str, Row]:
    by_age = {age: people(errand, figures, year, age) for age in (*AGES, OLDEST)}
    for code, of_all_ages in people(errand, figures, year, ALL).items():
        if (made := sum(of[code] for of in by_age.values())) != of_all_ages:
            raise wrong("parts", figures.label, f"{of_all_ages} in {code}, {year}", made)
    return {
        code: {group: str(sum(by_age[age][code] for age in of)) for group, of in _GROUPS.items()}
        for code in sorted(errand.municipalities)
    }
