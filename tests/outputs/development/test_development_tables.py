"""The numbers behind the development, read back from CSV and Excel, in every language."""

import csv
import io

import pytest
from openpyxl import load_workbook

from src.catalogue import GEODATA
from src.facts.development import development_facts
from src.facts.growth import growth
from src.facts.wording import label_of
from src.model import Catalogue, Language
from src.outputs.charts.number_file import recorded
from src.outputs.development import numbers_of
from src.outputs.development.group_tables import REST
from src.outputs.registry import OUTPUTS
from src.series.keys import AGE_SHARES, POPULATION, PROJECTED_0_99, UNEMPLOYMENT
from src.series.words import name_of
from src.texts import LANGUAGES, Texts, texts_for
from tests.outputs.conftest import SceneOf

SALO = "734"


def read_csv(body: bytes, texts: Texts) -> list[dict[str, str]]:
    separator = ";" if texts.decimal_mark == "," else ","
    return list(csv.DictReader(io.StringIO(body.decode("utf-8-sig")), delimiter=separator))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_csv_of_a_city_has_a_row_for_each_year_with_the_sources_beside(
    scene_of: SceneOf, catalogue: Catalogue, language: Language
) -> None:
    texts = texts_for(language)
    scene = scene_of(lang=language, city="salo")
    rows = read_csv(OUTPUTS["/development.csv"].render(scene, catalogue), texts)
    year, source = texts("compare.column.year"), texts("compare.column.source")
    people, ahead = (name_of(catalogue.series[key], texts) for key in (POPULATION, PROJECTED_0_99))
    by_year = {row[year]: row for row in rows}
    assert len(by_year) == len(rows)
    carried = csv.DictReader((GEODATA / "population_by_year.csv").read_text("utf-8").splitlines())
    assert {row["year"]: row[SALO] for row in carried} == {
        year: row[people] for year, row in by_year.items() if row[people]
    }
    assert [one for one, row in by_year.items() if row[ahead]] == ["2024", "2035", "2040"]
    assert by_year["1972"][source] == f"{people}: StatFin 11re"
    assert f"{ahead}: StatFin 14wx" in by_year["2040"][source]
    assert {row[texts("data.column.municipality_code")] for row in rows} == {SALO}


def test_a_gap_is_an_empty_cell_and_no_nought(scene_of: SceneOf, catalogue: Catalogue) -> None:
    texts = texts_for("fi")
    rows = read_csv(OUTPUTS["/development.csv"].render(scene_of(city="sottunga"), catalogue), texts)
    series = catalogue.series[UNEMPLOYMENT]
    withheld = [year for year in series.years if series.of("766", year) is None]
    assert withheld
    cells = {row[texts("compare.column.year")]: row[name_of(series, texts)] for row in rows}
    assert {cells[str(year)] for year in withheld} == {""}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_of_a_city_has_its_figures_beside_the_countrys(
    scene_of: SceneOf, catalogue: Catalogue, language: Language
) -> None:
    texts, facts = texts_for(language), development_facts(catalogue, SALO)
    scene = scene_of(lang=language, city="salo")
    book = load_workbook(io.BytesIO(OUTPUTS["/development.xlsx"].render(scene, catalogue)))
    _, figures, sources = book.worksheets
    rows = {row[0]: row for row in figures.iter_rows(min_row=2, values_only=True)}
    for key, one in zip(AGE_SHARES, facts.ages, strict=True):
        row = rows[name_of(catalogue.series[key], texts)]
        assert row[1:4] == ("2025", recorded(one.own.value), recorded(one.country.value))
        assert row[5]
    assert facts.unemployment is not None
    row = rows[label_of(facts.unemployment, texts)]
    assert row[1:3] == ("2024", facts.unemployment.value)
    assert texts("development.jobseekers") in str(row[6])
    said = " ".join(str(cell) for row in sources.iter_rows(values_only=True) for cell in row)
    assert all(path in said for path in ("population_by_year.csv", "projection.csv", "unemployment.csv"))
    assert "city=salo" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_csv_of_the_partnerships_has_a_row_for_each_group_and_year(
    scene_of: SceneOf, catalogue: Catalogue, language: Language
) -> None:
    texts, facts = texts_for(language), growth(catalogue, 1990, catalogue.tiers)
    scene = scene_of(lang=language, base="1990")
    rows = read_csv(OUTPUTS["/development.csv"].render(scene, catalogue), texts)
    column = {
        key: texts(f"compare.column.{key}") for key in ("key", "year", "cities", "is_at_least", "source")
    }
    people, index = texts("development.people"), texts("growth.column_index", year=1990)
    years = facts.groups[0].people.years
    keys = [*catalogue.tiers, REST]
    assert [(row[column["key"]], row[column["year"]]) for row in rows] == [
        (key, str(year)) for key in keys for year in years
    ]
    for group, key in zip(facts.groups, keys, strict=True):
        own = [row for row in rows if row[column["key"]] == key]
        assert [row[people] for row in own] == [str(value) for value in group.people.values]
        assert {row[index] for row in own if row[column["year"]] == "1990"} <= {"100", "100,0", "100.0"}
    short = {row[column["key"]] for row in rows if row[column["is_at_least"]]}
    assert short == {"regional_cities"}
    assert {row[column["key"]] for row in rows if row[texts("growth.column_is_at_most")]} == {REST}
    assert all(row[column["source"]] for row in rows)


def test_the_workbook_of_the_partnerships_has_every_member_in_every_year(
    scene_of: SceneOf, catalogue: Catalogue
) -> None:
    book = load_workbook(io.BytesIO(OUTPUTS["/development.xlsx"].render(scene_of(), catalogue)))
    members = list(book.worksheets[1].iter_rows(min_row=2, values_only=True))
    series = catalogue.series[POPULATION]
    assert {(row[0], row[3]): row[4] for row in members} == {
        (code, year): series.of(code, year) for code in catalogue.memberships_by_code for year in series.years
    }
    in_two = {str(row[2]) for row in members if row[0] == SALO}
    assert in_two == {
        " | ".join(catalogue.tiers[key].name.of("fi") for key in ("growth_cities", "regional_cities"))
    }


def test_a_view_of_one_partnership_has_its_members_alone(scene_of: SceneOf, catalogue: Catalogue) -> None:
    _, members = numbers_of(scene_of(tier="vitality"), catalogue).tables
    assert {row[0] for row in members.table.rows} == set(catalogue.members["vitality"])
