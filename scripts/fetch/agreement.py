"""Tables against each other: the population series, its change by parts, and the newest year's own table."""

from collections.abc import Iterable, Sequence

from scripts.fetch.change import CHANGE, newest_population
from scripts.fetch.collected import Produced, Row, read_collected, read_rows
from scripts.fetch.errand import Errand
from scripts.fetch.failure import wrong
from scripts.fetch.population import POPULATION


def check_agreement(errand: Errand, produced: Iterable[Produced]) -> None:
    """What will be in the folder agrees, where one of these tables was fetched. Raises FetchError."""
    fresh = {one.path: one for one in produced}
    newest = newest_population(errand.last)
    if fresh.keys().isdisjoint((POPULATION, CHANGE, newest)):
        return

    def rows(path: str) -> Sequence[Row]:
        return read_rows(fresh[path]) if path in fresh else read_collected(errand.folder, path, ()).rows

    people = {
        (row["municipality_code"], int(row["year"])): int(row["population"]) for row in rows(POPULATION)
    }
    for row in rows(newest):
        code, found = row["municipality_code"], int(row["population"])
        if people.get((code, errand.last), found) != found:
            raise _differs(newest, people[code, errand.last], f"the population of {code} is {found}")
    for row in rows(CHANGE):
        code, year, found = row["municipality_code"], int(row["year"]), int(row["change"])
        before, after = people.get((code, year - 1)), people.get((code, year))
        if before is not None and after is not None and after - before != found:
            raise _differs(CHANGE, after - before, f"the change of {code} in {year} is {found}")


def _differs(path: str, expected: int, found: str) -> Exception:
    return wrong("between_tables", path, expected, found)
