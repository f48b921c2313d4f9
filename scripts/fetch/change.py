"""The change of population by its parts: one table of the database, three collected ones."""

from collections.abc import Iterable, Mapping

from scripts.fetch.checks import check_range
from scripts.fetch.collected import Produced, Row, read_collected, written
from scripts.fetch.counts import as_periods, counts, table_of, years_to_ask
from scripts.fetch.errand import Errand
from scripts.fetch.failure import wrong
from scripts.fetch.questions import Figures

CHANGE = "facts/population_change.csv"
MIGRATION = "facts/migration_between_municipalities.csv"
_NET = "net_between_municipalities"
_ADDED = ("births", _NET, "net_immigration", "correction")
_COLUMNS = ("births", "deaths", _NET, "net_immigration", "correction", "change")
_NEVER_BELOW_ZERO = ("births", "deaths", "population")


def newest_population(year: int) -> str:
    """The table of a year's population and its change, from which the build takes that of today."""
    return f"facts/population_{year}.csv"


def change(errand: Errand) -> list[Produced]:
    """The parts of the change, migration between municipalities, and the newest year's population."""
    table = table_of(errand, "change")
    changes = read_collected(errand.folder, CHANGE, _COLUMNS)
    migration = read_collected(errand.folder, MIGRATION, (_NET,))
    wanted = [
        (collected, columns, years_to_ask(errand, table, collected))
        for collected, columns in ((changes, _COLUMNS), (migration, (_NET,)))
    ]
    years = sorted({errand.last, *(year for *_, to_ask in wanted for year in to_ask)})
    figures = table.figures(as_periods(years))
    rows = {year: _of_year(errand, figures, year) for year in years}
    return [
        _newest(errand.last, rows[errand.last]),
        *(
            collected.with_years({year: _only(rows[year], columns) for year in to_ask}, table.row.source)
            for collected, columns, to_ask in wanted
            if to_ask
        ),
    ]


def _of_year(errand: Errand, figures: Figures, year: int) -> dict[str, Row]:
    """Every content of a year; births, less deaths, and the others make the change of each municipality."""
    values = {name: counts(errand, figures, year, name) for name in (*_COLUMNS, "population")}
    for name in _NEVER_BELOW_ZERO:
        check_range(figures.label, values[name], f"{name} of {year}", 0, None)
    for code, whole in values["change"].items():
        made = sum(values[name][code] for name in _ADDED) - values["deaths"][code]
        if made != whole:
            raise wrong("parts", figures.label, f"the change of {code} in {year}, {whole}", made)
    codes = values["change"]
    return {code: {name: str(of[code]) for name, of in values.items()} for code in codes}


def _newest(year: int, rows: Mapping[str, Row]) -> Produced:
    changed = f"change_from_{year - 1}"
    lines = [
        {"municipality_code": code, "population": row["population"], changed: row["change"]}
        for code, row in rows.items()
    ]
    return Produced(newest_population(year), written(("municipality_code", "population", changed), lines))


def _only(rows: Mapping[str, Row], columns: Iterable[str]) -> dict[str, Row]:
    return {code: {name: row[name] for name in columns} for code, row in rows.items()}
