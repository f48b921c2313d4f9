"""The scene decides what is shown: counts, people, names and colours, for every filter and language."""

import dataclasses
from itertools import product
from typing import Any

import pytest

from src.catalogue import load_catalogue
from src.model import Catalogue, Language
from src.palette import PALETTES, THEME_NAMES, ThemeName
from src.scene import REST, Scene, build_scene
from src.scene_classes import shown_codes
from src.texts import LANGUAGES, texts_for
from src.view import View, default_view

SALO = "734"
IMATRA = "153"
TURKU = "853"
NORTH_KARELIA = "12"
SOUTHWEST_FINLAND = "02"
ALAND = "21"
AT_LEAST: dict[Language, str] = {"fi": "ainakin", "sv": "minst", "en": "at least"}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def scene_of(
    catalogue: Catalogue, language: Language = "en", theme: ThemeName = "light", **choices: Any
) -> Scene:
    """The scene of the default view with some choices changed."""
    view: View = dataclasses.replace(default_view(catalogue), **choices)
    return build_scene(catalogue, view, texts_for(language), theme)


def people(catalogue: Catalogue, codes: Any) -> int:
    return sum(catalogue.municipalities[code].population for code in codes)


def known(catalogue: Catalogue, key: str) -> int:
    return len(catalogue.members[key])


def incomplete_tier(catalogue: Catalogue) -> tuple[str, int]:
    """The key of the tier of which not every member is known, and the count that its network states."""
    ((key, stated),) = [
        (key, tier.stated_count) for key, tier in catalogue.tiers.items() if tier.stated_count
    ]
    return key, stated


def test_the_classes_are_the_chosen_tiers_with_their_own_numbers(catalogue: Catalogue) -> None:
    scene = scene_of(catalogue, tiers=("vitality", "regional_cities"))
    assert [(row.key, row.number) for row in scene.classes] == [("vitality", 2), ("regional_cities", 5)]


def test_counts_and_people_of_a_class_are_those_of_its_members_in_the_data(catalogue: Catalogue) -> None:
    for row in scene_of(catalogue).classes:
        assert row.codes == catalogue.members[row.key]
        assert row.count == known(catalogue, row.key)
        assert row.population == people(catalogue, catalogue.members[row.key])
        assert row.share == row.population / catalogue.population


def test_every_municipality_is_a_member_or_belongs_to_the_rest(catalogue: Catalogue) -> None:
    scene = scene_of(catalogue)
    members = {code for row in scene.classes for code in row.codes}
    assert set(scene.rest.codes) == set(catalogue.municipalities) - members
    assert list(scene.classes_of) == list(catalogue.municipalities)
    assert scene.totals.count + scene.rest.count == len(catalogue.municipalities)
    assert scene.totals.population + scene.rest.population == catalogue.population


def test_a_city_in_two_tiers_is_in_both_classes_and_counted_once_in_the_totals(catalogue: Catalogue) -> None:
    scene = scene_of(catalogue)
    both = [row.key for row in scene.classes if SALO in row.codes]
    assert both == ["growth_cities", "regional_cities"]
    assert scene.classes_of[SALO] == ("growth_cities", "regional_cities")
    twice = [code for code, keys in scene.classes_of.items() if len(keys) == 2]
    assert scene.totals.count == sum(row.count for row in scene.classes) - len(twice)
    assert scene.totals.population == sum(row.population for row in scene.classes) - people(catalogue, twice)


def test_the_lower_order_fills_the_area_of_a_city_in_two_tiers(catalogue: Catalogue) -> None:
    scene = scene_of(catalogue)
    assert scene.fill_of(SALO) == PALETTES["light"].tiers["growth_cities"].fill


def test_a_city_in_two_tiers_is_named_with_both_in_the_legend(catalogue: Catalogue) -> None:
    numbers = {SALO: ("Salo", "3", "5"), IMATRA: ("Imatra", "4", "5")}
    for language in LANGUAGES:
        notes = dict(scene_of(catalogue, language).two_tier_notes)
        assert set(notes) == set(numbers)
        for code, parts in numbers.items():
            assert all(part in notes[code] for part in parts)


def on_twice(scene: Scene) -> list[str]:
    return [note.text for note in scene.notes if note.short_tier is None]


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_cities_in_two_tiers_are_told_in_one_sentence(catalogue: Catalogue, language: Language) -> None:
    (note,) = on_twice(scene_of(catalogue, language))
    assert note == texts_for(language).count(
        "overview.counted_once", 2, names=texts_for(language).listing(["Imatra", "Salo"])
    )
    (alone,) = on_twice(scene_of(catalogue, language, tiers=("growth_cities", "regional_cities")))
    assert alone == texts_for(language).count("overview.counted_once", 1, names="Salo")
    assert on_twice(scene_of(catalogue, language, tiers=("alliance",))) == []


@pytest.mark.parametrize(
    ("shown", "colour"), [("regional_cities", "regional_cities"), ("growth_cities",) * 2]
)
def test_with_one_of_its_tiers_shown_a_city_in_two_is_a_plain_member_of_that(
    catalogue: Catalogue, shown: str, colour: str
) -> None:
    scene = scene_of(catalogue, tiers=(shown,))
    assert scene.classes_of[SALO] == (shown,)
    assert scene.fill_of(SALO) == PALETTES["light"].tiers[colour].fill
    assert scene.two_tier_notes == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_count_of_an_incomplete_tier_names_both_numbers(catalogue: Catalogue, language: Language) -> None:
    key, stated = incomplete_tier(catalogue)
    row = scene_of(catalogue, language).class_by_key[key]
    assert row.stated_count == stated
    assert str(row.count) in row.count_text
    assert str(stated) in row.count_text
    assert row.count < stated


def test_the_stated_count_is_shown_for_that_tier_alone_too(catalogue: Catalogue) -> None:
    key, stated = incomplete_tier(catalogue)
    assert scene_of(catalogue, tiers=(key,)).classes[0].stated_count == stated


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_count_of_an_incomplete_tier_is_in_words_where_it_stands_in_a_sentence(
    catalogue: Catalogue, language: Language
) -> None:
    key, stated = incomplete_tier(catalogue)
    texts = texts_for(language)
    rows = scene_of(catalogue, language).class_by_key
    assert rows[key].count_words == texts("count.of_words", known=known(catalogue, key), stated=stated)
    assert rows[key].count_addition == texts("count.stated", stated=stated)
    assert rows["vitality"].count_words == texts.count("unit.city", known(catalogue, "vitality"))
    assert rows["vitality"].count_addition == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_within_a_region_a_short_list_has_no_stated_count_but_is_short_all_the_same(
    catalogue: Catalogue, language: Language
) -> None:
    key, stated = incomplete_tier(catalogue)
    texts = texts_for(language)
    scene = scene_of(catalogue, language, regions=(SOUTHWEST_FINLAND,))
    row = scene.class_by_key[key]
    assert row.stated_count is None
    assert not row.is_exact
    assert row.count_text == texts("count.or_more", known=row.count)
    assert row.count_words == texts.count("count.at_least", row.count)
    assert str(stated) not in row.count_text
    assert scene.totals.is_incomplete
    on_short = [note for note in scene.notes if note.short_tier]
    assert on_short == [note for note in scene_of(catalogue, language).notes if note.short_tier] != []
    assert scene.class_by_key["alliance"].is_exact


def test_a_complete_tier_has_one_number(catalogue: Catalogue) -> None:
    key, _ = incomplete_tier(catalogue)
    for row in scene_of(catalogue).classes:
        if row.key != key:
            assert (row.stated_count, row.count_text) == (None, str(row.count))


def test_totals_are_incomplete_only_while_the_incomplete_tier_is_shown(catalogue: Catalogue) -> None:
    key, _ = incomplete_tier(catalogue)
    complete = tuple(tier for tier in catalogue.tiers if tier != key)
    assert scene_of(catalogue).totals.is_incomplete
    assert not scene_of(catalogue, tiers=complete).totals.is_incomplete


def test_a_region_leaves_its_own_members_and_no_others(catalogue: Catalogue) -> None:
    scene = scene_of(catalogue, regions=(NORTH_KARELIA,))
    members = [code for code, keys in scene.classes_of.items() if keys]
    assert members
    assert all(catalogue.municipalities[code].region_code == NORTH_KARELIA for code in members)
    everywhere = scene_of(catalogue)
    for code, row in catalogue.municipalities.items():
        if row.region_code == NORTH_KARELIA:
            assert scene.classes_of[code] == everywhere.classes_of[code]


def test_several_regions_leave_the_members_of_each(catalogue: Catalogue) -> None:
    regions = (SOUTHWEST_FINLAND, NORTH_KARELIA)
    both = scene_of(catalogue, regions=regions).totals
    each = [scene_of(catalogue, regions=(region,)).totals for region in regions]
    assert both.count == sum(totals.count for totals in each)
    assert both.population == sum(totals.population for totals in each)


def test_shown_codes_are_the_members_that_the_regions_leave(catalogue: Catalogue) -> None:
    view = dataclasses.replace(default_view(catalogue), regions=(SOUTHWEST_FINLAND,))
    members = catalogue.members["alliance"]
    assert shown_codes(catalogue, view, members) == (TURKU,)
    assert shown_codes(catalogue, default_view(catalogue), members) == members


def test_the_rest_is_not_said_to_be_outside_the_partnerships_while_a_filter_hides_members(
    catalogue: Catalogue,
) -> None:
    whole = scene_of(catalogue).rest.name
    assert scene_of(catalogue, tiers=("alliance",)).rest.name != whole
    assert scene_of(catalogue, regions=(NORTH_KARELIA,)).rest.name != whole


def test_with_no_tier_chosen_nothing_is_coloured_and_every_sentence_still_stands(
    catalogue: Catalogue,
) -> None:
    for language in LANGUAGES:
        scene = scene_of(catalogue, language, tiers=())
        assert scene.classes == ()
        assert scene.totals.count == scene.totals.population == 0
        assert {scene.fill_of(code) for code in scene.classes_of} == {PALETTES["light"].land}
        assert scene.title
        assert scene.subtitle


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_colours_are_those_of_the_theme(catalogue: Catalogue, theme: ThemeName) -> None:
    scene = scene_of(catalogue, theme=theme)
    palette = PALETTES[theme]
    assert scene.theme == theme
    assert {row.key: row.swatch for row in scene.classes} == dict(palette.tiers)
    assert scene.fill_of(TURKU) == palette.tiers["alliance"].fill
    assert scene.fill_of(scene.rest.codes[0]) == palette.land
    assert scene_of(catalogue, theme="light" if theme == "dark" else "dark", ground=theme).palette == palette


def test_a_theme_of_the_view_wins_over_the_one_handed_in(catalogue: Catalogue) -> None:
    view = dataclasses.replace(default_view(catalogue), theme="dark")
    assert build_scene(catalogue, view, texts_for("fi"), "light").theme == "dark"


def test_no_class_is_called_as_the_rest(catalogue: Catalogue) -> None:
    assert REST not in catalogue.tiers
    assert scene_of(catalogue).class_by_key[REST] == scene_of(catalogue).rest


@pytest.mark.parametrize(
    ("language", "name"), [("fi", "Turku, 1 Allianssikumppanuus"), ("en", "Turku, 1 Alliance partnership")]
)
def test_a_screen_reader_hears_name_and_tier_with_its_number(
    catalogue: Catalogue, language: Language, name: str
) -> None:
    assert scene_of(catalogue, language).accessible_name(TURKU) == name


def test_a_screen_reader_hears_both_tiers_of_a_city_in_two(catalogue: Catalogue) -> None:
    scene = scene_of(catalogue, "sv")
    tiers = [catalogue.tiers[key] for key in ("growth_cities", "regional_cities")]
    names = [f"{tier.order} {tier.name['sv']}" for tier in tiers]
    assert scene.accessible_name(SALO) == ", ".join(["Salo", *names])


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_in_the_language_and_in_alphabetical_order(
    catalogue: Catalogue, language: Language
) -> None:
    scene = scene_of(catalogue, language)
    assert scene.names[TURKU] == {"fi": "Turku", "sv": "Åbo", "en": "Turku"}[language]
    assert set(scene.names) == set(catalogue.municipalities)
    assert list(scene.names.values()) == sorted(scene.names.values(), key=scene.texts.sort_key)
    assert scene.region_names[TURKU] == catalogue.regions[SOUTHWEST_FINLAND].names.of(language)


def test_label_points_are_those_of_the_data(catalogue: Catalogue) -> None:
    scene = scene_of(catalogue)
    municipality = catalogue.municipalities[TURKU]
    assert scene.label_points[TURKU] == (municipality.label_x_m, municipality.label_y_m)


def test_every_shown_member_may_be_labelled_each_once(catalogue: Catalogue) -> None:
    labelled = scene_of(catalogue).labelled
    assert set(labelled) == set(catalogue.memberships_by_code)
    assert len(set(labelled)) == len(labelled)


def test_labels_can_be_those_of_one_tier_or_none(catalogue: Catalogue) -> None:
    assert scene_of(catalogue, labels=("vitality",)).labelled == catalogue.members["vitality"]
    assert scene_of(catalogue, labels=()).labelled == ()


def test_a_tier_that_is_not_shown_is_not_labelled(catalogue: Catalogue) -> None:
    assert scene_of(catalogue, tiers=("alliance",), labels=("vitality",)).labelled == ()


@pytest.mark.parametrize(
    ("language", "start"),
    [
        ("fi", "Elinvoimakumppanuus: 3 kaupunkia, "),
        ("sv", "Livskraftspartnerskap: 3 städer, "),
        ("en", "Vitality partnership: 3 cities, "),
    ],
)
def test_the_title_of_one_tier_names_it_its_count_and_its_share(
    catalogue: Catalogue, language: Language, start: str
) -> None:
    scene = scene_of(catalogue, language, tiers=("vitality",))
    assert scene.title.startswith(start)
    assert texts_for(language).percent(scene.totals.share, 0) in scene.title


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_title_of_everything_gives_the_share_of_the_country_and_never_more_than_is_known(
    catalogue: Catalogue, language: Language
) -> None:
    scene = scene_of(catalogue, language)
    whole = int(scene.totals.share * 100)
    assert scene.totals.share * 100 > whole + 0.5  # else rounding would show nothing
    assert texts_for(language).percent(whole / 100, 0) in scene.title
    assert AT_LEAST[language] in scene.title.lower()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "choices",
    [
        {"tiers": ("regional_cities",)},
        {"tiers": ("alliance", "regional_cities")},
        {"regions": (SOUTHWEST_FINLAND,)},
        {"tiers": ("regional_cities",), "regions": (SOUTHWEST_FINLAND, NORTH_KARELIA)},
    ],
)
def test_every_title_and_subtitle_says_at_least_while_a_shown_list_is_short(
    catalogue: Catalogue, language: Language, choices: dict[str, Any]
) -> None:
    scene = scene_of(catalogue, language, **choices)
    assert AT_LEAST[language] in scene.title.lower()
    assert AT_LEAST[language] in scene.subtitle.lower()
    exact: dict[str, Any] = {**choices, "tiers": ("alliance", "vitality")}
    assert AT_LEAST[language] not in scene_of(catalogue, language, **exact).title.lower()
    assert AT_LEAST[language] not in scene_of(catalogue, language, **exact).subtitle.lower()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_subtitle_of_a_region_speaks_of_the_selection(catalogue: Catalogue, language: Language) -> None:
    word = {"fi": "Rajauksessa", "sv": "Urvalet", "en": "The selection"}[language]
    for tiers in (("alliance",), tuple(catalogue.tiers)):
        scene = scene_of(catalogue, language, tiers=tiers, regions=(SOUTHWEST_FINLAND,))
        assert scene.subtitle.startswith(word)
        assert not scene_of(catalogue, language, tiers=tiers).subtitle.startswith(word)


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_no_city_is_known_of_a_short_list_nobody_counts_to_nought(
    catalogue: Catalogue, language: Language
) -> None:
    scene = scene_of(catalogue, language, regions=(ALAND,))
    assert scene.totals.count == 0
    assert "0" not in scene.title
    assert "0" not in scene.subtitle
    assert "0" in scene_of(catalogue, language, tiers=("alliance",), regions=(ALAND,)).title


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_title_of_some_tiers_counts_their_cities(catalogue: Catalogue, language: Language) -> None:
    scene = scene_of(catalogue, language, tiers=("alliance", "vitality"))
    assert scene.title.startswith(f"{known(catalogue, 'alliance') + known(catalogue, 'vitality')} ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_title_within_regions_names_them_all(catalogue: Catalogue, language: Language) -> None:
    regions = (SOUTHWEST_FINLAND, NORTH_KARELIA)
    scene = scene_of(catalogue, language, regions=regions)
    assert all(catalogue.regions[code].names.of(language) in scene.title for code in regions)
    assert str(scene.totals.count) in scene.title


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_subtitle_says_at_least_only_where_members_are_missing(
    catalogue: Catalogue, language: Language
) -> None:
    word = AT_LEAST[language]
    scene = scene_of(catalogue, language)
    assert word in scene.subtitle
    assert texts_for(language).number(scene.totals.population) in scene.subtitle
    assert word not in scene_of(catalogue, language, tiers=("alliance",)).subtitle


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_source_line_has_year_and_day_of_the_data(catalogue: Catalogue, language: Language) -> None:
    line = scene_of(catalogue, language).source_line
    assert str(catalogue.boundary_year) in line
    assert texts_for(language).date(catalogue.population_date) in line


def test_nothing_visible_holds_an_unfilled_placeholder(catalogue: Catalogue) -> None:
    choices: list[dict[str, Any]] = [
        {},
        {"tiers": ()},
        {"tiers": ("alliance",)},
        {"regions": (NORTH_KARELIA,)},
    ]
    for language, chosen in product(LANGUAGES, choices):
        scene = scene_of(catalogue, language, **chosen)
        visible = [scene.title, scene.subtitle, scene.source_line, scene.rest.name, scene.rest.count_text]
        visible += [row.count_text for row in scene.classes] + [words for _, words in scene.two_tier_notes]
        assert not set("{}") & set("".join(visible))
        assert all(visible)


def test_the_address_leads_back_to_the_scene(catalogue: Catalogue) -> None:
    scene = scene_of(catalogue, language="sv", tiers=("alliance",), city=TURKU)
    assert scene.address == (("tier", "alliance"), ("city", "turku"))
    assert scene.view.city == TURKU


def test_choices_of_the_picture_are_carried_over(catalogue: Catalogue) -> None:
    scene = scene_of(catalogue, size="a4", scale=3, ground="transparent", has_inset=False)
    assert (scene.view.size, scene.view.scale, scene.view.is_transparent, scene.view.has_inset) == (
        "a4",
        3,
        True,
        False,
    )


def test_the_same_view_gives_the_same_scene(catalogue: Catalogue) -> None:
    assert scene_of(catalogue) == scene_of(catalogue)


def test_a_scene_cannot_be_changed(catalogue: Catalogue) -> None:
    scene: Any = scene_of(catalogue)
    with pytest.raises(dataclasses.FrozenInstanceError):
        scene.title = "Mine"
    for mapping in (scene.names, scene.classes_of, scene.label_points, scene.class_by_key):
        with pytest.raises(TypeError):
            mapping[TURKU] = None


def test_the_parts_of_a_scene_can_be_keys(catalogue: Catalogue) -> None:
    scene = scene_of(catalogue)
    parts = (*scene.classes, scene.rest, scene.totals, scene.address, scene.labelled)
    assert len({hash(part) for part in parts}) == len(parts)
