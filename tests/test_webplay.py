"""What the map's script is told of a play: one digit for each municipality and year, and all that is said of them."""

import json
from typing import Any

import pytest

from src.catalogue import load_catalogue
from src.figure.play import Play, play_of
from src.figure.scene import MISSING
from src.model import Catalogue
from src.texts import texts_for
from src.view import parse
from src.webplay import play_json

MOST_BYTES = 40_000


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture(scope="module")
def play(catalogue: Catalogue) -> Play:
    view, _ = parse({"figure": ["unemployment"]}, catalogue)
    return play_of(catalogue, view, texts_for("fi"))


@pytest.fixture(scope="module")
def told(play: Play) -> dict[str, Any]:
    return json.loads(play_json(play, texts_for("fi")))


def test_every_municipality_has_the_place_of_its_class_in_every_year(
    play: Play, told: dict[str, Any]
) -> None:
    assert told["codes"].split(" ") == list(play.codes)
    assert [[int(digit) for digit in frame["places"]] for frame in told["frames"]] == [
        list(frame.places) for frame in play.frames
    ]


def test_the_classes_are_named_and_the_one_without_a_figure_is_marked(
    play: Play, told: dict[str, Any]
) -> None:
    assert [(row["key"], row["name"]) for row in told["classes"]] == list(play.classes.items())
    assert [row["key"] for row in told["classes"] if row.get("isMissing")] == [MISSING]


def test_a_frame_says_its_year_and_counts(play: Play, told: dict[str, Any]) -> None:
    for frame, own in zip(play.frames, told["frames"], strict=True):
        assert (own["year"], own["title"], own["heading"]) == (frame.year, frame.title, frame.heading)
        assert own["counts"] == [str(count) for count in frame.counts]
    assert told["frames"][0]["words"][0].endswith(("kunta", "kuntaa"))
    assert told["remark"] == play.common_limits


def test_the_colours_are_told_for_both_themes(play: Play, told: dict[str, Any]) -> None:
    for swatches in play.swatches.values():
        assert all(f"--tier-{key}:{swatch.fill}" in told["style"] for key, swatch in swatches.items())


def test_the_longest_play_is_small(catalogue: Catalogue) -> None:
    longest = max(catalogue.series.values(), key=lambda series: len(series.years))
    view, _ = parse({"figure": [longest.key]}, catalogue)
    assert len(play_json(play_of(catalogue, view, texts_for("fi")), texts_for("fi"))) < MOST_BYTES
