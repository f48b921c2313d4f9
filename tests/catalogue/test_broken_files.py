"""Broken files: each is refused with its own sentence that names file, row, field and value, and never mended.

A case breaks one thing in a copy of the carried data and says which problems have to be found, all of them and
no other.
"""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from src.catalogue import BOUNDARY_NAMES, GEODATA, boundary_file, load_catalogue
from src.catalogue.dates import PATTERN as DATES
from src.catalogue.files import SERIES, TABLES
from src.catalogue.record import nearest
from src.errors import DataError, Problem
from src.map_lines import LINE_STYLES
from src.palette import PALETTES
from src.texts import LANGUAGES, texts_for
from src.ui.problems import sentence

Breakage = Callable[[Path], list[Problem]]
Replacement = str | Callable[[re.Match[str]], str]

MEMBERSHIPS = "memberships.csv"
TIERS = "tiers.toml"
MUNICIPALITIES = "municipalities.csv"
ECOSYSTEM = "ecosystem_agreements.csv"
POPULATION = "population_by_year.csv"
MAL = "mal_agreements.csv"
PROVENANCE = "provenance.toml"
SCREEN = "boundaries_screen.topojson"

KNOWN_REGIONAL_CITIES = (GEODATA / MEMBERSHIPS).read_text(encoding="utf-8").count(",regional_cities,")
TIER_KEYS = ", ".join(PALETTES["light"].tiers)
EVIDENCE = "official, two_sources, one_source, inferred"
LANGUAGE_KEYS = ", ".join(LANGUAGES)
WORDS_OF_A_TRACE = re.compile(r"Traceback|Error|Exception|\bNone\b|\bstr\b|\bint\b|0x[0-9a-f]{6}|\.py\b|[{}]")


def raw(
    file: str, change: Callable[[bytes], bytes], kind: str, at: bytes | None = None, **facts: Any
) -> Breakage:
    """Change the bytes of a file; the problem is expected in the line of `at`."""

    def breakage(folder: Path) -> list[Problem]:
        path = folder / file
        content = path.read_bytes()
        changed = change(content)
        assert changed != content
        path.write_bytes(changed)
        row = None if at is None else 1 + changed.count(b"\n", 0, changed.index(at))
        return [Problem(kind, file, row, **facts)]

    return breakage


def rows_of(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))


def write_rows(path: Path, rows: list[list[str]]) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8")


def cells(
    file: str, code: str, changes: dict[str, str], kind: str, field: str | None, **facts: Any
) -> Breakage:
    """Change cells of the first row of a municipality; the problem is expected in that row."""

    def breakage(folder: Path) -> list[Problem]:
        rows = rows_of(folder / file)
        at = next(number for number, row in enumerate(rows) if row[0] == code)
        for column, value in changes.items():
            rows[at][rows[0].index(column)] = value
        write_rows(folder / file, rows)
        return [Problem(kind, file, at + 1, field, **facts)]

    return breakage


def cell(file: str, code: str, field: str, value: str, kind: str, **facts: Any) -> Breakage:
    """Change one cell, which is then expected to be named with its value."""
    return cells(file, code, {field: value}, kind, field, value=value, **facts)


def emptied(file: str, code: str, field: str, kind: str, **facts: Any) -> Breakage:
    """Empty one cell."""
    return cells(file, code, {field: ""}, kind, field, **facts)


def table(file: str, change: Callable[[list[list[str]]], list[Problem]]) -> Breakage:
    """Change the rows of a file; the change says what is to be found."""

    def breakage(folder: Path) -> list[Problem]:
        rows = rows_of(folder / file)
        problems = change(rows)
        write_rows(folder / file, rows)
        return problems

    return breakage


def toml(
    file: str, pattern: str, new: Replacement, kind: str, field: str | None, at: str | None, **facts: Any
) -> Breakage:
    """Replace the first match; the problem is expected in the line of the last `at` up to there."""

    def breakage(folder: Path) -> list[Problem]:
        text = (folder / file).read_text(encoding="utf-8")
        match = re.search(pattern, text, re.MULTILINE)
        assert match is not None
        inserted = new if isinstance(new, str) else new(match)
        edited = text[: match.start()] + inserted + text[match.end() :]
        (folder / file).write_text(edited, encoding="utf-8")
        row = None
        if at is not None:
            row = 1 + edited.count("\n", 0, edited.rindex(at, 0, match.start() + len(inserted)))
        return [Problem(kind, file, row, field, **facts)]

    return breakage


def geometry(change: Callable[[dict[str, Any]], None], kind: str, **facts: Any) -> Breakage:
    """Change the boundaries for the screen."""

    def breakage(folder: Path) -> list[Problem]:
        path = folder / SCREEN
        document = json.loads(path.read_text(encoding="utf-8"))
        change(document)
        path.write_text(json.dumps(document), encoding="utf-8")
        return [Problem(kind, SCREEN, **facts)]

    return breakage


def areas(document: dict[str, Any]) -> list[dict[str, Any]]:
    return document["objects"]["municipalities"]["geometries"]


def removed(file: str) -> Breakage:
    def breakage(folder: Path) -> list[Problem]:
        (folder / file).unlink()
        problems = [Problem("file_missing", file)]
        if file != PROVENANCE:
            entry = next(
                number
                for number, line in enumerate(
                    (folder / PROVENANCE).read_text(encoding="utf-8").splitlines(), 1
                )
                if line == f'path = "{file}"'
            )
            listed = Problem("provenance_file_missing", PROVENANCE, entry, f"file.{file}.path", file)
            problems.insert(len(problems) if file != SCREEN else 0, listed)
        return problems

    return breakage


def renamed_column(rows: list[list[str]]) -> list[Problem]:
    at = rows[0].index("tier")
    expected = ", ".join(rows[0])
    rows[0][at] = "tiers"
    return [
        Problem("csv_column_missing", MEMBERSHIPS, 1, "tier", nearest="tiers"),
        Problem("csv_column_unknown", MEMBERSHIPS, 1, value="tiers", expected=expected),
    ]


def removed_column(rows: list[list[str]]) -> list[Problem]:
    at = rows[0].index("evidence")
    for row in rows:
        del row[at]
    return [Problem("csv_column_missing", MEMBERSHIPS, 1, "evidence")]


def repeated_column(rows: list[list[str]]) -> list[Problem]:
    for row in rows:
        row.append(row[2])
    return [Problem("csv_column_twice", MEMBERSHIPS, 1, "tier")]


def short_row(rows: list[list[str]]) -> list[Problem]:
    expected = str(len(rows[4]))
    rows[4] = rows[4][:4]
    return [Problem("csv_row_short", MEMBERSHIPS, 5, value="4", expected=expected)]


def long_row(rows: list[list[str]]) -> list[Problem]:
    rows[4].append("Suomi")
    length = len(rows[4])
    return [Problem("csv_row_long", MEMBERSHIPS, 5, value=str(length), expected=str(length - 1))]


def blank_row(rows: list[list[str]]) -> list[Problem]:
    rows.insert(5, [""] * len(rows[0]))
    return [Problem("csv_row_blank", MEMBERSHIPS, 6)]


def no_rows(rows: list[list[str]]) -> list[Problem]:
    del rows[1:]
    return [Problem("csv_no_rows", MEMBERSHIPS)]


def repeated_membership(rows: list[list[str]]) -> list[Problem]:
    rows.append(list(rows[1]))
    value = f"{rows[1][1]}, {rows[1][2]}"
    return [Problem("membership_twice", MEMBERSHIPS, len(rows), "tier", value, "2")]


def two_breakages(rows: list[list[str]]) -> list[Problem]:
    rows[1][2], rows[2][0] = "alliansi", "49"
    return [
        Problem("tier_unknown", MEMBERSHIPS, 2, "tier", "alliansi", TIER_KEYS, "alliance"),
        Problem("code_unpadded", MEMBERSHIPS, 3, "municipality_code", "49", "001-999", "049"),
    ]


def repeated_municipality(rows: list[list[str]]) -> list[Problem]:
    rows.insert(3, list(rows[2]))
    return [Problem("code_twice", MUNICIPALITIES, 4, "municipality_code", rows[2][0], "3")]


def swapped_municipalities(rows: list[list[str]]) -> list[Problem]:
    rows[1], rows[2] = rows[2], rows[1]
    return [Problem("code_order", MUNICIPALITIES, 3, "municipality_code", rows[2][0], rows[1][0])]


def lost_municipality(rows: list[list[str]]) -> list[Problem]:
    at = next(number for number, row in enumerate(rows) if row[1] == "Alavieska")
    code = rows.pop(at)[0]
    people = sum(int(row[7]) for row in rows[1:])
    levels = ("screen", "print", "overview")
    files = [f"boundaries_{level}.topojson" for level in levels]
    unknown = [Problem("boundary_unknown", file, None, "id", code, MUNICIPALITIES) for file in files]
    total = Problem("total_differs", MUNICIPALITIES, None, "population", str(people), "5652881")
    names = {row[0]: row[1] for row in rows[1:]}
    other = nearest(code, names)
    assert other is not None
    alike = f"{names[other]} ({other})"
    return [
        *unknown,
        *(Problem("code_unknown", file, 1, value=code, nearest=alike) for file in SERIES),
        total,
    ]


def one_person_more(rows: list[list[str]]) -> list[Problem]:
    rows[1][7] = str(int(rows[1][7]) + 1)
    total = Problem("total_differs", MUNICIPALITIES, None, "population", "5652882", "5652881")
    code, people, change = rows[1][0], int(rows[1][7]), int(rows[1][8])
    series = rows_of(GEODATA / POPULATION)
    at = next(number for number, row in enumerate(series, start=1) if row[0] == "2025")
    now = Problem("population_differs", POPULATION, at, code, str(people - 1), str(people))
    before = Problem(
        "population_differs", POPULATION, at - 1, code, str(people - 1 - change), str(people - change)
    )
    return [total, now, before]


def repeated_region(rows: list[list[str]]) -> list[Problem]:
    rows.append(list(rows[1]))
    return [Problem("code_twice", "regions.csv", len(rows), "region_code", rows[1][0], "2")]


def repeated_agreement(rows: list[list[str]]) -> list[Problem]:
    rows.append(list(rows[1]))
    return [Problem("agreement_twice", MAL, len(rows), "municipality_code", rows[1][0])]


def lost_area(document: dict[str, Any]) -> None:
    areas(document)[:] = [area for area in areas(document) if area["id"] != "853"]


def repeated_area(document: dict[str, Any]) -> None:
    areas(document).append(areas(document)[0])


def added_area(document: dict[str, Any]) -> None:
    areas(document).append({**areas(document)[0], "id": "999"})


def in_degrees(document: dict[str, Any]) -> None:
    document["bbox"] = [19.1, 59.5, 31.6, 70.1]


def without_lines(document: dict[str, Any]) -> None:
    del document["objects"]["region_borders"]


def with_lines_of_nobody(document: dict[str, Any]) -> None:
    document["objects"]["cable_ways"] = {"type": "MultiLineString", "arcs": [[0]]}


def with_a_point(document: dict[str, Any]) -> None:
    areas(document)[0]["type"] = "Point"


def on_half_metres(document: dict[str, Any]) -> None:
    document["transform"]["scale"] = [2.5, 2.5]


def another_grid(folder: Path) -> list[Problem]:
    document = json.loads((folder / SCREEN).read_text(encoding="utf-8"))
    grid = document["transform"]["scale"][0]
    document["transform"]["scale"] = [7, 7]
    (folder / SCREEN).write_text(json.dumps(document), encoding="utf-8")
    return [Problem("grid_differs", SCREEN, None, "transform.scale", "7", str(grid))]


def unlisted(folder: Path) -> list[Problem]:
    (folder / "list.xlsx").write_bytes(b"PK")
    return [Problem("provenance_unlisted", PROVENANCE, None, "file", "list.xlsx")]


VITALITY = r"\[\[tier\]\]\nkey = \"vitality\"[\s\S]*?(?=\[\[tier\]\])"
WEB = "https://…"

CASES: dict[str, Breakage] = {
    # the file as a whole
    "memberships missing": removed(MEMBERSHIPS),
    "municipalities missing": removed(MUNICIPALITIES),
    "regions missing": removed("regions.csv"),
    "provenance missing": removed(PROVENANCE),
    "file empty": raw(MEMBERSHIPS, lambda _: b"", "file_empty"),
    "file of blanks": raw(TIERS, lambda _: b" \n\n", "file_empty"),
    "file in Latin letters": raw(
        MEMBERSHIPS,
        lambda content: content.decode().encode("cp1252"),
        "encoding_latin1",
        at="Jyväskylä".encode("cp1252"),
        value="Jyväskylä",
        expected="UTF-8",
    ),
    "file in UTF-16": raw(
        MEMBERSHIPS,
        lambda content: content.decode().encode("utf-16"),
        "encoding_utf16",
        value="UTF-16",
        expected="UTF-8",
    ),
    "file with a stray byte": raw(
        TIERS,
        lambda content: content.replace(b"order = 1", b"order = \x931\x94"),
        "encoding",
        at=b"\x93",
        value="0x93",
        expected="UTF-8",
    ),
    # the table as a whole
    "semicolons": raw(
        MEMBERSHIPS,
        lambda content: content.replace(b",", b";"),
        "csv_semicolons",
        at=b"municipality_code",
        value=";",
        expected=",",
    ),
    "quotation mark left open": raw(
        MEMBERSHIPS,
        lambda content: content.replace(b",Espoo,", b',"Espoo,'),
        "csv_quotes",
        at=b'"Espoo',
        value='"',
    ),
    "column renamed": table(MEMBERSHIPS, renamed_column),
    "column removed": table(MEMBERSHIPS, removed_column),
    "column repeated": table(MEMBERSHIPS, repeated_column),
    "row too short": table(MEMBERSHIPS, short_row),
    "row too long": table(MEMBERSHIPS, long_row),
    "row blank": table(MEMBERSHIPS, blank_row),
    "header alone": table(MEMBERSHIPS, no_rows),
    # memberships
    "code without its zero": cell(
        MEMBERSHIPS, "091", "municipality_code", "91", "code_unpadded", expected="001-999", nearest="091"
    ),
    "code with a letter": cell(
        MEMBERSHIPS, "091", "municipality_code", "O91", "code_format", expected="001-999"
    ),
    "code unknown": cell(
        MEMBERSHIPS, "092", "municipality_code", "999", "code_unknown", nearest="Vantaa (092)"
    ),
    "name misspelt": cell(
        MEMBERSHIPS,
        "091",
        "name_fi",
        "Helsnki",
        "name_differs",
        expected="Helsinki (091)",
        nearest="Helsinki (091)",
    ),
    "name of another": cell(
        MEMBERSHIPS,
        "091",
        "name_fi",
        "Espoo",
        "name_differs",
        expected="Helsinki (091)",
        nearest="Espoo (049)",
    ),
    "name missing": emptied(MEMBERSHIPS, "091", "name_fi", "value_missing"),
    "blank before a name": cells(
        MEMBERSHIPS,
        "091",
        {"name_fi": " Helsinki"},
        "value_blanks",
        "name_fi",
        value="Helsinki",
        expected="Helsinki",
    ),
    "line break in a name": cell(MUNICIPALITIES, "009", "name_sv", "Alavieska\nAlavieska", "value_control"),
    "tier unknown": cell(
        MEMBERSHIPS, "091", "tier", "allianse", "tier_unknown", expected=TIER_KEYS, nearest="alliance"
    ),
    "tier missing": emptied(MEMBERSHIPS, "091", "tier", "value_missing"),
    "evidence unknown": cell(
        MEMBERSHIPS, "091", "evidence", "offical", "evidence_unknown", expected=EVIDENCE, nearest="official"
    ),
    "membership twice": table(MEMBERSHIPS, repeated_membership),
    "official without a source": cells(
        MEMBERSHIPS,
        "091",
        {"source_url_1": "", "source_url_2": ""},
        "source_missing",
        "source_url_1",
        value="official",
        expected="1",
    ),
    "second of two sources missing": cells(
        MEMBERSHIPS,
        "005",
        {"source_url_2": "", "source_date_2": ""},
        "source_missing",
        "source_url_2",
        value="two_sources",
        expected="2",
    ),
    "date of no source": cells(
        MEMBERSHIPS,
        "020",
        {"source_date_2": "2021"},
        "date_without_source",
        "source_date_2",
        value="2021",
        expected="source_url_2",
    ),
    "address with another scheme": cell(
        MEMBERSHIPS, "020", "source_url_1", "ftp://kuntaliitto.fi/a", "url_invalid", expected=WEB
    ),
    "address that is a script": cell(
        MEMBERSHIPS, "020", "source_url_1", "javascript:alert(1)", "url_invalid", expected=WEB
    ),
    "address without a scheme": cell(
        MEMBERSHIPS, "020", "source_url_1", "www.kuntaliitto.fi", "url_invalid", expected=WEB
    ),
    "address with a blank": cell(
        MEMBERSHIPS, "020", "source_url_1", "https://kuntaliitto.fi/a b", "url_invalid", expected=WEB
    ),
    "date in the Finnish form": cell(
        MEMBERSHIPS, "020", "source_date_1", "28.4.2022", "date_format", expected=DATES, nearest="2022-04-28"
    ),
    "date in words": cell(
        MEMBERSHIPS, "020", "source_date_1", "keväällä 2022", "date_format", expected=DATES
    ),
    "day that does not exist": cell(
        MEMBERSHIPS, "020", "source_date_1", "2022-02-30", "date_impossible", expected=DATES
    ),
    "month that does not exist": cell(
        MEMBERSHIPS, "020", "source_date_1", "2022-13", "date_impossible", expected=DATES
    ),
    "period that runs back": cell(
        MEMBERSHIPS, "020", "source_date_1", "2022/2021", "date_backwards", expected=DATES
    ),
    "note in one language": cells(
        MEMBERSHIPS,
        "020",
        {"note_fi": "Huomautus", "note_sv": "Anmärkning"},
        "note_untranslated",
        "note_en",
        value="Huomautus",
    ),
    "two rows wrong": table(MEMBERSHIPS, two_breakages),
    # tiers
    "syntax of TOML": toml(
        TIERS, r"^order = 2$", "order = ", "toml_syntax", None, "order = ", value="order ="
    ),
    "quotation mark of TOML": toml(
        TIERS, r'^key = "vitality"$', 'key = "vitality', "toml_syntax", None, "key", value='key = "vitality'
    ),
    "order twice": toml(
        TIERS,
        r"^order = 2$",
        "order = 1",
        "order_twice",
        "tier.vitality.order",
        "order = 1",
        value="1",
        expected="alliance",
    ),
    "order zero": toml(
        TIERS,
        r"^order = 1$",
        "order = 0",
        "number_too_small",
        "tier.alliance.order",
        "order = 0",
        value="0",
        expected="1",
    ),
    "order in words": toml(
        TIERS,
        r"^order = 2$",
        'order = "two"',
        "number_whole",
        "tier.vitality.order",
        "order",
        value="two",
    ),
    "order missing": toml(TIERS, r"^order = 2\n", "", "value_missing", "tier.vitality.order", "[[tier]]"),
    "stated count too low": toml(
        TIERS,
        r"^stated_count = 57$",
        "stated_count = 40",
        "stated_too_low",
        "tier.regional_cities.stated_count",
        "stated_count",
        value="40",
        expected=str(KNOWN_REGIONAL_CITIES),
    ),
    "stated count without a source": toml(
        TIERS,
        r"^stated_count_source = .*\n",
        "",
        "value_missing",
        "tier.regional_cities.stated_count_source",
        "[[tier]]",
    ),
    "language missing": toml(
        TIERS,
        r"(?<=\[tier\.about\]\n)(fi = .*\n)sv = .*\n",
        lambda match: match[1],
        "language_missing",
        "tier.alliance.about.sv",
        "[tier.about]",
        value="sv",
        expected=LANGUAGE_KEYS,
    ),
    "text empty": toml(
        TIERS, r"(?<=\[tier\.name\]\n)fi = .*$", 'fi = ""', "value_missing", "tier.alliance.name.fi", "fi"
    ),
    "section missing": toml(
        TIERS, r"^\[tier\.unknown\]\n(.+\n){3}", "", "value_missing", "tier.alliance.unknown", "[[tier]]"
    ),
    "text in place of a section": toml(
        TIERS,
        r"^order = 1\n([\s\S]*?)^\[tier\.unknown\]\n(.+\n){3}",
        lambda match: f'order = 1\nunknown = "kesto"\n{match[1]}',
        "type_table",
        "tier.alliance.unknown",
        "unknown =",
        value="kesto",
    ),
    "section in place of sections": toml(
        TIERS,
        r"^\[\[policy\.programme_element\]\]\n([\s\S]*?)(?=^\[policy\.source\])",
        '[policy.programme_element]\nfi = "Verkostot"\n\n',
        "type_tables",
        "policy.programme_element",
        "[policy.programme_element]",
        value="…",
        expected="[[programme_element]]",
    ),
    "number in place of a text": toml(
        TIERS,
        r"(?<=\[tier\.name\]\n)fi = .*$",
        "fi = 5",
        "type_text",
        "tier.alliance.name.fi",
        "fi = 5",
        value="5",
    ),
    "key unknown": toml(
        TIERS,
        r"^set_up = \"2024\"$",
        'setup = "2024"',
        "key_unknown",
        "tier.alliance.setup",
        "setup",
        value="setup",
        expected="key, order, stated_count, stated_count_source, stated_count_date, set_up, name, "
        "cities, official_name, about, since, themes, incomplete, unknown, source",
        nearest="set_up",
    ),
    "tier twice": toml(
        TIERS,
        VITALITY,
        lambda match: match[0] * 2,
        "tier_twice",
        "tier.vitality.key",
        'key = "vitality"',
        value="vitality",
    ),
    "tier without a colour": toml(
        TIERS,
        VITALITY,
        lambda match: (
            match[0] + match[0].replace('"vitality"', '"islands"').replace("order = 2", "order = 6")
        ),
        "tier_without_colour",
        "tier.islands.key",
        'key = "islands"',
        value="islands",
        expected=TIER_KEYS,
    ),
    "source of a tier without an address": toml(
        TIERS,
        r"(?<=\[\[tier\.source\]\]\n)url = .*$",
        'url = "tem.fi"',
        "url_invalid",
        "tier.alliance.source.1.url",
        "url",
        value="tem.fi",
        expected=WEB,
    ),
    "policy missing": toml(TIERS, r"^\[policy[\s\S]*", "", "value_missing", "policy", None),
    # municipalities
    "municipality missing": table(MUNICIPALITIES, lost_municipality),
    "municipality twice": table(MUNICIPALITIES, repeated_municipality),
    "municipalities out of order": table(MUNICIPALITIES, swapped_municipalities),
    "population below zero": cell(
        MUNICIPALITIES, "009", "population", "-1", "number_too_small", expected="0"
    ),
    "population in words": cell(MUNICIPALITIES, "009", "population", "paljon", "number_whole"),
    "population set apart": cell(
        MUNICIPALITIES, "009", "population", "2 384", "number_whole", nearest="2384"
    ),
    "population missing": emptied(MUNICIPALITIES, "009", "population", "value_missing"),
    "population of one more": table(MUNICIPALITIES, one_person_more),
    "land of nothing": cell(MUNICIPALITIES, "009", "land_km2", "0.0", "number_positive"),
    "decimal comma": cell(MUNICIPALITIES, "009", "land_km2", "252,19", "number_decimal", nearest="252.19"),
    "area that is no number": cell(MUNICIPALITIES, "009", "sea_km2", "nan", "number_decimal"),
    "label in the sea": cell(
        MUNICIPALITIES, "009", "label_x_m", "3", "point_outside", expected="40000–750000"
    ),
    "label in another system": cell(
        MUNICIPALITIES, "009", "label_y_m", "64", "point_outside", expected="6560000–7790000"
    ),
    "region unknown": cell(
        MUNICIPALITIES, "009", "region_code", "99", "group_unknown", expected="regions.csv"
    ),
    "region without its zero": cell(
        MUNICIPALITIES, "016", "region_code", "7", "code_unpadded", expected="01-99", nearest="07"
    ),
    "Swedish name missing": emptied(MUNICIPALITIES, "009", "name_sv", "value_missing"),
    "region twice": table("regions.csv", repeated_region),
    # other agreements
    "role unknown": cell(
        ECOSYSTEM,
        "091",
        "role",
        "agreement city",
        "value_unknown",
        expected="agreement_city, included",
        nearest="agreement_city",
    ),
    "role of another": cell(ECOSYSTEM, "091", "role", "included", "role_differs", expected="091 049 092"),
    "agreement city without its zero": cells(
        ECOSYSTEM,
        "091",
        {"agreement_city_codes": "091 49 092"},
        "code_unknown",
        "agreement_city_codes",
        value="49",
        nearest="Espoo (049)",
    ),
    "agreement that ends too early": cell(
        ECOSYSTEM, "091", "valid_until", "2020-12-31", "ends_before_start", expected="2021-02-09"
    ),
    "agreement twice": table(MAL, repeated_agreement),
    "central city unknown": cell(
        MAL, "049", "central_city_code", "901", "code_unknown", nearest="Ypäjä (981)"
    ),
    # boundaries
    "boundaries missing": removed(SCREEN),
    "boundaries cut off": raw(
        SCREEN,
        lambda content: content.replace(b'"objects"', b'objects"', 1),
        "json_syntax",
        at=b"objects",
        value='objects":{"municipal',
    ),
    "boundaries in degrees": geometry(
        in_degrees,
        "boundary_crs",
        field="bbox",
        value="19.1, 59.5, 31.6, 70.1",
        expected="40000, 6560000, 750000, 7790000",
    ),
    "boundary of Turku missing": geometry(lost_area, "boundary_missing", field="id", value="Turku (853)"),
    "boundary twice": geometry(repeated_area, "boundary_twice", field="id", value="005"),
    "boundary of nobody": geometry(
        added_area, "boundary_unknown", field="id", value="999", expected=MUNICIPALITIES
    ),
    "region borders missing": geometry(
        without_lines, "boundary_member_missing", field="objects.region_borders"
    ),
    "lines that nobody draws": geometry(
        with_lines_of_nobody,
        "boundary_lines_unknown",
        field="objects.cable_ways",
        value="cable_ways",
        expected=", ".join(style.key for style in LINE_STYLES),
    ),
    "area that is a point": geometry(with_a_point, "boundary_format", field="005", value="Point"),
    "grid of half metres": geometry(
        on_half_metres, "boundary_grid", field="transform.scale", value="[2.5, 2.5]"
    ),
    # provenance
    "file not listed": unlisted,
    "sha256 cut off": toml(
        PROVENANCE,
        r"^sha256 = .*$",
        'sha256 = "abc"',
        "sha256_invalid",
        f"file.{SCREEN}.sha256",
        "sha256",
        value="abc",
    ),
    "another coordinate system": toml(
        PROVENANCE,
        r"^crs = .*$",
        'crs = "EPSG:3857"',
        "crs_unknown",
        f"file.{SCREEN}.crs",
        "crs",
        value="EPSG:3857",
        expected="EPSG:3067",
    ),
    "flag in words": toml(
        PROVENANCE,
        r"^edited_by_hand = .*$",
        'edited_by_hand = "no"',
        "type_flag",
        f"file.{SCREEN}.edited_by_hand",
        "edited_by_hand",
        value="no",
        expected="true, false",
    ),
    "published population missing": toml(
        PROVENANCE,
        r"^population_total = .*\n",
        "",
        "value_missing",
        "facts.population_total",
        "[facts]",
    ),
    "listed twice": toml(
        PROVENANCE,
        rf'\[\[file\]\]\npath = "{MEMBERSHIPS}"[\s\S]*?(?=\[\[(file|known_gap)\]\])',
        lambda match: match[0] * 2,
        "provenance_twice",
        f"file.{MEMBERSHIPS}.path",
        f'path = "{MEMBERSHIPS}"',
        value=MEMBERSHIPS,
    ),
    "another grid": another_grid,
    "tolerance of nothing": toml(
        PROVENANCE,
        r"^tolerance_m = .*$",
        "tolerance_m = 0",
        "number_positive",
        f"file.{SCREEN}.tolerance_m",
        "tolerance_m",
        value="0",
    ),
}


def problems_of(folder: Path) -> tuple[Problem, ...]:
    with pytest.raises(DataError) as caught:
        load_catalogue(folder)
    return caught.value.problems


@pytest.mark.parametrize("name", CASES)
def test_a_broken_file_is_refused_left_alone_and_told_in_every_language(name: str, folder: Path) -> None:
    expected = CASES[name](folder)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    found = problems_of(folder)
    assert sorted(map(repr, found)) == sorted(map(repr, expected))
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    for problem in found:
        check_sentences(problem)


def check_sentences(problem: Problem) -> None:
    """One line in each language, its own, with every fact and without a word of a stack trace."""
    sentences = [sentence(problem, texts_for(language)) for language in LANGUAGES]
    assert len(set(sentences)) == len(LANGUAGES)
    facts = (problem.file, problem.row, problem.field, problem.value, problem.nearest)
    shown = [str(fact).replace("\n", "\N{REPLACEMENT CHARACTER}") for fact in facts if fact is not None]
    for words in sentences:
        assert [fact for fact in shown if fact not in words] == []
        assert not WORDS_OF_A_TRACE.search(words.replace(problem.value or "", ""))
        assert words.isprintable()


def test_no_two_kinds_of_breakage_read_alike(folder: Path) -> None:
    """The sentence without its facts differs from kind to kind."""
    tables = {path: path.read_bytes() for path in folder.iterdir()}
    kinds: set[str] = set()
    for breakage in CASES.values():
        kinds |= {problem.kind for problem in breakage(folder)}
        for path, content in tables.items():
            if not path.exists() or path.stat().st_size != len(content) or path.read_bytes() != content:
                path.write_bytes(content)
    assert len(kinds) >= 40
    for language in LANGUAGES:
        texts = texts_for(language)
        assert len({texts.messages[f"problem.{kind}"] for kind in kinds}) == len(kinds)


def test_problems_of_several_files_are_all_told_at_once(folder: Path) -> None:
    names = ["tier unknown", "order zero", "population in words", "boundary of Turku missing", "role unknown"]
    expected = [problem for name in names for problem in CASES[name](folder)]
    assert sorted(map(repr, problems_of(folder))) == sorted(map(repr, expected))


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert problems_of(tmp_path / "nowhere") == (Problem("folder_missing", "nowhere"),)


def test_an_empty_folder_names_every_table_and_every_boundary(tmp_path: Path) -> None:
    problems = problems_of(tmp_path)
    assert {problem.kind for problem in problems} == {"file_missing"}
    assert {problem.file for problem in problems} == {
        *TABLES,
        *(boundary_file(name) for name in BOUNDARY_NAMES),
    }


def test_a_byte_order_mark_belongs_to_the_encoding_and_is_no_problem(folder: Path) -> None:
    path = folder / MEMBERSHIPS
    sound = load_catalogue(folder)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert load_catalogue(folder).memberships == sound.memberships


def test_the_order_of_the_columns_does_not_matter(folder: Path) -> None:
    sound = load_catalogue(folder)
    rows = rows_of(folder / MEMBERSHIPS)
    write_rows(folder / MEMBERSHIPS, [row[::-1] for row in rows])
    assert load_catalogue(folder).memberships == sound.memberships


def test_line_ends_of_windows_do_not_matter(folder: Path) -> None:
    sound = load_catalogue(folder)
    path = folder / MEMBERSHIPS
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert load_catalogue(folder).memberships == sound.memberships
