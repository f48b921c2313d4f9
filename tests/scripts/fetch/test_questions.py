"""Variables are told by what they are, so that a new name does no harm; what is missing is told with what is there."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.scripts.fetch import statfin
from tests.scripts.fetch.conftest import Fails, Fetch
from tests.scripts.fetch.publishers import Publishers

TABLE = "vaerak/11re.px"


def renamed(table: statfin.PxTable, names: Mapping[str, str]) -> statfin.PxTable:
    """The same table with other codes of variables."""
    back = {new: old for old, new in names.items()}
    variables = {names.get(code, code): one for code, one in table.variables.items()}

    def cell(at: Mapping[str, str]) -> float | None:
        return table.cell({back.get(code, code): value for code, value in at.items()})

    return replace(table, variables=variables, cell=cell)


def put(publishers: Publishers, name: str, table: statfin.PxTable) -> None:
    publishers.content = replace(publishers.content, tables={**publishers.content.tables, name: table})


@pytest.mark.parametrize(
    "names",
    [
        {"alue_23_20260101": "alue_23_20270101"},
        {"alue_23_20260101": "Alue", "contentscode": "Tiedot", "sukupuoli_9_20180101": "Sukupuoli"},
    ],
)
def test_other_names_of_variables_do_no_harm(publishers: Publishers, fetched: Fetch, names) -> None:
    put(publishers, TABLE, renamed(publishers.content.tables[TABLE], names))
    assert fetched("population") == ["facts/population_by_year.csv"]


@pytest.mark.parametrize("code", ["vaesto", "vaerak-vaesto", "other-vaesto"])
def test_a_content_is_known_by_its_code_or_what_follows_the_hyphen(
    publishers: Publishers, fetched: Fetch, code: str
) -> None:
    table = publishers.content.tables[TABLE]
    put(publishers, TABLE, replace(table, variables={**table.variables, "contentscode": ("Tiedot", [code])}))
    assert fetched("population") == ["facts/population_by_year.csv"]


def test_a_content_is_known_by_its_text(publishers: Publishers, fetched: Fetch) -> None:
    table = publishers.content.tables[TABLE]
    put(publishers, TABLE, replace(table, variables={**table.variables, "contentscode": ("Tiedot", ["v1"])}))

    def edit(document) -> None:
        document["variables"][-1]["valueTexts"] = ["Väestö 31.12."]

    publishers.change_document(f"GET /PxWeb/api/v1/fi/StatFin/{TABLE}", edit)
    assert fetched("population") == ["facts/population_by_year.csv"]


def test_a_content_that_is_not_there_is_told_with_those_that_are(
    publishers: Publishers, fails: Fails
) -> None:
    table = publishers.content.tables[TABLE]
    variables = {**table.variables, "contentscode": ("Tiedot", ["vaerak-miehet", "vaerak-naiset"])}
    put(publishers, TABLE, replace(table, variables=variables))
    failure = fails("population")
    assert (failure.kind, failure.expected) == ("not_offered", "vaesto or Väestö 31.12.")
    assert failure.found == "vaerak-miehet (Tiedot vaerak-miehet), vaerak-naiset (Tiedot vaerak-naiset)"


@pytest.mark.parametrize("gone", ["alue_23_20260101", "timeperiod_y", "contentscode"])
def test_a_variable_that_is_not_there_is_told_with_those_that_are(
    publishers: Publishers, fails: Fails, gone: str
) -> None:
    table = publishers.content.tables[TABLE]
    kept = {code: one for code, one in table.variables.items() if code != gone}
    put(publishers, TABLE, replace(table, variables=kept))
    failure = fails("population")
    assert failure.kind == "not_offered"
    assert "sukupuoli_9_20180101 (Sukupuoli)" in failure.found


def test_a_variable_without_a_total_is_told(publishers: Publishers, fails: Fails) -> None:
    table = publishers.content.tables[TABLE]
    variables = {**table.variables, "kieli_15_20180102": ("Kieli", ["fi", "sv"])}
    put(publishers, TABLE, replace(table, variables=variables))
    failure = fails("population")
    assert (failure.kind, failure.expected) == ("not_offered", "a total of Kieli")


def test_a_projection_without_years_of_age_is_told(publishers: Publishers, fails: Fails) -> None:
    name = "vaenn/14wx.px"
    table = publishers.content.tables[name]
    variables = {**table.variables, "ikaryhma_10_20180101": ("Ikä", ["SSS", "0-14", "15-64", "65-"])}
    put(publishers, name, replace(table, variables=variables))
    failure = fails("projection")
    assert (failure.kind, failure.expected) == ("not_offered", "ages")
