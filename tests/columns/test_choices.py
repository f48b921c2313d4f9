"""Every series can be a column, and so can its change; an address names them in their order."""

from src.columns.choices import MOST_COLUMNS, choosable, is_change, series_key
from src.errors import Problem
from src.model import Catalogue
from src.view import parse, words


def test_every_series_can_be_chosen_and_so_can_its_change(catalogue: Catalogue) -> None:
    columns = choosable(catalogue)
    assert len(columns) == len(set(columns)) == 2 * len(catalogue.series)
    for level, change in zip(columns[::2], columns[1::2], strict=True):
        assert series_key(level) == series_key(change) == level
        assert (is_change(level), is_change(change)) == (False, True)
    assert columns[::2] == tuple(catalogue.series)


def test_an_address_names_columns_in_its_order_whatever_the_case_and_each_once(catalogue: Catalogue) -> None:
    view, problems = parse({"column": ["Unemployment", "population-CHANGE", "unemployment"]}, catalogue)
    assert problems == ()
    assert view.columns == ("unemployment", "population-change")
    assert words(view, catalogue) == (("column", "unemployment"), ("column", "population-change"))


def test_what_is_no_figure_is_ignored_and_named_with_the_nearest(catalogue: Catalogue) -> None:
    view, problems = parse({"column": ["unemploymnet-change", "births"]}, catalogue)
    assert view.columns == ("births",)
    assert problems == (
        Problem(
            "address_value",
            "address",
            field="column",
            value="unemploymnet-change",
            nearest="unemployment-change",
        ),
    )


def test_columns_beyond_the_most_are_ignored_and_that_is_said(catalogue: Catalogue) -> None:
    every = choosable(catalogue)
    view, problems = parse({"column": every}, catalogue)
    assert view.columns == every[:MOST_COLUMNS]
    assert [problem.kind for problem in problems] == ["address_too_many"]
