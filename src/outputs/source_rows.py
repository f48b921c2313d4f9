"""Scene and catalogue in, rows out: where everything in a data file is from, under which licence, and its gaps."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from src.model import CarriedFile, Catalogue, Names, Source, Tier
from src.outputs.file_dates import edtf
from src.scene import Scene

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
    """The sources of the shown tiers, of the carried files, and what is known to be missing, in this order."""
    language = scene.language
    tiers = [catalogue.tiers[row.key] for row in scene.classes]
    memberships = [_tier_row(scene, tier, source) for tier in tiers for source in tier.sources]
    files = [_file_row(scene, file) for file in catalogue.provenance.files]
    lists = [_gap_row(scene, tier.name.of(language), tier.unknown) for tier in tiers]
    gaps = [_gap_row(scene, scene.texts("data.known_gap"), gap) for gap in catalogue.provenance.known_gaps]
    return (*memberships, *files, *lists, *gaps)


def _tier_row(scene: Scene, tier: Tier, source: Source) -> SourceRow:
    return SourceRow(
        subject=tier.name.of(scene.language),
        publisher=source.publisher or urlsplit(source.url).netloc,
        address=source.url,
        date=edtf(source.date) if source.date else "",
    )


def _file_row(scene: Scene, file: CarriedFile) -> SourceRow:
    return SourceRow(
        subject=f"{file.title.of(scene.language)} ({file.path})",
        publisher=file.publisher,
        licence=f"{file.licence} {file.licence_url}".strip(),
        address=file.address,
        date=edtf(file.date),
        remark=file.how.of(scene.language),
    )


def _gap_row(scene: Scene, subject: str, gap: Names) -> SourceRow:
    return SourceRow(subject=subject, remark=gap.of(scene.language))
