"""Other agreements that a municipality can be in: innovation ecosystems, and land use, housing and transport."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from src.catalogue.csv_door import Row, read_rows
from src.catalogue.dates import earliest_day
from src.catalogue.files import ECOSYSTEM_AGREEMENTS, MAL_AGREEMENTS
from src.catalogue.named_codes import known_code, suggested_code
from src.errors import Problem
from src.model import EcosystemAgreement, MalAgreement, Municipality
from src.source import Source

ROLES = ("agreement_city", "included")
_ECOSYSTEM_COLUMNS = (
    "municipality_code",
    "agreement_city_codes",
    "role",
    "signed",
    "valid_until",
    "source_url",
)
_MAL_COLUMNS = ("municipality_code", "central_city_code", "list_basis", "list_date", "source_url")


def read_ecosystem_agreements(
    folder: Path, municipalities: Mapping[str, Municipality], problems: list[Problem]
) -> Mapping[str, EcosystemAgreement]:
    """The ecosystem agreement of each municipality that is in one, by its code."""
    found: dict[str, EcosystemAgreement] = {}
    for row in read_rows(folder, ECOSYSTEM_AGREEMENTS, _ECOSYSTEM_COLUMNS, problems):
        agreement = _ecosystem_agreement(row, municipalities)
        if agreement.municipality_code in found:
            row.complain("agreement_twice", "municipality_code", agreement.municipality_code)
        elif agreement.municipality_code:
            found[agreement.municipality_code] = agreement
    return MappingProxyType(found)


def read_mal_agreements(
    folder: Path, municipalities: Mapping[str, Municipality], problems: list[Problem]
) -> Mapping[str, MalAgreement]:
    """The land use, housing and transport region of each municipality that is in one, by its code."""
    found: dict[str, MalAgreement] = {}
    for row in read_rows(folder, MAL_AGREEMENTS, _MAL_COLUMNS, problems):
        agreement = MalAgreement(
            municipality_code=known_code(row, "municipality_code", municipalities),
            central_city_code=known_code(row, "central_city_code", municipalities),
            list_basis=row.text("list_basis"),
            source=Source(row.url("source_url"), date=row.optional_date("list_date")),
        )
        if agreement.municipality_code in found:
            row.complain("agreement_twice", "municipality_code", agreement.municipality_code)
        elif agreement.municipality_code:
            found[agreement.municipality_code] = agreement
    return MappingProxyType(found)


def _ecosystem_agreement(row: Row, municipalities: Mapping[str, Municipality]) -> EcosystemAgreement:
    code = known_code(row, "municipality_code", municipalities)
    cities = _agreement_cities(row, municipalities)
    role = row.one_of("role", ROLES)
    signed, valid_until = row.date("signed"), row.date("valid_until")
    if row.is_sound and (role == "agreement_city") != (code in cities):
        row.complain("role_differs", "role", role, expected=" ".join(cities))
    if row.is_sound and earliest_day(valid_until.start) < earliest_day(signed.start):
        row.complain("ends_before_start", "valid_until", row.text("valid_until"), expected=row.text("signed"))
    return EcosystemAgreement(code, cities, role, signed, valid_until, Source(row.url("source_url")))


def _agreement_cities(row: Row, municipalities: Mapping[str, Municipality]) -> tuple[str, ...]:
    field = "agreement_city_codes"
    codes = tuple(row.text(field).split())
    for code in codes:
        if municipalities and code not in municipalities:
            row.complain("code_unknown", field, code, nearest=suggested_code(code, municipalities))
    return codes
