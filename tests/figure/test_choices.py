"""The words of a figure in an address: looked up, written as short as they can be, ignored where nobody knows them."""

import pytest

from src.figure.choices import MOST_LIMITS
from src.model import Catalogue
from src.view import default_view, parse, words


def test_the_words_of_a_figure_are_read(catalogue: Catalogue) -> None:
    view, problems = parse(
        {
            "figure": ["Births"],
            "from": ["2010"],
            "to": ["2025"],
            "per": ["inhabitants"],
            "classes": ["natural"],
        },
        catalogue,
    )
    assert problems == ()
    assert (view.figure, view.first_year, view.last_year, view.per, view.method) == (
        "births",
        2010,
        2025,
        "inhabitants",
        "natural",
    )


@pytest.mark.parametrize(
    ("written", "limits", "said"),
    [
        (("10", "-5", "0"), (-5, 0, 10), ("-5", "0", "10")),
        (("2,5", "2.50"), (2.5,), ("2.5",)),
        (("\u22121.25", "-0"), (-1.25, 0), ("-1.25", "0")),
        (("123456789",), (123456789,), ("123456789",)),
    ],
)
def test_limits_are_numbers_in_their_order_and_written_short(
    catalogue: Catalogue, written: tuple[str, ...], limits: tuple[float, ...], said: tuple[str, ...]
) -> None:
    view, problems = parse({"limits": written}, catalogue)
    assert (view.limits, problems) == (limits, ())
    assert words(view, catalogue) == tuple(("limits", one) for one in said)


@pytest.mark.parametrize(
    "value", ["", "ten", "1e5", "nan", "inf", "1 000", "--1", "1234567890", "1.234", "\u0663"]
)
def test_what_is_no_number_is_ignored_and_named(catalogue: Catalogue, value: str) -> None:
    view, problems = parse({"limits": [value]}, catalogue)
    assert view == default_view(catalogue)
    assert [(one.kind, one.field) for one in problems] == [("address_value", "limits")]


def test_limits_beyond_the_most_are_ignored_and_named(catalogue: Catalogue) -> None:
    view, problems = parse({"limits": [str(number) for number in range(MOST_LIMITS + 2)]}, catalogue)
    assert view.limits == tuple(range(MOST_LIMITS))
    assert [(one.kind, one.field, one.expected) for one in problems] == [
        ("address_too_many", "limits", str(MOST_LIMITS))
    ]


@pytest.mark.parametrize(
    ("word", "value"),
    [("figure", "happiness"), ("year", "1950"), ("from", "2050"), ("per", "car"), ("classes", "magic")],
)
def test_unknown_values_are_ignored(catalogue: Catalogue, word: str, value: str) -> None:
    view, problems = parse({word: [value]}, catalogue)
    assert view == default_view(catalogue)
    assert [(one.kind, one.field, one.value) for one in problems] == [("address_value", word, value)]
