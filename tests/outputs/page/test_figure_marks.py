"""A table tells its style sheet the headings of its columns, whatever stands in them."""

from markupsafe import Markup

from src.outputs.page.figure_marks import figure_marks


def test_a_table_without_columns_has_no_marks():
    assert figure_marks([]) == ""


def test_every_heading_is_a_variable_and_none_ends_the_string_or_the_attribute():
    marks = figure_marks(["Births 2025", 'A "b" \\ <c> &'])
    assert marks.startswith(' data-figures="2" style="')
    assert marks.count('"') == 4
    style = Markup(marks.partition("style=")[2]).unescape().strip('"')
    assert style == '--figure-1:"Births 2025";--figure-2:"A \\"b\\" \\\\ <c> &'
