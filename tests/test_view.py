"""What a reader chose survives the way through an address; what nobody can choose never gets in."""

import dataclasses
import random
from collections.abc import Mapping, Sequence
from itertools import product
from time import thread_time
from typing import Any
from urllib.parse import parse_qs, urlencode

import pytest

from src.catalogue import load_catalogue
from src.columns.choices import MOST_COLUMNS, choosable
from src.comparison.choices import COUNTRY, FIGURES, MEASURES, MOST_COMPARED
from src.errors import Problem
from src.figure.choices import METHODS, MOST_LIMITS, PERS
from src.model import Catalogue
from src.palette import THEME_NAMES
from src.texts import LANGUAGES
from src.texts.alphabet import slug
from src.view import (
    DATA_WORD,
    GROUNDS,
    SCALES,
    SIZES,
    View,
    asked_language,
    default_view,
    parse,
    picture_theme,
    with_defaults,
    words,
)
from src.year_words import series_years


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def as_address(pairs: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    """Words as a server gives them: written into an address and read from it."""
    return parse_qs(urlencode(pairs), strict_parsing=bool(pairs))


def subset(rows: Sequence[str], chance: random.Random) -> tuple[str, ...]:
    """Some of the rows, in their order."""
    return tuple(row for row in rows if chance.random() < 0.4)


def any_view(catalogue: Catalogue, chance: random.Random) -> View:
    tiers = tuple(catalogue.tiers)
    regions = subset(tuple(catalogue.regions), chance)
    return View(
        tiers=subset(tiers, chance),
        language=chance.choice([None, *LANGUAGES]),
        regions=chance.choice([(), regions]),
        city=chance.choice([None, *catalogue.municipalities]),
        theme=chance.choice([None, *THEME_NAMES]),
        is_picture=chance.random() < 0.5,
        size=chance.choice(SIZES),
        scale=chance.choice(SCALES),
        ground=chance.choice([None, *GROUNDS]),
        labels=chance.choice([None, (), subset(tiers, chance)]),
        has_inset=chance.random() < 0.5,
        first_year=chance.choice([None, *series_years(catalogue)]),
        last_year=chance.choice([None, *series_years(catalogue)]),
        **any_comparison(catalogue, chance),
        **any_figure(catalogue, chance),
        columns=tuple(chance.sample(choosable(catalogue), chance.randint(0, MOST_COLUMNS))),
    )


def any_comparison(catalogue: Catalogue, chance: random.Random) -> dict[str, Any]:
    """Fields of a view; what is compared comes in any order and mixes kinds."""
    comparable = [*catalogue.municipalities, *catalogue.tiers, COUNTRY]
    return {
        "compared": tuple(chance.sample(comparable, chance.randint(0, MOST_COMPARED))),
        "series": chance.choice(tuple(catalogue.series)),
        "measure": chance.choice(MEASURES),
        "sorted_by": chance.choice(FIGURES),
    }


def any_figure(catalogue: Catalogue, chance: random.Random) -> dict[str, Any]:
    """Fields of a view: a figure, its years and its classes, whether they fit together or not."""
    years = [None, *series_years(catalogue)]
    limits = {round(chance.uniform(-100, 100), chance.choice([0, 1, 2])) + 0.0 for _ in range(MOST_LIMITS)}
    return {
        "figure": chance.choice([None, *catalogue.series]),
        "year": chance.choice(years),
        "per": chance.choice([None, *PERS]),
        "method": chance.choice(METHODS),
        "limits": chance.choice([(), tuple(sorted(limits))]),
    }


@pytest.mark.parametrize("seed", range(60))
def test_a_view_comes_back_from_its_own_address(catalogue: Catalogue, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(10):
        view = any_view(catalogue, chance)
        assert parse(as_address(words(view, catalogue)), catalogue) == (view, ())


@pytest.mark.parametrize("seed", range(10))
def test_the_words_of_an_address_are_settled_after_one_reading(catalogue: Catalogue, seed: int) -> None:
    pairs = list(words(any_view(catalogue, random.Random(seed)), catalogue))
    once = words(parse(as_address(pairs), catalogue)[0], catalogue)
    random.Random(seed).shuffle(pairs)
    # What is compared or added stands in the order in which it was chosen; the order of all other words says nothing.
    for word in ("compare", "column"):
        chosen = iter([pair for pair in once if pair[0] == word])
        pairs = [next(chosen) if pair[0] == word else pair for pair in pairs]
    assert words(parse(as_address(pairs), catalogue)[0], catalogue) == once


def test_what_is_compared_is_read_by_any_name_in_its_order_and_no_more_than_four(
    catalogue: Catalogue,
) -> None:
    view, problems = parse(
        {"compare": ["country", "Åbo", "growth_cities", "turku", "Tammerfors", "salo"]}, catalogue
    )
    assert view.compared == (COUNTRY, "853", "growth_cities", "837")
    assert [(one.kind, one.field, one.expected) for one in problems] == [("address_too_many", "compare", "4")]


def test_years_that_no_series_has_are_ignored_and_named(catalogue: Catalogue) -> None:
    view, problems = parse({"from": ["1950"], "to": ["2000"]}, catalogue)
    assert (view.first_year, view.last_year) == (None, 2000)
    assert [(one.kind, one.field, one.value) for one in problems] == [("address_value", "from", "1950")]


def test_a_bare_address_is_the_default_view(catalogue: Catalogue) -> None:
    assert parse({}, catalogue) == (default_view(catalogue), ())


def test_the_default_view_needs_no_words(catalogue: Catalogue) -> None:
    assert words(default_view(catalogue), catalogue) == ()


@pytest.mark.parametrize(
    "address",
    [
        {"size": ["16x9"]},
        {"scale": ["1"]},
        {"labels": ["members"]},
        {"series": ["population"], "as": ["level"], "by": ["series"]},
        {"classes": ["quantiles"]},
        {"tier": ["alliance", "vitality", "growth_cities", "joensuu_lappeenranta_imatra", "regional_cities"]},
    ],
)
def test_a_default_that_is_written_out_is_left_out_again(
    catalogue: Catalogue, address: dict[str, list[str]]
) -> None:
    view, problems = parse(address, catalogue)
    assert words(view, catalogue) == ()
    assert problems == ()


def test_an_address_reads_as_words(catalogue: Catalogue) -> None:
    view = View(
        tiers=("alliance",), language="sv", regions=("12",), city="992", theme="dark", is_picture=True
    )
    assert words(view, catalogue) == (
        ("lang", "sv"),
        ("tier", "alliance"),
        ("region", "pohjois-karjala"),
        ("city", "aanekoski"),
        ("theme", "dark"),
        ("view", "picture"),
    )


def test_no_tier_at_all_can_be_said(catalogue: Catalogue) -> None:
    view = dataclasses.replace(default_view(catalogue), tiers=())
    assert words(view, catalogue) == (("tier", "none"),)


def test_every_municipality_and_every_region_has_a_word_of_its_own(catalogue: Catalogue) -> None:
    for areas in (catalogue.municipalities, catalogue.regions):
        slugs = [slug(area.names["fi"]) for area in areas.values()]
        assert len(set(slugs)) == len(areas)
        assert all(word.isascii() and word == word.lower() and " " not in word for word in slugs)


def test_tiers_and_regions_take_the_order_of_the_data(catalogue: Catalogue) -> None:
    view, _ = parse({"tier": ["vitality", "alliance"], "region": ["lappi", "uusimaa"]}, catalogue)
    assert view.tiers == ("alliance", "vitality")
    assert view.regions == ("01", "19")


@pytest.mark.parametrize(
    ("word", "value", "nearest"),
    [
        ("tier", "allianse", "alliance"),
        ("region", "pohjoiskarjala", "pohjois-karjala"),
        ("city", "turkku", "turku"),
        ("city", "äänekosk", "aanekoski"),
        ("lang", "no", None),
        ("theme", "drak", "dark"),
        ("view", "pictures", "picture"),
        ("size", "a4-landscap", "a4-landscape"),
        ("scale", "4", None),
        ("background", "transparant", "transparent"),
        ("background", "drak", "dark"),
        ("labels", "member", "members"),
        ("inset", "non", "none"),
    ],
)
def test_an_unknown_value_is_ignored_and_named_with_the_nearest(
    catalogue: Catalogue, word: str, value: str, nearest: str | None
) -> None:
    view, problems = parse({word: [value]}, catalogue)
    assert view == default_view(catalogue)
    assert problems == (Problem("address_value", "address", field=word, value=value, nearest=nearest),)


def test_an_unknown_value_leaves_the_known_ones_beside_it(catalogue: Catalogue) -> None:
    view, problems = parse({"tier": ["vitality", "nothing"], "city": ["turku"]}, catalogue)
    assert view == dataclasses.replace(default_view(catalogue), tiers=("vitality",), city="853")
    assert [problem.value for problem in problems] == ["nothing"]


def test_of_two_different_cities_the_first_counts_and_that_is_told(catalogue: Catalogue) -> None:
    view, problems = parse({"city": ["turku", "oulu"]}, catalogue)
    assert view.city == "853"
    assert [(problem.kind, problem.field) for problem in problems] == [("address_repeated", "city")]


def test_the_same_value_twice_is_the_same_as_once(catalogue: Catalogue) -> None:
    once = parse({"city": ["turku"], "tier": ["alliance"]}, catalogue)
    assert parse({"city": ["turku"] * 3, "tier": ["alliance"] * 5}, catalogue) == once


def test_a_tier_wins_over_no_tier_and_all_labels_over_none(catalogue: Catalogue) -> None:
    view, _ = parse({"tier": ["none", "alliance"], "labels": ["none", "members"]}, catalogue)
    assert view.tiers == ("alliance",)
    assert view.labels is None


def test_words_that_mean_nothing_here_change_nothing(catalogue: Catalogue) -> None:
    view, problems = parse({"utm_source": ["x"], "embed": ["true"], "": [""]}, catalogue)
    assert view == default_view(catalogue)
    assert [(problem.kind, problem.nearest) for problem in problems] == [("address_word", None)] * 3


HOSTILE = (
    "",
    " ",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'; DROP TABLE kunnat; --",
    "../../etc/passwd",
    "..\\..\\windows",
    "%2e%2e%2f",
    "%00",
    "\x00",
    "turku\x00",
    "\u202eukrut",
    "\ud800",
    "\ufeffturku",
    "{0.__class__}",
    "{city}",
    "%s%s%s%n",
    "${7*7}",
    "{{7*7}}",
    "__import__('os').system('id')",
    "cos\nsystem\n(S'id'\ntR.",
    "javascript:alert(1)",
    "data:text/html,x",
    "null",
    "true",
    "-1",
    "1e309",
    "NaN",
    "0x1",
    "１",
    "9" * 5000,
    "a" * 1_000_000,
    "🂡" * 100,
    "853",
    "*",
    ".*",
)
WORDS = (
    "lang",
    "tier",
    "region",
    "city",
    "theme",
    "view",
    "size",
    "scale",
    "background",
    "labels",
    "inset",
)


@pytest.mark.parametrize(("word", "number"), list(product(WORDS, range(len(HOSTILE)))))
def test_a_hostile_value_is_ignored_and_shown_short(catalogue: Catalogue, word: str, number: int) -> None:
    value = HOSTILE[number]
    view, problems = parse({word: [value]}, catalogue)
    assert view == default_view(catalogue)
    assert [(problem.kind, problem.field) for problem in problems] == [("address_value", word)]
    assert problems[0].value == value[:40]


@pytest.mark.parametrize(
    "address",
    [
        {"city": ["Turku"]},
        {"city": ["TURKU"]},
        {"city": ["Åbo"]},
        {"city": ["åbo"]},
        {"CITY": ["abo"]},
        {"amp;city": ["turku"]},
        {"city": [" turku\n"]},
    ],
)
def test_a_city_is_found_however_its_name_is_written(
    catalogue: Catalogue, address: dict[str, list[str]]
) -> None:
    view, problems = parse(address, catalogue)
    assert (view.city, problems) == ("853", ())


def test_every_official_name_in_every_language_leads_to_its_place(catalogue: Catalogue) -> None:
    for code, municipality in catalogue.municipalities.items():
        for language in LANGUAGES:
            assert parse({"city": [municipality.names.of(language)]}, catalogue)[0].city == code
    for code, region in catalogue.regions.items():
        for language in LANGUAGES:
            assert parse({"region": [region.names.of(language)]}, catalogue)[0].regions == (code,)


def test_words_and_values_are_read_whatever_their_case(catalogue: Catalogue) -> None:
    address = {
        "LANG": ["SV"],
        "Tier": ["Growth_Cities"],
        "amp;tier": ["ALLIANCE"],
        "size": ["A4-Landscape"],
        "INSET": ["None"],
    }
    view, problems = parse(address, catalogue)
    assert problems == ()
    assert view == View(
        tiers=("alliance", "growth_cities"), language="sv", size="a4-landscape", has_inset=False
    )


def test_hostile_words_give_a_short_list_of_short_problems(catalogue: Catalogue) -> None:
    address: Mapping[str, Sequence[str]] = {value: ["turku"] for value in HOSTILE}
    view, problems = parse(address, catalogue)
    assert view == default_view(catalogue)
    assert {problem.kind for problem in problems} == {"address_word"}
    assert len(problems) <= 20
    assert all(len(problem.field or "") <= 40 for problem in problems)


def test_all_hostile_values_at_once_give_a_short_list_of_problems(catalogue: Catalogue) -> None:
    view, problems = parse(dict.fromkeys(WORDS, HOSTILE), catalogue)
    assert view == default_view(catalogue)
    assert 0 < len(problems) <= 20


def test_an_address_of_many_thousand_values_is_read_in_a_moment(catalogue: Catalogue) -> None:
    start = thread_time()
    view, problems = parse({"city": [f"turkk{number}" for number in range(20_000)] + ["turku"]}, catalogue)
    assert thread_time() - start < 1
    assert view.city == "853"
    assert len(problems) <= 20


@pytest.mark.parametrize(
    ("address", "language"),
    [({}, None), ({"lang": ["sv"]}, "sv"), ({"LANG": ["xx", "EN"]}, "en"), ({"lang": ["xx"]}, None)],
)
def test_the_language_alone_is_read_as_with_everything_else(
    catalogue: Catalogue, address: dict[str, list[str]], language: str | None
) -> None:
    assert asked_language(address) == parse(address, catalogue)[0].language == language


def test_files_are_in_the_first_language_and_theme_where_nobody_says_other(catalogue: Catalogue) -> None:
    view = with_defaults(default_view(catalogue))
    assert (view.language, view.theme) == ("fi", "light")


def test_what_the_address_does_not_say_is_filled_in(catalogue: Catalogue) -> None:
    view = with_defaults(default_view(catalogue), "sv", "dark")
    assert (view.language, view.theme) == ("sv", "dark")


def test_what_the_address_says_is_kept(catalogue: Catalogue) -> None:
    view, _ = parse({"lang": ["en"], "theme": ["light"]}, catalogue)
    assert with_defaults(view, "sv", "dark") == view


@pytest.mark.parametrize(
    ("address", "drawn"),
    [
        ({}, "light"),
        ({"theme": ["dark"]}, "dark"),
        ({"background": ["dark"]}, "dark"),
        ({"background": ["light"], "theme": ["dark"]}, "light"),
        ({"background": ["transparent"], "theme": ["dark"]}, "dark"),
        ({"background": ["transparent"]}, "light"),
    ],
)
def test_a_ground_wins_over_the_theme_in_a_picture(
    catalogue: Catalogue, address: dict[str, list[str]], drawn: str
) -> None:
    view, problems = parse(address, catalogue)
    assert problems == ()
    assert picture_theme(view, "light") == drawn


def test_the_ground_of_a_picture_is_no_theme_of_the_page(catalogue: Catalogue) -> None:
    view, _ = parse({"background": ["dark"]}, catalogue)
    assert view.theme is None
    assert words(view, catalogue) == (("background", "dark"),)


def test_a_view_can_be_a_key_and_cannot_be_changed(catalogue: Catalogue) -> None:
    view: Any = default_view(catalogue)
    assert hash(view) == hash(default_view(catalogue))
    with pytest.raises(dataclasses.FrozenInstanceError):
        view.city = "853"


@pytest.mark.parametrize(("word", "nearest"), [("teir", "tier"), ("utm_source", None)])
def test_a_word_that_is_not_ours_is_named_with_the_nearest_that_is(
    catalogue: Catalogue, word: str, nearest: str | None
) -> None:
    view, problems = parse({word: ["alliance", "vitality"]}, catalogue)
    assert view == default_view(catalogue)
    assert problems == (Problem("address_word", "address", field=word, value="alliance", nearest=nearest),)


def test_the_name_of_the_data_in_a_picture_s_address_says_nothing_of_the_view(catalogue: Catalogue) -> None:
    assert parse({DATA_WORD: [catalogue.fingerprint]}, catalogue) == (default_view(catalogue), ())
