"""The growth of the partnerships and of the rest of the country: its chart, and the numbers behind it."""

from dataclasses import replace

from src.charts.of_groups import groups_chart
from src.facts.growth import Growth, growth
from src.facts.growth_words import group_name, growth_sentence, members_sentences
from src.facts.series_sources import source_sentence
from src.model import Catalogue
from src.outputs.charts.chart_file import ChartFile
from src.outputs.charts.number_file import NamedTable, NumberFile
from src.outputs.development.group_tables import groups_table, members_table
from src.pages import PAGE_PATHS
from src.scene import Scene
from src.series.keys import POPULATION
from src.series.words import remarks_in


def chart_of(scene: Scene, catalogue: Catalogue) -> ChartFile:
    """The partnerships of the view and the rest, since the year that the view compares with."""
    facts, texts = _facts(scene, catalogue), scene.texts
    return ChartFile(
        scene=_described(scene, catalogue, facts),
        chart=groups_chart(catalogue, facts, texts, has_names=True),
        names=tuple(group_name(catalogue, group, texts) for group in facts.groups),
        notes=_notes(scene, catalogue, facts),
    )


def numbers_of(scene: Scene, catalogue: Catalogue) -> NumberFile:
    """A row for each group and year, and one for each member and year."""
    facts, texts = _facts(scene, catalogue), scene.texts
    return NumberFile(
        scene=_described(scene, catalogue, facts),
        tables=(
            NamedTable("numbers", texts("compare.sheet_numbers"), groups_table(catalogue, facts, texts)),
            NamedTable("members", texts("data.sheet"), members_table(catalogue, facts, texts)),
        ),
        notes=_notes(scene, catalogue, facts),
        paths=(facts.source.path, "memberships.csv"),
    )


def _facts(scene: Scene, catalogue: Catalogue) -> Growth:
    return growth(catalogue, scene.view.base_year, scene.view.tiers)


def _described(scene: Scene, catalogue: Catalogue, facts: Growth) -> Scene:
    """The scene with title, sentence and source of the growth, and the page that shows it."""
    texts, series = scene.texts, catalogue.series[POPULATION]
    return replace(
        scene,
        title=texts("growth.heading", year=series.years[0]),
        subtitle=growth_sentence(catalogue, facts, texts),
        source_line=source_sentence(catalogue, [(series, series.years)], texts),
        page_path=PAGE_PATHS["partnerships"],
    )


def _notes(scene: Scene, catalogue: Catalogue, facts: Growth) -> tuple[str, ...]:
    """What the lines are, whose people they count, and what has to be said of the series."""
    texts, series = scene.texts, catalogue.series[POPULATION]
    return (
        texts("growth.index", year=facts.base_year),
        members_sentences(catalogue, facts, texts),
        texts("compare.boundaries", year=catalogue.boundary_year),
        *remarks_in(series, series.years, texts),
    )
