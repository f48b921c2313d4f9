"""The development of a municipality in the words of a language: sentences, and its people as rows of a table."""

from src.facts.development import DevelopmentFacts
from src.facts.fact import Fact
from src.facts.wording import remark_of
from src.texts import Texts

_TABLE_STEP = 10


def people_sentence(facts: DevelopmentFacts, texts: Texts) -> str:
    """The first and the last year, and when there were most people."""
    told = facts.extremes
    kind = {told.last.year: "last", told.first.year: "first"}.get(told.highest.year, "between")
    points = {"first": told.first, "last": told.last, "highest": told.highest}
    return texts(
        f"development.peak_{kind}",
        **{name: texts.number(point.value) for name, point in points.items()},
        **{f"{name}_year": point.year for name, point in points.items()},
    )


def projection_sentence(facts: DevelopmentFacts, texts: Texts) -> str:
    """What the projection comes to in its last year, and what it is."""
    people, year = texts.number(facts.projected.value), texts.date(facts.projected.date)
    return texts("development.projected", people=people, year=year)


def figure_remark(facts: DevelopmentFacts, fact: Fact, texts: Texts) -> str:
    """What is said beside a figure; of unemployment what it counts, and that newer years are known of others only."""
    more = [remark_of(fact, texts)] if fact.remark else []
    if fact is facts.unemployment:
        more.append(texts("development.jobseekers"))
        if facts.is_unemployment_withheld:
            more.append(texts("development.withheld"))
    return "; ".join(more)


def people_rows(facts: DevelopmentFacts, texts: Texts) -> list[tuple[str, str]]:
    """Year and people: the first and the last year, every tenth one, and those of the projection that lie ahead."""
    first, last = facts.extremes.first.year, facts.extremes.last.year
    counted = [
        (str(year), texts.number(value))
        for year, value in zip(facts.population.years, facts.population.values, strict=True)
        if value is not None and (year in (first, last) or year % _TABLE_STEP == 0)
    ]
    projected = [
        (texts("development.projected_year", year=year), texts.number(value))
        for year, value in zip(facts.projection.years, facts.projection.values, strict=True)
        if value is not None and year > last
    ]
    return [*counted, *projected]
