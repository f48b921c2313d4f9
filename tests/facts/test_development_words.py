"""The development in sentences: when there were most people, and what a projection is of."""

from dataclasses import replace

import pytest

from src.facts.development import DevelopmentFacts, development_facts
from src.facts.development_words import figure_remark, people_rows, people_sentence, projection_sentence
from src.model import Catalogue
from src.series.extremes import extremes
from src.series.line import Line
from src.texts import LANGUAGES, texts_for
from src.unit import Unit


def plain(words: str) -> str:
    return words.replace("\u00a0", " ").replace("\u2212", "-")


def of_people(catalogue: Catalogue, *values: int) -> DevelopmentFacts:
    line = Line(Unit.PEOPLE, tuple(range(2000, 2000 + len(values))), values)
    told = extremes(line)
    assert told is not None
    return replace(development_facts(catalogue, "853"), population=line, extremes=told)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (
            (1000, 3000, 2500),
            "Asukkaita oli 1 000 vuonna 2000 ja 2 500 vuonna 2002, eniten vuonna 2001: 3 000.",
        ),
        (
            (1000, 2000, 2500),
            "Asukkaita oli 1 000 vuonna 2000 ja 2 500 vuonna 2002, jolloin heitä oli eniten.",
        ),
        ((3000, 2000, 2500), "Asukkaita oli eniten, 3 000, vuonna 2000; vuonna 2002 heitä oli 2 500."),
    ],
)
def test_the_sentence_tells_when_there_were_most(
    catalogue: Catalogue, values: tuple[int, ...], words: str
) -> None:
    assert plain(people_sentence(of_people(catalogue, *values), texts_for("fi"))) == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_projection_says_of_whom_it_is_and_that_it_is_dashed(catalogue: Catalogue, language: str) -> None:
    facts, texts = development_facts(catalogue, "853"), texts_for(language)
    words = projection_sentence(facts, texts)
    assert texts.number(facts.projected.value) in words
    assert "2040" in words
    assert "0–99" in words


def test_the_table_has_the_first_and_the_last_year_decades_and_what_is_projected(
    catalogue: Catalogue,
) -> None:
    rows = people_rows(development_facts(catalogue, "853"), texts_for("en"))
    assert [year for year, _ in rows] == [
        *("1972", "1980", "1990", "2000", "2010", "2020", "2025"),
        *("2035 (projected)", "2040 (projected)"),
    ]
    assert rows[0][1] == "160,067"


def test_beside_unemployment_stands_what_it_counts_and_that_nothing_newer_is_published(
    catalogue: Catalogue,
) -> None:
    texts = texts_for("fi")
    facts = replace(development_facts(catalogue, "853"), is_unemployment_withheld=True)
    assert facts.unemployment is not None
    counted, withheld = texts("development.jobseekers"), texts("development.withheld")
    assert figure_remark(facts, facts.unemployment, texts) == f"{counted}; {withheld}"
    newest = replace(facts, is_unemployment_withheld=False)
    assert figure_remark(newest, facts.unemployment, texts) == counted
    assert plain(figure_remark(facts, facts.change, texts)) == "+21,5 %"
