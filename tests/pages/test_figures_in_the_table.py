"""The table of municipalities takes figures as columns, in the address and back; without one it is as it was."""

import re
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from src.catalogue import load_catalogue
from src.columns.choices import MOST_COLUMNS, choosable
from src.columns.chosen import chosen_columns
from src.columns.wording import cell_words, chosen_sentence, column_heading, source_sentence, summary_rows
from src.model import Catalogue, Language
from src.scene import build_scene
from src.texts import LANGUAGES, texts_for
from src.view import View, parse

FIGURES = ["unemployment", "population-change", "births"]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def view_of(app: AppTest) -> View:
    return app.session_state["view"]


def html_of(app: AppTest) -> str:
    return "".join(part.proto.body for part in app.get("html"))


def one_line(words: str) -> str:
    return " ".join(words.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_columns_of_the_address_stand_in_the_table_with_sums_and_sources(
    run_page: Any, catalogue: Catalogue, language: Language
) -> None:
    texts = texts_for(language)
    _, drawn = run_page("municipalities", language, column=FIGURES, tier="regional_cities")
    view, _ = parse({"column": FIGURES, "tier": ["regional_cities"]}, catalogue)
    columns = chosen_columns(catalogue, view)
    heads = drawn.all("th", scope="col")
    headings = [one_line(column_heading(column, texts)) for column in columns]
    assert heads[4:-1] == headings
    assert drawn.values("th", "data-column") == FIGURES
    codes = drawn.values("tr", "data-code")
    assert set(codes) == set(catalogue.members["regional_cities"])
    for number, column in enumerate(columns, start=1):
        cells = drawn.all("td", class_=f"f{number}")
        assert cells[: len(codes)] == [one_line(cell_words(column, code, texts)) for code in codes]
    scene = build_scene(catalogue, view, texts, "light")
    total, middle = summary_rows(catalogue, scene, columns, texts)
    assert drawn.all("th", scope="row")[-2:] == [total.label, middle.label]
    for number, words in enumerate(middle.figures, start=1):
        assert drawn.all("td", class_=f"f{number}")[-1] == one_line(words)
    assert one_line(chosen_sentence(columns, texts)) in drawn.all("caption")[0]
    sources = drawn.all("li")
    for column in columns:
        said = one_line(source_sentence(catalogue, column, texts))
        assert any(source.startswith(said) for source in sources)


def test_every_row_has_small_lines_in_few_bytes(run_page: Any, catalogue: Catalogue) -> None:
    app, drawn = run_page("municipalities", "fi", column=FIGURES)
    lines = drawn.values("td", "data-line")
    assert len(lines) == len(FIGURES) * len(catalogue.memberships_by_code)
    assert all(line.startswith("M") for line in lines)
    table = html_of(app).partition("<table")[2].partition("</table>")[0]
    _, bare = run_page("municipalities", "fi")
    assert not bare.values("td", "data-line")
    assert len(table.encode()) < 75_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_column_the_table_has_nothing_of_figures(run_page: Any, language: Language) -> None:
    app, drawn = run_page("municipalities", language)
    table = html_of(app).partition('<div class="table-frame">')[2]
    assert not re.search("<tfoot|data-line|data-figures|figure-sources", table)
    assert drawn.all("caption") == [texts_for(language)("table.caption")]
    assert app.multiselect(key="columns").value == []


def test_figures_are_chosen_and_left_in_the_order_of_choosing(run_page: Any, catalogue: Catalogue) -> None:
    app, _ = run_page("municipalities", "en")
    chooser = app.multiselect(key="columns")
    assert chooser.label == "Add figures to the table"
    assert len(chooser.options) == len(choosable(catalogue))
    assert {"Population 2025", "Population change 2000–2025"} <= set(chooser.options)
    chooser.set_value(["births", "unemployment"]).run()
    assert not app.exception
    assert view_of(app).columns == ("births", "unemployment")
    assert app.query_params["column"] == ["births", "unemployment"]
    assert "Figures added to the table: Births 2025 and Unemployed jobseekers" in html_of(app)
    app.multiselect(key="columns").set_value(["unemployment"]).run()
    assert view_of(app).columns == ("unemployment",)
    app.multiselect(key="columns").set_value([]).run()
    assert view_of(app).columns == ()
    assert "column" not in app.query_params
    assert texts_for("en")("table.added_none") in html_of(app)


def test_no_more_can_be_chosen_than_the_address_takes(run_page: Any, catalogue: Catalogue) -> None:
    app, _ = run_page("municipalities", "fi", column=list(choosable(catalogue)))
    assert app.multiselect(key="columns").proto.max_selections == MOST_COLUMNS
    assert app.multiselect(key="columns").value == list(choosable(catalogue)[:MOST_COLUMNS])


def test_choices_tell_the_years_that_the_address_asks_for(run_page: Any) -> None:
    app, _ = run_page("municipalities", "fi", **{"from": "2010", "to": "2015", "year": "2012"})
    options = app.multiselect(key="columns").options
    assert {"Väkiluku 2012", "Väestönmuutos 2010–2015", "0–14-vuotiaiden osuus 2012"} <= set(options)


def test_the_files_of_the_page_have_the_columns(run_page: Any) -> None:
    _, drawn = run_page("municipalities", "fi", column=FIGURES)
    files = [href for href in drawn.values("a", "href") if href.startswith("data.")]
    words = "".join(f"&column={figure}" for figure in FIGURES)
    assert len(files) == 2
    assert all(words in href for href in files)
