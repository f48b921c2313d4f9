"""Numbers, shares, dates and lists as each language writes them."""

import pytest
from markupsafe import Markup

from src.model import Language
from src.source import Moment, SourceDate
from src.texts import LANGUAGES, texts_for

NO_BREAK = "\u00a0"
MINUS = "\u2212"


@pytest.mark.parametrize(
    ("language", "words"),
    [("fi", "5\u00a0652\u00a0881"), ("sv", "5\u00a0652\u00a0881"), ("en", "5,652,881")],
)
def test_thousands_are_set_apart_as_the_language_does(language: Language, words: str) -> None:
    assert texts_for(language).number(5652881) == words


@pytest.mark.parametrize(("language", "words"), [("fi", "12,35"), ("sv", "12,35"), ("en", "12.35")])
def test_decimals_follow_the_language(language: Language, words: str) -> None:
    assert texts_for(language).number(12.348, 2) == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_decimals_are_kept_even_when_they_are_zero(language: Language) -> None:
    assert texts_for(language).number(3, 1) in ("3,0", "3.0")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("value", "words"), [(-96, f"{MINUS}96"), (96, "+96"), (0, "0")])
def test_a_change_carries_its_sign_and_a_real_minus(language: Language, value: int, words: str) -> None:
    assert texts_for(language).change(value) == words


@pytest.mark.parametrize(
    ("per_cent", "words"), [(12.34, "+12.3%"), (-12.34, "\u221212.3%"), (0.04, "0.0%"), (-0.04, "0.0%")]
)
def test_a_change_in_per_cent_carries_its_sign_unless_it_is_rounded_to_nothing(
    per_cent: float, words: str
) -> None:
    assert texts_for("en").percent_change(per_cent) == words


@pytest.mark.parametrize(
    ("language", "words"), [("fi", f"14,3{NO_BREAK}%"), ("sv", f"14,3{NO_BREAK}%"), ("en", "14.3%")]
)
def test_a_share_is_a_percentage_with_the_gap_of_the_language(language: Language, words: str) -> None:
    assert texts_for(language).percent(0.1432) == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_share_without_decimals_is_rounded(language: Language) -> None:
    assert texts_for(language).percent(0.666, 0).startswith("67")


@pytest.mark.parametrize(("language", "start"), [("fi", "5,65"), ("sv", "5,65"), ("en", "5.65")])
def test_millions_have_the_word_of_the_language(language: Language, start: str) -> None:
    words = texts_for(language).millions(5652881)
    assert words.startswith(start)
    assert len(words) > len(start) + 1


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (Moment(2022), ("2022", "2022", "2022")),
        (Moment(2022, 4), ("4/2022", "4/2022", "April 2022")),
        (Moment(2022, 4, 8), ("8.4.2022", "8.4.2022", "8 April 2022")),
    ],
)
def test_a_date_is_written_as_finely_as_it_is_known(moment: Moment, words: tuple[str, str, str]) -> None:
    assert tuple(texts_for(language).date(SourceDate(moment)) for language in LANGUAGES) == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_approximate_date_says_so(language: Language) -> None:
    texts = texts_for(language)
    words = texts.date(SourceDate(Moment(2022, approximate=True)))
    assert words.endswith("2022")
    assert words != texts.date(SourceDate(Moment(2022)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_span_names_both_ends_in_order(language: Language) -> None:
    texts = texts_for(language)
    start, end = Moment(2025, 4), Moment(2026, 5)
    words = texts.date(SourceDate(start, end))
    assert words.startswith(texts.date(SourceDate(start)))
    assert words.endswith(texts.date(SourceDate(end)))


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (
            (Moment(2022, 1), Moment(2022, 2)),
            ("1/2022–2/2022", "1/2022–2/2022", "January 2022 – February 2022"),
        ),
        (
            (Moment(2019, approximate=True), Moment(2020, approximate=True)),
            ("noin 2019 – noin 2020", "omkring 2019 – omkring 2020", "about 2019 – about 2020"),
        ),
    ],
)
def test_a_dash_is_closed_up_unless_an_end_is_of_several_words(
    span: tuple[Moment, Moment], words: tuple[str, str, str]
) -> None:
    assert tuple(texts_for(language).date(SourceDate(*span)) for language in LANGUAGES) == words


@pytest.mark.parametrize(
    ("share", "decimals", "number"),
    [(0.7169, 0, "71"), (0.7169, 1, "71.6"), (0.29, 0, "29"), (0.145, 1, "14.5"), (0.99999, 0, "99")],
)
def test_what_is_at_least_so_much_is_never_rounded_up(share: float, decimals: int, number: str) -> None:
    assert texts_for("en").percent(share, decimals, at_least=True) == f"{number}%"


def test_millions_of_at_least_so_many_people_are_never_rounded_up() -> None:
    assert texts_for("en").millions(4_056_900, at_least=True) == f"4.05{NO_BREAK}million"
    assert texts_for("en").millions(4_056_900) == f"4.06{NO_BREAK}million"


def test_values_are_escaped_in_markup_but_markup_is_not() -> None:
    words = texts_for("en").markup("count.of", known='<b>&"', stated=Markup("<i>x</i>"))
    assert words == "&lt;b&gt;&amp;&#34; of <i>x</i>"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_date_is_put_into_words(language: Language) -> None:
    assert texts_for(language).date(None).isalpha()


@pytest.mark.parametrize(
    ("language", "words"), [("fi", "a, b ja c"), ("sv", "a, b och c"), ("en", "a, b and c")]
)
def test_a_list_ends_as_a_sentence_does(language: Language, words: str) -> None:
    assert texts_for(language).listing(["a", "b", "c"]) == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_of_one_or_none_has_no_and(language: Language) -> None:
    assert texts_for(language).listing(["a"]) == "a"
    assert texts_for(language).listing([]) == ""


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", ("suomeksi", "ruotsiksi", "englanniksi", "kielellä pohjoissaame")),
        ("sv", ("på finska", "på svenska", "på engelska", "på nordsamiska")),
        ("en", ("in Finnish", "in Swedish", "in English", "in Northern Sami")),
    ],
)
def test_a_language_is_named_even_if_no_file_has_words_for_it(
    language: Language, words: tuple[str, ...]
) -> None:
    assert tuple(texts_for(language).in_language(other) for other in ("fi", "sv", "en", "se")) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, ("0 kaupunkia", "0 städer", "0 cities")),
        (1, ("1 kaupunki", "1 stad", "1 city")),
        (2, ("2 kaupunkia", "2 städer", "2 cities")),
        (21, ("21 kaupunkia", "21 städer", "21 cities")),
        (1000, ("1\u00a0000 kaupunkia", "1\u00a0000 städer", "1,000 cities")),
    ],
)
def test_a_count_takes_the_form_of_its_number(number: int, words: tuple[str, str, str]) -> None:
    assert tuple(texts_for(language).count("unit.city", number) for language in LANGUAGES) == words


def test_an_unknown_key_raises_instead_of_being_shown() -> None:
    with pytest.raises(KeyError):
        texts_for("fi")("legend.no_such_words")


def test_a_missing_placeholder_raises_instead_of_being_shown() -> None:
    with pytest.raises(KeyError):
        texts_for("fi")("count.of", known="a")


def test_a_value_is_never_read_as_a_pattern() -> None:
    words = texts_for("en")("count.of", known="{stated}", stated="{0.__class__}")
    assert words == "{stated} of {0.__class__}"


@pytest.mark.parametrize(("key", "known"), [("legend.title", True), ("legend.no_such_words", False)])
def test_it_says_whether_it_has_a_key(key: str, known: bool) -> None:
    assert texts_for("sv").has(key) is known


@pytest.mark.parametrize(
    ("language", "written", "number"),
    [
        ("fi", "1\u00a0234,5", 1234.5),
        ("sv", "1 234", 1234),
        ("en", "1,234.5", 1234.5),
        ("en", "1,5", 1.5),
        ("fi", "\u22120,5", -0.5),
        ("fi", "1.234.5", None),
        ("fi", "12 34", None),
        ("fi", "007", None),
        ("fi", "", None),
        ("fi", "nan", None),
    ],
)
def test_a_number_is_read_as_people_write_it(language: Language, written: str, number: float | None) -> None:
    assert texts_for(language).read_number(written) == number
