"""The agreements that a municipality is in besides the partnerships, each kind told alike."""

from dataclasses import dataclass
from enum import StrEnum

from src.model import Catalogue, EcosystemAgreement, MalAgreement, Municipality
from src.source import Source, SourceDate


class AgreementKind(StrEnum):
    """Innovation ecosystems; land use, housing and transport."""

    ECOSYSTEM = "ecosystem"
    MAL = "mal"


@dataclass(frozen=True)
class Agreement:
    """One municipality in one agreement.

    `cities` are the agreement's own cities, of a land use, housing and transport agreement its central city. `role`
    and the dates are those of an ecosystem agreement, `list_basis` says what the list of municipalities of the other
    kind rests on; what a kind does not have is None. The source's date is that of the list.
    """

    kind: AgreementKind
    municipality_code: str
    cities: tuple[Municipality, ...]
    source: Source
    role: str | None = None
    signed: SourceDate | None = None
    valid_until: SourceDate | None = None
    list_basis: str | None = None


def agreements_of(catalogue: Catalogue, municipality_code: str) -> tuple[Agreement, ...]:
    """The agreements of a municipality, ecosystems first; empty where none is known."""
    ecosystem = catalogue.ecosystem_agreements.get(municipality_code)
    mal = catalogue.mal_agreements.get(municipality_code)
    return (
        *((_ecosystem(catalogue, ecosystem),) if ecosystem else ()),
        *((_mal(catalogue, mal),) if mal else ()),
    )


def _ecosystem(catalogue: Catalogue, row: EcosystemAgreement) -> Agreement:
    return Agreement(
        kind=AgreementKind.ECOSYSTEM,
        municipality_code=row.municipality_code,
        cities=tuple(catalogue.municipalities[code] for code in row.agreement_city_codes),
        source=row.source,
        role=row.role,
        signed=row.signed,
        valid_until=row.valid_until,
    )


def _mal(catalogue: Catalogue, row: MalAgreement) -> Agreement:
    return Agreement(
        kind=AgreementKind.MAL,
        municipality_code=row.municipality_code,
        cities=(catalogue.municipalities[row.central_city_code],),
        source=row.source,
        list_basis=row.list_basis,
    )
