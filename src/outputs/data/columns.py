"""The columns of the table of municipalities, each described once: for the pages' tables and for every data file.

A cell of a file that holds several things (a municipality in two tiers, several sources) separates them with " | ", in
the order of the tiers or of the agreements.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from src.facts.municipality import MembershipFacts, MunicipalityFacts, municipality_facts
from src.facts.wording import agreement_name, agreement_sentence
from src.model import Catalogue, Language
from src.outputs.data.file_dates import edtf
from src.scene import Scene, SceneClass
from src.source import Source
from src.texts import LANGUAGES, Texts
from src.texts.figures import recorded_density

# A "tenth" is known to one decimal, a "decimal" as exactly as it is recorded.
Kind = Literal["text", "whole", "tenth", "decimal", "year"]
# None where there is no figure, which is no zero.
Value = str | int | float | None
BETWEEN = " | "


@dataclass(frozen=True)
class Row:
    """What the cells of a municipality are made from: its facts, and the shown tiers it is in, lowest order first."""

    scene: Scene
    facts: MunicipalityFacts
    classes: tuple[SceneClass, ...]

    @property
    def texts(self) -> Texts:
        """The words of the scene's language."""
        return self.scene.texts

    @property
    def memberships(self) -> tuple[MembershipFacts, ...]:
        """The memberships that the scene shows, lowest order first."""
        keys = [one.key for one in self.classes]
        return tuple(row for row in self.facts.memberships if row.tier.key in keys)


@dataclass(frozen=True)
class Column:
    """A column: its key in machine-readable files, what it holds, and how its value is found.

    `page_heading` is the key of its heading in the pages' tables, empty where they do not have it. `in_language` is the
    language that a column of names has them in, `own_heading` the heading of a column that only some views have.
    """

    key: str
    kind: Kind
    value: Callable[[Row], Value]
    page_heading: str = ""
    is_in_files: bool = True
    in_language: Language | None = None
    own_heading: Callable[[Texts], str] | None = None

    @property
    def decimals(self) -> int:
        """How many decimals a page writes of its numbers."""
        return 1 if self.kind in ("tenth", "decimal") else 0

    def heading(self, texts: Texts) -> str:
        """The heading in files, in the language of `texts`."""
        if self.own_heading is not None:
            return self.own_heading(texts)
        if self.in_language is not None:
            return texts("data.column.name", language=texts.in_language(self.in_language))
        return texts(f"data.column.{self.key}")


def rows_of(scene: Scene, catalogue: Catalogue) -> tuple[Row, ...]:
    """A row for every municipality that is a member in the scene, in the alphabetical order of the scene's language.

    On a map by a figure that is every one that has a class; the classes of a row are its partnerships there too.
    """
    return tuple(
        Row(scene, municipality_facts(catalogue, code), scene.partnerships_of(code))
        for code in scene.names
        if scene.classes_of[code]
    )


def _joined(parts: Iterable[str]) -> str:
    return BETWEEN.join(parts)


def _name_in(language: Language) -> Column:
    return Column(f"name_{language}", "text", lambda row: row.facts.names.of(language), in_language=language)


def _evidence(row: Row) -> str:
    return _joined(row.texts(f"data.evidence.{one.evidence}") for one in row.memberships)


def _sources(row: Row) -> str:
    return cited(source for one in row.memberships for source in one.sources)


def _notes(row: Row) -> str:
    return _joined(one.note.of(row.scene.language) for one in row.memberships if one.note is not None)


def cited(sources: Iterable[Source]) -> str:
    """Each source once; its date stands beside it, since a lone "2022-04" would be taken for a day by a spreadsheet."""
    return _joined(
        source.url if source.date is None else f"{source.url} ({edtf(source.date)})"
        for source in dict.fromkeys(sources)
    )


def _population_date(row: Row) -> str:
    date = row.facts.population.date
    return edtf(date) if date else ""


COLUMNS: tuple[Column, ...] = (
    Column("municipality_code", "text", lambda row: row.facts.code),
    Column("name", "text", lambda row: row.scene.names[row.facts.code], "table.name", is_in_files=False),
    *(_name_in(language) for language in LANGUAGES),
    Column("tier_keys", "text", lambda row: _joined(one.key for one in row.classes)),
    Column("tier_names", "text", lambda row: _joined(one.name for one in row.classes), "table.tier"),
    Column("region_code", "text", lambda row: row.facts.region.code),
    Column("region_name", "text", lambda row: row.facts.region.names.of(row.scene.language), "table.region"),
    Column("sub_region_code", "text", lambda row: row.facts.sub_region.code),
    Column("sub_region_name", "text", lambda row: row.facts.sub_region.names.of(row.scene.language)),
    Column("population", "whole", lambda row: row.facts.population.value, "table.population"),
    Column("population_date", "text", _population_date),
    Column("population_change", "whole", lambda row: row.facts.population_change.value),
    Column("land_km2", "decimal", lambda row: row.facts.land.value),
    Column("inland_water_km2", "decimal", lambda row: row.facts.inland_water.value),
    Column("sea_km2", "decimal", lambda row: row.facts.sea.value),
    Column("density", "decimal", lambda row: recorded_density(row.facts.density.value)),
    Column("evidence", "text", _evidence),
    Column("sources", "text", _sources),
    Column("note", "text", _notes),
    Column("agreement_keys", "text", lambda row: _joined(one.kind for one in row.facts.agreements)),
    Column(
        "agreement_names",
        "text",
        lambda row: _joined(agreement_name(one, row.texts) for one in row.facts.agreements),
    ),
    Column(
        "agreement_remarks",
        "text",
        lambda row: _joined(agreement_sentence(one, row.texts) for one in row.facts.agreements),
    ),
    Column("agreement_sources", "text", lambda row: cited(one.source for one in row.facts.agreements)),
    Column("attribution", "text", lambda row: row.scene.source_line),
)
FILE_COLUMNS = tuple(column for column in COLUMNS if column.is_in_files)
PAGE_COLUMNS = tuple(column for column in COLUMNS if column.page_heading)
