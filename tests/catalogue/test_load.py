"""The carried data make one catalogue in which nothing is lost, changed or open to change."""

import csv
import dataclasses
import io
from pathlib import Path
from typing import Any

import pytest

from src.catalogue import GEODATA, load_catalogue
from src.catalogue.dates import parse_date
from src.catalogue.files import TABLES, table_fingerprint
from src.model import Catalogue, Evidence


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def rows_of(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((GEODATA / name).read_text(encoding="utf-8"), newline="")))


def test_every_municipality_is_carried_over_field_by_field(catalogue: Catalogue) -> None:
    read = [
        {
            "municipality_code": row.code,
            "name_fi": row.names["fi"],
            "name_sv": row.names["sv"],
            "name_en": row.names["en"],
            "region_code": row.region_code,
            "sub_region_code": row.sub_region_code,
            "language_status_code": row.language_status_code,
            "population": str(row.population),
            "population_change": str(row.population_change),
            "land_km2": str(row.land_km2),
            "inland_water_km2": str(row.inland_water_km2),
            "sea_km2": str(row.sea_km2),
            "label_x_m": str(row.label_x_m),
            "label_y_m": str(row.label_y_m),
        }
        for row in catalogue.municipalities.values()
    ]
    assert read == rows_of("municipalities.csv")


def test_every_membership_is_carried_over_in_the_order_of_the_file(catalogue: Catalogue) -> None:
    rows = rows_of("memberships.csv")
    assert [(row.municipality_code, row.tier_key, row.evidence.value) for row in catalogue.memberships] == [
        (row["municipality_code"], row["tier"], row["evidence"]) for row in rows
    ]
    for membership, row in zip(catalogue.memberships, rows, strict=True):
        sources = [
            (row[f"source_url_{n}"], row[f"source_date_{n}"]) for n in (1, 2) if row[f"source_url_{n}"]
        ]
        expected = [(url, parse_date(date) if date else None) for url, date in sources]
        assert [(source.url, source.date) for source in membership.sources] == expected
        assert (membership.note["fi"] if membership.note else "") == row["note_fi"]


@pytest.mark.parametrize(
    ("field", "file"),
    [
        ("regions", "regions.csv"),
        ("sub_regions", "sub_regions.csv"),
        ("language_statuses", "language_statuses.csv"),
    ],
)
def test_every_group_is_carried_over(catalogue: Catalogue, field: str, file: str) -> None:
    areas = getattr(catalogue, field).values()
    read = [[area.code, area.names["fi"], area.names["sv"], area.names["en"]] for area in areas]
    assert read == [list(row.values()) for row in rows_of(file)]


def test_every_agreement_is_carried_over(catalogue: Catalogue) -> None:
    ecosystems = rows_of("ecosystem_agreements.csv")
    assert list(catalogue.ecosystem_agreements) == [row["municipality_code"] for row in ecosystems]
    for row in ecosystems:
        agreement = catalogue.ecosystem_agreements[row["municipality_code"]]
        assert " ".join(agreement.agreement_city_codes) == row["agreement_city_codes"]
        assert (agreement.role, agreement.source.url) == (row["role"], row["source_url"])
    for row in rows_of("mal_agreements.csv"):
        agreement = catalogue.mal_agreements[row["municipality_code"]]
        assert agreement.central_city_code == row["central_city_code"]
        assert agreement.list_basis == row["list_basis"]
        assert agreement.source.date == (parse_date(row["list_date"]) if row["list_date"] else None)


def test_codes_keep_their_leading_zeros(catalogue: Catalogue) -> None:
    assert catalogue.municipalities["091"].names["fi"] == "Helsinki"
    assert all(len(code) == 3 for code in catalogue.municipalities)


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("179", ("Jyväskylä", "Jyväskylä", "Jyväskylä")),
        ("545", ("Närpiö", "Närpes", "Närpes")),
        ("445", ("Parainen", "Pargas", "Pargas")),
        ("992", ("Äänekoski", "Äänekoski", "Äänekoski")),
        ("853", ("Turku", "Åbo", "Turku")),
    ],
)
def test_names_are_intact(catalogue: Catalogue, code: str, names: tuple[str, str, str]) -> None:
    assert catalogue.municipalities[code].names == dict(zip(("fi", "sv", "en"), names, strict=True))


def test_the_people_add_up_to_the_published_total(catalogue: Catalogue) -> None:
    assert f"population_total = {catalogue.population}\n" in (GEODATA / "provenance.toml").read_text("utf-8")


def test_tiers_are_in_their_own_order(catalogue: Catalogue) -> None:
    orders = [tier.order for tier in catalogue.tiers.values()]
    assert orders == sorted(set(orders))


def test_municipalities_are_in_the_order_of_their_codes(catalogue: Catalogue) -> None:
    assert list(catalogue.municipalities) == sorted(catalogue.municipalities)


def test_a_city_in_two_tiers_is_a_member_of_both_lowest_order_first(catalogue: Catalogue) -> None:
    assert catalogue.tiers_of("734") == ("growth_cities", "regional_cities")
    assert "734" in catalogue.members["growth_cities"]
    assert "734" in catalogue.members["regional_cities"]


def test_a_municipality_outside_the_partnerships_has_no_tier(catalogue: Catalogue) -> None:
    outside = set(catalogue.municipalities) - set(catalogue.memberships_by_code)
    assert outside
    assert all(catalogue.tiers_of(code) == () for code in outside)


def test_official_memberships_are_those_of_the_tiers_that_are_complete(catalogue: Catalogue) -> None:
    official = {row.tier_key for row in catalogue.memberships if row.evidence is Evidence.OFFICIAL}
    incomplete = {key for key, tier in catalogue.tiers.items() if tier.stated_count is not None}
    assert official == set(catalogue.tiers) - incomplete


def test_the_network_states_more_cities_than_are_known_and_says_where(catalogue: Catalogue) -> None:
    tier = catalogue.tiers["regional_cities"]
    assert tier.stated_count is not None
    assert tier.stated_count_source is not None
    assert tier.stated_count_source.date is not None
    assert tier.stated_count > len(catalogue.members["regional_cities"])


def test_every_carried_file_has_its_origin_and_the_known_gaps_are_told(catalogue: Catalogue) -> None:
    listed = {file.path for file in catalogue.provenance.files}
    carried = {path.name for path in GEODATA.iterdir() if path.is_file()}
    assert listed == carried - {"provenance.toml", "README.md"}
    assert catalogue.provenance.known_gaps
    assert {file.path for file in catalogue.provenance.files if file.edited_by_hand} == {
        "memberships.csv",
        "tiers.toml",
        "country_totals.csv",
        "land_changes.csv",
        "partnership_dates.toml",
    }


@pytest.mark.parametrize("holder", ["municipalities", "tiers", "regions", "memberships_by_code", "members"])
def test_nothing_in_the_catalogue_can_be_changed(catalogue: Catalogue, holder: str) -> None:
    mapping: Any = getattr(catalogue, holder)
    with pytest.raises(TypeError):
        mapping["091"] = None
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(catalogue, holder, {})


def test_two_reads_give_equal_catalogues(catalogue: Catalogue) -> None:
    assert load_catalogue() == catalogue


@pytest.mark.parametrize("name", TABLES)
def test_a_change_of_any_table_changes_the_fingerprint(catalogue: Catalogue, folder: Path, name: str) -> None:
    path = folder / name
    path.write_bytes(path.read_bytes() + b"\n")
    changed = table_fingerprint(folder, [])
    assert changed != catalogue.fingerprint
    assert len(changed) == len(catalogue.fingerprint) == 16
