"""Every agreement of the carried data is told once, with its cities, dates, what it rests on and its source."""

from src.facts.agreements import AgreementKind, agreements_of
from src.model import Catalogue


def test_every_agreement_is_told_and_none_besides(catalogue: Catalogue) -> None:
    told = [row for code in catalogue.municipalities for row in agreements_of(catalogue, code)]
    kinds = [(row.municipality_code, row.kind) for row in told]
    assert len(kinds) == len(set(kinds))
    assert {code for code, kind in kinds if kind is AgreementKind.ECOSYSTEM} == set(
        catalogue.ecosystem_agreements
    )
    assert {code for code, kind in kinds if kind is AgreementKind.MAL} == set(catalogue.mal_agreements)


def test_an_ecosystem_agreement_has_its_cities_role_and_dates(catalogue: Catalogue) -> None:
    for code, row in catalogue.ecosystem_agreements.items():
        agreement = agreements_of(catalogue, code)[0]
        assert tuple(city.code for city in agreement.cities) == row.agreement_city_codes
        assert (agreement.role, agreement.signed, agreement.valid_until) == (
            row.role,
            row.signed,
            row.valid_until,
        )
        assert agreement.source == row.source
        assert agreement.list_basis is None


def test_an_agreement_on_land_use_has_its_central_city_and_the_age_of_its_list(catalogue: Catalogue) -> None:
    for code, row in catalogue.mal_agreements.items():
        agreement = agreements_of(catalogue, code)[-1]
        assert [city.code for city in agreement.cities] == [row.central_city_code]
        assert (agreement.list_basis, agreement.source) == (row.list_basis, row.source)
        assert agreement.role is agreement.signed is agreement.valid_until is None


def test_a_municipality_without_agreements_has_none(catalogue: Catalogue) -> None:
    codes = set(catalogue.municipalities) - {*catalogue.ecosystem_agreements, *catalogue.mal_agreements}
    assert codes
    assert all(agreements_of(catalogue, code) == () for code in codes)
