"""The CSV opens in columns in an Excel of its language, and nothing in it can run as a formula."""

import csv
import io

import pytest

from src.outputs.data.data_rows import data_table
from src.outputs.delimited import render, written
from src.texts import LANGUAGES

# What Excel expects between the columns and before the decimals in each language.
MARKS = {"fi": (";", ","), "sv": (";", ","), "en": (",", ".")}


def rows_of(file: bytes, separator: str = ";") -> list[list[str]]:
    return list(csv.reader(io.StringIO(file.decode("utf-8-sig"), newline=""), delimiter=separator))


def test_begins_with_a_byte_order_mark_and_ends_lines_as_windows_does(scene_of, catalogue):
    file = render(scene_of(), catalogue)
    assert file.startswith(b"\xef\xbb\xbf")
    assert file.count(b"\n") == file.count(b"\r\n") == scene_of().totals.count + 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_reads_back_to_the_table_of_what_is_shown(scene_of, catalogue, language):
    scene = scene_of(lang=language)
    table = data_table(scene, catalogue)
    separator, decimal_mark = MARKS[language]
    header, *rows = rows_of(render(scene, catalogue), separator)
    assert header == [column.heading for column in table.columns]
    for read, row in zip(rows, table.rows, strict=True):
        for cell, value, column in zip(read, row, table.columns, strict=True):
            assert cell == value if column.kind == "text" else float(cell.replace(decimal_mark, ".")) == value


def test_codes_keep_their_zeros(scene_of, catalogue):
    assert "091" in [row[0] for row in rows_of(render(scene_of(), catalogue))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_separator_and_decimals_are_those_of_the_language(scene_of, catalogue, language):
    scene = scene_of(lang=language)
    separator, decimal_mark = MARKS[language]
    _, *rows = rows_of(render(scene, catalogue), separator)
    place = [column.key for column in data_table(scene, catalogue).columns].index("land_km2")
    for row in rows:
        whole, mark, decimals = row[place].partition(decimal_mark)
        assert mark == decimal_mark
        assert whole.isdigit()
        assert decimals.isdigit()


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_would_run_as_a_formula_is_disarmed(start):
    assert written(f"{start}HYPERLINK(1)", ",") == f"'{start}HYPERLINK(1)"


def test_a_negative_number_stays_a_number():
    assert written(-96, ",") == "-96"
    assert written(-0.5, ",") == "-0,5"
    assert written(-0.5, ".") == "-0.5"


def test_nothing_shown_gives_the_heading_alone(scene_of, catalogue):
    assert len(rows_of(render(scene_of(tier="none"), catalogue))) == 1
