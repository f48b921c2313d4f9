"""Which years are asked for, and how they join those that are there."""

from pathlib import Path

import pytest

from scripts.fetch.collected import Collected, read_collected, read_rows
from scripts.fetch.failure import FetchError

TWO = frozenset({"005", "091"})
PATH = "facts/x.csv"


def table(*years: int, codes: frozenset[str] = TWO) -> Collected:
    rows = tuple(
        {"municipality_code": code, "year": str(year), "n": "1"} for code in sorted(codes) for year in years
    )
    return Collected(PATH, ("municipality_code", "year", "n"), rows)


@pytest.mark.parametrize(
    ("there", "offered", "asked"),
    [
        (table(2022, 2023, 2024), range(1990, 2026), (2025,)),
        (table(2022, 2024), range(1990, 2026), (2023, 2025)),
        (table(), range(1990, 2026), (2022, 2023, 2024, 2025)),
        (table(2021, 2025), [2025], ()),
        (table(2022, 2023, 2024, 2025), [], ()),
        (table(2024, codes=TWO | {"099"}), range(1990, 2030), (2022, 2023, 2024, 2025)),
    ],
)
def test_the_years_that_are_not_there_are_asked_for(
    there: Collected, offered, asked: tuple[int, ...]
) -> None:
    assert there.years_to_ask(offered, 2022, 2025, TWO) == asked


def test_the_last_year_has_to_be_there_or_to_be_had() -> None:
    with pytest.raises(FetchError) as caught:
        table(2023).years_to_ask(range(2000, 2025), 2022, 2025, TWO)
    assert caught.value.failure.kind == "year_not_published"


def test_fresh_years_stand_by_municipality_and_year_and_name_their_table() -> None:
    fresh = {2024: {"091": {"n": "8"}, "005": {"n": "7"}}}
    produced = table(2023, 2025).with_years(fresh, "statfin_11re")
    found = [tuple(row.values()) for row in read_rows(produced)]
    assert found == [
        ("005", "2023", "1", ""),
        ("005", "2024", "7", "statfin_11re"),
        ("005", "2025", "1", ""),
        ("091", "2023", "1", ""),
        ("091", "2024", "8", "statfin_11re"),
        ("091", "2025", "1", ""),
    ]


def test_what_was_fetched_is_kept_by_the_next_fetching(tmp_path: Path) -> None:
    fresh = {2024: {code: {"n": "8"} for code in TWO}}
    produced = table(2023).with_years(fresh, "statfin_11re")
    (tmp_path / "facts").mkdir()
    (tmp_path / PATH).write_bytes(produced.content)
    again = read_collected(tmp_path, PATH, ("n",)).with_years({}, "other")
    assert again.content == produced.content


def test_a_table_that_is_not_there_yet_has_the_columns_that_it_will_have(tmp_path: Path) -> None:
    assert read_collected(tmp_path, PATH, ("n",)) == Collected(PATH, ("municipality_code", "year", "n"), ())
