"""Collected facts become the files people edit: every row, date and note, and nothing besides."""

import csv
import re
from pathlib import Path

import pytest

from scripts.geodata.memberships import (
    DATES,
    NOTES,
    date_of,
    write_agreements,
    write_memberships,
    write_mergers,
)
from scripts.geodata.sources import Sources
from src.catalogue.dates import parse_date
from src.catalogue.memberships import COLUMNS
from src.texts import LANGUAGES, texts_for

URL = "https://example.org/"


def sources_with(folder: Path, name: str, columns: str, *rows: str) -> Sources:
    (folder / Path(name).parent).mkdir(exist_ok=True)
    (folder / name).write_text("\n".join((columns, *rows)) + "\n", encoding="utf-8")
    return Sources(folder)


def read(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize(
    ("words", "date"),
    [("", ""), ("2022", "2022"), ("2022-04", "2022-04"), ("2022-04-28", "2022-04-28"), ("n.d.", "")],
)
def test_a_plain_date_stays_and_an_undated_page_gets_none(words: str, date: str) -> None:
    assert date_of(words) == date


def test_words_for_a_date_that_nobody_has_read_are_an_error() -> None:
    with pytest.raises(KeyError, match="last spring"):
        date_of("last spring")


@pytest.mark.parametrize("date", sorted(set(DATES.values()) - {""}))
def test_every_date_that_was_read_out_of_words_is_one_the_app_understands(date: str) -> None:
    assert parse_date(date).start.year == int(date[:4])


@pytest.mark.parametrize(("words", "date"), [(words, date) for words, date in DATES.items() if date])
def test_a_date_read_out_of_words_says_no_other_year_than_the_words(words: str, date: str) -> None:
    years = set(re.findall(r"\d{4}", words)) | {
        words_year[:2] + end for words_year, end in re.findall(r"(\d{4})-(\d{2})\b", words)
    }
    assert set(re.findall(r"\d{4}", date)) <= years


def test_a_membership_is_carried_over_with_its_sources_dates_and_translated_note(tmp_path: Path) -> None:
    sources = sources_with(
        tmp_path,
        "facts/memberships.csv",
        "municipality_code,name_fi,tier,evidence,source_url_1,source_date_1,source_url_2,source_date_2,note",
        f"091,Helsinki,alliance,official,{URL}a,,,,",
        f"061,Forssa,regional_cities,two_sources,{URL}b,n.d. (2019),{URL}c,2022-05,seen",
    )
    write_memberships(sources, tmp_path)
    first, second = read(tmp_path / "memberships.csv")
    assert tuple(first) == COLUMNS
    assert list(first.values()) == ["091", "Helsinki", "alliance", "official", f"{URL}a", *[""] * 6]
    assert (second["source_date_1"], second["source_date_2"]) == ("2019~", "2022-05")
    assert (second["note_fi"], second["note_sv"], second["note_en"]) == NOTES["061"]


def test_a_note_without_a_translation_stops_the_build(tmp_path: Path) -> None:
    sources = sources_with(
        tmp_path,
        "facts/memberships.csv",
        "municipality_code,name_fi,tier,evidence,source_url_1,source_date_1,source_url_2,source_date_2,note",
        f"091,Helsinki,alliance,official,{URL}a,,,,a new remark",
    )
    with pytest.raises(KeyError, match="091"):
        write_memberships(sources, tmp_path)


def test_agreements_name_their_agreement_cities_role_and_basis(tmp_path: Path) -> None:
    sources_with(
        tmp_path,
        "facts/ecosystem_agreements.csv",
        "code,name_fi,agreement,role,signed,valid_until,source_url",
        f"091,Helsinki,capital,agreement city,2021-02-09,2027-12-31,{URL}a",
        f"049,Espoo,capital,agreement city,2021-02-09,2027-12-31,{URL}a",
        f"927,Vihti,capital,included via partner city,2021-02-09,2027-12-31,{URL}a",
    )
    sources = sources_with(
        tmp_path,
        "facts/mal_agreements.csv",
        "code,name_fi,mal_region,list_basis,source_date,source_url",
        f"091,Helsinki,Helsinki,2020-2031 agreement,2020-08,{URL}b",
        f"927,Vihti,Helsinki,2020-2031 agreement,,{URL}b",
    )
    write_agreements(sources, tmp_path)
    ecosystems, mal = read(tmp_path / "ecosystem_agreements.csv"), read(tmp_path / "mal_agreements.csv")
    assert {row["agreement_city_codes"] for row in ecosystems} == {"091 049"}
    assert [row["role"] for row in ecosystems] == ["agreement_city", "agreement_city", "included"]
    assert [row["central_city_code"] for row in mal] == ["091", "091"]
    assert [row["list_date"] for row in mal] == ["2020-08", ""]
    for language in LANGUAGES:
        assert texts_for(language).has(f"mal_basis.{mal[0]['list_basis']}")


def test_only_mergers_and_visible_transfers_are_recorded_as_applied(tmp_path: Path) -> None:
    sources_with(
        tmp_path,
        "facts/mergers.csv",
        "from_code,from,to_code,to,type,effective,source_url",
        f"911,Valtimo,541,Nurmes,merger,2020-01-01,{URL}a",
        f"740,Savonlinna,046,Enonkoski,boundary_transfer,2026-01-01,{URL}b",
        f"001,A,001,A,region_change,2021-01-01,{URL}c",
    )
    sources = sources_with(
        tmp_path,
        "sources/boundary_transfers.csv",
        "from_code,from_name,to_code,to_name,effective",
        "740,Savonlinna,046,Enonkoski,2026-01-01",
    )
    write_mergers(sources, tmp_path)
    assert [
        (row["from_code"], row["to_code"], row["type"], row["source"])
        for row in read(tmp_path / "mergers.csv")
    ] == [("911", "541", "merger", f"{URL}a"), ("740", "046", "transfer", f"{URL}b")]
