"""A map by a figure: every municipality in one class, partnerships at the edges, and all that has to be said."""

from collections.abc import Callable

import pytest

from src.figure.choices import METHODS
from src.figure.scene import MISSING, shown_scene
from src.fonts import unknown_characters
from src.model import Catalogue, Language
from src.palette import PALETTES, THEME_NAMES
from src.scene import Scene, build_scene
from src.texts import LANGUAGES, texts_for
from src.view import parse, with_defaults

TURKU, SALO = "853", "734"
SceneOf = Callable[..., Scene]


@pytest.fixture
def scene_of(catalogue: Catalogue) -> SceneOf:
    def scene(language: Language = "fi", **words: str) -> Scene:
        view, problems = parse({word: [value] for word, value in words.items()}, catalogue)
        assert problems == ()
        view = with_defaults(view, language)
        return shown_scene(catalogue, view, texts_for(language), "light")

    return scene


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("key", ["population", "unemployment", "net_immigration"])
def test_every_municipality_is_in_one_class(
    scene_of: SceneOf, catalogue: Catalogue, key: str, method: str
) -> None:
    scene = scene_of(figure=key, classes=method)
    assert all(len(keys) == 1 for keys in scene.classes_of.values())
    assert sum(row.count for row in scene.classes) == len(catalogue.municipalities)
    assert scene.rest.codes == ()


def test_without_a_figure_the_scene_is_that_of_the_partnerships(
    scene_of: SceneOf, catalogue: Catalogue
) -> None:
    scene = scene_of()
    assert scene == build_scene(catalogue, scene.view, scene.texts, "light")


def test_who_has_no_figure_is_in_a_hatched_class_of_its_own_and_told_so(
    scene_of: SceneOf, catalogue: Catalogue
) -> None:
    scene = scene_of(figure="unemployment", year="2007")
    series = catalogue.series["unemployment"]
    missing = scene.class_by_key[MISSING]
    assert set(missing.codes) == {code for code in catalogue.municipalities if series.of(code, 2007) is None}
    assert (missing.pattern, missing.name) == ("hatch", "Ei lukua")
    assert scene.accessible_name(missing.codes[0]).endswith(", Ei lukua")
    assert scene.texts.count("figure.missing", missing.count) in [note.text for note in scene.notes]
    assert MISSING not in scene_of(figure="population").class_by_key


def test_the_partnerships_are_edges_and_named_with_the_value(scene_of: SceneOf, catalogue: Catalogue) -> None:
    scene = scene_of(figure="population", tier="growth_cities")
    assert scene.figure is not None
    assert [row.key for row in scene.partnerships] == ["growth_cities"]
    assert set(scene.figure.partnerships_of) == set(catalogue.members["growth_cities"])
    people = scene.texts.number(catalogue.municipalities[SALO].population)
    assert scene.accessible_name(SALO) == f"Salo, {people}, 3 Keskisuuret kasvukaupungit"
    assert scene.partnerships_of(TURKU) == ()


def test_both_partnerships_of_a_city_are_told(scene_of: SceneOf) -> None:
    assert [row.key for row in scene_of(figure="population").partnerships_of(SALO)] == [
        "growth_cities",
        "regional_cities",
    ]


def test_a_filter_of_regions_leaves_limits_and_colours_as_they_are(scene_of: SceneOf) -> None:
    whole = scene_of(figure="unemployment")
    part = scene_of(figure="unemployment", region="varsinais-suomi")
    assert [(row.key, row.name, row.swatch) for row in part.classes if row.key != MISSING] == [
        (row.key, row.name, row.swatch) for row in whole.classes if row.key != MISSING
    ]
    assert part.fill_of(TURKU) == whole.fill_of(TURKU)
    assert "091" in part.rest.codes
    assert part.title == "Työttömien työnhakijoiden osuus työvoimasta 2024 (Varsinais-Suomi)"


def test_what_is_below_zero_has_dots_for_those_who_print_in_grey(scene_of: SceneOf) -> None:
    scene = scene_of(figure="population", **{"from": "2000"})
    assert [row.pattern for row in scene.classes] == [None, None, None, "dots", "dots", "dots"]
    palette = PALETTES["light"]
    assert [row.swatch for row in scene.classes] == [*reversed(palette.above), *palette.below]


def test_every_theme_has_a_colour_for_every_class(scene_of: SceneOf) -> None:
    scene = scene_of(figure="unemployment")
    assert scene.figure is not None
    for theme in THEME_NAMES:
        assert set(scene.figure.swatches[theme]) == {row.key for row in scene.classes}
    assert scene.figure.swatches["light"]["figure_1"] == scene.class_by_key["figure_1"].swatch


@pytest.mark.parametrize("language", LANGUAGES)
def test_title_source_and_notes_are_made_from_the_data(scene_of: SceneOf, language: Language) -> None:
    scene = scene_of(language, figure="population", **{"from": "2000", "to": "2025"})
    title = {
        "fi": "Väestönmuutos 2000–2025",
        "sv": "Befolkningsförändring 2000–2025",
        "en": "Population change 2000–2025",
    }
    assert scene.title == title[language]
    for told in ("StatFin 11re", "StatFin 121w", "2026", "CC BY 4.0"):
        assert told in scene.source_line
    assert any("57" in note.text for note in scene.notes), "edges of a short list are edges of those known"


def test_a_map_of_people_says_so(scene_of: SceneOf) -> None:
    texts = texts_for("fi")
    sentence = texts("figure.of_people", per=texts("figure.per.inhabitants"))
    assert sentence in [note.text for note in scene_of(figure="births").notes]
    assert sentence not in [note.text for note in scene_of(figure="births", per="inhabitants").notes]


def test_a_year_that_is_not_carried_is_said(scene_of: SceneOf) -> None:
    scene = scene_of(figure="unemployment", year="1990")
    assert scene.title.endswith("2007")
    assert scene.texts("figure.other_year", asked=1990, shown=2007) in [note.text for note in scene.notes]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_series_can_be_shown_in_letters_that_the_typeface_has(
    scene_of: SceneOf, catalogue: Catalogue, language: Language
) -> None:
    for key in catalogue.series:
        for words in ({}, {"from": "2024", "to": "2040"}, {"per": "inhabitants"}, {"per": "km2"}):
            scene = scene_of(language, figure=key, **words)
            assert scene.figure is not None
            said = [scene.title, scene.subtitle, scene.source_line, scene.figure.heading]
            said += [row.name for row in scene.classes] + [note.text for note in scene.notes]
            said += scene.figure.words.values()
            assert unknown_characters(" ".join(said)) == ()


def test_limits_are_written_with_their_unit(scene_of: SceneOf) -> None:
    scene = scene_of(figure="share_65_over", limits="25")
    assert [row.name for row in scene.classes] == ["vähintään 25,1\u00a0%", "enintään 25,0\u00a0%"]
