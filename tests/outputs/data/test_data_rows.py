"""The table of what is shown holds exactly the shown members, with the facts of the catalogue."""

from typing import Any

import pytest

from src.outputs.data.data_rows import DataTable, agreement_table, data_table
from src.outputs.data.file_dates import edtf
from src.source import Moment, SourceDate
from src.texts import FIRST_LANGUAGE, LANGUAGES, texts_for


def cells(table: DataTable, key: str) -> list[Any]:
    place = [column.key for column in table.columns].index(key)
    return [row[place] for row in table.rows]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_shown_member_has_one_row_and_nobody_else(scene_of, catalogue, language):
    scene = scene_of(lang=language)
    codes = cells(data_table(scene, catalogue), "municipality_code")
    assert len(codes) == len(set(codes)) == scene.totals.count
    assert set(codes) == {code for code, keys in scene.classes_of.items() if keys}


@pytest.mark.parametrize("language", LANGUAGES)
def test_rows_stand_in_finnish_order_of_the_finnish_names(scene_of, catalogue, language):
    names = cells(data_table(scene_of(lang=language), catalogue), "name_fi")
    assert names == sorted(names, key=texts_for(FIRST_LANGUAGE).sort_key)
    assert names[-1] == "Äänekoski"


def test_figures_are_the_catalogues_own(scene_of, catalogue):
    table = data_table(scene_of(), catalogue)
    for code, population, land in zip(
        cells(table, "municipality_code"), cells(table, "population"), cells(table, "land_km2"), strict=True
    ):
        assert population == catalogue.municipalities[code].population
        assert land == catalogue.municipalities[code].land_km2
    assert sum(cells(table, "population")) == scene_of().totals.population


def test_values_are_of_the_kind_that_their_column_says(scene_of, catalogue):
    table = data_table(scene_of(), catalogue)
    kinds = {"text": str, "whole": int, "decimal": float}
    for row in table.rows:
        assert [type(value) for value in row] == [kinds[column.kind] for column in table.columns]


def test_a_member_of_two_tiers_names_both_with_the_evidence_of_both(scene_of, catalogue):
    table = data_table(scene_of(), catalogue)
    (row,) = (row for row in table.rows if row[0] == "734")
    shown: dict[str, Any] = {column.key: value for column, value in zip(table.columns, row, strict=True)}
    assert shown["tier_keys"] == "growth_cities | regional_cities"
    assert shown["tier_names"].count(" | ") == shown["evidence"].count(" | ") == 1


def test_a_tier_that_is_not_shown_is_not_in_the_row_either(scene_of, catalogue):
    table = data_table(scene_of(tier="regional_cities"), catalogue)
    assert set(cells(table, "tier_keys")) == {"regional_cities"}
    assert "734" in cells(table, "municipality_code")


def test_sources_are_all_those_of_the_shown_memberships(scene_of, catalogue):
    table = data_table(scene_of(), catalogue)
    for code, cell in zip(cells(table, "municipality_code"), cells(table, "sources"), strict=True):
        for membership in catalogue.memberships_by_code[code]:
            for source in membership.sources:
                assert source.url in cell


def test_a_region_leaves_its_own_members_only(scene_of, catalogue):
    table = data_table(scene_of(region="kainuu"), catalogue)
    assert set(cells(table, "region_name")) == {"Kainuu"}
    assert table.rows


def test_nothing_shown_gives_headings_without_rows(scene_of, catalogue):
    table = data_table(scene_of(tier="none"), catalogue)
    assert table.rows == ()
    assert table.columns[0].heading == "Kuntanumero"


@pytest.mark.parametrize("table_of", [data_table, agreement_table])
def test_headings_are_unique_in_every_language(scene_of, catalogue, table_of):
    for language in LANGUAGES:
        headings = [column.heading for column in table_of(scene_of(lang=language), catalogue).columns]
        assert len(headings) == len(set(headings))


def test_a_row_names_every_other_agreement_with_what_it_rests_on(scene_of, catalogue):
    table = data_table(scene_of(), catalogue)
    fields = (
        "municipality_code",
        "agreement_keys",
        "agreement_names",
        "agreement_remarks",
        "agreement_sources",
    )
    for code, keys, names, remarks, sources in zip(*(cells(table, key) for key in fields), strict=True):
        agreements = {
            "ecosystem": catalogue.ecosystem_agreements.get(code),
            "mal": catalogue.mal_agreements.get(code),
        }
        known = [key for key, agreement in agreements.items() if agreement]
        assert keys == " | ".join(known)
        for cell in (names, remarks, sources):
            assert cell.count(" | ") == max(len(known) - 1, 0)
            assert bool(cell) == bool(known)
        for key in known:
            assert agreements[key].source.url in sources


def test_the_agreements_are_those_of_the_rows_in_their_order(scene_of, catalogue):
    scene = scene_of(lang="en", tier=("alliance", "growth_cities"))
    shown = cells(data_table(scene, catalogue), "municipality_code")
    table = agreement_table(scene, catalogue)
    named = [
        (code, kind)
        for code in shown
        for kind, agreements in (
            ("Ecosystem agreement", catalogue.ecosystem_agreements),
            ("Land use, housing and transport (MAL) agreement", catalogue.mal_agreements),
        )
        if code in agreements
    ]
    assert [(row[0], row[2]) for row in table.rows] == named


def test_an_agreement_has_its_cities_dates_and_source(scene_of, catalogue):
    table = agreement_table(scene_of(lang="sv", tier="alliance"), catalogue)
    rows = [dict(zip([column.key for column in table.columns], row, strict=True)) for row in table.rows]
    ecosystem, mal = (row for row in rows if row["municipality_code"] == "091")
    assert ecosystem["name"] == mal["name"] == "Helsingfors"
    row = catalogue.ecosystem_agreements["091"]
    assert ecosystem["cities"] == "Helsingfors, Esbo och Vanda"
    assert (ecosystem["signed"], ecosystem["valid_until"]) == (edtf(row.signed), edtf(row.valid_until))
    assert (ecosystem["address"], ecosystem["date"]) == (row.source.url, "")
    row = catalogue.mal_agreements["091"]
    assert (mal["cities"], mal["signed"], mal["valid_until"]) == ("Helsingfors", "", "")
    assert (mal["address"], mal["date"]) == (row.source.url, edtf(row.source.date))
    assert scene_of(lang="sv").texts(f"mal_basis.{row.list_basis}") in mal["remark"]


@pytest.mark.parametrize(
    ("date", "written"),
    [
        (SourceDate(Moment(2022)), "2022"),
        (SourceDate(Moment(2022, 4)), "2022-04"),
        (SourceDate(Moment(2022, 4, 8)), "2022-04-08"),
        (SourceDate(Moment(2021, 3, approximate=True)), "2021-03~"),
        (SourceDate(Moment(2019, approximate=True), Moment(2020, approximate=True)), "2019~/2020~"),
    ],
)
def test_dates_are_written_as_the_data_writes_them(date, written):
    assert edtf(date) == written
