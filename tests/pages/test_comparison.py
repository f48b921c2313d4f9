"""The page of comparison: what is chosen on it stands in the address, and what stands there is shown."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from src.catalogue import load_catalogue
from src.comparison.choices import MOST_COMPARED
from src.comparison.comparison import build_comparison
from src.comparison.wording import chart_title, summary, written
from src.model import Catalogue, Language
from src.pages import PAGE_PATHS
from src.texts import LANGUAGES, texts_for
from src.ui.comparison_links import with_subject, without_subject
from src.view import View, default_view, parse

FOUR = ["turku", "alliance", "regional_cities", "country"]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def view_of(app: AppTest) -> View:
    return app.session_state["view"]


def one_line(words: str) -> str:
    return " ".join(words.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_chart_sentence_numbers_and_facts_of_the_address(
    run_page: Any, catalogue: Catalogue, language: Language
) -> None:
    texts = texts_for(language)
    words = {"compare": FOUR, "from": "2000", "as": "index"}
    _, drawn = run_page("comparison", language, **words)
    view, _ = parse(
        {name: value if isinstance(value, list) else [value] for name, value in words.items()}, catalogue
    )
    comparison = build_comparison(catalogue, view, texts)
    names = [subject.name for subject in comparison.subjects]
    assert one_line(chart_title(comparison, texts)) in drawn.all("h2")
    assert one_line(summary(comparison, texts)) in drawn.all("p")
    charts = drawn.values("div", "data-chart")
    assert len(charts) == 2
    assert all(name in charts[0] for name in names)
    (numbers,) = drawn.values("details", "data-table")
    heads, *rows = (row.split("\t") for row in numbers.split("\n"))
    assert heads == [texts("compare.year"), *names]
    assert [row[0] for row in rows] == [str(year) for year in comparison.shown.years]
    assert all(len(row) == len(heads) for row in rows)
    cells = drawn.all("td")
    for row in comparison.figures:
        assert one_line(row.label) in drawn.all("th", scope="row")
        assert any(cell.startswith(one_line(written(row.facts[0], texts))) for cell in cells)


def test_while_nothing_is_compared_only_choices_are_there(run_page: Any, catalogue: Catalogue) -> None:
    _, drawn = run_page("comparison", "en")
    assert texts_for("en")("compare.nothing") in drawn.all("p")
    assert drawn.all("table") == drawn.values("div", "data-chart") == []
    ways = [address for address in drawn.values("a", "href") if "compare=" in address]
    assert [address.split("compare=")[1] for address in ways] == [*catalogue.tiers, "country"]


def test_the_finder_adds_a_municipality_by_any_name_or_offers_a_choice(run_page: Any) -> None:
    app, _ = run_page("comparison", "fi", compare=["turku"])
    app.text_input(key="comparison_finder").set_value("Tammerfors").run()
    assert view_of(app).compared == ("853", "837")
    assert app.query_params["compare"] == ["turku", "tampere"]
    app.text_input(key="comparison_finder").set_value("Kau").run()
    choices = [button for button in app.button if str(button.key).startswith("comparison_candidate_")]
    assert len(choices) > 1
    choices[0].click().run()
    assert view_of(app).compared[2] == str(choices[0].key).rpartition("_")[2]
    assert not app.exception


def test_choices_of_the_chart_go_into_the_address_and_defaults_leave_it(run_page: Any) -> None:
    app, _ = run_page("comparison", "fi", compare=["turku", "alliance"])
    app.selectbox(key="comparison_first").select(2000).run()
    app.segmented_control(key="comparison_measure").set_value("index").run()
    app.selectbox(key="comparison_figure").select("density").run()
    assert [app.query_params[word] for word in ("from", "as", "by")] == ["2000", "index", "density"]
    assert "to" not in app.query_params
    app.selectbox(key="comparison_series").select("unemployment").run()
    assert app.query_params["series"] == "unemployment"
    assert "from" not in app.query_params
    app.selectbox(key="comparison_series").select("population").run()
    app.segmented_control(key="comparison_measure").set_value("level").run()
    app.selectbox(key="comparison_figure").select("series").run()
    assert set(app.query_params) == {"lang", "compare"}
    assert not app.exception


def test_four_leave_no_room_and_each_can_be_taken_away(run_page: Any) -> None:
    app, drawn = run_page("comparison", "sv", compare=FOUR)
    assert app.text_input(key="comparison_finder").disabled
    assert texts_for("sv")("compare.full", most=MOST_COMPARED) in drawn.all("p")
    chips = [
        attrs["href"]
        for tag, attrs in drawn.elements
        if tag == "a" and "aria-label" in attrs and "compare" in attrs["href"]
    ]
    assert [[word for word in FOUR if f"compare={word}" not in address] for address in chips] == [
        [word] for word in FOUR
    ]


def test_the_cities_of_a_partnership_have_bars_as_long_as_their_figures(
    run_page: Any, catalogue: Catalogue
) -> None:
    _, drawn = run_page("comparison", "fi", compare=["alliance"])
    styles = [attrs["style"] for tag, attrs in drawn.elements if tag == "span" and "style" in attrs]
    people = sorted(
        (catalogue.municipalities[code].population for code in catalogue.members["alliance"]), reverse=True
    )
    assert styles == [f"margin-left:0.0%;width:{number / people[0] * 100:.1f}%" for number in people]


def test_every_row_of_the_table_and_the_details_lead_to_the_comparison(run_page: Any) -> None:
    texts, path = texts_for("fi"), PAGE_PATHS["comparison"]
    _, drawn = run_page("municipalities", "fi", compare=["country"], city="salo")
    links = {attrs.get("aria-label"): attrs["href"] for tag, attrs in drawn.elements if tag == "a"}
    for name, word in (("Salo", "salo"), ("Turku", "turku"), ("Äänekoski", "aanekoski")):
        assert links[texts("compare.link_named", name=name)] == f"{path}?compare=country&compare={word}"


def test_a_municipality_that_is_compared_already_leads_there_unchanged(run_page: Any) -> None:
    texts = texts_for("en")
    _, drawn = run_page("map", "en", compare=["turku"], city="turku")
    assert texts("compare.link_added") in drawn.all("a")
    _, full = run_page("map", "en", compare=FOUR, city="salo")
    assert texts("compare.link_full") in full.all("a")


def test_one_is_added_once_and_no_more_than_fit(catalogue: Catalogue) -> None:
    view = default_view(catalogue)
    for key in ("853", "853", "alliance", "734", "country", "091"):
        view = with_subject(view, key)
    assert view.compared == ("853", "alliance", "734", "country")
    assert without_subject(view, "alliance").compared == ("853", "734", "country")
