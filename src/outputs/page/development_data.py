"""The development of every municipality as data for the stand-alone page: what many have alike is told once.

A chart is told as the app's pages have it (src/charts/lines.py), and the same script draws it. Everything else is
written out in a language.
"""

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup, escape

from src.charts.lines import lines_of
from src.facts.development import DevelopmentFacts, development_facts
from src.facts.development_words import people_rows
from src.facts.fact import Fact
from src.facts.wording import label_of, publisher_of, value_of
from src.model import Catalogue
from src.outputs.page.development import age_heads, development_plot, figure_remark, people_said
from src.texts import Texts


def developments(catalogue: Catalogue, texts: Texts) -> dict[str, Any]:
    """What is alike for all municipalities, and `of` each by its code.

    `years` head the rows of a table of people; `labels` of figures are told with their publishers; `ages` are the heads
    of a table whose last row is `country`.
    """
    every = {code: development_facts(catalogue, code) for code in catalogue.municipalities}
    people = {code: dict(people_rows(facts, texts)) for code, facts in every.items()}
    years = list(dict.fromkeys(year for rows in people.values() for year in rows))
    labels = list(dict.fromkeys(_label(fact, texts) for facts in every.values() for fact in facts.figures))
    facts = next(iter(every.values()))
    return {
        "heading": texts("development.heading", year=facts.extremes.first.year),
        "table": texts("development.table"),
        "people": [texts("development.year"), texts("development.people")],
        "years": years,
        "labels": labels,
        "ages": [*age_heads(facts, texts)],
        "source": publisher_of(facts.ages[0].own, texts),
        "country": [texts("development.country"), *(value_of(one.country, texts) for one in facts.ages)],
        "of": {
            code: _told(catalogue, texts, own, [people[code].get(year, "") for year in years], labels)
            for code, own in every.items()
        },
    }


def _told(
    catalogue: Catalogue,
    texts: Texts,
    facts: DevelopmentFacts,
    people: Sequence[str],
    labels: Sequence[tuple[str, str]],
) -> dict[str, Any]:
    """Chart, sentences, people for every year, ages, and of each figure the number of its label, value and remark."""
    return {
        "chart": lines_of(development_plot(facts, texts)),
        "said": people_said(catalogue, texts, facts, _Words()).unescape(),
        "people": people,
        "figures": [
            [labels.index(_label(fact, texts)), value_of(fact, texts), figure_remark(facts, fact, texts)]
            for fact in facts.figures
        ],
        "ages": [value_of(one.own, texts) for one in facts.ages],
    }


def _label(fact: Fact, texts: Texts) -> tuple[str, str]:
    return label_of(fact, texts), publisher_of(fact, texts)


class _Words:
    """`Ways` of words alone: the page stands for itself, and leads nowhere within the app."""

    def way(self, words: str, page: str, anchor: str = "") -> Markup:
        """The words; where they would lead to is left out."""
        del page, anchor
        return escape(words)
