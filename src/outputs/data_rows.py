"""Scene and catalogue in, table out: the rows of what is shown, for every data file alike.

One row per municipality that is a member in the scene, in alphabetical order of the names in the first language. A
cell that holds several things (a municipality in two tiers, several sources) separates them with " | ", in the
order of the tiers. Numbers are numbers, everything else is text; areas are official square kilometres.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from src.model import Catalogue, Language, Membership, Municipality, Source
from src.outputs.file_dates import edtf
from src.scene import Scene
from src.texts import FIRST_LANGUAGE, LANGUAGES, Texts, texts_for

Kind = Literal["text", "whole", "decimal"]
Value = str | int | float
BETWEEN = " | "
_NAME = "name_"


@dataclass(frozen=True)
class Column:
    """A column: its key in machine-readable files, what it holds and its heading in the scene's language."""

    key: str
    kind: Kind
    heading: str


@dataclass(frozen=True)
class DataTable:
    """Columns and rows; the first value of every row is the municipality code."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True)
class _Facts:
    """What a cell is made from; `memberships` are the ones that the scene shows, lowest order first."""

    scene: Scene
    catalogue: Catalogue
    municipality: Municipality
    memberships: tuple[Membership, ...]


def data_table(scene: Scene, catalogue: Catalogue) -> DataTable:
    """The table of the municipalities that are members in the scene; no rows when nothing is shown."""
    texts = scene.texts
    columns = tuple(Column(key, kind, heading(key, texts)) for key, kind, _ in _CELLS)
    rows = tuple(tuple(cell(facts) for _, _, cell in _CELLS) for facts in _members(scene, catalogue))
    return DataTable(columns, rows)


def heading(key: str, texts: Texts) -> str:
    """The heading of a column in a language, by the column's key."""
    if key.startswith(_NAME):
        return texts("data.column.name", language=texts.in_language(key.removeprefix(_NAME)))
    return texts(f"data.column.{key}")


def _members(scene: Scene, catalogue: Catalogue) -> list[_Facts]:
    shown = [catalogue.municipalities[code] for code, keys in scene.classes_of.items() if keys]
    order = texts_for(FIRST_LANGUAGE).sort_key
    shown.sort(key=lambda municipality: order(municipality.names.of(FIRST_LANGUAGE)))
    return [_Facts(scene, catalogue, row, _shown_memberships(scene, catalogue, row.code)) for row in shown]


def _shown_memberships(scene: Scene, catalogue: Catalogue, code: str) -> tuple[Membership, ...]:
    keys = scene.classes_of[code]
    return tuple(row for row in catalogue.memberships_by_code[code] if row.tier_key in keys)


def _name_in(language: Language) -> Callable[[_Facts], Value]:
    return lambda facts: facts.municipality.names.of(language)


def _tier_names(facts: _Facts) -> str:
    return BETWEEN.join(facts.scene.class_by_key[row.tier_key].name for row in facts.memberships)


def _evidence(facts: _Facts) -> str:
    return BETWEEN.join(facts.scene.texts(f"data.evidence.{row.evidence}") for row in facts.memberships)


def _sources(facts: _Facts) -> str:
    """Each source once; its date stands beside it, since a lone "2022-04" would be taken for a day by a spreadsheet."""
    sources = dict.fromkeys(source for row in facts.memberships for source in row.sources)
    return BETWEEN.join(_cited(source) for source in sources)


def _cited(source: Source) -> str:
    return source.url if source.date is None else f"{source.url} ({edtf(source.date)})"


def _notes(facts: _Facts) -> str:
    language = facts.scene.language
    return BETWEEN.join(row.note.of(language) for row in facts.memberships if row.note is not None)


def _region(facts: _Facts) -> str:
    return facts.catalogue.regions[facts.municipality.region_code].names.of(facts.scene.language)


def _sub_region(facts: _Facts) -> str:
    return facts.catalogue.sub_regions[facts.municipality.sub_region_code].names.of(facts.scene.language)


_CELLS: tuple[tuple[str, Kind, Callable[[_Facts], Value]], ...] = (
    ("municipality_code", "text", lambda facts: facts.municipality.code),
    *((f"{_NAME}{language}", "text", _name_in(language)) for language in LANGUAGES),
    ("tier_keys", "text", lambda facts: BETWEEN.join(row.tier_key for row in facts.memberships)),
    ("tier_names", "text", _tier_names),
    ("region_code", "text", lambda facts: facts.municipality.region_code),
    ("region_name", "text", _region),
    ("sub_region_code", "text", lambda facts: facts.municipality.sub_region_code),
    ("sub_region_name", "text", _sub_region),
    ("population", "whole", lambda facts: facts.municipality.population),
    ("population_date", "text", lambda facts: edtf(facts.catalogue.population_date)),
    ("population_change", "whole", lambda facts: facts.municipality.population_change),
    ("land_km2", "decimal", lambda facts: facts.municipality.land_km2),
    ("inland_water_km2", "decimal", lambda facts: facts.municipality.inland_water_km2),
    ("sea_km2", "decimal", lambda facts: facts.municipality.sea_km2),
    ("density", "decimal", lambda facts: round(facts.municipality.density, 1)),
    ("evidence", "text", _evidence),
    ("sources", "text", _sources),
    ("note", "text", _notes),
    ("attribution", "text", lambda facts: facts.scene.source_line),
)
