"""What the stand-alone page is told of a development is what the app's pages tell, for every municipality."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from src.charts.lines import lines_of
from src.facts.development import development_facts
from src.facts.development_words import people_rows, people_sentence
from src.facts.wording import label_of, value_of
from src.model import Catalogue
from src.outputs.page.development import development_plot
from src.outputs.page.development_data import developments
from src.texts import LANGUAGES, Language, texts_for


@pytest.fixture(scope="module")
def told_in(catalogue: Catalogue) -> Callable[[Language], dict[str, Any]]:
    """What the page is told in a language; to put it together takes a second."""
    return cache(lambda language: developments(catalogue, texts_for(language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_municipality_has_its_line_its_sentence_its_people_its_figures_and_its_ages(
    catalogue: Catalogue, told_in: Callable[[Language], dict[str, Any]], language: Language
) -> None:
    texts, told = texts_for(language), told_in(language)
    assert set(told["of"]) == set(catalogue.municipalities)
    for code, own in told["of"].items():
        facts = development_facts(catalogue, code)
        assert own["chart"] == lines_of(development_plot(facts, texts))
        assert own["said"].startswith(people_sentence(facts, texts))
        assert "<" not in own["said"]
        rows = zip(told["years"], own["people"], strict=True)
        assert [row for row in rows if row[1]] == people_rows(facts, texts)
        for (label, value, _), fact in zip(own["figures"], facts.figures, strict=True):
            assert told["labels"][label][0] == label_of(fact, texts)
            assert value == value_of(fact, texts)
        assert len(own["ages"]) == len(told["ages"]) - 1 == len(told["country"]) - 1


def test_what_is_alike_is_told_once(told_in: Callable[[Language], dict[str, Any]]) -> None:
    texts, told = texts_for("fi"), told_in("fi")
    assert len(told["labels"]) < 10
    told_once = json.dumps({key: value for key, value in told.items() if key != "of"}, ensure_ascii=False)
    of_each = json.dumps(told["of"], ensure_ascii=False)
    for words in (texts("development.table"), texts("development.country"), told["heading"]):
        assert words in told_once
        assert words not in of_each
