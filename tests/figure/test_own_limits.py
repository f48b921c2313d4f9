"""A reader's own limits are read as people write them, and written as the language does."""

import pytest

from src.errors import LimitsError
from src.figure.choices import METHODS, Method
from src.figure.classing import LEVELS, ON_EACH_SIDE, classing
from src.figure.limits import classing_of
from src.figure.measured import measured
from src.figure.own_limits import read_limits, written_limits
from src.model import Catalogue, Language
from src.texts import LANGUAGES, texts_for
from src.view import parse


@pytest.mark.parametrize(
    ("language", "typed", "limits"),
    [
        ("fi", "5; 7,5; 10", (5, 7.5, 10)),
        ("fi", "10 7,5  5", (5, 7.5, 10)),
        ("fi", "10;5;10", (5, 10)),
        ("fi", "2.5", (2.5,)),
        ("fi", "10 000; 50\u00a0000", (10_000, 50_000)),
        ("fi", "10\u00a0000 50\u00a0000", (10_000, 50_000)),
        ("sv", "0,25; 1 200,5;", (0.25, 1200.5)),
        ("en", "10,000; 2.5", (2.5, 10_000)),
        ("en", "7,5", (7.5,)),
        ("fi", "  ", ()),
        ("fi", "0", (0,)),
    ],
)
def test_limits_are_read_in_order_and_each_once(
    language: Language, typed: str, limits: tuple[float, ...]
) -> None:
    assert read_limits(typed, texts_for(language), is_signed=False) == limits


@pytest.mark.parametrize("minus", ["-", "\u2212", "\u2013"])
def test_any_minus_is_one(minus: str) -> None:
    assert read_limits(f"{minus}3; +4", texts_for("fi"), is_signed=True) == (-3, 4)


@pytest.mark.parametrize(
    ("typed", "kind", "value"),
    [
        ("5; x", "limits_no_number", "x"),
        ("5; 7,5,1", "limits_no_number", "7,5,1"),
        ("10 000", "limits_no_number", "000"),
        ("10 20; 30", "limits_no_number", "10 20"),
        ("٣", "limits_no_number", "٣"),
        ("1e9", "limits_no_number", "1e9"),
        ("1234567890", "limits_too_large", "1234567890"),
        ("1; 2; 3; 4", "limits_too_many", "4"),
    ],
)
def test_what_is_no_set_of_limits_is_told_with_its_facts(typed: str, kind: str, value: str) -> None:
    with pytest.raises(LimitsError) as raised:
        read_limits(typed, texts_for("fi"), is_signed=False)
    assert (raised.value.problem.kind, raised.value.problem.value) == (kind, value)


def test_there_are_as_many_limits_as_colours_on_either_side_of_zero() -> None:
    texts, side = texts_for("fi"), range(1, ON_EACH_SIDE)
    both = "; ".join([*(f"-{limit}" for limit in side), "0", *map(str, side)])
    assert len(read_limits(both, texts, is_signed=True)) == 2 * (ON_EACH_SIDE - 1) + 1
    with pytest.raises(LimitsError, match="limits_too_many_sided"):
        read_limits("; ".join(map(str, range(1, ON_EACH_SIDE + 1))), texts, is_signed=True)
    assert len(read_limits("; ".join(map(str, range(1, LEVELS))), texts, is_signed=False)) == LEVELS - 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_written_is_read_again(language: Language) -> None:
    texts, limits = texts_for(language), (-12_345.25, -0.5, 0.0, 1_000.0)
    assert read_limits(written_limits(limits, texts), texts, is_signed=True) == limits


def test_limits_are_written_short_and_as_the_language_does() -> None:
    assert written_limits((-2.5, 7.0, 10_000.0), texts_for("fi")) == "−2,5; 7; 10\u00a0000"
    assert written_limits((-2.5, 7.0, 10_000.0), texts_for("en")) == "−2.5; 7; 10,000"


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    "address",
    [
        {"figure": ["unemployment"]},
        {"figure": ["population"]},
        {"figure": ["population"], "from": ["2000"]},
        {"figure": ["net_immigration"]},
    ],
    ids=str,
)
def test_the_limits_in_force_taken_as_ones_own_leave_the_classes_as_they_are(
    catalogue: Catalogue, address: dict[str, list[str]], method: Method
) -> None:
    view, _ = parse({**address, "classes": [method]}, catalogue)
    figure = measured(catalogue, view)
    classes = classing_of(catalogue, view, figure)
    texts = texts_for("fi")
    own = read_limits(written_limits(classes.limits, texts), texts, is_signed=figure.is_signed)
    known = [value for value in figure.values.values() if value is not None]
    assert classing(known, figure.decimals, method, is_signed=figure.is_signed, limits=own) == classes


def test_where_zero_alone_divides_it_is_the_limit() -> None:
    assert classing([-1.0, 2.0], 0, "natural", is_signed=True).limits == (0.0,)
    assert classing([3.0, 3.0], 0, "natural").limits == (0.0,)
