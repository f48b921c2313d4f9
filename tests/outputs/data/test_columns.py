"""Each column is described once, for the pages' tables and for the files."""

import pytest

from src.outputs.data.columns import COLUMNS, FILE_COLUMNS, PAGE_COLUMNS, cited, rows_of
from src.source import Moment, Source, SourceDate
from src.texts import LANGUAGES, texts_for


def test_keys_are_unique_and_every_column_is_shown_somewhere():
    keys = [column.key for column in COLUMNS]
    assert len(keys) == len(set(keys))
    assert {*FILE_COLUMNS, *PAGE_COLUMNS} == set(COLUMNS)


def test_files_begin_with_the_code_and_end_with_the_attribution():
    assert FILE_COLUMNS[0].key == "municipality_code"
    assert FILE_COLUMNS[-1].key == "attribution"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_table_has_name_partnership_region_and_people(language):
    headings = {
        "fi": ["Kunta", "Kumppanuus", "Maakunta", "Asukkaita"],
        "sv": ["Kommun", "Partnerskap", "Landskap", "Invånare"],
        "en": ["Municipality", "Partnership", "Region", "Population"],
    }
    texts = texts_for(language)
    assert [texts(column.page_heading) for column in PAGE_COLUMNS] == headings[language]


def test_a_page_writes_a_measured_number_with_a_decimal_and_a_counted_one_without():
    decimals = {column.key: column.decimals for column in COLUMNS if column.kind != "text"}
    assert (decimals["land_km2"], decimals["population"]) == (1, 0)
    assert texts_for("fi").number(41.26, decimals["land_km2"]) == "41,3"


@pytest.mark.parametrize("language", LANGUAGES)
def test_rows_are_the_shown_members_in_the_order_of_their_names(scene_of, catalogue, language):
    scene = scene_of(lang=language, region="varsinais-suomi")
    rows = rows_of(scene, catalogue)
    assert {row.facts.code for row in rows} == {code for code, keys in scene.classes_of.items() if keys}
    names = [row.facts.names.of(language) for row in rows]
    assert names == sorted(names, key=scene.texts.sort_key)


def test_a_row_has_the_shown_partnerships_only(scene_of, catalogue):
    (salo,) = (row for row in rows_of(scene_of(tier="regional_cities"), catalogue) if row.facts.code == "734")
    assert [one.key for one in salo.classes] == ["regional_cities"]
    assert [one.tier.key for one in salo.memberships] == ["regional_cities"]
    assert len(salo.facts.memberships) == 2


def test_a_source_is_cited_once_with_its_date():
    dated = Source("https://example.fi/a", date=SourceDate(Moment(2022, 4)))
    assert cited([dated, Source("https://example.fi/b"), dated]) == (
        "https://example.fi/a (2022-04) | https://example.fi/b"
    )
