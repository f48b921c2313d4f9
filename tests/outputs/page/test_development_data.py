"""What the stand-alone page is told of a development is what the app's pages tell, for every municipality."""

import json

import pytest

from src.charts.lines import lines_of
from src.facts.development import development_facts
from src.facts.development_words import people_rows, people_sentence
from src.facts.wording import label_of, value_of
from src.model import Catalogue
from src.outputs.page.development import development_plot
from src.outputs.page.development_data import developments
from src.texts import LANGUAGES, Language, texts_for


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_municipality_has_its_line_its_sentence_its_people_its_figures_and_its_ages(
    catalogue: Catalogue, language: Language
) -> None:
    texts = texts_for(language)
    told = developments(catalogue, texts)
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


def test_what_is_alike_is_told_once(catalogue: Catalogue) -> None:
    texts = texts_for("fi")
    told = developments(catalogue, texts)
    assert len(told["labels"]) < 10
    told_once = json.dumps({key: value for key, value in told.items() if key != "of"}, ensure_ascii=False)
    of_each = json.dumps(told["of"], ensure_ascii=False)
    for words in (texts("development.table"), texts("development.country"), told["heading"]):
        assert words in told_once
        assert words not in of_each
