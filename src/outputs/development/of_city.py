"""The development of a city: the chart of its details with the figures below it, and the numbers behind both."""

from collections.abc import Sequence
from dataclasses import replace

from src.charts.of_municipality import municipality_chart
from src.facts.development import Compared, DevelopmentFacts, development_facts
from src.facts.development_words import figure_remark, people_sentence, projection_sentence
from src.facts.fact import Fact
from src.facts.series_sources import UsedSeries, source_sentence
from src.facts.wording import label_of, value_of
from src.model import Catalogue
from src.outputs.charts.chart_file import Cell, ChartFile
from src.outputs.charts.number_file import NamedTable, NumberFile
from src.outputs.development.city_tables import NUMBERS, figures_table, years_table
from src.pages import PAGE_PATHS
from src.scene import Scene
from src.series.keys import (
    AGE_SHARES,
    NET_BETWEEN_MUNICIPALITIES,
    NET_IMMIGRATION,
    POPULATION,
    PROJECTED_0_99,
    UNEMPLOYMENT,
)
from src.series.words import land_sentence, name_of, remarks_in
from src.texts import Texts


def chart_of(scene: Scene, catalogue: Catalogue, code: str) -> ChartFile:
    """Line, projection and figures of a municipality."""
    texts, facts = scene.texts, development_facts(catalogue, code)
    used, projection = _used(catalogue, facts), catalogue.series[PROJECTED_0_99]
    return ChartFile(
        scene=_described(scene, catalogue, code, facts, used),
        chart=municipality_chart(facts, texts),
        names=(texts("development.people"), texts("development.projection")),
        # What is said of the other figures stands beside them.
        notes=(*_notes(catalogue, facts, texts), *remarks_in(projection, projection.years, texts)),
        cells=(
            *(_figure(facts, fact, texts) for fact in facts.figures),
            *(_age(catalogue, key, one, texts) for key, one in zip(AGE_SHARES, facts.ages, strict=True)),
        ),
    )


def numbers_of(scene: Scene, catalogue: Catalogue, code: str) -> NumberFile:
    """A row for each year, and the figures that stand below the chart."""
    texts, facts = scene.texts, development_facts(catalogue, code)
    used = [(catalogue.series[key], catalogue.series[key].years) for key in NUMBERS]
    return NumberFile(
        scene=_described(scene, catalogue, code, facts, used),
        tables=(
            NamedTable("numbers", texts("compare.sheet_numbers"), years_table(catalogue, code, texts)),
            NamedTable("figures", texts("development.figures"), figures_table(catalogue, facts, texts)),
        ),
        notes=(*_notes(catalogue, facts, texts), *_named_remarks(used, texts)),
        paths=tuple(series.file for series, _ in used),
    )


def _described(
    scene: Scene, catalogue: Catalogue, code: str, facts: DevelopmentFacts, used: Sequence[UsedSeries]
) -> Scene:
    """The scene with title, sentence and source of the development; the page is the map, where the details are."""
    texts = scene.texts
    heading = texts("development.heading", year=facts.extremes.first.year)
    name = catalogue.municipalities[code].names.of(texts.language)
    return replace(
        scene,
        title=texts("compare.file_title", title=heading, names=name),
        subtitle=f"{people_sentence(facts, texts)} {projection_sentence(facts, texts)}",
        source_line=source_sentence(catalogue, used, texts),
        page_path=PAGE_PATHS["map"],
    )


def _notes(catalogue: Catalogue, facts: DevelopmentFacts, texts: Texts) -> tuple[str, ...]:
    """Where land came or went, and which municipalities these are."""
    steps = (land_sentence(catalogue, step, texts) for step in facts.land_steps)
    return (*steps, texts("compare.boundaries", year=catalogue.boundary_year))


def _named_remarks(used: Sequence[UsedSeries], texts: Texts) -> list[str]:
    """What has to be said of each series, with its name."""
    return [
        f"{name_of(series, texts)}: {' '.join(remarks)}"
        for series, years in used
        if (remarks := remarks_in(series, years, texts))
    ]


def _used(catalogue: Catalogue, facts: DevelopmentFacts) -> list[UsedSeries]:
    """The series and years that the chart and its figures are made from."""
    lines = ((POPULATION, facts.population.years), (PROJECTED_0_99, facts.projection.years))
    figures = (
        *((key, _year(one.own)) for key, one in zip(AGE_SHARES, facts.ages, strict=True)),
        *((key, _year(facts.migration)) for key in (NET_BETWEEN_MUNICIPALITIES, NET_IMMIGRATION)),
        (UNEMPLOYMENT, _year(facts.unemployment)),
    )
    return [(catalogue.series[key], years) for key, years in (*lines, *figures) if years]


def _year(fact: Fact | None) -> tuple[int, ...]:
    return () if fact is None or fact.date is None else (fact.date.start.year,)


def _figure(facts: DevelopmentFacts, fact: Fact, texts: Texts) -> Cell:
    return Cell(label_of(fact, texts), value_of(fact, texts), figure_remark(facts, fact, texts))


def _age(catalogue: Catalogue, key: str, one: Compared, texts: Texts) -> Cell:
    """A share of the ages, beside it that of the country."""
    label = texts("compare.at", series=name_of(catalogue.series[key], texts), date=texts.date(one.own.date))
    country = texts("compare.part", name=texts("development.country"), value=value_of(one.country, texts))
    return Cell(label, value_of(one.own, texts), country)
