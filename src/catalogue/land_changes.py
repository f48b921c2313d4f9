"""Land that changed municipality, where the series could not follow: `land_changes.csv`, edited by hand."""

from collections.abc import Mapping
from pathlib import Path

from src.catalogue.csv_door import Row, read_rows
from src.catalogue.files import LAND_CHANGES
from src.catalogue.named_codes import known_code
from src.catalogue.notes import NOTES, note_of
from src.errors import Problem
from src.model import Municipality
from src.series.keys import POPULATION
from src.series.model import LandBasis, LandChange, Series
from src.source import Source
from src.texts import FIRST_LANGUAGE

_NAMES = {side: f"{side}_name_{FIRST_LANGUAGE}" for side in ("from", "to")}
COLUMNS = (
    "year",
    "from_code",
    _NAMES["from"],
    "to_code",
    _NAMES["to"],
    "people",
    "basis",
    "source_url",
    *NOTES,
)


def read_land_changes(
    folder: Path,
    municipalities: Mapping[str, Municipality],
    series: Mapping[str, Series],
    problems: list[Problem],
) -> tuple[LandChange, ...]:
    """The changes in the order of the file, which is that of the years. Empty mappings are not checked against."""
    found: dict[tuple[int, str, str], LandChange] = {}
    years = series[POPULATION].years[1:] if POPULATION in series else ()
    before = 0
    for row in read_rows(folder, LAND_CHANGES, COLUMNS, problems):
        change = _change(row, municipalities)
        if not row.is_sound:
            continue
        place = (change.year, change.from_code, change.to_code)
        if years and change.year not in years:
            row.complain("year_not_carried", "year", f"{change.year}", expected=series[POPULATION].file)
        if place in found:
            row.complain("land_twice", "year", " ".join(map(str, place)))
        if change.year < before:
            row.complain("year_order", "year", f"{change.year}", expected=f"{before}")
        before = max(before, change.year)
        found.setdefault(place, change)
    return tuple(found.values())


def _change(row: Row, municipalities: Mapping[str, Municipality]) -> LandChange:
    basis = row.one_of("basis", [kind.value for kind in LandBasis])
    from_code, to_code = (
        known_code(row, f"{side}_code", municipalities, name_field=_NAMES[side]) for side in ("from", "to")
    )
    if from_code and from_code == to_code:
        row.complain("land_stays", "to_code", to_code)
    return LandChange(
        year=row.whole("year"),
        from_code=from_code,
        to_code=to_code,
        people=_people(row, basis),
        basis=LandBasis(basis) if row.is_sound else LandBasis.NOT_COMPARED,
        source=Source(row.url("source_url")),
        note=note_of(row),
    )


def _people(row: Row, basis: str) -> int | None:
    """How many people came along: known, unless nobody has compared."""
    if basis != LandBasis.NOT_COMPARED:
        return row.whole("people", at_least=1)
    if row.optional_text("people"):
        row.complain("people_not_compared", "people", row.text("people"), expected=basis)
    return None
