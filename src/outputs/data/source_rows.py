"""Scene and catalogue in, rows out: where everything in a data file is from, under which licence, and its gaps."""

from dataclasses import dataclass, replace

from src.columns.chosen import FigureColumn, chosen_columns
from src.columns.wording import column_heading, column_notes
from src.completeness import open_questions, short_tiers
from src.counts import shortness, stating_source
from src.facts.fact import file_of
from src.model import CarriedFile, Catalogue, Tier
from src.names import Names
from src.outputs.data.file_dates import edtf
from src.scene import Scene
from src.series.words import tables_of
from src.source import Source

SOURCE_FIELDS = ("subject", "publisher", "licence", "address", "date", "remark")


@dataclass(frozen=True)
class SourceRow:
    """One thing that the file rests on. Fields without a value are empty; `date` is EDTF."""

    subject: str
    publisher: str = ""
    licence: str = ""
    address: str = ""
    date: str = ""
    remark: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """The values in the order of `SOURCE_FIELDS`."""
        return tuple(getattr(self, field) for field in SOURCE_FIELDS)


def source_rows(scene: Scene, catalogue: Catalogue) -> tuple[SourceRow, ...]:
    """Where added figures are from, who states more members than are known, sources of the shown tiers and of the
    files, gaps, in this order.
    """
    language = scene.language
    tiers = [catalogue.tiers[row.key] for row in scene.partnerships if row.key in catalogue.tiers]
    stated = [
        _stated_row(scene, catalogue, key) for key in short_tiers(catalogue, [tier.key for tier in tiers])
    ]
    memberships = [_tier_row(scene, tier, source) for tier in tiers for source in tier.sources]
    files = [file_row(scene, file) for file in catalogue.provenance.files]
    lists = [
        _gap_row(scene, tier.name.of(language), question)
        for tier in tiers
        for question in open_questions(catalogue, tier.key)
    ]
    gaps = [_gap_row(scene, scene.texts("data.known_gap"), gap) for gap in catalogue.provenance.known_gaps]
    added = [_figure_row(scene, catalogue, column) for column in chosen_columns(catalogue, scene.view)]
    return (*added, *stated, *memberships, *files, *lists, *gaps)


def _stated_row(scene: Scene, catalogue: Catalogue, tier_key: str) -> SourceRow:
    """Where the number of members is from that is larger than those known by name, and what it means."""
    tier, texts = catalogue.tiers[tier_key], scene.texts
    row = _tier_row(scene, tier, stating_source(catalogue, tier_key))
    return replace(row, remark=texts("overview.incomplete", **shortness(catalogue, texts, tier_key)))


def _tier_row(scene: Scene, tier: Tier, source: Source) -> SourceRow:
    return SourceRow(
        subject=tier.name.of(scene.language),
        publisher=source.site,
        address=source.url,
        date=edtf(source.date) if source.date else "",
    )


def file_row(scene: Scene, file: CarriedFile) -> SourceRow:
    """One carried file: what it holds, who publishes it and under which licence."""
    return SourceRow(
        subject=f"{file.title.of(scene.language)} ({file.path})",
        publisher=file.publisher.of(scene.language),
        licence=f"{file.licence} {file.licence_url}".strip(),
        address=file.address,
        date=edtf(file.date),
        remark=file.how.of(scene.language),
    )


def _figure_row(scene: Scene, catalogue: Catalogue, column: FigureColumn) -> SourceRow:
    """A figure that a reader added: its tables, and what has to be known of it."""
    texts = scene.texts
    row = file_row(scene, file_of(catalogue, column.series.file))
    tables = texts.listing(tables_of(column.series, column.line_years, texts))
    remark = " ".join((f"{tables}.", *column_notes(column, scene.classed, texts)))
    return replace(row, subject=column_heading(column, texts), remark=remark)


def _gap_row(scene: Scene, subject: str, gap: Names) -> SourceRow:
    return SourceRow(subject=subject, remark=gap.of(scene.language))
