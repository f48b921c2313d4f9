"""Texts, names and numbers are words on every page and never markup, whatever signs they hold."""

from collections.abc import Mapping
from dataclasses import replace
from html.parser import HTMLParser
from types import MappingProxyType
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from src.model import Catalogue
from src.names import Names
from src.scene import build_scene
from src.source import Source
from src.texts import LANGUAGES, Texts, texts_for
from src.ui.state import Reading
from src.view import default_view

SECONDS = 60
SIGNS = "<i class=\"hostile\" title='hostile'>&amp;</i>"
SIGN_NAMES = Names(dict.fromkeys(LANGUAGES, SIGNS))
# Module, function and what it takes besides the reading.
DRAWN = (
    ("sidebar", "draw_sidebar", {"has_map": True}),
    ("picture_view", "draw_picture_view", {}),
    ("overview", "draw_overview", {}),
    ("panel", "draw_panel", {"code": "734", "page": "map"}),
    ("municipalities_page", "draw_municipalities", {}),
    ("partnerships_page", "draw_partnerships", {}),
    ("export_page", "draw_export", {}),
    ("sources_page", "draw_sources", {}),
)


class Read(HTMLParser):
    """Every element with its attributes, and all words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, Mapping[str, str]]] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.fixture(scope="module")
def hostile(catalogue: Catalogue) -> Reading:
    """A reading in which every text and every name holds signs that mean something in HTML."""
    named: dict[str, Any] = {
        table: MappingProxyType({key: replace(row, names=SIGN_NAMES) for key, row in rows.items()})
        for table, rows in (
            ("municipalities", catalogue.municipalities),
            ("regions", catalogue.regions),
            ("sub_regions", catalogue.sub_regions),
            ("language_statuses", catalogue.language_statuses),
        )
    }
    tier: dict[str, Any] = dict.fromkeys(("name", "about", "since", "unknown", "themes"), SIGN_NAMES)
    source = Source("https://example.org/", SIGNS)
    told = replace(
        catalogue,
        **named,
        tiers=MappingProxyType(
            {
                key: replace(row, sources=(source,), official_name={"fi": SIGNS}, **tier)
                for key, row in catalogue.tiers.items()
            }
        ),
        memberships=tuple(replace(row, note=SIGN_NAMES, sources=(source,)) for row in catalogue.memberships),
    )
    messages = {key: f"{words} {SIGNS}" for key, words in texts_for("fi").messages.items()}
    texts = Texts(texts_for("fi").row, MappingProxyType(messages))
    view = replace(default_view(told), language="fi", city="734")
    scene = build_scene(told, view, texts, "light")
    return Reading(told, view, scene, scene, texts, ())


def draw(module: str, function: str, values: dict[str, object]) -> None:
    import importlib  # what Streamlit runs is the text of this function alone

    getattr(importlib.import_module(f"src.ui.{module}"), function)(**values)


@pytest.mark.parametrize(("module", "function", "more"), DRAWN, ids=[module for module, _, _ in DRAWN])
def test_signs_of_markup_in_texts_and_names_are_drawn_as_words(
    hostile: Reading, module: str, function: str, more: dict[str, Any]
) -> None:
    values = {"reading": hostile, **more}
    app = AppTest.from_function(
        draw,
        default_timeout=SECONDS,
        kwargs={"module": module, "function": function, "values": values},
    ).run()
    assert not app.exception
    read = Read("".join(part.proto.body for part in app.get("html")))
    assert [tag for tag, attrs in read.elements if any("hostile" in name for name in attrs)] == []
    assert [tag for tag, attrs in read.elements if attrs.get("class") == "hostile"] == []
    assert any(SIGNS in words for words in read.words)
    spoken = [attrs[name] for _, attrs in read.elements for name in ("alt", "data-done") if name in attrs]
    assert all(SIGNS in words for words in spoken)
