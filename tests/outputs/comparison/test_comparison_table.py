"""The files of numbers behind a comparison read back to what is compared, in every language."""

import csv
import io

import pytest
from openpyxl import load_workbook

from src.catalogue import GEODATA
from src.comparison.comparison import build_comparison
from src.model import Catalogue, Language
from src.outputs.comparison.facts_table import facts_table
from src.outputs.comparison.table import numbers_table
from src.outputs.registry import OUTPUTS
from src.texts import LANGUAGES, texts_for
from tests.outputs.conftest import SceneOf

SUBJECTS = ("turku", "regional_cities", "country")


def read_csv(body: bytes, separator: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(body.decode("utf-8-sig")), delimiter=separator))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_csv_has_a_row_for_each_subject_and_year_with_its_source(
    scene_of: SceneOf, catalogue: Catalogue, language: Language
) -> None:
    scene = scene_of(lang=language, compare=SUBJECTS, **{"from": "1990", "to": "2000"})
    texts = texts_for(language)
    rows = read_csv(
        OUTPUTS["/compare.csv"].render(scene, catalogue), ";" if texts.decimal_mark == "," else ","
    )
    keys = ("853", "regional_cities", "country")
    column = {
        name: texts(f"compare.column.{name}") for name in ("key", "year", "value", "source", "is_at_least")
    }
    assert [(row[column["key"]], row[column["year"]]) for row in rows] == [
        (key, str(year)) for key in keys for year in range(1990, 2001)
    ]
    people = csv.DictReader((GEODATA / "population_by_year.csv").read_text("utf-8").splitlines())
    of_turku = {row["year"]: row["853"] for row in people}
    assert [row[column["value"]] for row in rows[:11]] == [of_turku[str(year)] for year in range(1990, 2001)]
    assert {row[column["source"]] for row in rows} == {"StatFin 11re"}
    assert [bool(row[column["is_at_least"]]) for row in rows] == [False] * 11 + [True] * 11 + [False] * 11


def test_gaps_are_empty_cells_and_per_cents_keep_their_decimals(
    scene_of: SceneOf, catalogue: Catalogue
) -> None:
    scene = scene_of(compare=("turku", "alliance"), series="unemployment")
    rows = read_csv(OUTPUTS["/compare.csv"].render(scene, catalogue), ";")
    values = {row["Koodi tai avain"]: [] for row in rows}
    for row in rows:
        values[row["Koodi tai avain"]].append(row["Luku"])
    wanted = list(catalogue.series["unemployment"].values["853"])
    assert values["853"] == ["" if value is None else str(value).replace(".", ",") for value in wanted]
    assert set(values["alliance"]) == {""}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_reads_back_to_both_tables(
    scene_of: SceneOf, catalogue: Catalogue, language: Language
) -> None:
    scene = scene_of(lang=language, compare=SUBJECTS, **{"as": "index"})
    comparison = build_comparison(catalogue, scene.view, scene.texts)
    book = load_workbook(io.BytesIO(OUTPUTS["/compare.xlsx"].render(scene, catalogue)))
    tables = (numbers_table(comparison, scene.texts), facts_table(comparison, scene.texts))
    for sheet, table in zip(book.worksheets, tables, strict=False):
        header, *rows = sheet.iter_rows(values_only=True)
        assert list(header) == [column.heading for column in table.columns]
        assert [tuple("" if value is None else value for value in row) for row in rows] == list(table.rows)
    said = " ".join(str(cell) for row in book.worksheets[2].iter_rows(values_only=True) for cell in row)
    assert scene.texts("compare.today_known") in said
    assert "population_by_year.csv" in said
    assert "/vertailu?lang=" in said


def test_differences_are_numbers_to_the_first(scene_of: SceneOf, catalogue: Catalogue) -> None:
    scene = scene_of(lang="en", compare=("turku", "salo"))
    table = facts_table(build_comparison(catalogue, scene.view, scene.texts), scene.texts)
    row = next(row for row in table.rows if row[0] == "Population on 31 December 2025")
    people = [catalogue.municipalities[code].population for code in ("853", "734")]
    assert row[2:] == (*people, people[1] - people[0])


def test_where_nothing_is_compared_the_files_have_their_heads_alone(
    scene_of: SceneOf, catalogue: Catalogue
) -> None:
    assert read_csv(OUTPUTS["/compare.csv"].render(scene_of(), catalogue), ";") == []
    sheets = load_workbook(io.BytesIO(OUTPUTS["/compare.xlsx"].render(scene_of(), catalogue))).worksheets
    assert scene_of().texts("compare.nothing") in [cell.value for cell in sheets[2]["A"]]
