"""The line of time: every dated event in its order with its source, and last what has no date, which says so."""

import html
from dataclasses import replace
from itertools import pairwise

import pytest
from streamlit.testing.v1 import AppTest

from src.catalogue import load_catalogue
from src.facts.beginnings import beginnings, without_date
from src.model import Catalogue, Language
from src.scene import build_scene
from src.texts import LANGUAGES, texts_for
from src.ui.state import Reading
from src.ui.timeline import timeline
from src.view import default_view
from tests.pages.conftest import run


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def items(app: AppTest) -> list[str]:
    (page,) = [part.proto.body for part in app.get("html") if 'class="timeline"' in part.proto.body]
    line = page.split('<ol class="timeline">')[1].split("</ol>")[0]
    return [html.unescape(item) for item in line.split("<li")[1:]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_event_is_told_in_order_with_its_date_and_its_source(
    catalogue: Catalogue, language: Language
) -> None:
    texts = texts_for(language)
    page, _ = run("partnerships", language)
    told = items(page)
    events = (*beginnings(catalogue), *without_date(catalogue))
    assert len(told) == len(events) > 5
    for item, event in zip(told, events, strict=True):
        assert event.what.of(language) in item
        assert f'href="{event.source.url}"' in item
        assert f">{event.publisher.of(language)}</a>" in item
        when = texts.date(event.date) if event.date else texts("timeline.undated")
        assert f"<b>{when}</b>" in item
        assert ('class="undated"' in item) == (event.date is None)
    years = [event.date.start.year for event in events if event.date]
    assert all(before <= after for before, after in pairwise(years))


def test_a_partnership_that_has_ended_keeps_its_place_on_the_line(catalogue: Catalogue) -> None:
    ended = replace(
        catalogue, tiers={key: tier for key, tier in catalogue.tiers.items() if key != "vitality"}
    )
    texts = texts_for("fi")
    scene = build_scene(catalogue, default_view(catalogue), texts, "light")
    line = timeline(Reading(ended, default_view(ended), scene, scene, texts, ()))
    (event,) = [event for event in catalogue.partnership_dates if event.tier_key == "vitality"]
    assert event.what.of("fi") in line
    assert "swatch-alliance" in line
    assert "swatch-vitality" not in line
