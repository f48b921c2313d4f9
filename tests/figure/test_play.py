"""A play shows of every year what the map shows of it: each frame is the scene of its year with common limits."""

from dataclasses import replace

import pytest

from src.figure.limits import with_common_limits
from src.figure.measured import measured
from src.figure.play import Frame, Play, play_of
from src.figure.scene import shown_scene
from src.figure.years import in_year, shown_years
from src.model import Catalogue, Language
from src.scene import Scene
from src.texts import LANGUAGES, texts_for
from src.view import View, parse

PLAYS = [
    {"figure": ["population"]},
    {"figure": ["population"], "per": ["km2"], "classes": ["natural"]},
    {"figure": ["unemployment"], "limits": ["7.5", "10"]},
    {"figure": ["unemployment"], "region": ["pohjois-karjala"]},
    {"figure": ["population"], "from": ["1990"], "to": ["2000"], "classes": ["equal"]},
    {"figure": ["net_immigration"], "per": ["inhabitants"]},
]


def view_of(catalogue: Catalogue, address: dict[str, list[str]]) -> View:
    view, problems = parse(address, catalogue)
    assert problems == ()
    return view


def scene_of(catalogue: Catalogue, view: View, year: int, language: Language) -> Scene:
    shown = replace(in_year(view, measured(catalogue, view), year), language=language)
    return shown_scene(catalogue, with_common_limits(shown), texts_for(language), "light")


def members(play: Play, frame: Frame) -> dict[str, tuple[str, ...]]:
    return {
        key: tuple(code for code, own in zip(play.codes, frame.places, strict=True) if own == place)
        for place, key in enumerate(play.classes)
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", PLAYS, ids=str)
def test_each_frame_is_the_scene_of_its_year(
    catalogue: Catalogue, address: dict[str, list[str]], language: Language
) -> None:
    view = view_of(catalogue, address)
    play = play_of(catalogue, view, texts_for(language))
    for frame in (play.frames[0], play.frames[len(play.frames) // 3], play.frames[-1]):
        scene = scene_of(catalogue, view, frame.year, language)
        assert scene.figure is not None
        classes = {key: codes for key, codes in members(play, frame).items() if codes}
        assert classes == {row.key: row.codes for row in scene.classes if row.codes}
        shown = {row.key: (row.name, row.count) for row in scene.classes}
        told = {key: (play.classes[key], frame.counts[place]) for place, key in enumerate(play.classes)}
        assert shown.items() <= told.items()
        assert (frame.title, frame.subtitle) == (scene.title, scene.subtitle)
        assert (frame.heading, play.common_limits) == (scene.figure.heading, scene.figure.common_limits)
        for theme, swatches in scene.figure.swatches.items():
            assert swatches.items() <= play.swatches[theme].items()


@pytest.mark.parametrize("address", PLAYS, ids=str)
def test_it_has_every_year_once_and_begins_at_the_one_shown(
    catalogue: Catalogue, address: dict[str, list[str]]
) -> None:
    view = view_of(catalogue, address)
    figure, play = measured(catalogue, view), play_of(catalogue, view, texts_for("fi"))
    assert tuple(frame.year for frame in play.frames) == shown_years(figure)
    assert play.frames[play.begins_at].year == figure.year


def test_common_limits_are_said_with_the_years_they_are_from_wherever_they_are_drawn(
    catalogue: Catalogue,
) -> None:
    view = view_of(catalogue, {"figure": ["unemployment"], "span": ["all"]})
    years = catalogue.series["unemployment"].years
    scene = scene_of(catalogue, view, years[0], "fi")
    assert scene.figure is not None
    assert f"{years[0]}–{years[-1]}" in scene.figure.common_limits
    assert scene.figure.common_limits in [note.text for note in scene.notes]
    own = scene_of(catalogue, replace(view, limits=(10.0,)), years[0], "fi")
    assert own.figure is not None
    assert own.figure.common_limits == ""


def test_there_is_none_without_a_figure(catalogue: Catalogue) -> None:
    with pytest.raises(KeyError):
        play_of(catalogue, view_of(catalogue, {}), texts_for("fi"))
