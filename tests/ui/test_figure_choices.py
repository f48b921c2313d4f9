"""The subject of the map in the sidebar is bound to the view and offers what the figure has."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from src.figure.limits import classing_of
from src.figure.measured import measured
from src.figure.own_limits import written_limits
from src.model import Catalogue, Language
from src.texts import texts_for
from src.view import View, default_view

RunShell = Callable[..., AppTest]


def view_of(app: AppTest) -> View:
    return app.session_state["view"]


def group_of(app: AppTest, key: str) -> Any:
    groups: Sequence[Any] = app.get("button_group")
    (group,) = [group for group in groups if group.key == key]
    return group


def limits_field(app: AppTest) -> Any:
    return app.text_input(key="figure_limits")


def html_of(app: AppTest) -> str:
    return " ".join(part.proto.body for part in app.get("html"))


def test_the_map_of_partnerships_offers_nothing_of_a_figure(run_shell: RunShell) -> None:
    app = run_shell(lang="fi")
    assert group_of(app, "topic").value == "partnerships"
    assert app.selectbox == []
    assert app.select_slider == []


def test_a_figure_is_chosen_with_its_years_and_left_again(run_shell: RunShell, catalogue: Catalogue) -> None:
    app = run_shell(lang="fi")
    group_of(app, "topic").set_value("figure").run()
    assert not app.exception
    assert view_of(app).figure == "population"
    app.selectbox(key="figure").set_value("unemployment").run()
    years = catalogue.series["unemployment"].years
    assert app.select_slider(key="figure_year").options == [str(year) for year in years]
    app.select_slider(key="figure_year").set_value(years[3]).run()
    assert (view_of(app).figure, view_of(app).year) == ("unemployment", years[3])
    assert str(years[3]) in html_of(app)
    app.select_slider(key="figure_year").set_value(years[-1]).run()
    assert view_of(app).year is None, "the last year is the default"
    group_of(app, "topic").set_value("partnerships").run()
    assert not app.exception
    assert view_of(app) == View(tiers=default_view(catalogue).tiers, language="fi")


def test_a_change_begins_with_the_usual_year_and_keeps_being_one(run_shell: RunShell) -> None:
    app = run_shell(lang="fi", figure="population")
    group_of(app, "figure_kind").set_value("change").run()
    assert (view_of(app).first_year, view_of(app).last_year) == (2000, None)
    assert texts_for("fi")("figure.change_of.population") in html_of(app)
    app.selectbox(key="figure").set_value("share_0_14").run()
    assert view_of(app).first_year == 2006, "the series has no earlier year"
    app.select_slider(key="figure_from").set_value(2010).run()
    app.select_slider(key="figure_to").set_value(2019).run()
    assert (view_of(app).first_year, view_of(app).last_year) == (2010, 2019)
    years = app.select_slider(key="figure_to").options
    app.select_slider(key="figure_to").set_value(2009).run()
    assert (view_of(app).first_year, view_of(app).last_year) == (2008, 2009), "a change begins before it ends"
    app.select_slider(key="figure_from").set_value(2015).run()
    assert (view_of(app).first_year, str(view_of(app).last_year)) == (2015, years[years.index("2015") + 1])
    group_of(app, "figure_kind").set_value("level").run()
    assert (view_of(app).first_year, view_of(app).last_year) == (None, None)


def test_a_proportion_is_offered_where_the_figure_counts_people(run_shell: RunShell) -> None:
    app = run_shell(lang="fi", figure="births")
    app.toggle(key="figure_per").set_value(True).run()
    assert view_of(app).per == "inhabitants"
    app.toggle(key="figure_per").set_value(False).run()
    assert view_of(app).per is None
    without = run_shell(lang="fi", figure="unemployment")
    assert "figure_per" not in [toggle.key for toggle in without.toggle]


def test_own_limits_begin_with_those_in_force_and_leave_the_map_as_it_is(
    run_shell: RunShell, catalogue: Catalogue
) -> None:
    app = run_shell(lang="fi", figure="unemployment")
    before = classing_of(catalogue, view_of(app), measured(catalogue, view_of(app)))
    app.selectbox(key="figure_classes").set_value("own_limits").run()
    assert view_of(app).limits == before.limits
    assert classing_of(catalogue, view_of(app), measured(catalogue, view_of(app))) == before
    assert limits_field(app).value == written_limits(before.limits, texts_for("fi"))
    assert "figure_same_limits" not in [toggle.key for toggle in app.toggle], (
        "they are the same in every year"
    )


@pytest.mark.parametrize(
    ("language", "typed", "shown"), [("fi", "12 7,5", "7,5; 12"), ("en", "12;7.5", "7.5; 12")]
)
def test_own_limits_are_taken_as_they_are_typed_and_shown_in_order(
    run_shell: RunShell, language: Language, typed: str, shown: str
) -> None:
    app = run_shell(lang=language, figure="unemployment", limits="10")
    limits_field(app).set_value(typed).run()
    assert view_of(app).limits == (7.5, 12.0)
    assert limits_field(app).value == shown


def test_what_is_no_limit_is_told_and_stays_to_be_mended(run_shell: RunShell) -> None:
    app = run_shell(lang="fi", figure="unemployment", limits="10")
    limits_field(app).set_value("5; kymmenen").run()
    assert view_of(app).limits == (10.0,), "the map stays as it is"
    assert limits_field(app).value == "5; kymmenen"
    assert "”kymmenen” ei ole luku" in html_of(app)
    limits_field(app).set_value("5; 10").run()
    assert view_of(app).limits == (5.0, 10.0)
    assert "side-error" not in html_of(app)


def test_what_could_not_be_taken_is_forgotten_with_another_choice(run_shell: RunShell) -> None:
    app = run_shell(lang="fi", figure="unemployment", limits="10")
    limits_field(app).set_value("x").run()
    app.select_slider(key="figure_year").set_value(2010).run()
    assert limits_field(app).value == "10"
    assert "side-error" not in html_of(app)


def test_own_limits_give_way_to_a_method_and_to_an_empty_field(run_shell: RunShell) -> None:
    app = run_shell(lang="fi", figure="unemployment", limits="10")
    assert app.selectbox(key="figure_classes").value == "own_limits"
    app.selectbox(key="figure_classes").set_value("equal").run()
    assert (view_of(app).method, view_of(app).limits) == ("equal", ())
    app.selectbox(key="figure_classes").set_value("own_limits").run()
    limits_field(app).set_value("").run()
    assert (view_of(app).method, view_of(app).limits) == ("equal", ())
    assert app.selectbox(key="figure_classes").value == "equal"


def test_limits_can_be_the_same_in_every_year(run_shell: RunShell) -> None:
    app = run_shell(lang="fi", figure="unemployment", year="2010")
    app.toggle(key="figure_same_limits").set_value(True).run()
    assert view_of(app).has_common_limits
    assert app.session_state["address_written"][-1] == ("span", "all")
    app.selectbox(key="figure").set_value("population").run()
    assert view_of(app).has_common_limits, "a way of dividing, as the method is"
    app.toggle(key="figure_same_limits").set_value(False).run()
    assert not view_of(app).has_common_limits


def test_a_step_leads_to_the_year_beside_and_ends_with_the_years(
    run_shell: RunShell, catalogue: Catalogue
) -> None:
    app, years = run_shell(lang="fi", figure="unemployment"), catalogue.series["unemployment"].years
    assert app.button(key="figure_next").disabled
    app.button(key="figure_previous").click().run()
    assert (view_of(app).year, app.select_slider(key="figure_year").value) == (years[-2], years[-2])
    app.button(key="figure_next").click().run()
    assert view_of(app).year is None
    first = run_shell(lang="fi", figure="unemployment", year=str(years[0]))
    assert first.button(key="figure_previous").disabled


def test_of_a_change_a_step_moves_the_year_that_it_ends_with(run_shell: RunShell) -> None:
    app = run_shell(lang="fi", figure="population", **{"from": "2000", "to": "2001"})
    assert app.button(key="figure_previous").disabled
    app.button(key="figure_next").click().run()
    assert (view_of(app).first_year, view_of(app).last_year) == (2000, 2002)


def test_the_other_pages_still_speak_of_the_partnerships(run_shell: RunShell, catalogue: Catalogue) -> None:
    plain, figure = run_shell(lang="fi"), run_shell(lang="fi", figure="population")
    left = [text for text in html_of(plain).split("<p") if 'data-say-changed="left"' in text]
    assert left
    assert left[0] in html_of(figure)
